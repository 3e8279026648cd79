import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeDevice, knownDevices, updateDevice } from '../../../src/store/devices.ts';
import { addGateway, changeGateway, pairedGateways } from '../../../src/store/gateways.ts';
import { backupContents, restoreBackup } from '../../../src/store/restore/restore.ts';
import { contents, device, pairing } from '../../support/backup.ts';
import type { Device, Endpoint } from '../../../src/core/index.ts';
import { deviceAt, unnoted } from '../../support/device.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mintGateway, mintIntermediate, type Minted, mintRoot, NOW } from '../../support/mint.ts';

let home: Gateway;
let next: Minted;
let impostor: Minted;
beforeAll(async () => {
  home = await mintGateway();
  next = await mintIntermediate(home.root, { subject: 'CN=Next' });
  impostor = await mintRoot();
});
beforeEach(freshDatabase);

/** With proof of every gateway. */
const take = (...args: Parameters<typeof contents>) =>
  restoreBackup(contents(...args), NOW, new Set(args[0].map(({ id }) => id)));
const fates = async (...args: Parameters<typeof contents>) => {
  const { gateways, devices } = await take(...args);
  return [...gateways, ...devices].map(({ fate }) => fate);
};

it(
  'of a gateway that was unpaired here, keeps the scoped anchors that may still be in the browser, and where it ' +
    'was fetched',
  async () => {
    const anchors = [
      {
        label: 'Home 1',
        scopeRoot: new Uint8Array([1]),
        cross: new Uint8Array([2]),
        scope: { names: ['local'], addresses: [], until: NOW },
        leftOut: [],
        madeAt: NOW,
      },
    ];
    const gateway = await pairing(home.root, [home.intermediate]);
    await addGateway({ ...gateway, from: 'http://router.local/root.pem' });
    await changeGateway(gateway.id, { anchors, removedAt: NOW });
    await take([await pairing(home.root)]);
    expect(await pairedGateways()).toMatchObject([
      { anchors, from: 'http://router.local/root.pem', intermediates: [home.intermediate.der] },
    ]);
  },
);

describe('into an empty memory', () => {
  it('brings back all that a backup of it would hold', async () => {
    const all = contents(
      [await pairing(home.root, [home.intermediate])],
      [device(), device({ host: 'fe80::1', label: null, lastSeen: NOW - 2 * DAY })],
    );
    expect(await fates(all.gateways, all.devices)).toEqual(['new', 'new', 'new']);
    expect(await backupContents()).toMatchObject(all);
    const { spkiSha256, mineAt: since } = device();
    expect((await knownDevices()).map(({ endpoints, personPin }) => [endpoints[0]?.id, personPin])).toEqual([
      ['camera.local:443', { spkiSha256, since }],
      ['[fe80::1]:443', { spkiSha256, since }],
    ]);
  });

  it('when it is only tried, writes nothing', async () => {
    const { gateways, devices } = await restoreBackup(contents([await pairing(home.root)], [device()]), NOW, null);
    expect([...gateways, ...devices].map(({ fate }) => fate)).toEqual(['new', 'new']);
    expect(await backupContents()).toEqual({ gateways: [], devices: [], makers: [] });
  });

  it('leaves out a gateway that nothing proves, and takes the rest', async () => {
    const both = contents([await pairing(home.root), await pairing(impostor)], [device()]);
    const { gateways, devices } = await restoreBackup(both, NOW, new Set([both.gateways[0]?.id ?? '']));
    expect([...gateways, ...devices].map(({ fate }) => fate)).toEqual(['new', 'unproved', 'new']);
    expect((await pairedGateways()).map(({ root }) => root)).toEqual([home.root.der]);
  });

  it('takes two roots of one name that come together: the person had both', async () => {
    expect(await fates([await pairing(home.root), await pairing(impostor)])).toEqual(['new', 'new']);
  });

  it('believes no time that has not come yet', async () => {
    await take([], [device({ firstSeen: NOW + DAY, lastSeen: NOW + DAY, mineAt: NOW + DAY })]);
    expect(await knownDevices()).toMatchObject([
      { endpoints: [{ firstSeen: NOW, lastSeen: NOW }], personPin: { since: NOW } },
    ]);
  });
});

describe('a gateway that is paired here', () => {
  it('keeps its name, root, scope and date, and takes the intermediates it lacks', async () => {
    await addGateway(await pairing(home.root, [home.intermediate], { name: 'Attic' }));
    const renewed = await mintRoot({ keys: home.root.keys, notAfter: NOW + 300 * DAY });
    expect(await fates([await pairing(renewed, [next, home.intermediate], { name: 'Cellar', pairedAt: 0 })])).toEqual([
      'added-to',
    ]);
    expect(await pairedGateways()).toMatchObject([
      { ...(await pairing(home.root, [home.intermediate, next], { name: 'Attic' })) },
    ]);
  });

  it('when all of it is here, nothing happens', async () => {
    await addGateway(await pairing(home.root, [home.intermediate]));
    expect(await fates([await pairing(home.root)])).toEqual(['known']);
  });

  it('is not joined by another key under the same name', async () => {
    await addGateway(await pairing(home.root));
    expect(await fates([await pairing(impostor)])).toEqual(['other-key']);
    expect((await pairedGateways()).map(({ root }) => root)).toEqual([home.root.der]);
  });

  it('when it was unpaired here before, is paired again', async () => {
    const { id } = await addGateway(await pairing(home.root));
    await changeGateway(id, { removedAt: NOW });
    expect(await fates([await pairing(home.root)])).toEqual(['new']);
    expect(await pairedGateways()).toHaveLength(1);
  });
});

describe('a device that is known here', () => {
  const id = 'camera.local:443';
  const stored = async () => (await knownDevices())[0];

  it.each([
    ['pinned', NOW - DAY],
    ['only seen', null],
  ])('when it was %s with another key, keeps that', async (_, mineAt) => {
    await take([], [device({ mineAt })]);
    expect(await fates([], [device({ spkiSha256: 'b'.repeat(64) })])).toEqual(['other-key']);
    expect(await stored()).toMatchObject({
      endpoints: [{ spkiSha256: 'a'.repeat(64) }],
      personPin: mineAt === null ? null : { spkiSha256: 'a'.repeat(64), since: mineAt },
    });
  });

  it('when it has a name and a word of its own, keeps them', async () => {
    await take([], [device({ label: 'Door', mineAt: NOW - 2 * DAY })]);
    expect(await fates([], [device()])).toEqual(['known']);
    expect(await stored()).toMatchObject({ label: 'Door', personPin: { since: NOW - 2 * DAY } });
  });

  it('when the person spoke of another key than the one that a gateway renewed, keeps their word', async () => {
    await take([], [device({ spkiSha256: 'b'.repeat(64), mineAt: NOW - DAY })]);
    const renewed = (before: Device) => before.endpoints.map((each) => ({ ...each, spkiSha256: 'a'.repeat(64) }));
    await changeDevice(id, (before) => unnoted({ ...before, label: null, endpoints: renewed(before) }));
    const said = { personPin: { spkiSha256: 'b'.repeat(64), since: NOW - DAY } };
    expect(await fates([], [device({ label: null })])).toEqual(['other-key']);
    expect(await stored()).toMatchObject(said);
    expect(await fates([], [device()])).toEqual(['added-to']);
    expect(await stored()).toMatchObject({ ...said, label: 'Camera' });
    expect(await fates([], [device()])).toEqual(['other-key']);
  });

  it('when it has neither, takes both', async () => {
    await updateDevice(id, () => unnoted(deviceAt('camera.local', {}, { spkiSha256: device().spkiSha256 })));
    expect(await fates([], [device()])).toEqual(['added-to']);
    expect(await stored()).toMatchObject({
      label: 'Camera',
      personPin: { spkiSha256: device().spkiSha256, since: device().mineAt },
    });
  });

  it('when a gateway pinned it, that stays the pin, and the person’s word is kept behind it', async () => {
    await take([], [device({ mineAt: null })]);
    const gatewayPin = { spkiSha256: device().spkiSha256, gateway: 'c'.repeat(64), since: NOW };
    await changeDevice(id, (before) => unnoted({ ...before, gatewayPin }));
    expect(await fates([], [device()])).toEqual(['added-to']);
    expect(await stored()).toMatchObject({ gatewayPin, personPin: { since: device().mineAt } });
  });
});

describe('what goes into a backup', () => {
  it('is no sighting, and no gateway’s word', async () => {
    await take(
      [],
      [device({ host: 'seen.local', label: null, mineAt: null }), device({ host: 'named.local', mineAt: null })],
    );
    const gatewayPin = { spkiSha256: device().spkiSha256, gateway: 'c'.repeat(64), since: NOW };
    await changeDevice('named.local:443', (before) => unnoted({ ...before, gatewayPin }));
    expect((await backupContents()).devices).toEqual([device({ host: 'named.local', mineAt: null })]);
  });

  it.each([null, 'Camera'])(
    'is the person’s key, where a gateway has put another there, labelled %s',
    async (label) => {
      await take([], [device({ label })]);
      await changeDevice('camera.local:443', (before) => {
        const endpoints = before.endpoints.map((each) => ({ ...each, spkiSha256: 'b'.repeat(64) }));
        const keys = [...before.keys, ...before.keys.map((key) => ({ ...key, spkiSha256: 'b'.repeat(64) }))];
        return unnoted({ ...before, endpoints, keys });
      });
      const { spkiSha256, mineAt } = device();
      expect((await backupContents()).devices).toMatchObject([{ label, spkiSha256, mineAt }]);
    },
  );

  it('is another key at another port, where the person said that they are one device', async () => {
    await take([], [device()]);
    await changeDevice('camera.local:443', (before) => {
      const beside = {
        ...(before.endpoints[0] as Endpoint),
        id: 'camera.local:8443',
        port: 8443,
        spkiSha256: 'b'.repeat(64),
      };
      return unnoted({ ...before, endpoints: [...before.endpoints, beside] });
    });
    expect((await backupContents()).devices).toMatchObject([
      { port: 443, spkiSha256: device().spkiSha256, mineAt: device().mineAt },
      { port: 8443, spkiSha256: 'b'.repeat(64), mineAt: null },
    ]);
  });
});
