import '../support/fresh-database.ts';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Device,
  forgetDeviceAt,
  type ListedDevice,
  type ListedEndpoint,
  memoryAt,
  renameDeviceAt,
  restoreDeviceAt,
} from '../../src/core/index.ts';
import { closeDatabase, database } from '../../src/store/database.ts';
import { changeDevice, knownDevices, listedDevices, purgeDevices, updateDevice } from '../../src/store/devices.ts';
import { joinStored, partStored } from '../../src/store/join.ts';
import { countSetAside, entriesSetAside } from '../../src/store/quarantine.ts';
import { backupContents, restoreBackup } from '../../src/store/restore/restore.ts';
import { stored } from '../../src/store/schema.ts';
import { deviceAt, KEY, unnoted } from '../support/device.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { NOW } from '../support/mint.ts';
import { readDump, loadDump, wholeDatabase } from '../support/version-3.ts';

beforeEach(freshDatabase);

const inList = ({ id, label, personPin, gatewayPin, endpoints }: Device): ListedDevice => ({
  id,
  label,
  personPin,
  gatewayPin,
  endpoints: endpoints.map(
    ({ id: place, host, port, spkiSha256, firstSeen, lastSeen, last, vouched }): ListedEndpoint => ({
      ...{ id: place, host, port, spkiSha256, firstSeen, lastSeen, last },
      ...(vouched !== undefined && { vouched }),
    }),
  ),
});

/** The list is what the devices themselves say, and nothing is in it that is not among them. */
async function expectTrueList(): Promise<void> {
  const known = await knownDevices();
  const listed = await listedDevices();
  expect(listed).toEqual(known.map(inList));
  for (const [at, device] of known.entries())
    for (const [place, endpoint] of device.endpoints.entries())
      expect(memoryAt(listed[at] as ListedDevice, listed[at]?.endpoints[place] as ListedEndpoint, [])).toEqual(
        memoryAt(device, endpoint, []),
      );
  expect(await (await database()).getAllKeys('listed')).toEqual(known.map(({ id }) => id).sort());
}

const HOSTS = ['printer.local', 'nas.local', 'camera.local'] as const;
const at = (host: string): string => `${host}:443`;

/** Whatever a page or a visit may do to what is kept of devices; what has no effect rejects, and does nothing. */
const DOINGS: Readonly<Record<string, (host: string, other: string, n: number) => Promise<unknown>>> = {
  visit: (host, _, n) =>
    updateDevice(at(host), (before) =>
      unnoted({
        ...(before ?? deviceAt(host)),
        personPin: n % 2 === 0 ? null : { spkiSha256: KEY, since: NOW + n },
        endpoints: (before ?? deviceAt(host)).endpoints.map((endpoint) => ({
          ...endpoint,
          lastSeen: NOW + n,
          last: { kind: 'new', reasons: ['key-first-seen'] },
          ...(n % 3 === 0 && { vouched: KEY }),
        })),
      }),
    ),
  replace: (host, _, n) => updateDevice(at(host), () => unnoted(deviceAt(host, { id: `another ${String(n)}` }))),
  rename: (host, _, n) => changeDevice(at(host), (before) => renameDeviceAt(before, at(host), `"${String(n)}"`, NOW)),
  forget: (host, _, n) => changeDevice(at(host), (before) => forgetDeviceAt(before, at(host), NOW + n)),
  restore: (host) => changeDevice(at(host), (before) => restoreDeviceAt(before, at(host), before.id, NOW)),
  purge: (_host, _other, n) => purgeDevices(NOW + n),
  join: (host, other) => joinStored(at(host), at(other), NOW),
  part: (host, _, n) => partStored(at(host), NOW, `parted ${String(n)}`),
  backup: async () => restoreBackup(await backupContents(), NOW, new Set()),
};

describe('what lists show of devices', () => {
  it('is what the devices say, after whatever was done to them', async () => {
    const host = fc.constantFrom(...HOSTS);
    const doing = fc.record({ what: fc.constantFrom(...Object.keys(DOINGS)), host, other: host, n: fc.nat(20) });
    let joined = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(doing, { minLength: 5, maxLength: 25 }), async (doings) => {
        await freshDatabase();
        for (const each of HOSTS) await DOINGS['visit']?.(each, each, 1);
        for (const { what, host: one, other, n } of doings) {
          await DOINGS[what]?.(one, other, n).catch(() => null);
          await expectTrueList();
        }
        joined += (await knownDevices()).filter(({ endpoints }) => endpoints.length > 1).length;
      }),
      { numRuns: 40 },
    );
    expect(joined).toBeGreaterThan(0);
  });

  it('stays as it was when a device cannot be written', async () => {
    await updateDevice(at('printer.local'), () => unnoted(deviceAt('printer.local')));
    const unclonable = deviceAt('printer.local', { notes: (() => 'no data') as never, label: 'Another' });
    await expect(updateDevice(at('printer.local'), () => unnoted(unclonable))).rejects.toMatchObject({
      fault: 'store-failed',
    });
    await expectTrueList();
    expect((await listedDevices()).map(({ label }) => label)).toEqual([null]);
  });
});

/** A database as version 5 left it, with everything that came of a dump of version 3. */
async function version5(more: readonly unknown[] = []): Promise<readonly Device[]> {
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  await loadDump(readDump('home'));
  const [devices, log] = [await (await database()).getAll('devices'), await (await database()).getAll('log')];
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
  const older = await openDB('latchkey', 5, {
    upgrade(db) {
      const made = db.createObjectStore('devices', { keyPath: 'id' });
      made.createIndex('endpoint', 'endpointIds', { multiEntry: true, unique: true });
      made.createIndex('key', 'heldKeys', { multiEntry: true });
      made.createIndex('removed', 'removedAt');
      const logs = db.createObjectStore('log', { autoIncrement: true });
      logs.createIndex('device', 'device');
      for (const name of ['gateways', 'makers']) db.createObjectStore(name, { keyPath: 'id' });
      db.createObjectStore('revocation', { keyPath: 'id' }).createIndex('question', 'question');
      db.createObjectStore('revoked', { keyPath: 'issuerKey' });
      db.createObjectStore('quarantine', { autoIncrement: true });
      for (const device of devices) void made.add(stored(device));
      for (const record of more) void made.add(record);
      for (const entry of log) void logs.add(entry);
    },
  });
  older.close();
  return devices;
}

describe('a database of version 5', () => {
  it('lists every device after the migration, and keeps every record', async () => {
    const devices = await version5();
    expect(devices.some(({ removedAt }) => removedAt !== null)).toBe(true);
    const before = await wholeDatabase('latchkey');
    await expectTrueList();
    expect(await listedDevices()).toHaveLength(devices.filter(({ removedAt }) => removedAt === null).length);
    await closeDatabase();
    const { version, stores } = await wholeDatabase('latchkey');
    const { listed, ...others } = stores;
    expect([version, listed?.length, others]).toEqual([6, (await knownDevices()).length, before.stores]);
  });

  it('sets a record aside that has no shape we know, and tells', async () => {
    const odd = { id: 'odd', removedAt: null, endpointIds: ['odd.local:443'], heldKeys: [] };
    await version5([odd]);
    await expectTrueList();
    expect(await countSetAside()).toBe(1);
    expect(await entriesSetAside()).toEqual([{ store: 'devices', version: 5, record: odd }]);
  });

  it('stays what it was when the migration is given up, and is migrated the next time', async () => {
    await version5();
    const before = await wholeDatabase('latchkey');
    const put = IDBObjectStore.prototype.put;
    for (const moment of [1, 2, 3]) {
      let calls = 0;
      IDBObjectStore.prototype.put = function (...args) {
        const request = put.apply(this, args);
        if (++calls === moment) this.transaction.abort();
        return request;
      };
      await expect(listedDevices()).rejects.toMatchObject({ fault: 'store-failed' });
      IDBObjectStore.prototype.put = put;
      expect(calls).toBeGreaterThan(0);
      expect(await wholeDatabase('latchkey')).toEqual(before);
    }
    await expectTrueList();
  });
});
