import '../support/fresh-database.ts';
import { openDB } from 'idb';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Appraisal,
  type Device,
  endpointOf,
  forgetDeviceAt,
  type GatewayRoot,
  rememberKeyAt,
  restoreDeviceAt,
} from '../../src/core/index.ts';
import { closeDatabase } from '../../src/store/database.ts';
import { DatabaseError } from '../../src/store/database-error.ts';
import { changeDevice, findDevice, knownDevices, purgeDevices, updateDevice } from '../../src/store/devices.ts';
import { addGateway, changeGateway, pairedGateways, purgeGateways } from '../../src/store/gateways.ts';
import { recall, recordVisit } from '../../src/store/memory.ts';
import { deviceAt, KEY, unnoted } from '../support/device.ts';
import { appraiseItems, paired, pageSighting, spkiOf } from '../support/observations.ts';
import { freshDatabase } from '../support/fresh-database.ts';
import { DAY, type Gateway, mint, mintGateway, mintLeaf, type Minted, NOW } from '../support/mint.ts';

const ID = 'printer.local:443';
let gateway: Gateway;
let home: GatewayRoot;
let camera: Minted;
let other: Minted;

beforeAll(async () => {
  gateway = await mintGateway();
  home = paired(gateway.root, [gateway.intermediate]);
  [camera, other] = [await mint({ subject: 'CN=Camera' }), await mint({ subject: 'CN=Camera' })];
});
beforeEach(freshDatabase);

/** One visit to printer.local, from memory to memory, as the background does it. */
async function visit(
  leaf: Minted,
  now = NOW,
  address = '192.168.1.20',
  url = 'https://printer.local/',
): Promise<Appraisal> {
  const seen = pageSighting({ leaf, address, url }).map((each) => ({ ...each, time: now }));
  const [connection] = seen;
  if (connection?.kind !== 'connection') throw new Error('no connection');
  const recollection = await recall(connection, await spkiOf(leaf), await pairedGateways(), now);
  const appraisal = await appraiseItems(
    [...seen, { kind: 'memory', ...recollection }],
    { gateways: await pairedGateways() },
    now,
  );
  await recordVisit(appraisal, await pairedGateways());
  return appraisal;
}

/** The person says that the key which is held at an endpoint is their device's. */
const pin = (id = ID): Promise<Device> =>
  changeDevice(id, (before) => rememberKeyAt(before, id, endpointOf(before, id)?.spkiSha256 ?? '', NOW));
const forget = (): Promise<Device> => changeDevice(ID, (before) => forgetDeviceAt(before, ID, NOW));
/** The endpoint itself, with the pins of the device it leads to. */
const found = async (id = ID) => {
  const device = await findDevice(id);
  return device && { ...endpointOf(device, id), personPin: device.personPin, gatewayPin: device.gatewayPin };
};

describe('memory of a device', () => {
  it('is a sighting at first, and remembered once the person says so, across a restart', async () => {
    expect((await visit(camera)).headline.kind).toBe('new');
    await pin();
    await closeDatabase();
    expect((await visit(camera, NOW + DAY)).headline).toMatchObject({ kind: 'remembered', since: NOW });
    expect(await found()).toMatchObject({ firstSeen: NOW, lastSeen: NOW + DAY });
  });

  it('when a pinned device shows another key, the pinned key is not overwritten, however often', async () => {
    await visit(camera);
    await pin();
    expect((await visit(other, NOW + 1)).headline.kind).toBe('danger');
    expect((await visit(other, NOW + 2)).headline.kind).toBe('danger');
    expect((await found())?.spkiSha256).toBe(await spkiOf(camera));
    expect((await visit(camera, NOW + 3)).headline.kind).toBe('remembered');
  });

  it('holds what was concluded last, also where the key was not taken over', async () => {
    await visit(camera);
    expect((await found())?.last).toMatchObject({ kind: 'new' });
    await pin();
    await visit(other, NOW + 1);
    expect(await found()).toMatchObject({
      spkiSha256: await spkiOf(camera),
      last: { kind: 'danger', reasons: expect.arrayContaining(['key-changed']) as string[] },
    });
  });

  it('when an unpinned device shows another key, the sighting moves on', async () => {
    await visit(camera);
    expect((await visit(other)).headline.reasons).toContain('key-differs-unpinned');
    expect((await visit(other)).headline.reasons).toContain('key-unchanged');
  });

  it('when the gateway confirms it, the key is pinned by the gateway, and its renewal is quiet', async () => {
    await addGateway(home);
    expect((await visit(gateway.leaf)).headline.kind).toBe('confirmed');
    expect(await found()).toMatchObject({ gatewayPin: { gateway: home.id } });
    const renewed = await mintLeaf(gateway.intermediate);
    expect((await visit(renewed)).headline).toMatchObject({ kind: 'confirmed', renewed: true });
    expect(await found()).toMatchObject({
      spkiSha256: await spkiOf(renewed),
      gatewayPin: { gateway: home.id, spkiSha256: await spkiOf(renewed) },
    });
    expect((await visit(camera)).headline.kind).toBe('danger');
  });

  it('holds to the person’s word when a gateway that confirmed the device is unpaired', async () => {
    await visit(gateway.leaf);
    await pin();
    await addGateway(home);
    expect((await visit(gateway.leaf, NOW + 1)).headline.kind).toBe('confirmed');
    await changeGateway(home.id, { removedAt: NOW + 2 });
    expect(
      await recall(
        {
          kind: 'connection',
          scheme: 'https',
          host: { kind: 'dns', value: 'printer.local' },
          port: 443,
          address: null,
        },
        null,
        await pairedGateways(),
        NOW + 3,
      ),
    ).toMatchObject({ device: { pinned: 'person', pinnedAt: NOW } });
    expect((await visit(camera, NOW + 4)).headline.kind).toBe('danger');
  });

  it('when the person says "mine" between an appraisal and its being written down, their word stands', async () => {
    await visit(camera);
    const seen = pageSighting({ leaf: other });
    const [connection] = seen;
    if (connection?.kind !== 'connection') throw new Error('no connection');
    const appraisal = await appraiseItems(
      [...seen, { kind: 'memory', ...(await recall(connection, await spkiOf(other), await pairedGateways(), NOW)) }],
      { gateways: [] },
      NOW,
    );
    await pin();
    await recordVisit(appraisal, await pairedGateways());
    expect(await found()).toMatchObject({
      spkiSha256: await spkiOf(camera),
      personPin: { spkiSha256: await spkiOf(camera) },
    });
  });

  it('when a public authority vouches for another key, it is held, and what the person said stays', async () => {
    const url = 'https://nas.example.com/';
    await visit(camera, NOW, '192.168.1.20', url);
    await pin('nas.example.com:443');
    const seen = pageSighting({ leaf: other, url, browser: { opinion: 'accepted', builtInRoot: true } });
    const [connection] = seen;
    if (connection?.kind !== 'connection') throw new Error('no connection');
    const appraisal = await appraiseItems(
      [...seen, { kind: 'memory', ...(await recall(connection, await spkiOf(other), await pairedGateways(), NOW)) }],
      { gateways: [] },
      NOW,
    );
    expect(appraisal.headline.kind).toBe('public');
    await recordVisit(appraisal, await pairedGateways());
    expect((await found('nas.example.com:443'))?.spkiSha256).toBe(await spkiOf(other));
    expect(await recall(connection, null, [], NOW)).toMatchObject({
      device: { personPin: { spkiSha256: await spkiOf(camera) } },
    });
  });

  it('when the gateway is unpaired its pins stop counting, and count again when that is undone', async () => {
    await addGateway(home);
    await visit(gateway.leaf);
    await changeGateway(home.id, { removedAt: NOW });
    expect((await visit(camera)).headline.kind).toBe('new');
    await freshDatabase();
    await addGateway(home);
    await visit(gateway.leaf);
    await changeGateway(home.id, { removedAt: NOW });
    await changeGateway(home.id, { removedAt: null });
    expect((await visit(camera)).headline.kind).toBe('danger');
  });

  it('when the same self-signed key answers at another name and address, both are danger', async () => {
    await visit(camera);
    expect((await visit(camera, NOW, '192.168.1.21', 'https://bulb.local/')).headline).toMatchObject({
      kind: 'danger',
      reasons: ['key-on-other-device'],
    });
    expect((await visit(camera)).headline.kind).toBe('danger');
  });

  it('when a second device shows its key, what the list tells of the first one changes, too', async () => {
    await visit(camera);
    await visit(camera, NOW, '192.168.1.21', 'https://bulb.local/');
    expect((await found())?.last).toEqual({ kind: 'danger', reasons: ['key-on-other-device'] });
    expect((await found('bulb.local:443'))?.last).toEqual({ kind: 'danger', reasons: ['key-on-other-device'] });
  });

  it('when its gateway confirms the first one, a second device with its key takes nothing from that', async () => {
    await addGateway(home);
    await visit(gateway.leaf);
    await changeGateway(home.id, { removedAt: NOW });
    await visit(gateway.leaf, NOW, '192.168.1.21', 'https://bulb.local/');
    expect((await found())?.last?.kind).toBe('confirmed');
  });

  it('when the key may be of one device at two addresses, nothing changes for the first one', async () => {
    await visit(camera, NOW, '192.168.1.20', 'https://192.168.1.20/');
    await visit(camera, NOW, '192.168.1.21', 'https://192.168.1.21/');
    expect((await found('192.168.1.20:443'))?.last?.kind).toBe('new');
  });

  it('when forgotten it is gone from every question, and back when that is undone', async () => {
    await visit(camera);
    await pin();
    const { id } = await forget();
    expect(await findDevice(ID)).toBeNull();
    expect(await knownDevices()).toEqual([]);
    await changeDevice(ID, (before) => restoreDeviceAt(before, ID, id, NOW));
    expect(await found()).toMatchObject({ personPin: { spkiSha256: await spkiOf(camera), since: NOW } });
  });

  it('when forgotten and seen again, it starts anew', async () => {
    await visit(camera);
    await pin();
    await forget();
    expect((await visit(other, NOW + 1)).headline.kind).toBe('new');
    expect(await found()).toMatchObject({ firstSeen: NOW + 1, personPin: null, gatewayPin: null });
  });

  it('when forgotten and someone else has answered since, undoing that is refused', async () => {
    await visit(camera);
    await pin();
    const { id } = await forget();
    await visit(other, NOW + 1);
    const undo = changeDevice(ID, (before) => restoreDeviceAt(before, ID, id, NOW + 2));
    await expect(undo).rejects.toMatchObject({ fault: 'not-found' });
    expect(await found()).toMatchObject({ spkiSha256: await spkiOf(other), personPin: null });
  });

  it('when the browser starts, what was removed before goes for good', async () => {
    await visit(camera);
    await addGateway(home);
    await changeGateway(home.id, { removedAt: NOW });
    await forget();
    await Promise.all([purgeDevices(NOW + 1), purgeGateways(NOW + 1)]);
    await expect(changeGateway(home.id, { removedAt: null })).rejects.toMatchObject({ fault: 'not-found' });
    await expect(changeDevice(ID, unnoted)).rejects.toMatchObject({ fault: 'not-found' });
  });

  it('when there are too many, the longest unseen that no one pinned or named go first', async () => {
    const device = (n: number): Device =>
      deviceAt(
        `d${String(n)}.local`,
        { label: n === 1 ? 'Printer' : null, personPin: n === 0 ? { spkiSha256: KEY, since: 0 } : null },
        { firstSeen: n, lastSeen: n },
      );
    for (let n = 0; n <= 2002; n++) await updateDevice(`d${String(n)}.local:443`, () => unnoted(device(n)));
    const left = await knownDevices();
    expect(left).toHaveLength(2000);
    expect(left.map(({ endpoints }) => endpoints[0]?.id)).toEqual(
      expect.arrayContaining(['d0.local:443', 'd1.local:443', 'd5.local:443', 'd2002.local:443']),
    );
  });
});

describe('a database we cannot use', () => {
  it('when it was written by a newer Latchkey, it says so and is left as it is', async () => {
    await closeDatabase();
    const newer = await openDB('latchkey', 99, { upgrade: (db) => void db.createObjectStore('future') });
    await newer.put('future', 'kept', 'k');
    newer.close();
    await expect(pairedGateways()).rejects.toMatchObject({ fault: 'store-newer' });
    const again = await openDB('latchkey', 99);
    expect(await again.get('future', 'k')).toBe('kept');
    again.close();
  });

  it('when a write fails for want of space, it says so and keeps what was there', async () => {
    await visit(camera);
    const quota = updateDevice(ID, () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(quota).rejects.toEqual(new DatabaseError('quota'));
    expect(await findDevice(ID)).not.toBeNull();
  });
});
