import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRoot } from '../../../gateway/ca/authority.ts';
import { widestScope } from '../../../src/core/scope/constrained-scope.ts';
import { localScope } from '../../../src/core/scope/scope.ts';
import { pairProblem } from '../../../src/core/anchors/check-pair.ts';
import { anchorMaterial, anchorRemoved, keepAnchor, viewAnchor } from '../../../src/features/anchors/pairs.ts';
import { makeAnchor } from '../../../src/features/anchors/make.ts';
import type { AnchorView, Request } from '../../../src/protocol/index.ts';
import { changeScope } from '../../../src/features/gateways/scope.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { forgetDevice, listDevices, rememberDevice } from '../../../src/features/devices/list.ts';
import { purgeDevices } from '../../../src/store/devices.ts';
import { addGateway, changeGateway, purgeGateways } from '../../../src/store/gateways.ts';
import { paired, pageSighting, spkiOf } from '../../support/observations.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { DAY, type Gateway, mint, mintGateway, type Minted, mintRoot } from '../../support/mint.ts';
import { visitPage } from '../../support/visit.ts';

const PRINTER = 'https://printer.local/';
let gateway: Gateway;
let camera: Minted;
let asked: { of: 'gateway'; id: string };

beforeAll(async () => {
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 100 * DAY };
  gateway = await mintGateway({ root: dates, intermediate: dates, leaf: dates });
  camera = await mint({ subject: 'CN=Camera', dns: ['printer.local'], ...dates });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  const { id } = await addGateway(
    paired(gateway.root, [gateway.intermediate], { scope: localScope(Date.now() + 90 * DAY) }),
  );
  asked = { of: 'gateway', id };
});

const see = async (leaf: Minted): Promise<void> => {
  tabs.set(1, { incognito: false, url: PRINTER });
  await visitPage({ tabId: 1, url: PRINTER, observations: pageSighting({ leaf }) });
};
const bytes = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));

/** As the page does it. */
async function make({ tabId, also, ...asked }: Request<'anchor/material'>): Promise<AnchorView | string> {
  const material = await anchorMaterial({
    ...asked,
    ...(tabId === undefined ? {} : { tabId }),
    ...(also === undefined ? {} : { also }),
  });
  if (!material) return 'not-seen';
  const made = await makeAnchor(material);
  return made.ok ? keepAnchor({ ...asked, pair: made.pair }) : made.problem;
}
async function files(request: Request<'anchor/material'>): Promise<AnchorView> {
  const made = await make(request);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

describe('the root of a gateway', () => {
  it('needs no files where it is bounded like them, and no longer once the person narrows what it is for', async () => {
    const { certificate } = await createRoot(Date.now());
    const root = { ...gateway.root, der: certificate.der };
    const { id } = await addGateway(paired(root, [], { scope: widestScope(certificate.der) }));
    const { ownRoot } = await viewAnchor({ of: 'gateway', id });
    expect(bytes(ownRoot?.certificate ?? '')).toEqual(certificate.der);
    expect(ownRoot).toMatchObject({ enough: true, label: expect.stringMatching(/^Home gateway root [0-9a-f]{8}$/) });
    expect(await changeScope({ gateway: id, names: ['home.arpa'], addresses: [] })).toMatchObject({
      anchored: false,
      bounded: true,
    });
    // Whoever installed it by then is to be told how it gets out again.
    expect((await viewAnchor({ of: 'gateway', id })).ownRoot).toEqual({ ...ownRoot, enough: false });
  });

  it('is still found where it is not to be installed any more: it may have been, before it expired', async () => {
    const permitted = ['dns:local', 'ip:192.168.0.0/255.255.0.0', 'ip:fd00::/ff00::'] as const;
    const dates = { notBefore: Date.now() - 2 * DAY, notAfter: Date.now() - DAY };
    const root = await mintRoot({ subject: 'CN=Home', constraints: { permitted }, ...dates });
    const { id } = await addGateway(paired(root, [], { scope: localScope(Date.now() + 90 * DAY) }));
    const { ownRoot } = await viewAnchor({ of: 'gateway', id });
    expect(ownRoot).toMatchObject({ enough: false, label: 'Home' });
  });

  it('needs them where it could vouch for a website', async () => {
    expect((await viewAnchor(asked)).ownRoot).toBeNull();
  });
});

describe('the files that stop the warning for a gateway', () => {
  it('are not there until they are made; then they are a sound pair, and stay', async () => {
    expect(await viewAnchor(asked)).toMatchObject({ pair: null, older: [] });
    const made = await files(asked);
    expect(await pairProblem(bytes(made.pair?.scopeRoot ?? ''), bytes(made.pair?.cross ?? ''), Date.now())).toBeNull();
    expect(made.pair?.leftOut).toEqual(['.']);
    expect(await viewAnchor(asked)).toEqual(made);
  });

  it(
    'when made anew, the ones before are named until the person took them out; the present ones cannot be ' +
      'dropped that way',
    async () => {
      const first = (await files(asked)).pair?.label ?? '';
      const second = await files(asked);
      expect(second.older.map(({ label }) => label)).toEqual([first]);
      expect((await anchorRemoved({ ...asked, label: second.pair?.label ?? '' })).pair).toEqual(second.pair);
      expect((await anchorRemoved({ ...asked, label: first })).older).toEqual([]);
    },
  );

  it('by default cover what homes use and what its devices use, and no office name', async () => {
    const { scope, others } = await viewAnchor(asked);
    expect(scope.names).toEqual(expect.arrayContaining(['local', 'home.arpa', 'lan']));
    expect(others.names).toEqual(expect.arrayContaining(['corp', 'intranet', 'private']));
    expect(others.addresses).toContain('100.64.0.0/10');
    const made = await files(asked);
    expect(made.pair?.scope.names).toEqual(scope.names.filter((name) => name !== '.'));
    expect(made.pair?.scope.addresses).toEqual(scope.addresses);
  });

  it('cover an office name that a device of this gateway has, and the range it was seen in', async () => {
    const leaf = await mint({
      subject: 'CN=Wiki',
      issuer: gateway.intermediate,
      dns: ['wiki.corp'],
      usages: [OID_SERVER_AUTH],
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + 60 * DAY,
    });
    const url = 'https://wiki.corp/';
    tabs.set(1, { incognito: false, url });
    await visitPage({ tabId: 1, url, observations: pageSighting({ leaf, address: '100.64.0.7', url }) });
    const { scope, others } = await viewAnchor(asked);
    expect(scope.names).toContain('corp');
    expect(others.names).toContain('intranet');
    expect(scope.addresses).toContain('100.64.0.0/10');
  });

  it('cover what else the certificate of a device names, and leave to the page what they cannot', async () => {
    const leaf = await mint({
      subject: 'CN=NAS',
      issuer: gateway.intermediate,
      dns: ['nas.lan', 'nas', '*.nas.corp', 'nas.example.com'],
      ip: ['100.101.1.20'],
      usages: [OID_SERVER_AUTH],
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + 60 * DAY,
    });
    const url = 'https://nas.lan/';
    tabs.set(1, { incognito: false, url });
    await visitPage({ tabId: 1, url, observations: pageSighting({ leaf, address: '192.168.1.20', url }) });
    const { scope, named } = await viewAnchor(asked);
    expect(scope.names).toContain('corp');
    expect(scope.names).not.toContain('example.com');
    expect(scope.addresses).toContain('100.64.0.0/10');
    expect(named).toEqual([
      {
        address: 'https://nas.lan:443/',
        names: ['nas.lan', 'nas', '*.nas.corp', 'nas.example.com', '100.101.1.20'],
      },
    ]);
  });

  it('cover what the person asks for besides, if the gateway is believed for it', async () => {
    const made = await files({ ...asked, also: ['corp', 'example.com', '100.64.0.0/10', '8.8.8.0/24'] });
    expect(made.pair?.scope.names).toContain('corp');
    expect(made.pair?.scope.names).not.toContain('example.com');
    expect(made.pair?.scope.addresses).toContain('100.64.0.0/10');
    expect(made.pair?.scope.addresses).not.toContain('8.8.8.0/24');
    await changeScope({ gateway: asked.id, names: ['local', 'intranet'], addresses: [] });
    expect((await files({ ...asked, also: ['corp'] })).pair?.scope.names).toEqual(['local']);
  });

  it('can be tried with the devices that this gateway vouched for', async () => {
    await see(gateway.leaf);
    expect((await viewAnchor(asked)).trials).toEqual(['https://printer.local:443/']);
  });

  it('are not to be tried with a device that was clicked through, while there is another', async () => {
    const url = 'https://nas.local/';
    const leaf = await mint({
      subject: 'CN=NAS',
      issuer: gateway.intermediate,
      dns: ['nas.local'],
      usages: [OID_SERVER_AUTH],
      notBefore: Date.now() - DAY,
      notAfter: Date.now() + 60 * DAY,
    });
    const openNas = async (opinion: 'accepted' | 'overridden') => {
      tabs.set(2, { incognito: false, url });
      await visitPage({ tabId: 2, url, observations: pageSighting({ leaf, url, browser: { opinion } }) });
    };
    await see(gateway.leaf);
    await openNas('accepted');
    const both = ['https://nas.local:443/', 'https://printer.local:443/'];
    expect((await viewAnchor(asked)).trials).toEqual(['https://nas.local:443/']);
    // What the files allow is another question.
    expect([...(await viewAnchor(asked)).addresses].sort()).toEqual(both);
    await openNas('overridden');
    expect([...(await viewAnchor(asked)).trials].sort()).toEqual(both);
  });

  it('stay listed once the gateway is unpaired, over restarts, until they are out; no new ones are made', async () => {
    const label = (await files(asked)).pair?.label ?? '';
    await changeGateway(asked.id, { removedAt: Date.now() });
    await purgeGateways(Date.now() + 1);
    expect(await viewAnchor(asked)).toMatchObject({ removed: true, name: 'Home', pair: null, older: [{ label }] });
    await expect(make(asked)).rejects.toMatchObject({ fault: 'not-found' });
    expect(await anchorRemoved({ ...asked, label })).toMatchObject({ older: [] });
    await purgeGateways(Date.now() + 1);
    await expect(viewAnchor(asked)).rejects.toMatchObject({ fault: 'not-found' });
  });

  it('are all kept where two windows make some at once', async () => {
    await Promise.all([files(asked), files(asked)]);
    expect((await viewAnchor(asked)).older).toHaveLength(1);
  });

  it('when no one paired such a gateway, there is nothing to view', async () => {
    await expect(viewAnchor({ of: 'gateway', id: 'no-one' })).rejects.toMatchObject({ fault: 'not-found' });
    await expect(anchorMaterial({ of: 'device', id: 'no-one.local:443' })).rejects.toMatchObject({
      fault: 'not-found',
    });
  });
});

describe('what a gateway may vouch for', () => {
  it('tells whether files were made that still allow what they did', async () => {
    const narrow = () => changeScope({ gateway: asked.id, names: ['home.arpa'], addresses: [] });
    expect(await narrow()).toMatchObject({ anchored: false, bounded: false });
    await files(asked);
    expect((await narrow()).anchored).toBe(true);
  });

  it('takes ranges as people write them, and names what it refuses as they wrote it', async () => {
    expect(
      (await changeScope({ gateway: asked.id, names: [], addresses: ['192.168.1.x', ' 192.168.2.* '] })).view.scope
        .addresses,
    ).toEqual(['192.168.1.0/24', '192.168.2.0/24']);
    expect((await changeScope({ gateway: asked.id, names: [], addresses: ['8.8.8.x', '192.168.x'] })).refused).toEqual([
      { text: '8.8.8.x', problem: 'outside-scope' },
      { text: '192.168.x', problem: 'not-an-address' },
    ]);
  });

  it('when narrowed, holds from then on, and the files made before no longer fit it', async () => {
    await see(gateway.leaf);
    const { view, refused } = await changeScope({
      gateway: asked.id,
      names: ['*.home.arpa'],
      addresses: ['192.168.1.0/24', 'fd00::1'],
    });
    expect(refused).toEqual([]);
    expect(view.scope).toMatchObject({ names: ['home.arpa'], addresses: ['192.168.1.0/24', 'fd00::1/128'] });
    expect(await viewTab({ tabId: 1, url: PRINTER })).toMatchObject({ appraisal: { headline: { kind: 'caution' } } });
    expect((await files(asked)).pair?.scope.names).toEqual(['home.arpa']);
  });

  it('may be widened again up to all that is local, and no further: then nothing changes', async () => {
    await changeScope({ gateway: asked.id, names: ['home.arpa'], addresses: [] });
    expect(
      (await changeScope({ gateway: asked.id, names: ['local', 'home.arpa'], addresses: [] })).view.scope.names,
    ).toEqual(['local', 'home.arpa']);
    const { view, refused } = await changeScope({
      gateway: asked.id,
      names: ['lan', 'example.com', 'com'],
      addresses: ['8.8.8.0/24', '192.0.0.0/8'],
    });
    expect(refused.map(({ problem }) => problem)).toEqual([
      'outside-scope',
      'single-label',
      'outside-scope',
      'outside-scope',
    ]);
    expect(view.scope.names).toEqual(['local', 'home.arpa']);
    expect((await changeScope({ gateway: asked.id, names: [], addresses: [] })).view.scope.names).toEqual([
      'local',
      'home.arpa',
    ]);
  });
});

describe('the files that stop the warning for one device', () => {
  const device = { of: 'device', id: 'printer.local:443', tabId: 1 } as const;

  it('are made of the certificate that the tab shows, once the person called it theirs', async () => {
    await see(camera);
    expect(await make(device)).toBe('not-seen');
    await rememberDevice({ device: device.id, spkiSha256: (await listDevices())[0]?.spkiSha256 ?? '' });
    expect(await files(device)).toMatchObject({
      of: 'device',
      scope: { names: ['printer.local'], addresses: [] },
      addresses: ['https://printer.local:443/'],
    });
  });

  it('are older ones once the person takes over another key, until they are out, and new ones are made', async () => {
    const renew = await mint({ subject: 'CN=Camera', dns: ['printer.local'], notAfter: Date.now() + 100 * DAY });
    const takeOver = async (leaf: Minted) => {
      await see(leaf);
      await rememberDevice({ device: device.id, spkiSha256: await spkiOf(leaf) });
    };
    await takeOver(camera);
    const before = (await files(device)).pair?.label ?? '';
    await takeOver(renew);
    expect(await viewAnchor(device)).toMatchObject({ pair: null, older: [{ label: before }] });
    const made = await files(device);
    expect(made).toMatchObject({ pair: { label: expect.any(String) as string }, older: [{ label: before }] });
    expect(await anchorRemoved({ of: 'device', id: device.id, label: before })).toMatchObject({ older: [] });
    // Back at the key of before, by a backup say.
    await takeOver(camera);
    expect(await viewAnchor(device)).toMatchObject({ pair: null, older: [{ label: made.pair?.label }] });
  });

  it('stay listed once the device is forgotten, and seen again, until they are out', async () => {
    await see(camera);
    await rememberDevice({ device: device.id, spkiSha256: await spkiOf(camera) });
    const label = (await files(device)).pair?.label ?? '';
    await forgetDevice({ device: device.id });
    await purgeDevices(Date.now() + 1);
    expect(await viewAnchor(device)).toMatchObject({ removed: true, pair: null, older: [{ label }] });
    await expect(anchorMaterial(device)).rejects.toMatchObject({ fault: 'not-found' });
    await new Promise((later) => setTimeout(later, 5));
    await see(gateway.leaf);
    expect(await viewAnchor(device)).toMatchObject({ removed: false, pair: null, older: [{ label }] });
    await forgetDevice({ device: device.id });
    expect(await anchorRemoved({ of: 'device', id: device.id, label })).toMatchObject({ older: [] });
    await purgeDevices(Date.now() + 1);
    await expect(viewAnchor(device)).rejects.toMatchObject({ fault: 'not-found' });
  });

  it('when the tab shows another key, or nothing of the device, are not made', async () => {
    await see(camera);
    await rememberDevice({ device: device.id, spkiSha256: (await listDevices())[0]?.spkiSha256 ?? '' });
    await see(gateway.leaf);
    expect(await make(device)).toBe('not-seen');
    expect(await make({ ...device, tabId: 7 })).toBe('not-seen');
  });
});
