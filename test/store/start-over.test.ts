import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../../src/store/database.ts';
import { knownDevices } from '../../src/store/devices.ts';
import { startOver } from '../../src/store/start-over.ts';
import { loadDump, readDump } from '../support/version-3.ts';

const home = readDump('home');
const live = home.stores.devices.filter(({ removedAt }) => removedAt === null).length;

/** What browsers say of files that they cannot make sense of, for as long as these are there. */
function damage(target: object, method: string): void {
  const spy = vi.spyOn(target as Record<string, () => unknown>, method).mockImplementation(() => {
    throw new DOMException('Internal error.', 'UnknownError');
  });
  const { deleteDatabase } = indexedDB;
  vi.spyOn(indexedDB, 'deleteDatabase').mockImplementation((name) => {
    spy.mockRestore();
    return deleteDatabase.call(indexedDB, name);
  });
}

beforeEach(async () => {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  await loadDump(home);
});
afterEach(() => vi.restoreAllMocks());

describe('starting over', () => {
  it('leaves alone what can be read', async () => {
    expect(await startOver()).toBe(false);
    expect(await knownDevices()).toHaveLength(live);
  });

  it('leaves alone what a newer Latchkey wrote', async () => {
    const newer = indexedDB.open('latchkey', 1000);
    await new Promise((resolve) => (newer.onsuccess = resolve));
    newer.result.close();
    await expect(startOver()).rejects.toMatchObject({ fault: 'store-newer' });
  });

  it.each([
    ['opened', () => damage(indexedDB, 'open')],
    ['read', () => damage(IDBObjectStore.prototype, 'getAll')],
  ])('puts an empty memory in the place of one that cannot be %s', async (what, how) => {
    if (what === 'read') await knownDevices();
    await closeDatabase();
    how();
    await expect(knownDevices()).rejects.toMatchObject({ fault: 'store-failed' });
    expect(await startOver()).toBe(true);
    expect(await knownDevices()).toEqual([]);
  });

  it('keeps nothing from being deleted, though the background has it open', async () => {
    await knownDevices();
    damage(IDBObjectStore.prototype, 'getAll');
    expect(await startOver()).toBe(true);
    expect(await knownDevices()).toEqual([]);
  });
});
