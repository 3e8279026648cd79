import '../support/fresh-database.ts';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { currentCrls, hasCrl, keepCrl, purgeCrls } from '../../src/store/crls.ts';
import { closeDatabase } from '../../src/store/database.ts';
import { knownDevices } from '../../src/store/devices.ts';
import { addGateway, pairedGateways } from '../../src/store/gateways.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { mintRoot, NOW } from '../support/mint.ts';
import { paired } from '../support/evidence.ts';

beforeEach(freshDatabase);

const record = (name: string, nextUpdate: number) => ({ url: `http://router.home.arpa/${name}`, der: new TextEncoder().encode(name), nextUpdate });
const names = async (now: number): Promise<string[]> => (await currentCrls(now)).map((der) => new TextDecoder().decode(der));

describe('when the database is of the first version, without lists', () => {
  it('keeps what is in it, and lists can be kept from now on', async () => {
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    const first = await openDB('latchkey', 1, {
      upgrade(db) {
        db.createObjectStore('gateways', { keyPath: 'id' });
        db.createObjectStore('devices', { keyPath: 'id' }).createIndex('spki', 'spkiSha256');
      },
    });
    await first.put('gateways', { ...paired(await mintRoot()), removedAt: null });
    await first.put('devices', { id: 'printer.local:443', host: 'printer.local', port: 443, lastSeen: 1, removedAt: null });
    first.close();
    expect(await pairedGateways()).toHaveLength(1);
    expect((await knownDevices()).map(({ id }) => id)).toEqual(['printer.local:443']);
    await keepCrl(record('a', NOW + 1));
    expect(await names(NOW)).toEqual(['a']);
  });
});

describe('when lists run out', () => {
  it('drops each at its own time', async () => {
    await keepCrl(record('a', NOW + 10));
    await keepCrl(record('b', NOW + 20));
    expect(await names(NOW)).toEqual(['a', 'b']);
    expect(await names(NOW + 15)).toEqual(['b']);
    expect(await hasCrl('http://router.home.arpa/a', NOW + 10)).toBe(true);
    expect(await hasCrl('http://router.home.arpa/a', NOW + 11)).toBe(false);
    await purgeCrls(NOW + 15);
    expect(await names(NOW)).toEqual(['b']);
  });
});

describe('when the database fails for a while', () => {
  it('lists again afterwards, so that what was revoked stays revoked', async () => {
    await keepCrl(record('a', NOW + 10));
    await keepCrl(record('b', NOW + 20));
    expect(await names(NOW)).toEqual(['a', 'b']);
    const sound = globalThis.indexedDB;
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    (await openDB('latchkey', 99)).close();
    await expect(currentCrls(NOW + 15)).rejects.toMatchObject({ fault: 'store-newer' });
    globalThis.indexedDB = sound;
    expect(await names(NOW + 15)).toEqual(['b']);
  });
});

describe('when nothing changed', () => {
  it('hands out the very same array, so that results can be kept', async () => {
    await keepCrl(record('a', NOW + 10));
    expect(await currentCrls(NOW)).toBe(await currentCrls(NOW + 1));
  });
});

describe('when there are too many lists', () => {
  it('lets those go that run out first', async () => {
    for (let i = 0; i < 22; i++) await keepCrl(record(String(i).padStart(2, '0'), NOW + i));
    expect((await names(NOW)).sort()).toEqual(Array.from({ length: 20 }, (_, i) => String(i + 2).padStart(2, '0')));
  });
});

describe('when a gateway is paired', () => {
  it('leaves the lists alone', async () => {
    await keepCrl(record('a', NOW + 10));
    await addGateway(paired(await mintRoot()));
    expect(await names(NOW)).toEqual(['a']);
  });
});
