import { painted, policy, restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { trustChanged } from '../../../src/features/navigation/trust-changed.ts';
import { trustedGateways } from '../../../src/features/trust/trust.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { ask, send } from '../../support/ask.ts';
import { pairing } from '../../support/backup.ts';
import { pageSighting, spkiOf } from '../../support/observations.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mintGateway, type Minted, mintRoot } from '../../support/mint.ts';
import { visitPage } from '../../support/visit.ts';

let office: Gateway;
const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 10 * DAY };
beforeAll(async () => {
  office = await mintGateway({ root: dates, intermediate: dates, leaf: dates });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  await trustChanged();
});

const setPolicy = async (gateways: unknown, more: object = {}): Promise<void> => {
  policy.values = { gateways, ...more };
  await trustChanged();
};
const entry = (change: object = {}) => ({
  name: 'Office',
  certificates: office.root.pem + office.intermediate.pem,
  ...change,
});
const see = (leaf: Minted): Promise<void> =>
  visitPage({
    tabId: 1,
    url: 'https://printer.local/',
    observations: pageSighting({ leaf }),
  });

it('without a policy, nothing is set up', async () => {
  expect(await ask('managed/list', {})).toEqual({ gateways: [], bad: [] });
});

it.each(['serverAuth', '1.3.6.1.5.5.7.3.1', ['2.25.1'], 7])(
  'when the policy sets %j for Local Device, it is not used, and that is told',
  async (localDeviceOid) => {
    await setPolicy([], { localDeviceOid });
    expect(await ask('managed/list', {})).toEqual({
      gateways: [],
      bad: [{ name: 'localDeviceOid', problem: 'not-an-oid' }],
    });
  },
);

describe('a gateway that the organisation set up', () => {
  it('confirms its devices, also those that are open when the policy comes, until it goes', async () => {
    await see(office.leaf);
    expect(painted.get(1)).toBe('?');
    await setPolicy([entry()]);
    expect(painted.get(1)).toBe('✓');
    expect(await ask('device/list', {})).toMatchObject([{ id: 'printer.local:443', pinned: 'gateway' }]);
    await setPolicy([]);
    expect(painted.get(1)).not.toBe('✓');
    expect(await ask('device/list', {})).toMatchObject([{ pinned: null }]);
  });

  it('confirms nothing outside its scope', async () => {
    await setPolicy([entry({ names: ['home.arpa'], addresses: [] })]);
    await see(office.leaf);
    expect(painted.get(1)).not.toBe('✓');
  });

  it('is named as one that can confirm nothing when whatever it issues breaks a rule, and alarms no one', async () => {
    const clients = await mintGateway({
      root: { ...dates, usages: ['1.3.6.1.5.5.7.3.2'] },
      intermediate: dates,
      leaf: dates,
    });
    await setPolicy([entry({ certificates: clients.root.pem + clients.intermediate.pem })]);
    expect(await ask('managed/list', {})).toEqual({
      gateways: [],
      bad: [{ name: 'Office', problem: 'confirms-nothing' }],
    });
    await see(clients.leaf);
    expect(['!', '?']).toContain(painted.get(1));
  });

  it('is listed as theirs, with what did not count, and can be neither renamed nor unpaired', async () => {
    await setPolicy([entry({ names: ['local', 'example.com'] })]);
    const {
      gateways: [gateway],
    } = await ask('managed/list', {});
    expect(gateway).toMatchObject({
      id: await spkiOf(office.root),
      name: 'Office',
      intermediates: 1,
      leftOut: ['example.com'],
    });
    expect(await ask('gateway/list', {})).toEqual([]);
    expect(await send('gateway/unpair', { gateway: gateway?.id ?? '' })).toEqual({ ok: false, fault: 'not-found' });
    expect(await send('anchor/view', { of: 'gateway', id: gateway?.id ?? '' })).toEqual({
      ok: false,
      fault: 'managed',
    });
    expect(await send('gateway/rename', { gateway: gateway?.id ?? '', name: 'Mine' })).toEqual({
      ok: false,
      fault: 'not-found',
    });
  });

  it('where the person paired it too, the policy’s scope counts, with the intermediates of both', async () => {
    const paired = await addGateway(await pairing(office.root, [office.intermediate], { name: 'Mine' }));
    await setPolicy([entry({ certificates: office.root.pem, names: ['home.arpa'], addresses: [] })]);
    expect(await trustedGateways()).toMatchObject([
      {
        id: paired.id,
        name: 'Office',
        scope: { names: ['home.arpa'], addresses: [] },
        intermediates: [office.intermediate.der],
      },
    ]);
    await setPolicy([]);
    expect(await trustedGateways()).toMatchObject([{ name: 'Mine' }]);
  });

  it('is already paired for whoever wants to pair it', async () => {
    await setPolicy([entry()]);
    expect(await ask('pairing/read', { source: 'paste', bytes: btoa(office.root.pem) })).toEqual({
      kind: 'problem',
      problem: 'already-paired',
      gateway: 'Office',
    });
  });
});

describe('a policy with faults', () => {
  it.each([
    ['is no list', 'Office', [{ name: null, problem: 'malformed' }]],
    ['has an entry of text', ['Office'], [{ name: null, problem: 'malformed' }]],
    [
      'has a certificate that is none',
      [{ name: 'Office', certificates: 'hello' }],
      [{ name: 'Office', problem: 'unreadable' }],
    ],
  ])('when it %s, says so and goes on', async (_, gateways, bad) => {
    await setPolicy(gateways);
    expect(await ask('managed/list', {})).toEqual({ gateways: [], bad });
  });

  it('when it names a gateway twice, or too many, uses the first ones', async () => {
    await setPolicy([entry(), entry({ name: 'Again' }), ...Array.from({ length: 99 }, () => 'x')]);
    const { gateways, bad } = await ask('managed/list', {});
    expect(gateways.map(({ name }) => name)).toEqual(['Office']);
    expect(bad.slice(0, 2)).toEqual([
      { name: null, problem: 'too-many' },
      { name: 'Again', problem: 'duplicate' },
    ]);
  });
});

it('what is believed is the same array until something changes, so that results can be kept', async () => {
  await setPolicy([entry()]);
  const before = await trustedGateways();
  expect(await trustedGateways()).toBe(before);
  await trustChanged();
  expect(await trustedGateways()).not.toBe(before);
});

it(
  'a root that calls itself as a managed one does is warned of at pairing, and never believed on the managed ' +
    'one’s word',
  async () => {
    await setPolicy([entry()]);
    const impostor = await mintRoot({ ...dates, subject: office.root.subject });
    const view = await ask('pairing/read', { source: 'paste', bytes: Buffer.from(impostor.pem).toString('base64') });
    expect(view).toMatchObject({ kind: 'offer', proved: null, succession: { gateway: 'Office', change: 'different' } });
  },
);
