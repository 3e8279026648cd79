import { restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { leadTo } from '../../support/own-requests.ts';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import { toPem } from '../../../src/core/index.ts';
import { lookForEvidence } from '../../../src/features/evidence/look.ts';
import { forgetMatterList, loadMatterList, viewMatterLists } from '../../../src/features/evidence/matter-lists.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import type { MatterList } from '../../../src/protocol/index.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { PAA_NO_VID } from '../../support/matter-certificates.ts';
import { type Attestation, decode, mintAttestation, mintDeclaration } from '../../support/matter-chain.ts';
import { mintCrl } from '../../support/mint-crl.ts';
import { toHex } from '../../../src/core/encoding/bytes.ts';
import { DAY, mint, type Minted, mintLeaf } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { visitPage } from '../../support/visit.ts';

const now = Date.now();
const DATES = { notBefore: now - DAY, notAfter: now + 30 * DAY };

let good: Attestation;
let signer: Minted;
let cd: Uint8Array;
/** What the bridge presents: a certificate of its own for the key that its maker certified. */
let leaf: Minted;
beforeAll(async () => {
  good = await mintAttestation({ paa: DATES, pai: DATES, dac: DATES });
  signer = await mint({ subject: 'CN=CD signer', ca: true, ...DATES });
  cd = await mintDeclaration(signer);
  leaf = await mint({ subject: 'CN=bridge.lan', dns: ['bridge.lan'], keys: good.dac.keys, ...DATES });
});

let server: Server;
let port: number;
beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  for (const list of ['authorities', 'signers', 'revocations', 'delegates', 'names'] as const)
    await forgetMatterList({ list });
  server = createServer((_, response) => {
    const record = (type: string, bytes: Uint8Array) => [type, Buffer.from(bytes).toString('base64url')];
    response.writeHead(200, { 'content-type': 'application/cmw+json' });
    response.end(
      JSON.stringify({
        dac: record('application/pkix-cert', good.dac.der),
        pai: record('application/pkix-cert', good.pai.der),
        // What a device calls an authority is never one.
        paa: record('application/pkix-cert', good.paa.der),
        cd: record('application/cms', cd),
      }),
    );
  });
  port = await listen(server, 0);
  leadTo.set('bridge.lan', '192.168.1.21');
});
afterEach(() => close(server));

const load = (list: MatterList, bytes: Uint8Array) =>
  loadMatterList({ list, file: Buffer.from(bytes).toString('base64') });
const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

async function judged(shown: Minted = leaf) {
  const url = `https://bridge.lan:${port}/`;
  tabs.set(1, { incognito: false, url });
  await visitPage({ tabId: 1, url, observations: pageSighting({ leaf: shown, url }) });
  await lookForEvidence({ tabId: 1, url });
  const view = await viewTab({ tabId: 1, url });
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

const madeBy = ({ findings }: Awaited<ReturnType<typeof judged>>) =>
  findings.find(({ question }) => question === 'made-by');
const stepsOf = async () =>
  Object.fromEntries((await judged()).evidence.flatMap(({ steps }) => steps).map(({ code, answer }) => [code, answer]));

describe('a Matter device that holds the key that its maker certified', () => {
  it('is told with its maker once the authority was loaded, by the names that were loaded', async () => {
    await load('authorities', new TextEncoder().encode(toPem([good.paa.der])));
    await load('names', json({ vendorInfo: [{ vendorID: 0xfff1, vendorName: 'Example Ltd' }] }));
    const appraisal = await judged();
    expect(madeBy(appraisal)).toMatchObject({ answer: 'proved', code: 'maker-proved' });
    expect(appraisal.evidence[0]).toMatchObject({
      kind: 'matter',
      standing: 'proved',
      claims: { maker: 'Example Ltd' },
    });
  });

  it('says no more than it says itself without the authority, though it shows that itself', async () => {
    expect(madeBy(await judged())).toMatchObject({ answer: 'cannot tell' });
  });

  it('says no more than it says itself where it presents another key', async () => {
    await load('authorities', good.paa.der);
    const other = await mintLeaf(signer, { dns: ['bridge.lan'], ...DATES });
    expect(madeBy(await judged(other))).toMatchObject({ answer: 'cannot tell' });
  });

  it('has its declaration believed by the signers that were loaded', async () => {
    await load('authorities', good.paa.der);
    expect((await stepsOf())['matter-declaration-signer-known']).toBe('cannot tell');
    await load('signers', signer.der);
    expect((await stepsOf())['matter-declaration-signature']).toBe('proved');
  });

  it('is refuted once a list that revokes it was loaded', async () => {
    await load('authorities', good.paa.der);
    const crl = await mintCrl(good.pai, {
      revoked: [toHex(decode(good.dac).serial)],
      thisUpdate: now - DAY,
      nextUpdate: now + DAY,
    });
    await load('revocations', crl);
    expect((await stepsOf())['matter-not-revoked']).toBe('refuted');
    expect(madeBy(await judged())).toMatchObject({ answer: 'refuted' });
  });
});

describe('a list that a delegate of the authority signed', () => {
  const listOf = (delegate: Minted) =>
    mintCrl(delegate, {
      revoked: [toHex(decode(good.dac).serial)],
      certificateIssuer: good.pai.subject,
      thisUpdate: now - DAY,
      nextUpdate: now + DAY,
    });

  it('refutes what it names once the delegate was loaded, and not before', async () => {
    const delegate = await mint({ issuer: good.paa, subject: 'CN=Delegate', ca: true, ...DATES });
    await load('authorities', good.paa.der);
    await load('revocations', await listOf(delegate));
    expect((await stepsOf())['matter-not-revoked']).toBe('cannot tell');
    await load('delegates', delegate.der);
    expect((await stepsOf())['matter-not-revoked']).toBe('refuted');
  });

  it('says nothing where the authority did not certify the delegate that was loaded', async () => {
    const stranger = await mint({ subject: 'CN=Delegate', ca: true, ...DATES });
    await load('authorities', good.paa.der);
    await load('revocations', await listOf(stranger));
    await load('delegates', stranger.der);
    expect((await stepsOf())['matter-not-revoked']).toBe('cannot tell');
  });
});

describe('the lists', () => {
  it('grow by what is new, and say what is good for samples only', async () => {
    expect(await load('authorities', good.paa.der)).toMatchObject({ ok: true, added: 1, refused: 0 });
    const bundle = new TextEncoder().encode(toPem([good.paa.der, PAA_NO_VID, good.pai.der]));
    expect(await load('authorities', bundle)).toMatchObject({ ok: true, added: 1, refused: 1 });
    expect(await viewMatterLists()).toEqual({
      authorities: 2,
      signers: 0,
      revocations: 0,
      delegates: 0,
      names: 0,
      samples: 1,
    });
    expect(await forgetMatterList({ list: 'authorities' })).toMatchObject({ authorities: 0, samples: 0 });
  });

  it.each<[MatterList, () => Uint8Array]>([
    ['authorities', () => good.pai.der],
    ['signers', () => json({})],
    ['revocations', () => good.paa.der],
    ['names', () => good.paa.der],
  ])('refuse a file with nothing of it: %s', async (list, file) => {
    expect(await load(list, file())).toEqual({ ok: false, problem: 'nothing-of-it' });
  });
});
