import type { IDBPObjectStore } from 'idb';
import { entriesToDrop, type LogEntry } from '../core/index.ts';
import { database } from './database.ts';
import { guarded } from './database-error.ts';
import type { LatchkeySchema } from './schema.ts';

/** Per device. Whoever answers in a device's place may show something new for ever. */
export const MAX_LOG = 100;

type LogStore = IDBPObjectStore<LatchkeySchema, ('devices' | 'log' | 'gateways' | 'makers')[], 'log', 'readwrite'>;

/** What was observed of a device and decided about it, in the order in which it was noted. @throws DatabaseError */
export function logOfDevice(device: string): Promise<readonly LogEntry[]> {
  return guarded(async () => (await database()).getAllFromIndex('log', 'device', device));
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
