import { painted, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { leadTo, sent } from '../../support/own-requests.ts';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import type { Appraisal } from '../../../src/core/index.ts';
import { OID_CMW } from '../../../src/core/signed/cmw/extension.ts';
import { encode } from '../../../src/core/x509/der/der-write.ts';
import { forgetDevice, listDevices } from '../../../src/features/devices/list.ts';
import { giveEvidence } from '../../../src/features/evidence/given-files.ts';
import { lookForEvidence } from '../../../src/features/evidence/look.ts';
import { addMaker, readMaker, removeMaker, restoreMaker } from '../../../src/features/evidence/makers.ts';
import { chooseEvidenceUse, setEvidencePath } from '../../../src/features/evidence/settings.ts';
import { tabClosed } from '../../../src/features/navigation/refused-page.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted, mintKeys, type MintOptions, mintRoot } from '../../support/mint.ts';
import { rawExtension } from '../../support/mint-extensions.ts';
import { observed, pageSighting } from '../../support/observations.ts';
import { b64 } from '../../support/sign-jws.ts';
import { thumbprint, tokenBy } from '../../support/token.ts';
import { visitPage } from '../../support/visit.ts';
import { kept, session } from '../../../src/platform/storage.ts';

const now = Date.now();
const DATES: MintOptions = { notBefore: now - DAY, notAfter: now + 30 * DAY };

let maker: Minted;
let attester: Minted;
/** What the camera presents: a certificate that it made itself. */
let leaf: Minted;
/** What a device presents whose maker gave it its certificate. */
let identity: Minted;
let other: Minted;

beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...DATES });
  attester = await mint({ issuer: maker, subject: 'CN=Attestation Key', usages: null, ...DATES });
  leaf = await mint({ subject: 'CN=camera.lan', dns: ['camera.lan'], ...DATES });
  other = await mint({ subject: 'CN=other.lan', dns: ['camera.lan'], ...DATES });
  const subject = 'CN=Camera 7,O=Example Ltd,2.5.4.5=A-0001';
  identity = await mint({ issuer: maker, subject, dns: ['camera.lan'], ...DATES });
});

let server: Server;
let port: number;
/** The token that the device answers with, made of the nonce that it was asked with. */
let answer: (nonce: string) => Promise<Uint8Array | null>;
let asked: string[];
/** What it answers with in place of a collection with that token; null for that. */
let whole: string | null;

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  asked = [];
  whole = null;
  answer = () => Promise.resolve(null);
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const nonce = new URL(request.url ?? '', 'http://device').searchParams.get('nonce') ?? '';
    void answer(nonce).then((token) => {
      if (whole !== null) return response.writeHead(200).end(whole);
      if (!token) return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': 'application/cmw+json' });
      response.end(JSON.stringify({ token: ['application/eat+jwt', b64(token)] }));
    });
  });
  port = await listen(server, 0);
  leadTo.set('camera.lan', '192.168.1.20');
});
afterEach(() => close(server));

const url = (): string => `https://camera.lan:${port}/`;
const place = (tabId = 1) => ({ tabId, url: url() });

async function open(shown: Minted = leaf, tabId = 1): Promise<void> {
  tabs.set(tabId, { incognito: tabId === 2, url: url() });
  await visitPage({ tabId, url: url(), observations: pageSighting({ leaf: shown, url: url() }) });
}

async function judged(tabId = 1): Promise<Appraisal> {
  const view = await viewTab(place(tabId));
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

async function add(root: Minted = maker, name = 'Example Ltd'): Promise<string> {
  const read = await readMaker({ from: 'file', file: Buffer.from(root.der).toString('base64') });
  if (!read.ok) throw new Error(read.problem);
  return (await addMaker({ maker: read.maker.id, name })).id;
}

/** A token of the camera that answers the question, about this certificate. */
const tokenFor =
  (about: Minted, change: object = {}) =>
  async (nonce: string): Promise<Uint8Array> =>
    tokenBy(attester, {
      eat_nonce: nonce,
      hwmodel: b64('Camera 7'),
      iat: Math.floor(Date.now() / 1000),
      cnf: { 'x5t#S256': await thumbprint(about) },
      ...change,
    });

const madeBy = ({ findings }: Appraisal) => findings.find(({ question }) => question === 'made-by');

describe('a device whose answer cannot be read', () => {
  it.each<[string, string, string | null]>([
    ['was cut off', '{"token":["application/eat+jwt","YWJj', 'artefact-wrapper-unreadable'],
    ['is of no kind that is read', '{"a":["application/x-quote","YWJj"]}', 'artefact-of-no-known-kind'],
    [
      'is larger than any collection',
      `{"a":["application/eat+jwt","${'A'.repeat(1_000_000)}"]}`,
      'artefact-wrapper-unreadable',
    ],
    ['is the page that it answers everything with', '<!doctype html><title>Camera</title>', null],
  ])('is told with what could not be done, and no worse, where the answer %s', async (_, text, code) => {
    whole = text;
    await open();
    const before = (await judged()).headline;
    expect(await lookForEvidence(place())).toEqual({ news: code !== null, problem: null });
    const { unread, evidence, headline, findings } = await judged();
    expect(unread.map(({ step, place: met }) => [step.code, met])).toEqual(code === null ? [] : [[code, 'well-known']]);
    expect({ evidence, headline }).toEqual({ evidence: [], headline: before });
    expect(findings.filter(({ axis }) => axis === 'attestation')).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});

describe('a device that answers with a token', () => {
  it('is told with its maker once the token names the certificate presented', async () => {
    await add();
    answer = tokenFor(leaf);
    await open();
    expect(await lookForEvidence(place())).toEqual({ news: true, problem: null });
    const appraisal = await judged();
    expect(madeBy(appraisal)).toMatchObject({ answer: 'proved', code: 'maker-proved' });
    expect(appraisal.evidence[0]).toMatchObject({
      kind: 'token',
      place: 'well-known',
      standing: 'proved',
      claims: { maker: 'Example Ltd', model: 'Camera 7' },
    });
    // What kind leads is the person's choice, and no kind does until they chose it.
    expect(appraisal.headline.kind).toBe('new');
  });

  it('is asked for 32 bytes of a nonce, at the usual path, once for a visit', async () => {
    answer = tokenFor(leaf);
    await open();
    await lookForEvidence(place());
    await lookForEvidence(place());
    expect(asked).toHaveLength(1);
    const { pathname, searchParams } = new URL(asked[0] ?? '', 'http://device');
    expect(pathname).toBe('/.well-known/latchkey/evidence');
    expect(Buffer.from(searchParams.get('nonce') ?? '', 'base64url')).toHaveLength(32);
    await open();
    await lookForEvidence(place());
    expect(asked).toHaveLength(2);
    expect(asked[1]).not.toBe(asked[0]);
  });

  it('is asked at the path that the person set', async () => {
    await setEvidencePath({ path: '/device/evidence' });
    await open();
    await lookForEvidence(place());
    expect(asked[0]).toMatch(/^\/device\/evidence\?nonce=/);
    for (const path of ['', 'evidence', '//elsewhere.example/', '/a?b', '/a#b', '/a b', '/a\\b'])
      await expect(setEvidencePath({ path }), path).rejects.toThrow('bad-message');
  });

  it.each<[string, () => (nonce: string) => Promise<Uint8Array>, string]>([
    ['was made for another certificate', () => tokenFor(other), 'token-for-another-certificate'],
    ['is a replay', () => () => tokenFor(leaf)(b64('an older question')), 'token-nonce-not-ours'],
  ])('is refused by name when the token %s', async (_, make, code) => {
    await add();
    await chooseEvidenceUse({ kind: 'token', use: 'primary' });
    answer = make();
    await open();
    await lookForEvidence(place());
    const appraisal = await judged();
    expect(appraisal.evidence[0]?.steps).toContainEqual(expect.objectContaining({ code, answer: 'refuted' }));
    expect(appraisal.headline).toMatchObject({ kind: 'caution', reasons: ['maker-refuted'] });
  });

  it('is listed with what was refuted, and still so after a visit at which no one read what it shows', async () => {
    const listed = async () => (await listDevices()).map(({ last }) => [last?.kind, last?.reasons[0]]);
    answer = tokenFor(other);
    await open();
    await judged();
    expect((await listed())[0]?.[0]).toBe('new');
    await lookForEvidence(place());
    await judged();
    expect(await listed()).toEqual([['caution', 'maker-refuted']]);
    await open();
    await judged();
    expect(await listed()).toEqual([['caution', 'maker-refuted']]);
    answer = tokenFor(leaf);
    await lookForEvidence(place());
    await judged();
    expect((await listed())[0]?.[0]).toBe('new');
  });

  it('is not listed again by its popup where it was forgotten meanwhile, nor from a private window', async () => {
    answer = tokenFor(other);
    await open();
    await lookForEvidence(place());
    const [{ id = '' } = {}] = await listDevices();
    await forgetDevice({ device: id });
    await judged();
    expect(await listDevices()).toEqual([]);
    await open(leaf, 2);
    await lookForEvidence(place(2));
    await judged(2);
    expect(await listDevices()).toEqual([]);
  });

  it('says no more than it says itself while its maker was not added', async () => {
    answer = tokenFor(leaf);
    await open();
    await lookForEvidence(place());
    expect(madeBy(await judged())).toMatchObject({ answer: 'cannot tell', code: 'maker-claimed' });
  });

  it('is not asked in a private window, nor where the page came from an address on the Internet', async () => {
    answer = tokenFor(leaf);
    await open(leaf, 2);
    await lookForEvidence(place(2));
    const sighting = pageSighting({ leaf, url: url(), address: '198.51.100.7' });
    await visitPage({ tabId: 1, url: url(), observations: sighting });
    await lookForEvidence(place());
    expect(asked).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('is not believed when the answer came from elsewhere than the network', async () => {
    await add();
    answer = tokenFor(leaf);
    leadTo.set('camera.lan', '198.51.100.7');
    await open();
    await lookForEvidence(place());
    expect((await judged()).evidence).toEqual([]);
  });
});

describe('a token inside the certificate presented', () => {
  /** The camera's certificate with a token inside that names a key: its own, or another's. */
  async function carrying(named: 'own' | 'other'): Promise<Minted> {
    const keys = await mintKeys();
    const { kty, crv, x, y } = await crypto.subtle.exportKey(
      'jwk',
      named === 'own' ? keys.publicKey : other.keys.publicKey,
    );
    const token = tokenBy(attester, { hwmodel: b64('Camera 7'), cnf: { jwk: { kty, crv, x, y } } });
    const text = new TextEncoder().encode(JSON.stringify(['application/eat+jwt', b64(token)]));
    const cmw = rawExtension(OID_CMW, encode(0x0c, text));
    return mint({ subject: 'CN=camera.lan', dns: ['camera.lan'], keys, extensions: [cmw], ...DATES });
  }

  it('counts where it names the key of that certificate', async () => {
    await add();
    await open(await carrying('own'));
    await lookForEvidence(place());
    const { evidence } = await judged();
    expect(evidence).toMatchObject([
      { kind: 'token', place: 'certificate', binding: 'this-connection', standing: 'proved' },
    ]);
  });

  it('is refused by name where it was made for another key', async () => {
    await add();
    await open(await carrying('other'));
    await lookForEvidence(place());
    const { evidence, headline } = await judged();
    expect(evidence[0]?.steps).toContainEqual(expect.objectContaining({ code: 'token-for-another-key' }));
    expect(headline.kind).toBe('caution');
  });
});

describe('a certificate that a maker gave a device', () => {
  it('carries the headline where the person lets it, and the toolbar shows that', async () => {
    await add();
    await open(identity);
    await lookForEvidence(place());
    expect((await judged()).headline.kind).toBe('new');
    await chooseEvidenceUse({ kind: 'device-identity', use: 'primary' });
    await lookForEvidence(place());
    expect((await judged()).headline).toMatchObject({ kind: 'attested', maker: 'Example Ltd' });
    expect(painted.get(1)).toBe('◆');
  });

  it('carries it no longer once the maker is removed, and again once that is undone', async () => {
    const id = await add();
    await chooseEvidenceUse({ kind: 'device-identity', use: 'primary' });
    await open(identity);
    await lookForEvidence(place());
    await removeMaker({ maker: id });
    expect((await judged()).headline.kind).toBe('new');
    await lookForEvidence(place());
    expect(madeBy(await judged())).toMatchObject({ code: 'maker-claimed' });
    await restoreMaker({ maker: id });
    await lookForEvidence(place());
    expect((await judged()).headline.kind).toBe('attested');
  });

  it('carries it no longer, too, where the disk is too full to write down the rest', async () => {
    const id = await add();
    await chooseEvidenceUse({ kind: 'device-identity', use: 'primary' });
    await open(identity);
    await lookForEvidence(place());
    const full = vi.spyOn(kept, 'set').mockRejectedValue(new Error('quota'));
    await expect(removeMaker({ maker: id })).rejects.toThrow('quota');
    full.mockRestore();
    expect((await judged()).headline.kind).toBe('new');
  });

  it('is not read where the person switched its kind off', async () => {
    await add();
    await chooseEvidenceUse({ kind: 'device-identity', use: 'off' });
    await open(identity);
    await lookForEvidence(place());
    expect((await judged()).evidence).toEqual([]);
  });

  it('is worth no more than a claim in the hands of a device with another certificate', async () => {
    await add();
    await chooseEvidenceUse({ kind: 'device-identity', use: 'primary' });
    await open(leaf);
    const file = Buffer.from(identity.der).toString('base64');
    expect(await giveEvidence({ ...place(), file })).toEqual({ news: true, problem: null });
    const appraisal = await judged();
    expect(appraisal.headline.kind).toBe('new');
    expect(appraisal.evidence[0]).toMatchObject({ place: 'file', standing: 'claimed', binding: 'claimed' });
  });

  it('counts for nothing that another page of the tab shows', async () => {
    await add();
    await open(identity);
    await lookForEvidence(place());
    await open(leaf);
    expect((await judged()).evidence).toEqual([]);
  });
});

it('lets no kind lead that does not say who made a device', async () => {
  for (const kind of ['voucher', 'fdo', 'mud', 'referee'] as const)
    await expect(chooseEvidenceUse({ kind, use: 'primary' })).rejects.toThrow('bad-message');
});

it('takes no file that is nothing of the kind', async () => {
  await open();
  const file = Buffer.from('nothing of the kind').toString('base64');
  expect(await giveEvidence({ ...place(), file })).toEqual({ news: false, problem: 'unknown-format' });
});

it('keeps nothing of a tab that is closed', async () => {
  await open(identity);
  await lookForEvidence(place());
  const kept = async () => session.keys('evidence:');
  expect(await kept()).toHaveLength(1);
  await tabClosed(1);
  expect(await kept()).toEqual([]);
});

it('says nothing of a page over http but what its device says', async () => {
  await add();
  answer = tokenFor(leaf);
  const plain = url().replace('https', 'http');
  tabs.set(1, { incognito: false, url: plain });
  const connection = observed({
    kind: 'connection',
    scheme: 'http',
    host: { kind: 'dns', value: 'camera.lan' },
    port,
    address: '192.168.1.20',
  } as const);
  await visitPage({ tabId: 1, url: plain, observations: [connection] });
  await lookForEvidence({ tabId: 1, url: plain });
  const view = await viewTab({ tabId: 1, url: plain });
  expect(view).toMatchObject({ kind: 'judged', appraisal: { headline: { kind: 'plain' } } });
  expect(view.kind === 'judged' && view.appraisal.evidence[0]?.standing).toBe('claimed');
});
