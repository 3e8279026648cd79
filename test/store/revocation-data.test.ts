import '../support/fresh-database.ts';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../src/store/database.ts';
import { knownDevices } from '../../src/store/devices.ts';
import { addGateway, pairedGateways } from '../../src/store/gateways.ts';
import type { LearntRevocation, RevocationAnswer } from '../../src/core/index.ts';
import { isSettled, keepRevoked, revocationData } from '../../src/store/revocation-data.ts';
import { keepAnswer } from '../support/keep-answer.ts';
import { notKept } from '../../src/store/kept-answers.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { DAY, mintRoot, NOW } from '../support/mint.ts';
import { paired } from '../support/observations.ts';

beforeEach(freshDatabase);

const QUESTION = 'crl 00 00 http://router.home.arpa/';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const until = (nextUpdate: number, change: Partial<RevocationAnswer> = {}): RevocationAnswer => ({
  scope: '',
  thisUpdate: NOW - 10,
  number: 1n,
  nextUpdate,
  settles: true,
  revoked: [],
  holds: false,
  ...change,
});
/** Keeps an answer to the question called by this name. */
const keep = (name: string, answer: RevocationAnswer, kind: 'crl' | 'ocsp' = 'crl', word = name): Promise<void> =>
  keepAnswer(`${QUESTION}${name}`, kind, bytes(word), answer, NOW);
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
    await keep('a', until(NOW + 1));
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
    expect(await names(NOW + 11)).toEqual([]);
  });
});

const revoked = (serial: string, notAfter: number | null): LearntRevocation => ({
  issuerKey: 'ab',
  serial,
  reason: 'key-compromise',
  notAfter,
});
const serials = async (now: number): Promise<string[]> =>
  ((await revocationData(now)).revoked ?? []).map(({ serial }) => serial);
const YEAR = 365 * DAY;

describe('when an answer revoked something for good', () => {
  it('remembers that, whatever comes later, until a year after the certificate expired', async () => {
    await keep('a', until(NOW + 10, { revoked: [revoked('01', NOW + 5)] }));
    await keep('a', until(NOW + 20, { thisUpdate: NOW - 5, revoked: [] }), 'crl', 'without it');
    await keepRevoked([revoked('02', NOW + 6)]);
    expect(await names(NOW)).toEqual(['without it']);
    for (const now of [NOW, NOW + 30, NOW + 5 + YEAR]) expect(await serials(now)).toEqual(['01', '02']);
    expect(await serials(NOW + 6 + YEAR)).toEqual(['02']);
    expect(await serials(NOW + 7 + YEAR)).toEqual([]);
  });

  it('learns that the key was compromised, too, and forgets that for no other reason', async () => {
    const of = { ...revoked('01', null), key: 'cd' };
    for (const reason of ['cessation-of-operation', 'key-compromise', 'superseded'] as const)
      await keepRevoked([{ ...of, reason }]);
    expect((await revocationData(NOW)).revoked).toMatchObject([{ reason: 'key-compromise', key: 'cd' }]);
  });

  it('tells whether someone may hold one that has not expired, or is on hold', async () => {
    const may = async (now = NOW) => (await revocationData(now)).anyRevoked;
    expect(await may()).toBe(false);
    await keepRevoked([{ ...revoked('01', NOW + 5), reason: 'superseded' }]);
    expect(await may()).toBe(false);
    await keepRevoked([revoked('02', NOW + 5)]);
    expect(await may()).toBe(true);
    await closeDatabase();
    await keepRevoked([]);
    expect(await may(NOW + 6)).toBe(false);
    await keep('a', until(NOW + 10, { holds: true }));
    expect(await may(NOW + 6)).toBe(true);
  });

  it.each([1, 6000])('remembers all %i when the clock was far ahead for a while', async (count) => {
    const many = Array.from({ length: count }, (_, at) => revoked(at.toString(16), NOW + 5));
    await keepRevoked(many);
    for (const ahead of [2 * YEAR, 3 * YEAR, 20 * YEAR]) {
      expect(await serials(NOW + ahead)).toEqual([]);
      await closeDatabase();
      await keep('a', until(NOW + ahead + DAY, {}));
      expect(await serials(NOW)).toHaveLength(count);
    }
  });

  it('hears again what a list says when the clock is put right', async () => {
    await keep('a', until(NOW + 10, {}), 'crl', 'current');
    expect(await names(NOW + 11)).toEqual([]);
    expect(await names(NOW)).toEqual(['current']);
  });

  it('remembers it for good where only its serial number is known, and until its end once that is', async () => {
    await keep('a', until(NOW + 10, { revoked: [revoked('01', null)] }));
    expect(await serials(NOW + 100 * YEAR)).toEqual(['01']);
    await keepRevoked([revoked('01', NOW)]);
    await keepRevoked([revoked('01', null)]);
    expect(await serials(NOW + YEAR)).toEqual(['01']);
    expect(await serials(NOW + YEAR + 1)).toEqual([]);
  });

  it('lets none go for room', async () => {
    await keep('a', until(NOW + 1, { revoked: [revoked('01', NOW)] }));
    for (let i = 0; i < 102; i++) await keep(`b${i}`, until(NOW + 10, { revoked: [revoked(`1${i}`, NOW)] }));
    expect(await serials(NOW)).toHaveLength(103);
    expect(await names(NOW)).toHaveLength(100);
  });

  it('remembers it from an answer that is older than the one at hand', async () => {
    await keep('a', until(NOW + 10));
    await keep('a', until(NOW + 10, { thisUpdate: 0, revoked: [revoked('01', NOW)] }), 'crl', 'older');
    expect([await names(NOW), await serials(NOW)]).toEqual([['a'], ['01']]);
  });
});

describe('when another answer to the same question comes', () => {
  it('counts where it is newer, and not where someone plays an old one again', async () => {
    const answer = (word: string, thisUpdate: number, number = 1n): Promise<void> =>
      keep('a', until(NOW + 10, { thisUpdate, number }), 'crl', word);
    await answer('second', 2);
    await answer('first', 1);
    expect(await names(NOW)).toEqual(['second']);
    await answer('third', 3, 7n);
    await answer('made before it, in the same second', 3, 6n);
    expect(await names(NOW)).toEqual(['third']);
    await answer('fourth', 3, 8n);
    expect(await names(NOW)).toEqual(['fourth']);
  });

  it('takes the place of none that covers something else', async () => {
    await keep('a', until(NOW + 10), 'crl', 'the whole list');
    await keep('a', until(NOW + 10, { scope: 'cd', thisUpdate: NOW }), 'crl', 'for some reasons');
    await keep('b', until(NOW + 10, { thisUpdate: NOW }), 'crl', 'of another shard');
    expect((await names(NOW)).sort()).toEqual(['for some reasons', 'of another shard', 'the whole list']);
  });
});

describe('when a question was answered', () => {
  it('is asked again after a day, though the answer counts longer', async () => {
    await keep('a', until(NOW + 30 * DAY));
    expect(await isSettled(`${QUESTION}a`, NOW + DAY - 1)).toBe(true);
    expect(await isSettled(`${QUESTION}a`, NOW + DAY)).toBe(false);
    expect(await isSettled(`${QUESTION}a`, NOW - 1)).toBe(false);
    expect(await names(NOW + DAY)).toEqual(['a']);
  });

  it('leaves another question open', async () => {
    await keep('a', until(NOW + 30 * DAY));
    await keep('b', until(NOW + 30 * DAY, { settles: false }));
    expect(await isSettled(`${QUESTION}b`, NOW)).toBe(false);
    expect(await isSettled(`${QUESTION}c`, NOW)).toBe(false);
  });
});

describe('when an answer came by OCSP', () => {
  it('is told apart from lists', async () => {
    await keep('a', until(NOW + 10));
    await keep('b', until(NOW + 10), 'ocsp');
    const { crls, ocsp } = await revocationData(NOW);
    expect([namesIn(crls), namesIn(ocsp)]).toEqual([['a'], ['b']]);
  });
});

describe('when lists run out', () => {
  it('drops each at its own time', async () => {
    await keep('a', until(NOW + 10));
    await keep('b', until(NOW + 20));
    expect(await names(NOW)).toEqual(['a', 'b']);
    expect(await names(NOW + 15)).toEqual(['b']);
    expect(await isSettled(`${QUESTION}a`, NOW + 10)).toBe(true);
    expect(await isSettled(`${QUESTION}a`, NOW + 11)).toBe(false);
    await keepAnswer(`${QUESTION}c`, 'crl', bytes('c'), until(NOW + 30), NOW + 15);
    expect(await names(NOW)).toEqual(['b', 'c']);
  });
});

describe('when an answer puts a certificate on hold', () => {
  const other = (name: string) => `crl 11 00 http://other.home.arpa/${name}`;
  const far = until(NOW + 400 * DAY);

  it('keeps it past its date', async () => {
    await keep('a', until(NOW + 10, { holds: true }));
    expect(await names(NOW + 400 * DAY)).toEqual(['a']);
    expect(await isSettled(`${QUESTION}a`, NOW + 11)).toBe(false);
  });

  it('lets a newer answer to the same question take its place', async () => {
    await keep('a', until(NOW + 10, { holds: true }));
    await keep('a', until(NOW + 20, { thisUpdate: NOW }), 'crl', 'newer');
    expect(await names(NOW + 15)).toEqual(['newer']);
    expect(await names(NOW + 25)).toEqual([]);
  });

  it('keeps what the issuer said since then, as that may have ended the hold, and nothing else', async () => {
    await keep('a', until(NOW + 10, { holds: true, thisUpdate: NOW - 5 }));
    await keep('before', until(NOW + 10, { thisUpdate: NOW - 6 }));
    await keep('since', until(NOW + 10, { thisUpdate: NOW - 4 }));
    await keepAnswer(other('since'), 'crl', bytes('of another issuer'), until(NOW + 10), NOW);
    await keepAnswer(other('later'), 'crl', bytes('later'), until(NOW + 2 * DAY), NOW + DAY);
    expect(await names(NOW + DAY)).toEqual(['a', 'since', 'later']);
  });

  it('makes room for no other issuer, however many answers that gives', async () => {
    await keep('a', until(NOW + 10, { holds: true }));
    for (let at = 0; at < 101; at++)
      await keepAnswer(other(String(at)), 'crl', bytes('of another issuer'), far, NOW + at);
    expect((await names(NOW + 15)).filter((name) => name === 'a')).toEqual(['a']);
    expect(await names(NOW + 15)).toHaveLength(101);
  });

  it('stays before all else that the same issuer says', async () => {
    await keep('a', until(NOW + 10, { holds: true }));
    for (let at = 0; at < 101; at++) await keep(`b${at}`, far);
    expect(await names(NOW + 15)).toContain('a');
    expect(await names(NOW + 15)).toHaveLength(100);
  });
});

describe('which answers there is no room for', () => {
  const answer = (issuer: string, at: number) => ({
    ...until(NOW + 10),
    id: `${issuer} ${at}`,
    question: `crl ${issuer} 00 http://x/${at}`,
    kind: 'crl' as const,
    der: bytes(''),
    receivedAt: NOW + at,
    keepUntil: NOW + 10,
  });

  it('are those that came last, once there are three hundred issuers', () => {
    const many = Array.from({ length: 300 }, (_, at) => answer(String(at), at));
    expect(notKept(many, NOW)).toEqual([]);
    const late = answer('late', 5000);
    expect(notKept([late, ...many], NOW)).toEqual([late]);
    // A question that was answered first stays so, however often it is answered.
    const again = { ...answer('0', 9000), since: NOW };
    expect(notKept([late, ...many.slice(1), again], NOW)).toEqual([late]);
  });

  it('are never those of a record that does not say what it answers', () => {
    const old = Array.from({ length: 1200 }, (_, at) => ({ ...answer('a', at), question: '' }));
    expect(notKept(old, NOW)).toEqual([]);
  });
});

describe('when the database fails for a while', () => {
  it('lists again afterwards, so that what was revoked stays revoked', async () => {
    await keep('a', until(NOW + 10));
    await keep('b', until(NOW + 20));
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
    await keep('a', until(NOW + 10));
    expect(await revocationData(NOW)).toBe(await revocationData(NOW + 1));
  });
});

describe('when there are too many lists', () => {
  it('lets those go that run out first', async () => {
    for (let i = 0; i < 102; i++) await keep(String(i).padStart(3, '0'), until(NOW + i));
    expect((await names(NOW)).sort()).toEqual(Array.from({ length: 100 }, (_, i) => String(i + 2).padStart(3, '0')));
  });
});

describe('when a gateway is paired', () => {
  it('leaves the lists alone', async () => {
    await keep('a', until(NOW + 10));
    await addGateway(paired(await mintRoot()));
    expect(await names(NOW)).toEqual(['a']);
  });
});
