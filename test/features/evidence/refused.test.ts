import { BASE, granted, restartBrowser, tabs } from '../../support/extension-api.ts';
import '../../support/fresh-database.ts';
import { createServer, type Server } from 'node:https';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../../home/keys.ts';
import { close, listen } from '../../../home/listen.ts';
import type { Appraisal } from '../../../src/core/index.ts';
import { encode } from '../../../src/core/x509/der/der-write.ts';
import { giveEvidence } from '../../../src/features/evidence/given-files.ts';
import { askMaker, lookForEvidence } from '../../../src/features/evidence/look.ts';
import { addMaker, readMaker } from '../../../src/features/evidence/makers.ts';
import { chooseEvidenceUse } from '../../../src/features/evidence/settings.ts';
import { keepRefusal } from '../../../src/features/navigation/kept-refusals.ts';
import { viewAskedWarning } from '../../../src/features/navigation/view-warning.ts';
import { freshDatabase } from '../../support/fresh-database.ts';
import { rawExtension } from '../../support/mint-extensions.ts';
import { DAY, mint, type Minted, type MintOptions, mintRoot } from '../../support/mint.ts';
import { native } from '../../support/native-port.ts';
import { b64 } from '../../support/sign-jws.ts';
import { thumbprint, tokenBy } from '../../support/token.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };

let maker: Minted;
let attester: Minted;
let own: Minted;
let other: Minted;
let identity: Minted;
let withMud: Minted;
beforeAll(async () => {
  maker = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...DATES });
  attester = await mint({ issuer: maker, subject: 'CN=Attestation Key', usages: null, ...DATES });
  const ofCamera = (subject: string, issuer?: Minted) =>
    mint({ ...(issuer && { issuer }), subject, dns: ['camera.localhost'], ...DATES });
  own = await ofCamera('CN=Camera');
  other = await ofCamera('CN=Another camera');
  const mudUrl = encode(0x16, new TextEncoder().encode('https://mud.example.com/camera.json'));
  const extensions = [rawExtension('1.3.6.1.5.5.7.1.25', mudUrl)];
  withMud = await mint({ subject: 'CN=Camera', dns: ['camera.localhost'], extensions, ...DATES });
  identity = await ofCamera('CN=Camera 7,O=Example Ltd,2.5.4.5=A-0001', maker);
});

let server: Server;
let url: string;
/** The certificate that the device's token names; null where it has no token. */
let named: Minted | null;
let asked: string[];

const contextOf = (shown: Minted) => ({ cert: shown.pem, key: privateKeyPem(shown.keys) });

beforeEach(async () => {
  restartBrowser();
  await freshDatabase();
  granted.add('nativeMessaging');
  [named, asked] = [own, []];
  server = createServer(contextOf(own), (request, response) => {
    asked.push(request.url ?? '');
    const nonce = new URL(request.url ?? '', 'https://device').searchParams.get('nonce');
    if (named === null) return response.writeHead(404).end();
    return void thumbprint(named).then((sha256) => {
      const iat = Math.floor(Date.now() / 1000);
      const claims = { eat_nonce: nonce, hwmodel: b64('Camera 7'), iat, cnf: { 'x5t#S256': sha256 } };
      response.end(JSON.stringify({ token: ['application/eat+jwt', b64(tokenBy(attester, claims))] }));
    });
  });
  url = `https://camera.localhost:${String(await listen(server, 0))}/`;
  tabs.set(1, { incognito: false, url }).set(2, { incognito: true, url });
});
afterEach(() => close(server));
afterAll(() => {
  for (const child of native.started) child.kill();
});

/** The person comes to our page in place of the refused one. @returns what the page then asks with. */
async function refuse(address: string | null, tabId = 1): Promise<{ key: string; tabId: number; url: string }> {
  const refusal = { kind: 'refused', url, refusal: 'authority-invalid', wayOn: true, address } as const;
  const key = await keepRefusal(refusal, tabId === 2 ? tabId : null);
  return { key, tabId, url: `${BASE}warning/index.html?key=${key}&site=${encodeURIComponent(url)}` };
}

/** The companion remembers for a moment what it saw; the one that is started after it does not. */
function forgetSeen(): void {
  for (const child of native.started.splice(0)) child.kill();
}

/** Another certificate answers from now on. */
function change(shown: Minted): void {
  server.setSecureContext(contextOf(shown));
  named = shown;
  forgetSeen();
}

async function judged({ key, tabId }: { key: string; tabId: number }): Promise<Appraisal> {
  const view = await viewAskedWarning({ key }, tabId);
  if (view.kind !== 'refused') throw new Error(view.kind);
  return view.appraisal;
}

async function addExample(): Promise<void> {
  const read = await readMaker({ from: 'file', file: Buffer.from(maker.der).toString('base64') });
  if (!read.ok) throw new Error(read.problem);
  await addMaker({ maker: read.maker.id, name: 'Example Ltd' });
}

const madeBy = ({ findings }: Appraisal) => findings.find(({ question }) => question === 'made-by');

describe('a device that the browser refused and the companion may ask', () => {
  it('is asked for evidence once, for the certificate that the companion saw at the same address', async () => {
    await addExample();
    const page = await refuse('127.0.0.1');
    expect(await lookForEvidence(page)).toEqual({ news: true, problem: null });
    expect(await lookForEvidence(page)).toEqual({ news: false, problem: null });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatch(/^\/\.well-known\/latchkey\/evidence\?nonce=[\w-]{43}$/);
    const appraisal = await judged(page);
    expect(appraisal.evidence).toMatchObject([
      { kind: 'token', place: 'companion', standing: 'proved', binding: 'same-address', claims: { model: 'Camera 7' } },
    ]);
    expect(madeBy(appraisal)).toMatchObject({ code: 'maker-proved', binding: 'same-address' });
  });

  it('is asked with another nonce at each refusal', async () => {
    await lookForEvidence(await refuse('127.0.0.1'));
    await lookForEvidence(await refuse('127.0.0.1'));
    expect(new Set(asked).size).toBe(2);
  });

  it('says who made it, no more, where the browser does not tell which address it reached', async () => {
    await addExample();
    const page = await refuse(null);
    await lookForEvidence(page);
    expect(madeBy(await judged(page))).toMatchObject({ code: 'maker-claimed', binding: 'claimed' });
  });

  it('never leads the verdict, whatever kind may and whether or not the address is known', async () => {
    await addExample();
    await chooseEvidenceUse({ kind: 'token', use: 'primary' });
    await chooseEvidenceUse({ kind: 'device-identity', use: 'primary' });
    for (const shown of [own, identity])
      for (const address of ['127.0.0.1', null]) {
        server.setSecureContext(contextOf(shown));
        named = shown;
        forgetSeen();
        const page = await refuse(address);
        await lookForEvidence(page);
        const { headline, evidence } = await judged(page);
        expect(evidence.length).toBeGreaterThan(0);
        expect(headline.kind).toBe('new');
      }
  });

  it('is refused by name where it passes on the token of another device', async () => {
    await addExample();
    named = other;
    for (const address of ['127.0.0.1', null]) {
      const page = await refuse(address);
      await lookForEvidence(page);
      const { evidence, headline } = await judged(page);
      expect(evidence[0]?.steps).toContainEqual(
        expect.objectContaining({ code: 'token-for-another-certificate', answer: 'refuted' }),
      );
      expect(headline).toMatchObject({ kind: 'caution', reasons: ['maker-refuted'] });
    }
  });

  it('ties nothing to the certificate that another connection showed later', async () => {
    await addExample();
    const page = await refuse('127.0.0.1');
    await lookForEvidence(page);
    server.setSecureContext(contextOf(other));
    forgetSeen();
    await expect.poll(async () => (await judged(page)).certificate?.subject).toBe('CN=Another camera');
    expect(madeBy(await judged(page))).toMatchObject({ code: 'maker-claimed', binding: 'claimed' });
  });

  it('keeps nothing of one certificate under another when the person gives a file or asks its maker', async () => {
    await addExample();
    change(withMud);
    const page = await refuse('127.0.0.1');
    await lookForEvidence(page);
    expect(madeBy(await judged(page))).toMatchObject({ code: 'maker-proved' });
    change(other);
    // The device still passes on what it had for the first.
    named = withMud;
    await expect.poll(async () => (await judged(page)).certificate?.subject).toBe('CN=Another camera');
    expect(await askMaker(page)).toEqual({ news: false, problem: 'no-maker-file' });
    expect(await giveEvidence({ ...page, file: Buffer.from(identity.der).toString('base64') })).toMatchObject({
      problem: null,
    });
    const appraisal = await judged(page);
    expect(appraisal.evidence).toMatchObject([{ place: 'file', standing: 'claimed' }]);
    expect(madeBy(appraisal)?.answer).not.toBe('proved');
  });

  it('shows nothing of the kind where it has none', async () => {
    named = null;
    const page = await refuse('127.0.0.1');
    expect(await lookForEvidence(page)).toEqual({ news: false, problem: null });
    expect((await judged(page)).evidence).toEqual([]);
  });
});

describe('a device that the browser refused', () => {
  it('is asked for nothing in a private window', async () => {
    await lookForEvidence(await refuse('127.0.0.1', 2));
    expect(asked).toEqual([]);
  });

  it('is asked for nothing where there is no companion, or none is allowed', async () => {
    granted.delete('nativeMessaging');
    await lookForEvidence(await refuse('127.0.0.1'));
    expect(asked).toEqual([]);
  });

  it('is asked for nothing where the address that was reached is not one of this network', async () => {
    await lookForEvidence(await refuse('198.51.100.7'));
    expect(asked).toEqual([]);
  });
});
