import '../support/fresh-database.ts';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../src/store/database.ts';
import { knownDevices } from '../../src/store/devices.ts';
import { addGateway, pairedGateways } from '../../src/store/gateways.ts';
import { isAnswered, keepAnswer, purgeRevocationData, revocationData } from '../../src/store/revocation-data.ts';
import type { RevocationRecord } from '../../src/store/schema.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { mintRoot, NOW } from '../support/mint.ts';
import { paired } from '../support/observations.ts';

beforeEach(freshDatabase);

const record = (name: string, nextUpdate: number, change: Partial<RevocationRecord> = {}): RevocationRecord => ({
  id: `crl http://router.home.arpa/${name}`,
  kind: 'crl',
  der: new TextEncoder().encode(name),
  thisUpdate: NOW - 10,
  nextUpdate,
  keepUntil: nextUpdate,
  ...change,
});
const namesIn = (ders: readonly Uint8Array[]): string[] => ders.map((der) => new TextDecoder().decode(der));
const names = async (now: number): Promise<string[]> => namesIn((await revocationData(now)).crls);

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
    await first.put('devices', {
      id: 'printer.local:443',
      host: 'printer.local',
      port: 443,
      address: null,
      label: null,
      spkiSha256: 'a'.repeat(64),
      firstSeen: 1,
      lastSeen: 1,
      pinned: null,
      pinnedAt: null,
      pinnedBy: null,
      removedAt: null,
    });
    first.close();
    expect(await pairedGateways()).toHaveLength(1);
    expect((await knownDevices()).flatMap(({ endpoints }) => endpoints.map(({ id }) => id))).toEqual([
      'printer.local:443',
    ]);
    await keepAnswer(record('a', NOW + 1));
    expect(await names(NOW)).toEqual(['a']);
  });
});

describe('when the database is of the second version', () => {
  it('keeps its lists, each for as long as before', async () => {
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    const second = await openDB('latchkey', 2, {
      upgrade(db) {
        db.createObjectStore('gateways', { keyPath: 'id' });
        db.createObjectStore('devices', { keyPath: 'id' }).createIndex('spki', 'spkiSha256');
        db.createObjectStore('crls', { keyPath: 'url' });
      },
    });
    await second.put('crls', {
      url: 'http://router.home.arpa/a',
      der: new TextEncoder().encode('a'),
      nextUpdate: NOW + 10,
    });
    second.close();
    expect(await names(NOW)).toEqual(['a']);
    expect(await isAnswered('crl http://router.home.arpa/a', NOW)).toBe(true);
    expect(await names(NOW + 11)).toEqual([]);
  });
});

describe('when an answer revoked someone', () => {
  it('is kept beyond its time, and asked for again', async () => {
    await keepAnswer(record('a', NOW + 10, { keepUntil: NOW + 30 }));
    await purgeRevocationData(NOW + 15);
    expect(await names(NOW + 15)).toEqual(['a']);
    expect(await isAnswered('crl http://router.home.arpa/a', NOW + 15)).toBe(false);
    expect(await names(NOW + 31)).toEqual([]);
  });
});

describe('when another answer to the same question comes', () => {
  it('counts where it is newer, and not where someone plays an old one again', async () => {
    const answer = (word: string, thisUpdate: number): RevocationRecord =>
      record('a', NOW + 10, { thisUpdate, der: new TextEncoder().encode(word) });
    await keepAnswer(answer('second', 2));
    await keepAnswer(answer('first', 1));
    expect(await names(NOW)).toEqual(['second']);
    await keepAnswer(answer('third', 3));
    expect(await names(NOW)).toEqual(['third']);
  });
});

describe('when an answer came by OCSP', () => {
  it('is told apart from lists', async () => {
    await keepAnswer(record('a', NOW + 10));
    await keepAnswer(record('b', NOW + 10, { kind: 'ocsp' }));
    const { crls, ocsp } = await revocationData(NOW);
    expect([namesIn(crls), namesIn(ocsp)]).toEqual([['a'], ['b']]);
  });
});

describe('when lists run out', () => {
  it('drops each at its own time', async () => {
    await keepAnswer(record('a', NOW + 10));
    await keepAnswer(record('b', NOW + 20));
    expect(await names(NOW)).toEqual(['a', 'b']);
    expect(await names(NOW + 15)).toEqual(['b']);
    expect(await isAnswered('crl http://router.home.arpa/a', NOW + 10)).toBe(true);
    expect(await isAnswered('crl http://router.home.arpa/a', NOW + 11)).toBe(false);
    await purgeRevocationData(NOW + 15);
    expect(await names(NOW)).toEqual(['b']);
  });
});

describe('when the database fails for a while', () => {
  it('lists again afterwards, so that what was revoked stays revoked', async () => {
    await keepAnswer(record('a', NOW + 10));
    await keepAnswer(record('b', NOW + 20));
    expect(await names(NOW)).toEqual(['a', 'b']);
    const sound = globalThis.indexedDB;
    await closeDatabase();
    globalThis.indexedDB = new IDBFactory();
    (await openDB('latchkey', 99)).close();
    await expect(revocationData(NOW + 15)).rejects.toMatchObject({ fault: 'store-newer' });
    globalThis.indexedDB = sound;
    expect(await names(NOW + 15)).toEqual(['b']);
  });
});

describe('when nothing changed', () => {
  it('hands out the very same array, so that results can be kept', async () => {
    await keepAnswer(record('a', NOW + 10));
    expect(await revocationData(NOW)).toBe(await revocationData(NOW + 1));
  });
});

describe('when there are too many lists', () => {
  it('lets those go that run out first', async () => {
    for (let i = 0; i < 102; i++) await keepAnswer(record(String(i).padStart(3, '0'), NOW + i));
    expect((await names(NOW)).sort()).toEqual(Array.from({ length: 100 }, (_, i) => String(i + 2).padStart(3, '0')));
  });
});

describe('when a gateway is paired', () => {
  it('leaves the lists alone', async () => {
    await keepAnswer(record('a', NOW + 10));
    await addGateway(paired(await mintRoot()));
    expect(await names(NOW)).toEqual(['a']);
  });
});
