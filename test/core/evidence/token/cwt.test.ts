import { KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseToken, type TokenGrounds } from '../../../../src/core/evidence/token/appraise.ts';
import { readToken } from '../../../../src/core/evidence/token/read.ts';
import type { AppraisedEvidence } from '../../../../src/core/evidence/types.ts';
import { byteMutants } from '../../../support/byte-mutants.ts';
import { encodeCbor, type Writable } from '../../../support/encode-cbor.ts';
import { mint, mintLeaf, mintRoot, NOW } from '../../../support/mint.ts';
import { hashOf, signCose } from '../../../support/sign-cose.ts';
import { anchorOf, decoded, NONCE, signerOf, type TokenHome, tokenHome } from '../../../support/token.ts';

let home: TokenHome;
let claims: ReadonlyMap<Writable, Writable>;
beforeAll(async () => {
  home = await tokenHome();
  claims = new Map<Writable, Writable>([
    [10, NONCE],
    [256, Uint8Array.of(1, ...NONCE.subarray(0, 16))],
    [259, new TextEncoder().encode('Lamp 3')],
    [270, 'lampd'],
    [6, NOW / 1_000],
    [4, NOW / 1_000 + 300],
    [8, new Map([['x5t#S256', hashOf('sha256', home.leaf.der)]])],
  ]);
});

const X5CHAIN = 33;
const X5T = 34;
const made = (change: readonly (readonly [Writable, Writable])[] = [], open?: Map<Writable, Writable>): Uint8Array =>
  signCose({
    alg: -7,
    key: KeyObject.from(home.attester.keys.privateKey),
    payload: encodeCbor(new Map([...claims, ...change])),
    open: open ?? new Map<Writable, Writable>([[X5CHAIN, home.attester.der]]),
    tags: [61, 18],
  });
const appraise = (token: Uint8Array, change: Partial<TokenGrounds> = {}): Promise<AppraisedEvidence> =>
  appraiseToken(readToken(token), { ...home.grounds, ...change });
const refuted = ({ steps }: AppraisedEvidence): string[] =>
  steps.flatMap(({ code, answer }) => (answer === 'refuted' ? code : []));
const coseKeyOf = (jwk: { readonly x?: string; readonly y?: string }): Map<Writable, Writable> =>
  new Map<Writable, Writable>([
    [1, 2],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(jwk.x ?? '', 'base64url'))],
    [-3, new Uint8Array(Buffer.from(jwk.y ?? '', 'base64url'))],
  ]);

describe('a token in CBOR', () => {
  it('is worth what the same is worth in JSON', async () => {
    expect(await appraise(made())).toMatchObject({
      genuine: 'proved',
      binding: 'attests-key',
      anchor: 'maker-anchor',
      claims: { maker: 'Example Ltd', model: 'Lamp 3', version: 'lampd' },
    });
  });

  it('may name the key of the connection in place of the certificate', async () => {
    const own = coseKeyOf(signerOf(home.leaf).publicKey.export({ format: 'jwk' }));
    expect(await appraise(made([[8, new Map([[1, own]])]]))).toMatchObject({
      genuine: 'proved',
      binding: 'attests-key',
    });
    const other = coseKeyOf(signerOf(home.attester).publicKey.export({ format: 'jwk' }));
    expect(refuted(await appraise(made([[8, new Map([[1, other]])]])))).toEqual(['token-for-another-key']);
    expect(readToken(made([[8, new Map([[1, new Map([[1, 4]])]])]]))).toMatchObject({
      fault: 'token-confirmation-malformed',
    });
  });

  it('is refused by name when it was relayed or replayed', async () => {
    const other = await mintLeaf(await mintRoot());
    expect(refuted(await appraise(made(), { presented: decoded(other) }))).toEqual(['token-for-another-certificate']);
    expect(refuted(await appraise(made([[10, NONCE.map((byte) => byte ^ 1)]])))).toEqual(['token-nonce-not-ours']);
    const place = { kind: 'found' } as const;
    expect(refuted(await appraise(made([[4, NOW / 1_000 - 61]]), { place }))).toEqual(['token-expired']);
    expect((await appraise(made([[4, NOW / 1_000 - 61]]))).genuine).toBe('cannot tell');
    const two = [NONCE.map((byte) => byte ^ 1), NONCE];
    expect(await appraise(made([[10, two]]))).toMatchObject({ genuine: 'proved', binding: 'attests-key' });
  });

  it('is not anchored by a certificate that it brings along', async () => {
    const root = await mintRoot({ subject: 'CN=Example Ltd Root,O=Example Ltd' });
    const attester = await mint({ issuer: root, subject: 'CN=Attestation Key', usages: null });
    const token = signCose({
      alg: -7,
      key: KeyObject.from(attester.keys.privateKey),
      payload: encodeCbor(claims),
      open: new Map<Writable, Writable>([[X5CHAIN, [attester.der, root.der]]]),
    });
    expect(await appraise(token)).toMatchObject({ genuine: 'cannot tell', anchor: null });
  });

  it('is refused when its header names another signer', async () => {
    const open = new Map<Writable, Writable>([
      [X5CHAIN, home.attester.der],
      [X5T, [-16, hashOf('sha256', home.leaf.der)]],
    ]);
    expect(refuted(await appraise(made([], open)))).toEqual(['token-signer-thumbprint-differs']);
  });

  it('may come without a certificate when its key is known', async () => {
    const anchors = [{ ...anchorOf(home.attester), certificate: null }];
    expect(await appraise(made([], new Map()), { anchors })).toMatchObject({ genuine: 'proved' });
    expect(await appraise(made([], new Map()))).toMatchObject({ genuine: 'cannot tell', signer: null });
  });

  it('may wrap messages', () => {
    const cmw = ['application/eat+jwt', Uint8Array.of(1)];
    expect(readToken(made([[299, cmw]]))).toMatchObject({
      value: { claims: { cmw: { type: 'application/eat+jwt' } } },
    });
    expect(readToken(made([[299, ['text']]]))).toMatchObject({ fault: 'token-cmw-malformed' });
  });

  it('is refused as a MAC, encrypted, or as something else', () => {
    const [, ...rest] = signCose({
      alg: -7,
      key: KeyObject.from(home.attester.keys.privateKey),
      payload: encodeCbor(claims),
    });
    expect(readToken(Uint8Array.of(0xd1, ...rest))).toMatchObject({ fault: 'cose-mac' });
    expect(readToken(Uint8Array.of(0xd0, ...rest))).toMatchObject({ fault: 'cose-encrypted' });
    expect(readToken(Uint8Array.of(0x80))).toMatchObject({ fault: 'cose-structure' });
    expect(readToken(Uint8Array.of(0xff))).toMatchObject({ ok: false });
    expect(readToken(new Uint8Array())).toMatchObject({ ok: false });
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
