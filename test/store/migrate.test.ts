import '../support/fresh-database.ts';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Device, foldHistory, memoryAt } from '../../src/core/index.ts';
import { closeDatabase, database } from '../../src/store/database.ts';
import { knownDevices, logOfDevice } from '../../src/store/devices.ts';
import { pairedGateways } from '../../src/store/gateways.ts';
import { DATABASE_VERSION } from '../../src/store/schema.ts';
import type { RevocationRecord } from '../../src/store/schema.ts';
import type { AnswerVersion3, DeviceVersion3 } from '../../src/store/version-3.ts';
import { countSetAside, entriesSetAside } from '../../src/store/quarantine.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { type Dump, DUMPS, loadDump, readDump, wholeDatabase } from '../support/version-3.ts';

beforeEach(async () => {
  await freshDatabase();
  await closeDatabase();
  globalThis.indexedDB = new IDBFactory();
});

const home = readDump('home');
const withDevices = (devices: readonly unknown[]): Dump => ({
  ...home,
  stores: { ...home.stores, devices: devices as readonly DeviceVersion3[] },
});
const allDevices = async (): Promise<readonly Device[]> => (await database()).getAll('devices');
const byId = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
  [...records].sort((a, b) => (a.id < b.id ? -1 : 1));

/** What version 3 would have held of a device. Of a member that records of before lacked, what it meant. */
function asVersion3({ label, endpoints, personPin, gatewayPin, anchors, removedAt }: Device): DeviceVersion3 {
  const [endpoint, ...others] = endpoints;
  if (!endpoint || others.length > 0) throw new Error('version 3 had one endpoint for each device');
  const { id, host, port, address, spkiSha256, firstSeen, lastSeen, last } = endpoint;
  for (const pin of [personPin, gatewayPin]) if (pin) expect(pin.spkiSha256).toBe(spkiSha256);
  return {
    id,
    host,
    port,
    address,
    label,
    spkiSha256,
    firstSeen,
    lastSeen,
    pinned: gatewayPin ? 'gateway' : personPin ? 'person' : null,
    pinnedAt: (gatewayPin ?? personPin)?.since ?? null,
    pinnedBy: gatewayPin?.gateway ?? null,
    mineAt: gatewayPin ? (personPin?.since ?? null) : null,
    removedAt,
    last,
    anchors,
  };
}

const spelledOut = (record: DeviceVersion3): DeviceVersion3 => ({
  ...record,
  mineAt: record.mineAt ?? null,
  last: record.last ?? null,
  anchors: record.anchors ?? [],
});

/** An answer of version 3 answers no question in version 4, and what it revoked is kept for a year longer. */
function asVersion4(answer: AnswerVersion3): RevocationRecord {
  const keepUntil = answer.keepUntil + (answer.keepUntil > answer.nextUpdate ? 365 * 86_400_000 : 0);
  return { ...answer, keepUntil, question: '', number: 0n, settles: false, receivedAt: 0 };
}

describe.each(DUMPS)('a database of version 3: %s', (name) => {
  const dump = readDump(name);

  it('holds every field of every record after the migration', async () => {
    await loadDump(dump);
    expect(byId((await allDevices()).map(asVersion3))).toEqual(byId(dump.stores.devices.map(spelledOut)));
    const { version, stores } = await (await closeDatabase(), wholeDatabase('latchkey'));
    expect(version).toBe(DATABASE_VERSION);
    expect(stores['gateways']).toEqual(dump.stores.gateways);
    expect(stores['revocation']).toEqual(dump.stores.revocation.map(asVersion4));
    expect(await countSetAside()).toBe(0);
  });
});

describe('what a migrated device tells of its past', () => {
  it('adds up to the pins that it has', async () => {
    await loadDump(home);
    for (const device of await allDevices()) {
      const log = await logOfDevice(device.id);
      const { personPin, gatewayPin, firstSeen, forgotten } = foldHistory(log);
      expect({ personPin, gatewayPin, firstSeen, forgotten }).toEqual({
        personPin: device.personPin,
        gatewayPin: device.gatewayPin,
        firstSeen: device.endpoints[0]?.firstSeen,
        forgotten: device.removedAt !== null,
      });
    }
  });

  it('is that it was forgotten, where it was', async () => {
    await loadDump(home);
    const live = home.stores.devices.filter(({ removedAt }) => removedAt === null);
    expect(live.length).toBeLessThan(home.stores.devices.length);
    expect(await knownDevices()).toHaveLength(live.length);
  });
});

/** Any record that the code of version 3 could have written. */
const record = (id: number): fc.Arbitrary<DeviceVersion3> => {
  const moment = fc.integer({ min: 0, max: 2 ** 42 });
  const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
  const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
  const pins = fc.oneof(
    fc.constant({ pinned: null, pinnedAt: null, pinnedBy: null, mineAt: null }),
    fc.record({
      pinned: fc.constant('person' as const),
      pinnedAt: moment,
      pinnedBy: fc.constant(null),
      mineAt: fc.constant(null),
    }),
    fc.record({ pinned: fc.constant('gateway' as const), pinnedAt: moment, pinnedBy: hash, mineAt: maybe(moment) }),
  );
  return fc
    .record({
      address: maybe(fc.ipV4()),
      label: maybe(fc.string({ maxLength: 80, unit: 'grapheme' })),
      spkiSha256: hash,
      firstSeen: moment,
      lastSeen: moment,
      removedAt: maybe(moment),
      last: maybe(
        fc.record({
          kind: fc.constantFrom('new', 'danger'),
          reasons: fc.array(fc.constantFrom('self-signed', 'key-changed')),
        }),
      ),
      pins,
    })
    .map(({ pins: own, ...rest }) => ({
      id: `d${String(id)}.local:443`,
      host: `d${String(id)}.local`,
      port: 443,
      ...rest,
      ...own,
    }));
};

/** Ways in which a record can have a shape that the code of version 3 never wrote. */
const damage: fc.Arbitrary<(sound: DeviceVersion3) => object> = fc.constantFrom<((sound: DeviceVersion3) => object)[]>(
  ({ id }) => ({ id }),
  (sound) => ({ ...sound, port: '443' }),
  (sound) => ({ ...sound, lastSeen: Number.NaN }),
  (sound) => ({ ...sound, label: { toString: 'Printer' } }),
  (sound) => ({ ...sound, pinned: 'someone' }),
  (sound) => ({ ...sound, pinned: 'gateway', pinnedAt: 1, pinnedBy: null }),
  (sound) => ({ ...sound, pinned: 'person', pinnedAt: null }),
  (sound) => ({ ...sound, last: { kind: 'new' } }),
  (sound) => ({ ...sound, anchors: [{ label: 'no certificates' }] }),
  (sound) => ({ ...sound, more: new Date(0) }),
);

describe('any records at all', () => {
  it('are found again field by field, and those of a wrong shape as they were, set aside', async () => {
    const records = fc
      .array(fc.tuple(fc.boolean(), damage), { maxLength: 12 })
      .chain((plans) =>
        fc.tuple(
          ...plans.map(([isSound, harm], at) =>
            record(at).map((sound) => ({ isSound, record: isSound ? sound : harm(sound) })),
          ),
        ),
      );
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        await closeDatabase();
        globalThis.indexedDB = new IDBFactory();
        await loadDump(withDevices(all.map((each) => each.record)));
        const sound = all.filter(({ isSound }) => isSound).map((each) => each.record as DeviceVersion3);
        const broken = all.filter(({ isSound }) => !isSound).map((each) => each.record as { readonly id: string });
        expect(byId((await allDevices()).map(asVersion3))).toEqual(byId(sound.map(spelledOut)));
        expect(byId((await entriesSetAside()).map((each) => each.record as { readonly id: string }))).toEqual(
          byId(broken),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe('a record of a wrong shape', () => {
  it('stops no other: it is set aside as it was, with where it lay', async () => {
    const [first, ...others] = home.stores.devices;
    const broken = { ...first, firstSeen: 'yesterday', anchors: [Uint8Array.of(1, 2)] };
    await loadDump({
      ...withDevices([broken, ...others]),
      stores: {
        devices: [broken as never, ...others],
        gateways: [{ id: 'no root' }, ...home.stores.gateways],
        revocation: [{ id: 'crl http://router.local/', der: 'no bytes' } as never, ...home.stores.revocation],
      },
    });
    expect(await allDevices()).toHaveLength(others.length);
    expect(await pairedGateways()).toHaveLength(4);
    expect(await countSetAside()).toBe(3);
    expect(await entriesSetAside()).toEqual([
      { store: 'devices', version: 3, record: broken },
      { store: 'gateways', version: 3, record: { id: 'no root' } },
      { store: 'revocation', version: 3, record: { id: 'crl http://router.local/', der: 'no bytes' } },
    ]);
  });

  it('counts for nothing: its endpoint is one that no one has seen', async () => {
    const camera = home.stores.devices.find(({ id }) => id === 'camera.local:443');
    await loadDump(withDevices([{ ...camera, spkiSha256: 7 }]));
    expect(await knownDevices()).toEqual([]);
  });
});

describe('the two pins of a device that a gateway confirmed after its person had', () => {
  it('are both there, and the person’s counts where that gateway is believed no more', async () => {
    await loadDump(home);
    const box = (await knownDevices()).find(({ label }) => label === 'Box under the stairs');
    const [endpoint] = box?.endpoints ?? [];
    if (!box?.gatewayPin || !box.personPin || !endpoint) throw new Error('it has not both pins');
    expect(memoryAt(box, endpoint, [{ id: box.gatewayPin.gateway }])).toMatchObject({
      pinned: 'gateway',
      pinnedBy: box.gatewayPin.gateway,
      pinnedAt: box.gatewayPin.since,
    });
    expect(memoryAt(box, endpoint, [])).toMatchObject({ pinned: 'person', pinnedAt: box.personPin.since });
  });
});
