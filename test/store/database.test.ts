import '../support/fresh-database.ts';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../src/store/database.ts';
import { knownDevices, updateDevice } from '../../src/store/devices.ts';
import { DatabaseError, guarded } from '../../src/store/database-error.ts';
import { addGateway, pairedGateways } from '../../src/store/gateways.ts';
import { deviceAt, unnoted } from '../support/device.ts';
import { paired } from '../support/observations.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { mintRoot } from '../support/mint.ts';

beforeEach(freshDatabase);

describe('when the worker is stopped and started', () => {
  it('finds the very bytes that were stored', async () => {
    const root = await mintRoot();
    await addGateway(paired(root));
    await closeDatabase();
    expect((await pairedGateways())[0]?.root).toEqual(root.der);
  });
});

describe('when an older Latchkey still holds the database', () => {
  it('says that it is blocked, and works once the other lets go', async () => {
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    const older = await openDB('latchkey', 1, {
      upgrade(db) {
        db.createObjectStore('gateways', { keyPath: 'id' });
        db.createObjectStore('devices', { keyPath: 'id' }).createIndex('spki', 'spkiSha256');
      },
    });
    await expect(knownDevices()).rejects.toEqual(new DatabaseError('store-blocked'));
    older.close();
    await expect.poll(() => knownDevices().catch((error: unknown) => error)).toEqual([]);
    // The connection that came too late must not stand in the way of the next version.
    (await openDB('latchkey', 99)).close();
  });
});

describe('when a newer Latchkey wants to change the database', () => {
  it('lets go of it, and then says that it is newer', async () => {
    expect(await knownDevices()).toEqual([]);
    const newer = await openDB('latchkey', 99, { upgrade: (db) => void db.createObjectStore('future') });
    await newer.put('future', 'kept', 'k');
    await expect(knownDevices()).rejects.toMatchObject({ fault: 'store-newer' });
    expect(await newer.get('future', 'k')).toBe('kept');
    newer.close();
  });
});

describe('when a change cannot be written', () => {
  it('leaves what was there, and no rejection behind', async () => {
    const unclonable = deviceAt('printer.local', { label: (() => 'no data') as never });
    await expect(updateDevice('printer.local:443', () => unnoted(unclonable))).rejects.toMatchObject({
      fault: 'store-failed',
    });
    expect(await knownDevices()).toEqual([]);
  });

  it('leaves the device that another was to take the place of', async () => {
    const before = deviceAt('printer.local');
    await updateDevice('printer.local:443', () => unnoted(before));
    const unclonable = deviceAt('printer.local', { id: 'another', label: (() => 'no data') as never });
    await expect(updateDevice('printer.local:443', () => unnoted(unclonable))).rejects.toMatchObject({
      fault: 'store-failed',
    });
    expect(await knownDevices()).toMatchObject([before]);
  });

  it.each([
    ['QuotaExceededError', 'quota'],
    ['VersionError', 'store-newer'],
    ['AbortError', 'store-failed'],
    ['UnknownError', 'store-failed'],
  ] as const)('%s is told as %s, with its cause', async (name, fault) => {
    const cause = new DOMException('why', name);
    await expect(guarded(() => Promise.reject(cause))).rejects.toMatchObject({ fault, cause });
  });
});
