import { restartBrowser, shared } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, send } from '../../support/ask.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { knownMakers } from '../../../src/store/makers.ts';
import { addMaker, base64, GOOD_NOW, makerNames, mintNamesake } from '../../support/makers.ts';
import { type Minted, mintIntermediate } from '../../support/mint.ts';

let maker: Minted;
let other: Minted;
beforeAll(async () => {
  [maker, other] = [await mintNamesake(), await mintNamesake()];
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

/**
 * This browser offers its maker, and another of the person's, with nothing of its own yet, is looked at from then on.
 */
async function elsewhere(): Promise<{ id: string; certificateSha256: string }> {
  await ask('sync/switch', { on: true });
  const added = await addMaker(maker);
  await ask('sync/makers', {});
  await freshDatabase();
  return added;
}
async function waiting(): Promise<string> {
  const [arrival] = (await ask('sync/makers', {})).arrivals;
  if (!arrival) throw new Error('nothing waits');
  return arrival.digest;
}

describe('a maker that came by the browser’s account', () => {
  it('waits, and is added only with the fingerprint that the maker publishes', async () => {
    const { certificateSha256 } = await elsewhere();
    expect(await ask('sync/makers', {})).toMatchObject({
      arrivals: [{ name: 'Example Ltd', organisations: ['Example Ltd'] }],
    });
    expect(JSON.stringify(await ask('sync/makers', {}))).not.toContain(certificateSha256);
    expect(await makerNames()).toEqual([]);
    const digest = await waiting();
    for (const [typed, state] of [
      ['a'.repeat(64), 'mismatch'],
      [certificateSha256.slice(0, 20), 'incomplete'],
    ] as const)
      expect(await ask('sync/accept-maker', { digest, typed })).toEqual({ state });
    expect(await makerNames()).toEqual([]);
    expect(await ask('sync/accept-maker', { digest, typed: certificateSha256 })).toEqual({ state: 'match' });
    expect(await makerNames()).toEqual(['Example Ltd']);
    expect(await ask('sync/makers', {})).toEqual({ arrivals: [] });
  });

  it('attests no devices of companies whose genuine authorities someone put beside it in the account', async () => {
    const { id, certificateSha256 } = await elsewhere();
    const company = await mintIntermediate(maker, { subject: 'CN=Other Devices,O=Other Ltd', ...GOOD_NOW });
    const item = shared.get(`maker:${id}`) as { maker: object };
    const intermediates = [base64(company)];
    shared.set(`maker:${id}`, { ...item, maker: { ...item.maker, intermediates } });
    expect(await ask('sync/makers', {})).toMatchObject({ arrivals: [{ organisations: ['Example Ltd'] }] });
    await ask('sync/accept-maker', { digest: await waiting(), typed: certificateSha256 });
    expect(await ask('maker/list', {})).toMatchObject([{ organisations: ['Example Ltd'] }]);
    expect((await knownMakers()).map(({ intermediates: kept }) => kept)).toEqual([[]]);
  });

  it('takes none of its authorities along, as the fingerprint says nothing of them', async () => {
    const below = await mintIntermediate(maker, { subject: 'CN=Lamps,O=Example Ltd', ...GOOD_NOW });
    const file = Buffer.from(`${maker.pem}\n${below.pem}`).toString('base64');
    const read = await ask('maker/read', { from: 'file', file });
    if (!read.ok) throw new Error(read.problem);
    await ask('maker/add', { maker: read.maker.id, name: 'Example Ltd' });
    expect((await knownMakers())[0]?.intermediates).toHaveLength(1);
    await ask('sync/switch', { on: true });
    await ask('sync/makers', {});
    expect(shared.get(`maker:${read.maker.id}`)).toMatchObject({ maker: { intermediates: [] } });
  });

  it('is offered no more once it was declined, or removed here', async () => {
    const { certificateSha256 } = await elsewhere();
    const digest = await waiting();
    await ask('sync/accept-maker', { digest, typed: certificateSha256 });
    const [here] = await ask('maker/list', {});
    await ask('maker/remove', { maker: here?.id ?? '' });
    expect(await ask('sync/makers', {})).toEqual({ arrivals: [] });
    await ask('maker/restore', { maker: here?.id ?? '' });
    expect(await makerNames()).toEqual(['Example Ltd']);
  });

  it('is declined by the person', async () => {
    await elsewhere();
    await ask('sync/refuse-maker', { digest: await waiting() });
    expect(await ask('sync/makers', {})).toEqual({ arrivals: [] });
  });

  it('is not another one than the person looked at', async () => {
    await elsewhere();
    const digest = await waiting();
    for (const [key, value] of shared)
      shared.set(key, JSON.parse(JSON.stringify(value).replace('Example Ltd', 'Another Ltd')));
    expect(await send('sync/accept-maker', { digest, typed: 'a'.repeat(64) })).toEqual({
      ok: false,
      fault: 'not-found',
    });
  });

  it('is left alone where it lies under another key, or is nothing of the kind', async () => {
    await elsewhere();
    const [[key, value] = ['', null]] = [...shared];
    shared.clear();
    shared.set(`maker:${'b'.repeat(64)}`, value);
    shared.set(key, { version: 9, maker: 'newer' });
    shared.set('maker:', null);
    expect(await ask('sync/makers', {})).toEqual({ arrivals: [] });
  });
});

describe('what this browser offers', () => {
  it('is nothing while sharing is off', async () => {
    await addMaker(maker);
    expect(await ask('sync/makers', {})).toEqual({ arrivals: [] });
    expect(shared.size).toBe(0);
  });

  it('never replaces what another browser wrote, and is no pairing', async () => {
    await ask('sync/switch', { on: true });
    const { id } = await addMaker(other);
    shared.set(`maker:${id}`, 'as it was');
    await ask('sync/makers', {});
    expect(shared.get(`maker:${id}`)).toBe('as it was');
    expect(await ask('sync/view', {})).toMatchObject({ arrivals: [], ignored: [] });
  });
});
