import { restartBrowser, tabs } from '../../support/extension-api.ts';
import { leadTo } from '../../support/own-requests.ts';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { close, listen } from '../../../home/listen.ts';
import type { Appraisal } from '../../../src/core/index.ts';
import { lookForEvidence } from '../../../src/features/evidence/look.ts';
import { chooseEvidenceUse } from '../../../src/features/evidence/settings.ts';
import {
  addVerifier,
  listVerifiers,
  readVerifier,
  removeVerifier,
  restoreVerifier,
} from '../../../src/features/evidence/verifiers.ts';
import { viewTab } from '../../../src/features/navigation/view-tab.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { DAY, mint, type Minted, type MintOptions, mintRoot } from '../../support/mint.ts';
import { pageSighting } from '../../support/observations.ts';
import { b64 } from '../../support/sign-jws.ts';
import { thumbprint, tokenBy } from '../../support/token.ts';
import { visitPage } from '../../support/visit.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };

let verifier: Minted;
let stranger: Minted;
let leaf: Minted;

beforeAll(async () => {
  verifier = await mintRoot({ subject: 'CN=Verify Root,O=Verify Ltd', ...DATES });
  stranger = await mintRoot({ subject: 'CN=Verify Root,O=Verify Ltd', ...DATES });
  leaf = await mint({ subject: 'CN=camera.lan', dns: ['camera.lan'], ...DATES });
});

let server: Server;
let url: string;
/** What the device answers with, apart from nonce and certificate, and who signed it. */
let says: object;
let signer: Minted;
let chain: readonly Minted[];

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  says = RESULT;
  signer = verifier;
  chain = [];
  server = createServer((request, response) => {
    const nonce = new URL(request.url ?? '', 'http://device').searchParams.get('nonce') ?? '';
    void thumbprint(leaf).then((sha256) => {
      const iat = Math.floor(Date.now() / 1000);
      const token = tokenBy(signer, { eat_nonce: nonce, iat, cnf: { 'x5t#S256': sha256 }, ...says }, chain);
      response.writeHead(200, { 'content-type': 'application/cmw+json' });
      response.end(JSON.stringify({ result: ['application/eat+jwt', b64(token)] }));
    });
  });
  url = `https://camera.lan:${await listen(server, 0)}/`;
  leadTo.set('camera.lan', '192.168.1.20');
});
afterEach(() => close(server));

const RESULT = {
  'ear.verifier-id': { build: '1', developer: 'Verify Ltd' },
  submods: { camera: { 'ear.status': 'affirming' } },
};

const file = (): string => Buffer.from(verifier.der).toString('base64');
const jwk = async (): Promise<string> =>
  Buffer.from(JSON.stringify(await crypto.subtle.exportKey('jwk', verifier.keys.publicKey))).toString('base64');

async function add(from: string): Promise<string> {
  const read = await readVerifier({ file: from });
  if (!read.ok) throw new Error(read.problem);
  return (await addVerifier({ verifier: read.verifier.id, name: 'Verify Ltd' })).id;
}

async function look(): Promise<Appraisal> {
  tabs.set(1, { incognito: false, url });
  await visitPage({ tabId: 1, url, observations: pageSighting({ leaf, url }) });
  await lookForEvidence({ tabId: 1, url });
  const view = await viewTab({ tabId: 1, url });
  if (view.kind !== 'judged') throw new Error(view.kind);
  return view.appraisal;
}

const madeBy = ({ findings }: Appraisal) => findings.find(({ question }) => question === 'made-by');

describe('the result of a verifier', () => {
  it.each([
    ['its key', jwk],
    ['its certificate', () => Promise.resolve(file())],
  ])('is believed once the person added %s', async (_, given) => {
    expect(madeBy(await look())).toMatchObject({ answer: 'cannot tell' });
    await add(await given());
    const appraisal = await look();
    expect(madeBy(appraisal)).toMatchObject({ answer: 'proved', code: 'maker-checked' });
    expect(appraisal.evidence[0]?.claims).toMatchObject({ more: { 'checked-by': 'Verify Ltd' } });
    expect(appraisal.evidence[0]?.claims.maker).toBeUndefined();
  });

  it('makes the device suspicious where it is bad', async () => {
    await add(file());
    says = { ...RESULT, submods: { camera: { 'ear.status': 'contraindicated' } } };
    expect((await look()).headline).toMatchObject({ kind: 'caution', reasons: ['maker-refuted'] });
  });

  it('never leads a verdict, as it says nothing of who made the device', async () => {
    await add(file());
    await chooseEvidenceUse({ kind: 'token', use: 'primary' });
    const appraisal = await look();
    expect(madeBy(appraisal)).toMatchObject({ answer: 'proved' });
    expect(appraisal.headline.kind).toBe('new');
  });

  it('is not taken from one who has the same name and another key', async () => {
    await add(file());
    signer = stranger;
    chain = [stranger];
    expect(madeBy(await look())).toMatchObject({ answer: 'cannot tell', code: 'maker-claimed' });
  });

  it('counts as a result only: what else a verifier signs attests no device', async () => {
    await add(file());
    says = { hwmodel: b64('Camera 7') };
    const appraisal = await look();
    expect(madeBy(appraisal)).toMatchObject({ answer: 'cannot tell' });
    expect(appraisal.evidence[0]?.steps).toContainEqual({ code: 'token-not-a-result', answer: 'cannot tell' });
  });

  it('is believed no more once the verifier is removed, and again once that is undone', async () => {
    const id = await add(file());
    await removeVerifier({ verifier: id });
    expect(madeBy(await look())).toMatchObject({ answer: 'cannot tell' });
    await restoreVerifier({ verifier: id });
    expect(madeBy(await look())).toMatchObject({ answer: 'proved' });
    await expect(restoreVerifier({ verifier: id })).rejects.toThrow('not-found');
  });
});

it('adds no verifier that was not shown, and each once', async () => {
  await expect(addVerifier({ verifier: 'a'.repeat(64), name: 'x' })).rejects.toThrow('offer-expired');
  await add(file());
  await add(await jwk());
  expect(await listVerifiers()).toEqual([
    { id: expect.any(String) as string, name: 'Verify Ltd', asCertificate: false },
  ]);
});
