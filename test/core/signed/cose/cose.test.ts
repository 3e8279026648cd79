import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readCbor } from '../../../../src/core/signed/cbor/read.ts';
import { readCoseKey } from '../../../../src/core/signed/cose/cose-key.ts';
import { readCwt } from '../../../../src/core/signed/cose/cwt.ts';
import { readCoseSign1 } from '../../../../src/core/signed/cose/read.ts';
import type { CoseSign1 } from '../../../../src/core/signed/cose/types.ts';
import { certificateHashFits, verifyCoseSign1 } from '../../../../src/core/signed/cose/verify.ts';
import type { SignatureVerdict } from '../../../../src/core/signed/verify-raw.ts';
import { DerReader } from '../../../../src/core/x509/der/der.ts';
import { readSpki, type Spki } from '../../../../src/core/x509/keys/spki.ts';
import { encodeCbor, Tagged, type Writable } from '../../../support/encode-cbor.ts';
import { signCose, type SignOptions } from '../../../support/sign-cose.ts';

const payload = new TextEncoder().encode('This is the content.');
const spkiOf = (key: KeyObject): Spki =>
  readSpki(new DerReader(new Uint8Array(key.export({ type: 'spki', format: 'der' }))));

const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' });
const ed25519 = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });

const signed = (more: Partial<SignOptions> = {}): Uint8Array =>
  signCose({ alg: -7, key: p256.privateKey, payload, ...more });

function messageOf(bytes: Uint8Array, detached?: Uint8Array): CoseSign1 {
  const read = readCoseSign1(bytes, detached);
  if (!read.ok) throw new Error(read.fault);
  return read.value;
}

const verdictOn = (bytes: Uint8Array, key = p256.publicKey): Promise<SignatureVerdict> =>
  verifyCoseSign1(messageOf(bytes), spkiOf(key));

const faultOf = (bytes: Uint8Array, detached?: Uint8Array): unknown => {
  const read = readCoseSign1(bytes, detached);
  return read.ok ? 'read' : read.fault;
};

const map = (...entries: [Writable, Writable][]): ReadonlyMap<Writable, Writable> => new Map(entries);

describe('verifyCoseSign1', () => {
  it.each([
    [-7, p256],
    [-7, p384],
    [-35, p384],
    [-36, p521],
    [-8, ed25519],
    [-37, rsa],
    [-257, rsa],
  ])('accepts what node signs by algorithm %i, and no other key', async (alg, { privateKey, publicKey }) => {
    const bytes = signed({ alg, key: privateKey });
    expect(await verdictOn(bytes, publicKey)).toEqual({ result: 'valid', fault: null });
    const others = [p256, p384, p521, ed25519, rsa].filter((each) => each.publicKey !== publicKey);
    for (const other of others) expect((await verdictOn(bytes, other.publicKey)).result).toBe('invalid');
  });

  it.each([[[]], [[18]], [[61, 18]], [[55799, 18]], [[55799, 61, 18]]])('reads the tags %j', async (tags) => {
    const bytes = signed({ tags });
    expect(messageOf(bytes).tags).toEqual(tags);
    expect((await verdictOn(bytes)).result).toBe('valid');
  });

  it('takes an empty protected map for no bytes at all', async () => {
    const none = new Uint8Array();
    const open = map([1, -7]);
    for (const written of [none, Uint8Array.of(0xa0), Uint8Array.of(0xbf, 0xff)])
      expect((await verdictOn(signed({ header: { written, signed: none }, open }))).result).toBe('valid');
    const asWritten = { written: Uint8Array.of(0xa0), signed: Uint8Array.of(0xa0) };
    expect((await verdictOn(signed({ header: asWritten, open }))).result).toBe('invalid');
  });

  it('checks a protected header as it was written', async () => {
    const odd = Uint8Array.of(0xa1, 0x18, 0x01, 0x26);
    const bytes = signed({ header: { written: odd, signed: odd } });
    expect((await verdictOn(bytes)).result).toBe('valid');
    expect(messageOf(bytes).oddities).toEqual(['non-minimal-argument']);
    const anew = { written: odd, signed: Uint8Array.of(0xa1, 0x01, 0x26) };
    expect((await verdictOn(signed({ header: anew }))).result).toBe('invalid');
  });

  it('covers a detached payload and what is signed along', async () => {
    const externalAad = Uint8Array.of(0x11, 0xaa);
    const message = messageOf(signed({ detached: true, externalAad }), payload);
    expect(message.isDetached).toBe(true);
    expect((await verifyCoseSign1(message, spkiOf(p256.publicKey), externalAad)).result).toBe('valid');
    expect((await verifyCoseSign1(message, spkiOf(p256.publicKey))).fault).toBe('signature-wrong');
    const other = messageOf(signed({ detached: true }), Uint8Array.of(1));
    expect((await verifyCoseSign1(other, spkiOf(p256.publicKey))).fault).toBe('signature-wrong');
    expect(faultOf(signed({ detached: true }))).toBe('cose-payload');
    expect(faultOf(signed(), payload)).toBe('cose-payload');
  });

  it.each([4, 5, 6, 7, 14, 15, 25, 26])('never takes the MAC algorithm %i for a signature', async (alg) => {
    const header = encodeCbor(map([1, alg]));
    const bytes = signed({ header: { written: header, signed: header } });
    expect((await verdictOn(bytes)).fault).toBe('alg-symmetric');
  });

  it('refuses algorithms that it does not know, or that are not said', async () => {
    const none = new Uint8Array();
    expect((await verdictOn(signed({ header: { written: none, signed: none } }))).fault).toBe('alg-missing');
    for (const alg of [-999, 'unknown', -65535, 1]) {
      const header = encodeCbor(map([1, alg]));
      const verdict = await verdictOn(signed({ header: { written: header, signed: header } }));
      expect(verdict).toEqual({ result: 'unsupported', fault: 'alg-unknown' });
    }
  });

  it('refuses what the signer calls critical and is not understood', async () => {
    expect((await verdictOn(signed({ protectedMore: map([2, [99]], [99, 1]) }))).fault).toBe('crit-unknown');
    expect((await verdictOn(signed({ protectedMore: map([2, [1]]) }))).result).toBe('valid');
    for (const crit of [[], [98], [1, 1], 1, [null]] satisfies Writable[])
      expect(faultOf(signed({ protectedMore: map([2, crit]) }))).toBe('cose-crit');
    expect(faultOf(signed({ open: map([2, [1]]) }))).toBe('cose-crit');
  });

  it('refuses signatures in the form of X.509, and weak keys', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    expect((await verdictOn(signed({ alg: -37, key: privateKey }), publicKey)).fault).toBe('key-weak');
    const message = messageOf(signed());
    for (const length of [0, 63, 65, 71])
      expect(
        (await verifyCoseSign1({ ...message, signature: new Uint8Array(length) }, spkiOf(p256.publicKey))).fault,
      ).toBe('signature-wrong');
  });
});

describe('readCoseSign1', () => {
  it.each([
    [16, 'cose-encrypted'],
    [17, 'cose-mac'],
    [96, 'cose-encrypted'],
    [97, 'cose-mac'],
    [98, 'cose-several-signers'],
    [1, 'cose-tag'],
  ])('refuses tag %i as %s', (tag, fault) => {
    expect(faultOf(signed({ tags: [tag] }))).toBe(fault);
    expect(faultOf(signed({ tags: [61, tag] }))).toBe(fault);
  });

  it('refuses tags in the wrong order', () => {
    for (const tags of [[61], [18, 18], [18, 61], [61, 61, 18], [18, 17]])
      expect(faultOf(signed({ tags }))).toMatch(/^cose-(tag|mac)$/);
  });

  it('refuses a label in both headers, and headers that are none', () => {
    expect(faultOf(signed({ open: map([1, -7]) }))).toBe('cose-header-twice');
    expect(faultOf(signed({ open: map([Uint8Array.of(1), 1]) }))).toBe('cose-header');
    expect(faultOf(signed({ protectedMore: map([4, 'text']) }))).toBe('cose-header');
    const duplicate = Uint8Array.of(0xa2, 1, 0x26, 1, 0x38, 0x22);
    expect(faultOf(signed({ header: { written: duplicate, signed: duplicate } }))).toBe('cbor-duplicate-key');
    expect(faultOf(encodeCbor([Uint8Array.of(0xa0), map(), payload]))).toBe('cose-structure');
    expect(faultOf(encodeCbor([Uint8Array.of(0x80), map(), payload, payload]))).toBe('cose-header');
    expect(faultOf(encodeCbor(new Tagged(18, 1)))).toBe('cose-structure');
  });

  it('reads the certificates and their hash', async () => {
    const [one, two] = [Uint8Array.of(1, 2), Uint8Array.of(3)];
    const hash = new Uint8Array(createHash('sha256').update(one).digest());
    const message = messageOf(signed({ open: map([33, [one, two]], [32, two], [34, [-16, hash]]) }));
    expect(message).toMatchObject({ x5chain: [one, two], x5bag: [two], x5t: { algorithm: -16, hash } });
    expect(await certificateHashFits(message, one)).toBe('match');
    expect(await certificateHashFits(message, two)).toBe('mismatch');
    const short = messageOf(signed({ open: map([34, [-15, hash.subarray(0, 8)]]) }));
    expect(await certificateHashFits(short, one)).toBe('unsupported');
    expect(await certificateHashFits(messageOf(signed()), one)).toBe('absent');
    for (const wrong of [[], 'x', [one, 1], Array.from({ length: 17 }, () => one)] satisfies Writable[])
      expect(faultOf(signed({ open: map([33, wrong]) }))).toBe('cose-certificates');
  });
});

describe('readCoseKey', () => {
  const keyOf = (value: Writable): Spki | null => {
    const read = readCbor(encodeCbor(value));
    return read.ok ? readCoseKey(read.value.item) : null;
  };
  const part = (key: KeyObject, name: 'x' | 'y' | 'n' | 'e'): Uint8Array =>
    new Uint8Array(Buffer.from(String(key.export({ format: 'jwk' })[name]), 'base64url'));

  it('gives the SubjectPublicKeyInfo that a certificate has', () => {
    for (const [curve, { publicKey }] of [
      [1, p256],
      [2, p384],
      [3, p521],
    ] as const) {
      const key = map([1, 2], [-1, curve], [-2, part(publicKey, 'x')], [-3, part(publicKey, 'y')]);
      expect(keyOf(key)?.der).toEqual(spkiOf(publicKey).der);
    }
    expect(keyOf(map([1, 1], [-1, 6], [-2, part(ed25519.publicKey, 'x')]))?.der).toEqual(spkiOf(ed25519.publicKey).der);
    const { publicKey } = rsa;
    expect(keyOf(map([1, 3], [-1, part(publicKey, 'n')], [-2, part(publicKey, 'e')]))?.der).toEqual(
      spkiOf(publicKey).der,
    );
  });

  it('gives none for symmetric keys, half points, wrong sizes and keys for other uses', () => {
    const x = part(p256.publicKey, 'x');
    const y = part(p256.publicKey, 'y');
    expect(keyOf(map([1, 4], [-1, x]))).toBeNull();
    expect(keyOf(map([1, 2], [-1, 1], [-2, x], [-3, true]))).toBeNull();
    expect(keyOf(map([1, 2], [-1, 2], [-2, x], [-3, y]))).toBeNull();
    expect(keyOf(map([1, 2], [-1, 1], [-2, x], [-3, y], [4, [1]]))).toBeNull();
    expect(keyOf(map([1, 2], [-1, 1], [-2, x], [-3, y], [4, [1, 2]]))).not.toBeNull();
    expect(keyOf(map([1, 3], [-1, Uint8Array.of(0, 1)], [-2, Uint8Array.of(3)]))).toBeNull();
  });
});

describe('readCwt', () => {
  it('reads claims by number and by name', () => {
    const claims = map([1, 'coap://as.example.com'], [4, 1_444_064_944], ['own', [Uint8Array.of(7)]]);
    const read = readCwt(signed({ payload: encodeCbor(claims), tags: [61, 18] }));
    expect(read.ok && read.value.claims).toEqual(claims);
  });

  it('refuses claims that are no map, or say something twice', () => {
    const faultFor = (bytes: Uint8Array): unknown => {
      const read = readCwt(signed({ payload: bytes }));
      return read.ok ? 'read' : read.fault;
    };
    expect(faultFor(encodeCbor([1]))).toBe('cwt-claims');
    expect(faultFor(Uint8Array.of(0xa2, 4, 1, 4, 2))).toBe('cbor-duplicate-key');
    expect(faultFor(new Uint8Array())).toBe('cbor-truncated');
  });
});
