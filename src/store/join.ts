import { type Device, isCherished, joinDevices, type LogEntry, partEndpoint } from '../core/common.ts';
import { committed, database } from './database.ts';
import { guarded } from './database-error.ts';
import { appendLog, DEVICE_STORES, dropDevice, putDevice, type Writing } from './devices.ts';

/**
 * Makes one device of the two that these endpoints lead to, logs and all. The one stays that someone pinned or named;
 * where that is true of both, or of neither, the first.
 * @returns null where one of them leads nowhere, or they cannot be one.
 * @throws DatabaseError
 */
export function joinStored(first: string, second: string, now: number): Promise<Device | null> {
  return guarded(async () => {
    const transaction = (await database()).transaction(DEVICE_STORES, 'readwrite');
    const [a, b] = [await deviceAt(transaction, first), await deviceAt(transaction, second)];
    const swap = a !== null && b !== null && !isCherished(a) && isCherished(b);
    const [kept, at, given, from] = swap ? [b, second, a, first] : [a, first, b, second];
    const change = kept && given && joinDevices([kept, at], [given, from], now);
    if (!change) return null;
    await committed(transaction, [write(transaction, given.id, change.device, change.log)]);
    return change.device;
  });

  async function write(transaction: Writing, given: string, device: Device, log: readonly LogEntry[]): Promise<void> {
    await dropDevice(transaction, given);
    await putDevice(transaction, device);
    await moveLog(transaction, given, device.id, () => true);
    await appendLog(transaction.objectStore('log'), device.id, log);
  }
}

/**
 * Takes an endpoint, and what belongs with it, out of the device that it was joined to.
 * @param newId for a device of which nothing is known from before.
 * @returns the device that the endpoint leads to then; null where it leads nowhere, or is the only one.
 * @throws DatabaseError
 */
export function partStored(endpoint: string, now: number, newId: string): Promise<Device | null> {
  return guarded(async () => {
    const transaction = (await database()).transaction(DEVICE_STORES, 'readwrite');
    const device = await deviceAt(transaction, endpoint);
    const log = device ? await transaction.objectStore('log').index('device').getAll(device.id) : [];
    const parted = device && partEndpoint(device, log, endpoint, now, newId);
    if (!parted) return null;
    const { rest, taken } = parted;
    const isTaken = (id: string) => taken.endpoints.some((each) => each.id === id);
    await committed(transaction, [write(transaction)]);
    return isTaken(endpoint) ? taken : rest.device;

    async function write(writing: Writing): Promise<void> {
      await putDevice(writing, rest.device);
      await putDevice(writing, taken);
      await moveLog(writing, rest.device.id, taken.id, (entry) => isTaken(entry.endpoint));
      await appendLog(writing.objectStore('log'), rest.device.id, rest.log);
    }
  });
}

async function deviceAt(transaction: Writing, endpoint: string): Promise<Device | null> {
  const device = await transaction.objectStore('devices').index('endpoint').get(endpoint);
  return device?.removedAt === null ? device : null;
}

/** Entries keep their places, so that the log stays in the order in which things happened. */
async function moveLog(
  transaction: Writing,
  from: string,
  to: string,
  which: (entry: LogEntry) => boolean,
): Promise<void> {
  let cursor = await transaction.objectStore('log').index('device').openCursor(from);
  while (cursor) {
    if (which(cursor.value)) await cursor.update({ ...cursor.value, device: to });
    cursor = await cursor.continue();
  }
}
