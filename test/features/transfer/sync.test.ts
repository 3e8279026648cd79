import { restartBrowser, shared } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GatewayRoot } from '../../../src/core/index.ts';
import { writeSyncItem } from '../../../src/core/transfer/sync-item.ts';
import type { SyncView } from '../../../src/protocol/index.ts';
import { addGateway, pairedGateways } from '../../../src/store/gateways.ts';
import { ask, send } from '../../support/ask.ts';
import { pairing } from '../../support/backup.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, type Gateway, mintGateway, mintIntermediate, type Minted, mintRoot } from '../../support/mint.ts';

let home: Gateway;
let here: GatewayRoot;
let away: GatewayRoot;
let impostor: Minted;
const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 10 * DAY };
beforeAll(async () => {
  home = await mintGateway({ root: dates, intermediate: dates });
  impostor = await mintRoot(dates);
  here = await pairing(home.root, [home.intermediate]);
  away = await pairing(await mintRoot({ ...dates, subject: 'CN=Summer house' }), [], { name: 'Summer house' });
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

/** Another browser of the person's, or anyone with their account, writes a pairing. */
const share = (gateway: GatewayRoot): void => {
  const item = writeSyncItem(gateway);
  if (!item) throw new Error('too large');
  shared.set(item.key, item.value);
};
const on = async (): Promise<Extract<SyncView, { on: true }>> => {
  const view = await ask('sync/switch', { on: true });
  if (!view.on) throw new Error('off');
  return view;
};
const ids = async () => (await pairedGateways()).map(({ id }) => id);

describe('while it is off', () => {
  it('nothing is written, and nothing that came is shown', async () => {
    await addGateway(here);
    share(away);
    expect(await ask('sync/view', {})).toEqual({ on: false });
    expect(shared.size).toBe(1);
  });
});

describe('what this browser offers', () => {
  it('is every pairing, those of later, too', async () => {
    await addGateway(here);
    expect(await on()).toEqual({ on: true, arrivals: [], ignored: [], short: [] });
    await addGateway(away);
    await ask('sync/view', {});
    expect([...shared.keys()].sort()).toEqual([`gateway:${here.id}`, `gateway:${away.id}`].sort());
  });

  it('when it is switched off again, is no more than before', async () => {
    await on();
    expect(await ask('sync/switch', { on: false })).toEqual({ on: false });
    await addGateway(here);
    await ask('sync/view', {});
    expect(shared.size).toBe(0);
  });

  it('leaves another browser’s name and scope as they are when it adds the intermediates that it lacks', async () => {
    const next = await mintIntermediate(home.root, { ...dates, subject: 'CN=Next' });
    share(await pairing(home.root, [next], { name: 'Cellar' }));
    await addGateway(here);
    await on();
    const item = JSON.stringify([...shared.values()]);
    expect(item).toContain('Cellar');
    for (const { der } of [next, home.intermediate]) expect(item).toContain(Buffer.from(der).toString('base64'));
    await on();
    expect(JSON.stringify([...shared.values()])).toBe(item);
  });

  it('takes the place of what is unreadable, and not of what a newer Latchkey wrote', async () => {
    await addGateway(here);
    await addGateway(away);
    shared.set(`gateway:${here.id}`, 'rubbish').set(`gateway:${away.id}`, { version: 2 });
    await on();
    expect(shared.get(`gateway:${here.id}`)).toMatchObject({ version: 1 });
    expect(shared.get(`gateway:${away.id}`)).toEqual({ version: 2 });
  });

  it('when it does not travel whole, says so', async () => {
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        mintIntermediate(home.root, { ...dates, subject: `CN=Intermediate ${at}` }),
      ),
    );
    await addGateway(await pairing(home.root, many));
    const { short } = await on();
    expect(short).toMatchObject([{ name: 'Home', state: 'carried' }]);
    expect(short[0]?.leftOut).toBeGreaterThan(0);
  });
});

describe('what arrives', () => {
  beforeEach(() => share(away));

  const digest = async () => (await on()).arrivals[0]?.digest ?? '';

  it('waits, is shown without what proves it, and is believed by no one until the person proved it', async () => {
    expect((await on()).arrivals).toMatchObject([{ name: 'Summer house', namesake: null }]);
    expect(JSON.stringify((await on()).arrivals)).not.toContain(away.id.slice(0, 8));
    expect(await ids()).toEqual([]);
    expect(await ask('sync/compare', { digest: await digest(), typed: away.id.slice(0, 32) })).toEqual({
      state: 'match',
    });
    await ask('sync/accept', { digest: await digest(), typed: away.id.slice(0, 32) });
    expect(await ids()).toEqual([away.id]);
    expect((await on()).arrivals).toEqual([]);
  });

  it('is shown and noted under the name that tells it apart, where there is one of its name', async () => {
    await addGateway({ ...here, name: away.name });
    share(away);
    const [arrival] = (await on()).arrivals;
    const digest = arrival?.digest ?? '';
    expect(await ask('sync/accept', { digest, typed: away.id })).toMatchObject({ name: 'Summer house (2)' });
    expect((await ask('audit/list', {})).find(({ what }) => what === 'gateway-paired')).toMatchObject({
      name: 'Summer house (2)',
    });
  });

  it.each([
    ['nothing', () => ''],
    ['too little', () => away.id.slice(0, 31)],
    ['what another gateway shows', () => here.id],
  ])('when %s is typed, is not paired', async (_, typed) => {
    expect(await send('sync/accept', { digest: await digest(), typed: typed() })).toEqual({
      ok: false,
      fault: 'proof-mismatch',
    });
    expect(await ids()).toEqual([]);
  });

  it('when it is exchanged after it was shown, is not paired', async () => {
    const seen = await digest();
    share({ ...away, scope: { ...away.scope, names: ['local'] } });
    expect(await send('sync/accept', { digest: seen, typed: away.id })).toEqual({ ok: false, fault: 'not-found' });
    expect(await ids()).toEqual([]);
  });

  it('when it is declined, stays declined, whatever is written there again', async () => {
    await ask('sync/refuse', { digest: await digest() });
    share({ ...away, name: 'Please' });
    expect((await on()).arrivals).toEqual([]);
    expect(shared.size).toBe(1);
  });

  it('when it was unpaired here, is not offered here again, and stays for the others', async () => {
    await addGateway(away);
    await on();
    await ask('gateway/unpair', { gateway: away.id });
    await ask('sync/decline', { gateway: away.id });
    expect((await on()).arrivals).toEqual([]);
    expect(shared.has(`gateway:${away.id}`)).toBe(true);
  });

  it('when it bears the name of a gateway here, that is said', async () => {
    await addGateway(here);
    share(await pairing(impostor));
    const { arrivals } = await on();
    expect(arrivals.map(({ namesake }) => namesake).sort()).toEqual(['Home', null]);
  });

  it('when it is rubbish, hostile or newer, is left alone with its reasons', async () => {
    shared.clear();
    const stolen = writeSyncItem(away);
    shared
      .set('gateway:1', 'x')
      .set('gateway:2', { version: 9 })
      .set(`gateway:${here.id}`, stolen?.value)
      .set('something else', 1);
    shared.set('gateway:3', { version: 1, pairing: { ...stolen?.value.pairing, root: 'AAAA' } });
    const { arrivals, ignored } = await on();
    expect(arrivals).toEqual([]);
    expect([...ignored].sort()).toEqual(['malformed', 'newer', 'other-key', 'unreadable']);
  });

  it('when what is here goes from there, what is paired stays paired', async () => {
    await addGateway(here);
    await on();
    shared.clear();
    await on();
    expect(await ids()).toEqual([here.id]);
  });
});
