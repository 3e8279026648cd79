import { restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localScope } from '../../../src/core/scope/scope.ts';
import { decisions, noteDecision } from '../../../src/features/common/decisions.ts';
import { addGateway } from '../../../src/store/gateways.ts';
import { ask, send } from '../../support/ask.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mintGateway } from '../../support/mint.ts';
import { paired, pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

let home: Gateway;
let gateway: string;
beforeAll(async () => {
  home = await mintGateway();
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  await ask('backup/export', { passphrase: 'correct horse battery' });
  ({ id: gateway } = await addGateway(paired(home.root, [], { scope: localScope(Date.now() + 90 * DAY) })));
});

/** What the log says of decisions since the gateway was paired, the latest first. */
const told = async () =>
  (await ask('audit/list', {}))
    .filter(({ what }) => what !== 'gateway-paired' && what !== 'backup-saved')
    .map(({ what, name, by }) => ({ what, name, by }));

describe('what the person decides is in the log', () => {
  it('when a gateway is unpaired, though nothing of it is left', async () => {
    const [{ name } = { name: '' }] = await ask('gateway/list', {});
    await ask('gateway/unpair', { gateway });
    expect(await told()).toEqual([{ what: 'gateway-unpaired', name, by: 'person' }]);
  });

  it('when a device is forgotten, under its name, though whoever answers next has a log of its own', async () => {
    const url = 'https://printer.local/';
    const visit = () => visitPage({ url, observations: pageSighting({ leaf: home.leaf }) });
    await visit();
    const device = 'printer.local:443';
    await ask('device/rename', { device, label: 'Printer' });
    const forgotten = await ask('device/forget', { device });
    expect((await told()).filter(({ what }) => what === 'forgotten')).toHaveLength(1);
    await ask('device/restore', { device, forgotten });
    const { timeline } = await ask('device/details', { device });
    expect(timeline.map(({ what }) => what)).toEqual(expect.arrayContaining(['restored', 'forgotten']));
    await ask('device/forget', { device });
    await visit();
    const after = await told();
    expect(after).toContainEqual({ what: 'forgotten', name: 'Printer', by: 'person' });
    expect(after.map(({ what }) => what)).not.toContain('renamed');
  });

  it.each([
    ['a gateway is renamed', 'gateway-renamed', () => ask('gateway/rename', { gateway, name: 'Cottage' }), 'Cottage'],
    [
      'a gateway may vouch for less',
      'gateway-scope-changed',
      () => ask('gateway/scope', { gateway, names: ['local'], addresses: [] }),
      'Home',
    ],
    ['a gateway is not asked about keys', 'gateway-not-asked', () => setReferee(null), 'Home'],
    ['pages in danger are not stopped any more', 'guard-off', () => ask('guard/switch', { on: false }), null],
    ['they are again', 'guard-on', () => ask('guard/switch', { on: true }), null],
    ['http is not replaced any more', 'upgrade-off', () => ask('upgrade/switch', { device: null, on: false }), null],
    ['browsers share pairings', 'sync-on', () => ask('sync/switch', { on: true }), null],
    ['evidence may lead', 'evidence-use-changed', () => ask('evidence/use', { kind: 'token', use: 'primary' }), null],
    ['evidence is asked for elsewhere', 'evidence-path-changed', () => ask('evidence/path', { path: '/e' }), null],
  ] as const)('when %s', async (_, what, decide, name) => {
    await ask('gateway/rename', { gateway, name: 'Home' });
    const before = await told();
    await decide();
    // Two may bear the same time.
    const after = await told();
    expect(after).toHaveLength(before.length + 1);
    expect(after).toContainEqual({ what, name, by: 'person' });
  });

  it('when a gateway is paired, still so when it is unpaired, and when it is paired once more', async () => {
    const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 90 * DAY };
    const cottage = await mintGateway({ root: { ...dates, subject: 'CN=Cottage' }, intermediate: dates });
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(cottage.root.der))).toString('hex');
    const pair = async (pem: string) => {
      const view = await ask('pairing/read', { source: 'paste', bytes: btoa(pem) });
      if (view.kind !== 'offer') throw new Error(JSON.stringify(view));
      return ask('pairing/confirm', { offer: view.offer, typed: sha256, name: 'Cottage' });
    };
    const said = async () =>
      (await ask('audit/list', {}))
        .filter(({ name, what }) => name === 'Cottage' && what.startsWith('gateway'))
        .map(({ what, by }) => `${what} by ${by}`)
        .sort();
    const { id } = await pair(cottage.root.pem);
    expect(await said()).toEqual(['gateway-paired by person']);
    await pair(cottage.root.pem + cottage.intermediate.pem);
    expect(await said()).toEqual(['gateway-paired by person', 'gateway-paired-again by person']);
    await ask('gateway/unpair', { gateway: id });
    await ask('gateway/restore', { gateway: id });
    await ask('gateway/unpair', { gateway: id });
    expect(await said()).toEqual([
      'gateway-paired by person',
      'gateway-paired-again by person',
      'gateway-paired-again by person',
      'gateway-unpaired by person',
      'gateway-unpaired by person',
    ]);
  });

  it('and a decision that was refused is not', async () => {
    expect(await send('gateway/unpair', { gateway: 'another' })).toMatchObject({ ok: false });
    expect(await send('gateway/rename', { gateway, name: ' ' })).toMatchObject({ ok: false });
    const { refused } = await ask('gateway/scope', { gateway, names: ['example.com'], addresses: [] });
    expect(refused).toHaveLength(1);
    expect(await told()).toEqual([]);
  });

  it('up to a number of entries, of which the oldest give way', async () => {
    for (let i = 0; i < 505; i++) await noteDecision('guard-off', String(i));
    const names = (await decisions()).map(({ name }) => name);
    expect(names).toHaveLength(500);
    expect([names[0], names.at(-1)]).toEqual(['5', '504']);
  });
});

const setReferee = (address: string | null) => ask('referee/set', { gateway, address });
