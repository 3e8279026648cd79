import { database, type DeviceRecord } from './database.ts';
import { guarded, StoreError } from './faults.ts';

/** Devices that nobody pinned or named are forgotten, the longest unseen first, beyond this many. */
const MAX_DEVICES = 2000;

/** The record of a `host:port`, or null. @throws StoreError */
export function findDevice(id: string): Promise<DeviceRecord | null> {
  return guarded(async () => live(await (await database()).get('devices', id)));
}

/** Every record that holds this key. @throws StoreError */
export function devicesWithKey(spkiSha256: string): Promise<DeviceRecord[]> {
  return guarded(async () =>
    (await (await database()).getAllFromIndex('devices', 'spki', spkiSha256)).filter(
      ({ removedAt }) => removedAt === null,
    ),
  );
}

/** All devices, the last seen first. @throws StoreError */
export function knownDevices(): Promise<DeviceRecord[]> {
  return guarded(async () =>
    (await (await database()).getAll('devices'))
      .filter(({ removedAt }) => removedAt === null)
      .sort((a, b) => b.lastSeen - a.lastSeen),
  );
}

/**
 * Reads a record, lets `change` say what becomes of it, and writes that, all in one transaction; null leaves it.
 * @throws StoreError
 */
export function updateDevice(
  id: string,
  change: (before: DeviceRecord | null) => DeviceRecord | null,
): Promise<DeviceRecord | null> {
  return guarded(async () => {
    const transaction = (await database()).transaction('devices', 'readwrite');
    const before = (await transaction.store.get(id)) ?? null;
    const after = change(before);
    await Promise.all([after && transaction.store.put(after), transaction.done]);
    if (after && !before) await makeRoom();
    return after;
  });
}

/** As updateDevice, for a record that must exist. @throws StoreError `not-found` */
export async function changeDevice(id: string, change: (before: DeviceRecord) => DeviceRecord): Promise<DeviceRecord> {
  const changed = await updateDevice(id, (before) => before && change(before));
  if (!changed) throw new StoreError('not-found');
  return changed;
}

/** Deletes for good what was removed before `before`, milliseconds since the epoch. @throws StoreError */
export async function purgeDevices(before: number): Promise<void> {
  await guarded(async () => {
    const transaction = (await database()).transaction('devices', 'readwrite');
    for await (const cursor of transaction.store)
      if (cursor.value.removedAt !== null && cursor.value.removedAt < before) await cursor.delete();
    await transaction.done;
  });
}

async function makeRoom(): Promise<void> {
  const db = await database();
  const excess = (await db.count('devices')) - MAX_DEVICES;
  if (excess <= 0) return;
  const transaction = db.transaction('devices', 'readwrite');
  const unpinned = (await transaction.store.getAll())
    .filter(({ pinned, label }) => pinned === null && label === null)
    .sort((a, b) => a.lastSeen - b.lastSeen);
  await Promise.all([...unpinned.slice(0, excess).map(({ id }) => transaction.store.delete(id)), transaction.done]);
}

function live(record: DeviceRecord | undefined): DeviceRecord | null {
  return record && record.removedAt === null ? record : null;
}
