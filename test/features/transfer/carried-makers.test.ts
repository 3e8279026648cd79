import { restartBrowser } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../support/ask.ts';
import { forged, type Tree } from '../../support/backup.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { knownMakers } from '../../../src/store/makers.ts';
import { addMaker, base64, GOOD_NOW, makerNames, mintNamesake } from '../../support/makers.ts';
import { mint, type Minted, mintIntermediate } from '../../support/mint.ts';

let maker: Minted;
let other: Minted;
beforeAll(async () => {
  [maker, other] = [await mintNamesake(), await mintNamesake()];
});
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
});

/** @returns the fingerprint that the maker publishes. */
const add = async (root = maker, name?: string): Promise<string> => (await addMaker(root, name)).certificateSha256;

/** A backup's makers, for a test to change. */
const makersOf = (file: Tree) => (file.content as { makers?: Record<string, unknown>[] } | undefined)?.makers ?? [];

describe.each([
  ['readable', null],
  ['encrypted', 'a long enough passphrase'],
])('the makers in a backup, %s', (_, passphrase) => {
  it('are added in another profile only with the fingerprint that the maker publishes', async () => {
    const fingerprint = await add();
    const { text, makers } = await ask('backup/export', { passphrase });
    expect(makers).toBe(1);
    await freshDatabase();
    const given = { text, passphrase };
    expect(await ask('backup/read', given)).toMatchObject({
      makers: [{ name: 'Example Ltd', organisations: ['Example Ltd'], fate: 'new' }],
      refusedMakers: [],
    });
    for (const makerProofs of [undefined, {}, { 0: fingerprint.slice(0, 31) }, { 0: 'a'.repeat(64) }])
      expect(await ask('backup/import', { ...given, proofs: {}, ...(makerProofs && { makerProofs }) })).toMatchObject({
        makers: [{ fate: 'unproved' }],
      });
    expect(await makerNames()).toEqual([]);
    expect(await ask('backup/compare-maker', { ...given, maker: 0, typed: fingerprint })).toEqual({ state: 'match' });
    const taken = await ask('backup/import', { ...given, proofs: {}, makerProofs: { 0: fingerprint } });
    expect(taken).toMatchObject({ makers: [{ fate: 'new' }] });
    expect(await makerNames()).toEqual(['Example Ltd']);
    expect(await ask('backup/import', { ...given, proofs: {} })).toMatchObject({ makers: [{ fate: 'known' }] });
  });
});

describe('a backup that someone wrote', () => {
  it('adds no other root under the name of a maker, whatever is typed', async () => {
    const fingerprint = await add();
    const { text } = await ask('backup/export', { passphrase: null });
    await freshDatabase();
    const changed = await forged(text, (file) => {
      for (const each of makersOf(file)) each['root'] = base64(other);
    });
    const given = { text: changed, passphrase: null };
    await ask('backup/import', { ...given, proofs: {}, makerProofs: { 0: fingerprint } });
    expect(await makerNames()).toEqual([]);
  });

  it('makes a root attest no devices of companies whose genuine authorities it puts beside it', async () => {
    const fingerprint = await add();
    const { text } = await ask('backup/export', { passphrase: null });
    await freshDatabase();
    const company = await mintIntermediate(maker, { subject: 'CN=Other Devices,O=Other Ltd', ...GOOD_NOW });
    const changed = await forged(text, (file) => {
      for (const each of makersOf(file)) each['intermediates'] = [base64(company)];
    });
    const given = { text: changed, passphrase: null };
    expect(await ask('backup/read', given)).toMatchObject({ makers: [{ organisations: ['Example Ltd'] }] });
    await ask('backup/import', { ...given, proofs: {}, makerProofs: { 0: fingerprint } });
    expect(await ask('maker/list', {})).toMatchObject([{ organisations: ['Example Ltd'] }]);
    expect((await knownMakers()).map(({ intermediates }) => intermediates)).toEqual([[]]);
  });

  it('changes nothing of a maker that is here', async () => {
    const fingerprint = await add();
    const { text } = await ask('backup/export', { passphrase: null });
    const changed = await forged(text, (file) => {
      for (const each of makersOf(file)) each['name'] = 'Impostor';
    });
    await ask('backup/import', { text: changed, passphrase: null, proofs: {}, makerProofs: { 0: fingerprint } });
    expect(await makerNames()).toEqual(['Example Ltd']);
  });

  it('has a root left out and named that may be no maker’s', async () => {
    await add();
    const leaf = await mint({ subject: 'CN=Camera', ...GOOD_NOW });
    const { text } = await ask('backup/export', { passphrase: null });
    await freshDatabase();
    const changed = await forged(text, (file) => {
      for (const each of makersOf(file)) each['root'] = base64(leaf);
    });
    expect(await ask('backup/read', { text: changed, passphrase: null })).toMatchObject({
      makers: [],
      refusedMakers: [{ name: 'Example Ltd' }],
    });
  });

  it('is refused where it names a maker twice, or calls itself of the version that has none', async () => {
    await add();
    const { text } = await ask('backup/export', { passphrase: null });
    const twice = await forged(text, (file) => {
      makersOf(file).push({ ...makersOf(file)[0] });
    });
    expect(await ask('backup/read', { text: twice, passphrase: null })).toEqual({
      kind: 'problem',
      problem: 'duplicate',
    });
    const older = await forged(text, (file) => {
      file.version = 1;
    });
    expect(await ask('backup/read', { text: older, passphrase: null })).toEqual({
      kind: 'problem',
      problem: 'malformed',
    });
  });
});

it('writes a backup without makers as every Latchkey reads it', async () => {
  const { text } = await ask('backup/export', { passphrase: null });
  expect(JSON.parse(text)).toMatchObject({ version: 1, content: { gateways: [], devices: [] } });
  expect(text).not.toContain('makers');
});
