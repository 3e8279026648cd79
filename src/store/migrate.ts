import type { IDBPTransaction } from 'idb';
import { listedText, type Migration, stored, type StoredDevice } from './schema.ts';
import { type AnswerVersion3, deviceOf, isGateway, isRevocation, logOf, readDevice } from './version-3.ts';

/**
 * Brings a database of any earlier version to this one, inside the transaction that changes the version: whatever
 * interrupts it, the database stays what it was. A record that cannot be read stops nothing; it is set aside.
 * @param from the version that the database has, 0 where there was none.
 */
export async function migrate(migration: Migration, from: number): Promise<void> {
  const { db } = migration;
  if (from < 1) db.createObjectStore('gateways', { keyPath: 'id' });
  if (from < 3) db.createObjectStore('revocation', { keyPath: 'id' });
  if (from === 2) await moveLists(migration);
  if (from < 4) {
    await splitDevices(migration, from);
    await tellQuestionsApart(migration);
  }
  if (from < 5) db.createObjectStore('makers', { keyPath: 'id' });
  if (from < 6) await listDevices(migration, from);
}

/** As version 2 kept a revocation list. */
interface ListRecord {
  readonly url: string;
  readonly der: Uint8Array;
  readonly nextUpdate: number;
}

/** From version 2, which kept lists alone, to version 3. */
async function moveLists(migration: Migration): Promise<void> {
  const before = untyped(migration);
  const lists = (await before.objectStore('crls').getAll()) as ListRecord[];
  for (const { url, der, nextUpdate } of lists)
    await before
      .objectStore('revocation')
      .put({ id: `crl ${url}`, kind: 'crl', der, thisUpdate: 0, nextUpdate, keepUntil: nextUpdate });
  before.db.deleteObjectStore('crls');
}

/**
 * To version 4. Before, a device was its `host:port`, with one pin at a time; now a device has endpoints and two pins,
 * and a log.
 */
async function splitDevices(migration: Migration, from: number): Promise<void> {
  const { db } = migration;
  const before: unknown[] = from < 1 ? [] : await untyped(migration).objectStore('devices').getAll();
  if (from >= 1) db.deleteObjectStore('devices');
  const devices = db.createObjectStore('devices', { keyPath: 'id' });
  devices.createIndex('endpoint', 'endpointIds', { multiEntry: true, unique: true });
  devices.createIndex('key', 'heldKeys', { multiEntry: true });
  devices.createIndex('removed', 'removedAt');
  const log = db.createObjectStore('log', { autoIncrement: true });
  log.createIndex('device', 'device');
  const quarantine = db.createObjectStore('quarantine', { autoIncrement: true });
  const setAside = (store: string, record: unknown) => write(quarantine.add({ store, version: from, record }));
  for (const record of before) {
    const read = readDevice(record);
    if (!read) {
      setAside('devices', record);
      continue;
    }
    const id = crypto.randomUUID();
    write(devices.add(stored(deviceOf(read, id))));
    for (const entry of logOf(read, id)) write(log.add(entry));
  }
  for (const [name, isSound] of [
    ['gateways', isGateway],
    ['revocation', isRevocation],
  ] as const) {
    const store = migration.objectStore(name);
    for (const record of await store.getAll())
      if (!isSound(record)) {
        setAside(name, record);
        write(store.delete(record.id));
      }
  }
}

const YEAR = 365 * 86_400_000;

/**
 * To version 4. Before, an answer was kept by its address alone. It is not known whom those speak of, so they answer no
 * question any more; what they revoked counts on, and a year longer than it was to be kept.
 */
async function tellQuestionsApart(migration: Migration): Promise<void> {
  migration.db.createObjectStore('revoked', { keyPath: 'issuerKey' });
  const answers = migration.objectStore('revocation');
  answers.createIndex('question', 'question');
  for (const answer of (await untyped(migration).objectStore('revocation').getAll()) as AnswerVersion3[]) {
    const revokes = answer.keepUntil > answer.nextUpdate;
    const keepUntil = answer.keepUntil + (revokes ? YEAR : 0);
    write(answers.put({ ...answer, question: '', number: 0n, settles: false, receivedAt: 0, keepUntil }));
  }
}

/** To version 6: what lists show of each device comes to stand by itself. */
async function listDevices(migration: Migration, from: number): Promise<void> {
  const listed = migration.db.createObjectStore('listed');
  const devices = migration.objectStore('devices');
  for (const device of await devices.getAll()) {
    const text = textOf(device);
    if (text === null) {
      write(migration.objectStore('quarantine').add({ store: 'devices', version: from, record: device }));
      write(devices.delete(device.id));
    } else if (device.removedAt === null) write(listed.put(text, device.id));
  }
}

/** Null where the record has a shape that we do not know. */
function textOf(device: StoredDevice): string | null {
  try {
    return listedText(device);
  } catch {
    return null;
  }
}

/** Where a write fails, the whole transaction is given up, and that is what says why. */
function write(writing: Promise<unknown>): void {
  writing.catch(() => undefined);
}

function untyped(migration: Migration): IDBPTransaction<unknown, string[], 'versionchange'> {
  return migration as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
}
