import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseToken, type TokenGrounds } from '../../../../src/core/evidence/token/appraise.ts';
import { readJsonClaims, readToken } from '../../../../src/core/evidence/token/read.ts';
import type { AppraisedEvidence } from '../../../../src/core/evidence/types.ts';
import { byteMutants } from '../../../support/byte-mutants.ts';
import { DAY, mint, type Minted, mintIntermediate, mintLeaf, mintRoot, NOW } from '../../../support/mint.ts';
import { ascii, b64, signJws } from '../../../support/sign-jws.ts';
import {
  anchorOf,
  decoded,
  NONCE,
  signerOf,
  thumbprint,
  tokenBy,
  type TokenHome,
  tokenHome,
} from '../../../support/token.ts';

let home: TokenHome;
beforeAll(async () => {
  home = await tokenHome();
});

const appraise = (token: Uint8Array, change: Partial<TokenGrounds> = {}): Promise<AppraisedEvidence> =>
  appraiseToken(readToken(token), { ...home.grounds, ...change });
const made = (change: object = {}): Uint8Array => tokenBy(home.attester, { ...home.claims, ...change });
const codes = ({ steps }: AppraisedEvidence): string[] => steps.map(({ code }) => code);
const refuted = ({ steps }: AppraisedEvidence): string[] =>
  steps.flatMap(({ code, answer }) => (answer === 'refuted' ? code : []));

describe('a fresh token of the device', () => {
  it('is of no other maker than its own where that one certified the key of the authority', async () => {
    const root = await mintRoot({ subject: 'CN=Acme Root,O=Acme Ltd' });
    const below = await mintIntermediate(root, { subject: 'CN=Lamps,O=Acme Ltd' });
    const rival = await mintRoot({ subject: 'CN=Rival Root,O=Rival Inc' });
    const cross = await mintIntermediate(rival, { subject: 'CN=Lamps,O=Acme Ltd', keys: below.keys });
    const commercial = await mintRoot({ subject: 'CN=Root,O=Commercial CA' });
    const again = await mintIntermediate(commercial, { subject: 'CN=Lamps,O=Acme Ltd', keys: below.keys });
    const called = (name: string, top: Minted, under: Minted, organisations: readonly string[] = []) => ({
      ...anchorOf(top),
      id: name,
      name,
      intermediates: [decoded(under)],
      organisations,
    });
    const attester = await mint({ issuer: below, subject: 'CN=Attestation Key', usages: null });
    const anchored = async (...anchors: TokenGrounds['anchors']) =>
      (await appraise(tokenBy(attester, home.claims), { anchors })).anchor;
    const acme = called('Acme', root, below);
    for (const its of [called('Rival', rival, cross), called('Rival', rival, cross, ['Acme Ltd'])]) {
      expect(await anchored(acme, its)).toBe('Acme');
      expect(await anchored(its, acme)).toBe('Acme');
    }
    const byCommercial = called('Acme', commercial, again, ['Acme Ltd']);
    expect(await anchored(byCommercial)).toBe('Acme');
    expect(await anchored(called('Rival', rival, cross, ['Acme Ltd']), byCommercial)).toBeNull();
  });

  it('may have several nonces, when ours is among them', async () => {
    const others = [b64('another nonce'), b64(NONCE)];
    expect(await appraise(made({ eat_nonce: others }))).toMatchObject({ genuine: 'proved', binding: 'attests-key' });
    expect(refuted(await appraise(made({ eat_nonce: [b64('another nonce'), b64('a third nonce')] })))).toEqual([
      'token-nonce-not-ours',
    ]);
  });

  it('may name the key of the connection in place of the certificate', async () => {
    const jwk = signerOf(home.leaf).publicKey.export({ format: 'jwk' });
    expect(await appraise(made({ cnf: { jwk } }))).toMatchObject({ genuine: 'proved', binding: 'attests-key' });
    const other = signerOf(home.attester).publicKey.export({ format: 'jwk' });
    expect(refuted(await appraise(made({ cnf: { jwk: other } })))).toEqual(['token-for-another-key']);
  });

  it('must fit in everything that it names', async () => {
    const cnf = {
      'x5t#S256': await thumbprint(home.leaf),
      jwk: signerOf(home.attester).publicKey.export({ format: 'jwk' }),
    };
    expect(refuted(await appraise(made({ cnf })))).toEqual(['token-for-another-key']);
  });

  it('may be signed by the very key of the connection', async () => {
    const idevid = await mint({ issuer: home.maker, subject: 'CN=Lamp', usages: null });
    const { cnf, ...claims } = home.claims;
    expect(cnf).toBeDefined();
    expect(await appraise(tokenBy(idevid, claims), { presented: decoded(idevid) })).toMatchObject({
      genuine: 'proved',
      binding: 'attests-key',
    });
  });

  it('is held against no device that signs it with the key of the certificate from its home', async () => {
    const gateway = await mintRoot();
    const below = await mintIntermediate(gateway);
    for (const issuer of [gateway, below]) {
      const leaf = await mintLeaf(issuer);
      const claims = { ...home.claims, cnf: { 'x5t#S256': await thumbprint(leaf) } };
      const anchors = [anchorOf(home.maker), anchorOf(gateway, 'gateway')];
      const signed = await appraise(tokenBy(leaf, claims, [leaf, below]), { anchors, presented: decoded(leaf) });
      // It proves the key, and not that the gateway said anything.
      expect(signed).toMatchObject({ genuine: 'cannot tell', binding: 'attests-key', anchor: null });
      expect(refuted(signed)).toEqual([]);
    }
  });

  it('may come with an intermediate, or leave it to the one that is kept', async () => {
    const intermediate = await mintIntermediate(home.maker);
    const attester = await mint({ issuer: intermediate, subject: 'CN=Attestation Key', usages: null });
    const anchor = anchorOf(home.maker);
    expect((await appraise(tokenBy(attester, home.claims, [attester, intermediate]))).genuine).toBe('proved');
    expect((await appraise(tokenBy(attester, home.claims))).genuine).toBe('cannot tell');
    const anchors = [{ ...anchor, intermediates: [decoded(intermediate)] }];
    expect((await appraise(tokenBy(attester, home.claims), { anchors })).genuine).toBe('proved');
  });

  it('may come without a certificate when its key is known', async () => {
    const anchors = [{ ...anchorOf(home.attester), certificate: null }];
    const token = tokenBy(home.attester, home.claims, []);
    expect(await appraise(token, { anchors })).toMatchObject({ genuine: 'proved', anchor: 'maker-anchor' });
    expect(codes(await appraise(token))).toContain('token-key-unknown');
  });
});

describe('a token that proves nothing', () => {
  it('is one whose chain brings its own root', async () => {
    const root = await mintRoot({ subject: 'CN=Example Ltd Root,O=Example Ltd' });
    const attester = await mint({ issuer: root, subject: 'CN=Attestation Key', usages: null });
    const appraised = await appraise(tokenBy(attester, home.claims, [attester, root]));
    expect(appraised).toMatchObject({ genuine: 'cannot tell', anchor: null, claims: { model: 'Lamp 3' } });
    expect(appraised.claims.maker).toBeUndefined();
    expect(codes(appraised)).toContain('token-signer-unproved');
  });

  it('is one whose signer signed its own certificate', async () => {
    const own = await mint({ subject: 'CN=Example Ltd Root,O=Example Ltd', usages: null });
    expect(await appraise(tokenBy(own, home.claims))).toMatchObject({ genuine: 'cannot tell', anchor: null });
  });

  it('is one of another organisation’s device below a maker’s root', async () => {
    const attester = await mint({ issuer: home.maker, subject: 'O=Other Corp, CN=Attestation Key', usages: null });
    const appraised = await appraise(tokenBy(attester, home.claims));
    expect(appraised).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(appraised.claims.maker).toBeUndefined();
    const anchors = [{ ...anchorOf(home.maker), organisations: ['Other Corp'] }];
    expect((await appraise(tokenBy(attester, home.claims), { anchors })).genuine).toBe('proved');
  });

  it('is one whose key stands in its own header', async () => {
    const signer = signerOf(home.attester);
    const jwk = signer.publicKey.export({ format: 'jwk' });
    const token = ascii(signJws(signer, JSON.stringify(home.claims), { jwk }));
    expect(await appraise(token)).toMatchObject({ genuine: 'cannot tell', binding: 'claimed', signer: null });
  });

  it.each([
    ['expired', { notAfter: NOW - DAY }],
    ['not yet valid', { notBefore: NOW + DAY }],
    ['a CA', { ca: true }],
  ])('is one by a certificate that is %s', async (_, options) => {
    const attester = await mint({ issuer: home.maker, subject: 'CN=Attestation Key', usages: null, ...options });
    expect((await appraise(tokenBy(attester, home.claims))).genuine).not.toBe('proved');
  });

  it('is one by a certificate for TLS that a gateway gave to a device of the home', async () => {
    const gateway = await mintRoot();
    const anchors = [anchorOf(gateway, 'gateway')];
    const server = await mintLeaf(gateway);
    const named = await mintLeaf(gateway, { usages: null });
    const attester = await mint({ issuer: gateway, subject: 'CN=Attestation Key', usages: null });
    for (const device of [server, named]) {
      const unfit = await appraise(tokenBy(device, home.claims), { anchors });
      expect(unfit).toMatchObject({ genuine: 'cannot tell', anchor: null });
      expect(unfit.steps).toContainEqual({ code: 'token-signer-not-for-tokens', answer: 'cannot tell' });
      expect(refuted(unfit)).toEqual([]);
    }
    const appraised = await appraise(tokenBy(attester, home.claims), { anchors });
    expect(appraised).toMatchObject({ genuine: 'proved', anchor: 'gateway-anchor' });
    expect(appraised.claims.maker).toBeUndefined();
  });

  it('is one whose anchor ended', async () => {
    const maker = await mintRoot({ notAfter: NOW - DAY });
    expect((await appraise(tokenBy(maker, home.claims), { anchors: [anchorOf(maker)] })).genuine).toBe('cannot tell');
  });

  it('is one whose thumbprint is that of another certificate', async () => {
    const x5c = [Buffer.from(home.attester.der).toString('base64')];
    const header = { x5c, 'x5t#S256': await thumbprint(home.leaf) };
    const token = ascii(signJws(signerOf(home.attester), JSON.stringify(home.claims), header));
    expect(refuted(await appraise(token))).toEqual(['token-signer-thumbprint-differs']);
  });
});

describe('a token that was relayed or replayed', () => {
  it('is refused by name when it names another certificate', async () => {
    const other = await mintLeaf(await mintRoot());
    const appraised = await appraise(made(), { presented: decoded(other) });
    expect(appraised).toMatchObject({ genuine: 'refuted', binding: 'claimed' });
    expect(refuted(appraised)).toEqual(['token-for-another-certificate']);
  });

  it('is refused by name when it answers another question', async () => {
    for (const eat_nonce of [b64(NONCE.map((byte) => byte ^ 1)), `${b64(NONCE)}A`, b64(NONCE.subarray(0, 31))]) {
      const appraised = await appraise(made({ eat_nonce }));
      expect(appraised).toMatchObject({ genuine: 'refuted', binding: 'claimed' });
      expect(refuted(appraised)).toEqual(['token-nonce-not-ours']);
    }
  });

  it.each<[string, object, string]>([
    ['it expired', { exp: NOW / 1_000 - 61 }, 'token-expired'],
    ['it is of the future', { iat: NOW / 1_000 + 61 }, 'token-not-yet-valid'],
    ['it begins in the future', { nbf: NOW / 1_000 + 61 }, 'token-not-yet-valid'],
  ])('is refused by name when %s and nothing else shows that it is new', async (_, change, code) => {
    for (const grounds of [{ place: { kind: 'found' } }, { place: { kind: 'certificate' } }] as const)
      expect(refuted(await appraise(made(change), grounds))).toContain(code);
    expect(refuted(await appraise(made({ ...change, eat_nonce: undefined })))).toEqual([code]);
  });

  it('is given a minute for clocks that differ', async () => {
    for (const change of [{ exp: NOW / 1_000 - 59 }, { iat: NOW / 1_000 + 59, exp: NOW / 1_000 + 70 }])
      expect((await appraise(made(change))).genuine).toBe('proved');
  });

  it.each<[string, object, Partial<TokenGrounds>, string]>([
    ['has no nonce', { eat_nonce: undefined }, {}, 'token-without-nonce'],
    ['names no certificate', { cnf: undefined }, {}, 'token-names-no-certificate'],
    ['names it in a way that is not known', { cnf: { kid: 'a' } }, {}, 'token-names-no-certificate'],
    ['meets a connection that was not seen', {}, { presented: null }, 'token-certificate-not-seen'],
    ['was not asked for', {}, { place: { kind: 'found' } }, 'token-not-asked-for'],
  ])('cannot be told from a copy, and so is only claimed, when it %s', async (_, change, grounds, code) => {
    const appraised = await appraise(made(change), grounds);
    expect(appraised).toMatchObject({ genuine: 'proved', binding: 'claimed' });
    expect(codes(appraised)).toContain(code);
  });
});

describe('a token that answers our question, from a device whose clock is wrong', () => {
  /** As such a device dates it: for five minutes from what it takes for now. */
  const dated = (off: number): object => ({ iat: NOW / 1_000 + off, exp: NOW / 1_000 + off + 300 });
  const YEAR = 365 * 86_400;

  it.each([-30 * YEAR, -3_600, -361, 61, 3_600, YEAR])('is refuted by no date when it is off by %i s', async (off) => {
    for (const claims of [dated(off), { ...dated(off), nbf: NOW / 1_000 + off }])
      expect(refuted(await appraise(made(claims)))).toEqual([]);
  });

  it('is genuine when only its date is off, for that sets no limit', async () => {
    for (const iat of [NOW / 1_000 - 30 * YEAR, NOW / 1_000 + YEAR])
      expect(await appraise(made({ iat, exp: undefined })), String(iat)).toMatchObject({
        genuine: 'proved',
        binding: 'attests-key',
      });
    expect(await appraise(made(dated(3_600)))).toMatchObject({ genuine: 'proved' });
  });

  it.each<[string, object, string]>([
    ['are over', dated(-3_600), 'token-new-yet-over'],
    ['begin later', { ...dated(3_600), nbf: NOW / 1_000 + 3_600 }, 'token-new-yet-later'],
  ])('is not accepted when its dates %s', async (_, claims, code) => {
    const appraised = await appraise(made(claims));
    expect(appraised).toMatchObject({ genuine: 'cannot tell', binding: 'claimed' });
    expect(codes(appraised)).toContain(code);
  });

  it('is refused by name all the same when it is for another certificate', async () => {
    const other = await mintLeaf(await mintRoot());
    expect(refuted(await appraise(made(dated(-3_600)), { presented: decoded(other) }))).toEqual([
      'token-for-another-certificate',
    ]);
  });
});

describe('a token in the certificate presented', () => {
  it('is of this connection when it names the key of that certificate, and claimed when it names none', async () => {
    const place = { kind: 'certificate' } as const;
    const jwk = signerOf(home.leaf).publicKey.export({ format: 'jwk' });
    const without = { eat_nonce: undefined };
    expect(await appraise(made({ ...without, cnf: { jwk } }), { place })).toMatchObject({
      genuine: 'proved',
      binding: 'this-connection',
    });
    expect((await appraise(made({ ...without, cnf: undefined }), { place })).binding).toBe('claimed');
    const other = signerOf(home.attester).publicKey.export({ format: 'jwk' });
    expect(refuted(await appraise(made({ ...without, cnf: { jwk: other } }), { place }))).toEqual([
      'token-for-another-key',
    ]);
  });
});

describe('the signature of a token', () => {
  it.each<[string, (claims: string) => string, string]>([
    ['is missing', (claims) => `${b64('{"alg":"none"}')}.${b64(claims)}.`, 'alg-none'],
    [
      'is a MAC by the public key',
      (claims) => {
        const input = `${b64('{"alg":"HS256"}')}.${b64(claims)}`;
        const pem = signerOf(home.attester).publicKey.export({ type: 'spki', format: 'pem' });
        return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
      },
      'alg-symmetric',
    ],
  ])('is refused by name when it %s', async (_, sign, fault) => {
    const anchors = [{ ...anchorOf(home.attester), certificate: null }];
    const { genuine, steps } = await appraise(ascii(sign(JSON.stringify(home.claims))), { anchors });
    expect(genuine).toBe('refuted');
    expect(steps[0]).toMatchObject({ code: 'token-signature-refused', params: { fault } });
  });

  it('covers every claim', async () => {
    const token = new TextDecoder().decode(made());
    const [header = '', , signature = ''] = token.split('.');
    const changed = `${header}.${b64(JSON.stringify({ ...home.claims, hwmodel: b64('Lamp 4') }))}.${signature}`;
    expect(refuted(await appraise(ascii(changed)))).toEqual(['token-signature-refused']);
  });
});

describe('an attestation result', () => {
  const result = (status: unknown): object => ({
    eat_profile: 'tag:github.com,2023:veraison/ear',
    'ear.verifier-id': { developer: 'Acme', build: '1' },
    submods: { lamp: { 'ear.status': status } },
  });
  const byVerifier = async (claims: object): Promise<AppraisedEvidence> => {
    const verifier = await mintRoot({ subject: 'CN=Verifier' });
    const anchors = [{ ...anchorOf(verifier, 'verifier'), certificate: null }];
    return appraise(tokenBy(verifier, { ...home.claims, ...claims }, []), { anchors });
  };

  it('is worth what the verifier concluded', async () => {
    expect((await byVerifier(result('affirming'))).genuine).toBe('proved');
    expect((await byVerifier(result(2))).genuine).toBe('proved');
    expect((await byVerifier(result('warning'))).genuine).toBe('cannot tell');
    expect((await byVerifier(result('none'))).genuine).toBe('cannot tell');
    expect((await byVerifier(result('unheard of'))).genuine).toBe('cannot tell');
    expect(refuted(await byVerifier(result(96)))).toEqual(['token-result-contraindicated']);
  });

  it('is as bad as the worst of its parts', async () => {
    const submods = { a: { 'ear.status': 'affirming' }, b: { 'ear.status': 'contraindicated' } };
    expect(refuted(await byVerifier({ submods }))).toEqual(['token-result-contraindicated']);
    expect((await byVerifier({ submods: { a: { 'ear.status': 'affirming' }, b: {} } })).genuine).toBe('cannot tell');
  });

  it('counts for nothing when the device praises itself', async () => {
    const appraised = await appraise(made(result('affirming')));
    expect(appraised.genuine).toBe('cannot tell');
    expect(codes(appraised)).toContain('token-result-not-by-verifier');
  });
});

describe('claims that cannot be relied on', () => {
  it.each<[string, object, string]>([
    ['a list of one nonce', { eat_nonce: [b64(NONCE)] }, 'token-nonce-malformed'],
    ['a short nonce', { eat_nonce: 'abc' }, 'token-nonce-malformed'],
    ['a nonce that is a number', { eat_nonce: 7 }, 'token-nonce-malformed'],
    ['nonces without end', { eat_nonce: new Array(17).fill(b64(NONCE)) }, 'token-nonce-malformed'],
    ['an expiry as text', { exp: '1780000300' }, 'token-date-malformed'],
    ['a thumbprint that is too short', { cnf: { 'x5t#S256': 'YQ' } }, 'token-confirmation-malformed'],
    ['a key that is none', { cnf: { jwk: { kty: 'EC' } } }, 'token-confirmation-malformed'],
    ['a confirmation that is empty', { cnf: {} }, 'token-confirmation-malformed'],
    ['a device number that is too short', { ueid: 'AQ' }, 'token-ueid-malformed'],
    ['a profile that is no text', { eat_profile: 5 }, 'token-profile-malformed'],
    ['a wrapper that is none', { cmw: ['text/plain'] }, 'token-cmw-malformed'],
  ])('are refused for %s', async (_, change, fault) => {
    const appraised = await appraise(made(change));
    expect(appraised).toMatchObject({ genuine: 'refuted', steps: [{ code: 'token-unreadable', params: { fault } }] });
  });

  it('are refused where a claim comes twice, or is no set', () => {
    const sign = (payload: string): Uint8Array => ascii(signJws(signerOf(home.attester), payload));
    expect(readToken(sign('{"eat_nonce":"abcdefgh","eat_nonce":"12345678"}'))).toMatchObject({
      fault: 'json-duplicate-member',
    });
    expect(readToken(sign('[]'))).toMatchObject({ fault: 'token-claims' });
  });

  it('are read when no one signed them, and then are no token', () => {
    const unsigned = ascii(JSON.stringify(home.claims));
    expect(readJsonClaims(unsigned)).toMatchObject({ ok: true, value: { softwareName: 'lampd' } });
    expect(readToken(unsigned)).toMatchObject({ ok: false });
  });

  it('are shown without what would deceive, when they are text for people', async () => {
    // Longer than a call takes arguments.
    expect(() => readToken(made({ hwmodel: b64(new Uint8Array(300_000).fill(0x61)) }))).not.toThrow();
    const { claims } = await appraise(made({ swname: 'x\u202egnp', hwmodel: b64(Uint8Array.of(0xff, 0)) }));
    expect(claims).toMatchObject({ version: 'x\ufffdgnp 1.2', model: 'ff00' });
  });
});

describe('a token from someone hostile', () => {
  it('of 1 MB is judged or refused', async () => {
    const large = made({ swname: 'a'.repeat(500_000) });
    expect((await appraise(large)).genuine).toBe('proved');
    expect(readToken(made({ swname: 'a'.repeat(1_000_000) }))).toMatchObject({ fault: 'jws-too-large' });
    expect(readToken(made({ deep: JSON.parse('['.repeat(40) + ']'.repeat(40)) as unknown }))).toMatchObject({
      fault: 'json-too-deep',
    });
  });

  it('is never proved with other content when it was tampered with, and never an error', async () => {
    const good = made();
    const said = await appraise(good);
    for (const mutant of byteMutants(good)) {
      const appraised = await appraise(mutant);
      if (appraised.genuine === 'proved') expect(appraised).toEqual(said);
    }
  });
});
