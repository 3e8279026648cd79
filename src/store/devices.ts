import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import {
  type Device,
  type DeviceChange,
  entriesToDrop,
  isCherished,
  type ListedDevice,
  type LogEntry,
} from '../core/common.ts';
import { committed, database } from './database.ts';
import { DatabaseError, guarded } from './database-error.ts';
import { type LatchkeySchema, listedText, stored } from './schema.ts';

/** Devices that no one pinned or named are forgotten, the longest unseen first, beyond this many. */
const MAX_DEVICES = 2000;

/** The device that an endpoint (`host:port`) leads to, or null. @throws DatabaseError */
export function findDevice(endpoint: string): Promise<Device | null> {
  return guarded(async () => {
    const device = await (await database()).getFromIndex('devices', 'endpoint', endpoint);
    return device?.removedAt === null ? device : null;
  });
}

/** The device that an endpoint leads to, removed or not. @throws DatabaseError */
export const storedDevice = (endpoint: string): Promise<Device | undefined> =>
  guarded(async () => (await database()).getFromIndex('devices', 'endpoint', endpoint));

/** Every device for which this key is held at some endpoint. @throws DatabaseError */
export function devicesWithKey(spkiSha256: string): Promise<Device[]> {
  return guarded(async () =>
    (await (await database()).getAllFromIndex('devices', 'key', spkiSha256)).filter(
      ({ removedAt }) => removedAt === null,
    ),
  );
}

/** All devices, the last seen first. @throws DatabaseError */
export function knownDevices(): Promise<Device[]> {
  return guarded(async () => {
    const devices = await (await database()).getAll('devices');
    return lastSeenFirst(devices.filter(({ removedAt }) => removedAt === null));
  });
}

/** What lists show of all devices, in the same order; many times as fast where they are many. @throws DatabaseError */
export function listedDevices(): Promise<ListedDevice[]> {
  return guarded(async () => {
    const texts = await (await database()).getAll('listed');
    return lastSeenFirst(JSON.parse(`[${texts.join()}]`) as ListedDevice[]);
  });
}

function lastSeenFirst<T extends ListedDevice>(devices: readonly T[]): T[] {
  // Asked once for each device: a comparison asks again and again.
  const placed = devices.map((device) => ({ device, lastSeen: lastSeenOf(device), name: nameOf(device) }));
  placed.sort((a, b) => b.lastSeen - a.lastSeen || (a.name < b.name ? -1 : 1));
  return placed.map(({ device }) => device);
}

/**
 * Reads the device that an endpoint leads to, lets `change` say what becomes of it and what is noted, and writes that,
 * all in one transaction; null leaves it. Another device than before takes the earlier one's place, log and all.
 * @throws DatabaseError
 */
export function updateDevice(
  endpoint: string,
  change: (before: Device | null) => DeviceChange | null,
): Promise<Device | null> {
  return guarded(async () => {
    const transaction = (await database()).transaction(DEVICE_STORES, 'readwrite');
    const before = (await transaction.objectStore('devices').index('endpoint').get(endpoint)) ?? null;
    const after = change(before);
    await committed(transaction, [after && replaceDevice(transaction, before, after)]);
    if (after && after.device.id !== before?.id) await makeRoom();
    return after?.device ?? null;
  });
}

/** As updateDevice, for a device that must exist, removed or not. @throws DatabaseError `not-found`, also for null */
export async function changeDevice(endpoint: string, change: (before: Device) => DeviceChange | null): Promise<Device> {
  const changed = await updateDevice(endpoint, (before) => before && change(before));
  if (!changed) throw new DatabaseError('not-found');
  return changed;
}

/** What is written when a device is. */
export const DEVICE_STORES: ('devices' | 'listed' | 'log')[] = ['devices', 'listed', 'log'];

type Written = ('devices' | 'listed' | 'log' | 'gateways' | 'makers')[];
export type Writing = Pick<IDBPTransaction<LatchkeySchema, Written, 'readwrite'>, 'objectStore'>;

/** Writes a device, in a transaction that is under way. */
export async function putDevice(transaction: Writing, device: Device): Promise<void> {
  const listed = transaction.objectStore('listed');
  await Promise.all([
    transaction.objectStore('devices').put(stored(device)),
    device.removedAt === null ? listed.put(listedText(device), device.id) : listed.delete(device.id),
  ]);
}

/** Writes a device in place of the one before, in a transaction that is under way. */
export async function replaceDevice(
  transaction: Writing,
  before: Device | null,
  { device, log }: DeviceChange,
): Promise<void> {
  if (before && before.id !== device.id) await deleteDevice(transaction, before.id);
  await putDevice(transaction, device);
  await appendLog(transaction.objectStore('log'), device.id, log);
}

/**
 * Deletes for good what was removed before `before`, milliseconds since the epoch, but not what is yet to be taken out
 * of the browser. @throws DatabaseError
 */
export async function purgeDevices(before: number): Promise<void> {
  await guarded(async () => {
    const transaction = (await database()).transaction(DEVICE_STORES, 'readwrite');
    const removed = transaction.objectStore('devices').index('removed');
    const all = await removed.getAll(IDBKeyRange.upperBound(before, true));
    await committed(
      transaction,
      all.flatMap(({ id, anchors }) => (anchors.length > 0 ? [] : deleteDevice(transaction, id))),
    );
  });
}

async function makeRoom(): Promise<void> {
  const db = await database();
  const excess = (await db.count('devices')) - MAX_DEVICES;
  if (excess <= 0) return;
  const transaction = db.transaction(DEVICE_STORES, 'readwrite');
  const idle = (await transaction.objectStore('devices').getAll())
    .filter((device) => !isCherished(device))
    .sort((a, b) => lastSeenOf(a) - lastSeenOf(b));
  await committed(
    transaction,
    idle.slice(0, excess).map(({ id }) => deleteDevice(transaction, id)),
  );
}

async function deleteDevice(transaction: Writing, id: string): Promise<void> {
  await dropDevice(transaction, id);
  await dropLog(transaction.objectStore('log'), id);
}

/** Deletes a device but leaves its log, in a transaction that is under way. */
export async function dropDevice(transaction: Writing, id: string): Promise<void> {
  await Promise.all([transaction.objectStore('devices').delete(id), transaction.objectStore('listed').delete(id)]);
}

const nameOf = ({ endpoints }: ListedDevice): string => endpoints[0]?.id ?? '';
const lastSeenOf = ({ endpoints }: ListedDevice): number => Math.max(...endpoints.map(({ lastSeen }) => lastSeen));

/** Per device. Whoever answers in a device's place may show something new for ever. */
export const MAX_LOG = 100;

type LogStore = IDBPObjectStore<LatchkeySchema, Written, 'log', 'readwrite'>;

/** What was observed of a device and decided about it, in the order in which it was noted. @throws DatabaseError */
export function logOfDevice(device: string): Promise<readonly LogEntry[]> {
  return guarded(async () => (await database()).getAllFromIndex('log', 'device', device));
}

/** The logs of all devices, in the order in which they were noted. @throws DatabaseError */
export function wholeLog(): Promise<readonly LogEntry[]> {
  return guarded(async () => (await database()).getAll('log'));
}

/** Adds to the log of one device, in a transaction that is under way; where it grows too long, entries give way. */
export async function appendLog(store: LogStore, device: string, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await Promise.all(entries.map((entry) => store.add(entry)));
  const index = store.index('device');
  if ((await index.count(device)) <= MAX_LOG) return;
  // Both are in the order of their keys, which is the order in which they were added.
  const [keys, all] = await Promise.all([index.getAllKeys(device), index.getAll(device)]);
  await Promise.all(entriesToDrop(all, MAX_LOG).map((at) => store.delete(keys[at] ?? -1)));
}

/** Deletes the log of a device that is deleted itself. */
export async function dropLog(store: LogStore, device: string): Promise<void> {
  const keys = await store.index('device').getAllKeys(device);
  await Promise.all(keys.map((key) => store.delete(key)));
}
