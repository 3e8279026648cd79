import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findWeakness, hasCloseFactors, looksLikeRoca } from '../../../../src/core/x509/keys/weak-key.ts';
import type { PublicKey } from '../../../../src/core/x509/keys/spki.ts';

const bytes = (n: bigint): Uint8Array =>
  Uint8Array.from(Buffer.from(n.toString(16).padStart(Math.ceil(n.toString(16).length / 2) * 2, '0'), 'hex'));
const rsa = (modulus: bigint, exponent = 65537n): PublicKey => ({
  type: 'RSA',
  bits: modulus.toString(2).length,
  modulus: bytes(modulus),
  exponent: bytes(exponent),
});

/** p and q of a fresh key. */
function freshPrimes(modulusLength = 2048): [bigint, bigint] {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength });
  const { p = '', q = '' } = createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' })).export({
    format: 'jwk',
  });
  return [p, q].map((part) => BigInt(`0x${Buffer.from(part, 'base64url').toString('hex')}`)) as [bigint, bigint];
}

const [p, q] = freshPrimes();

describe('when nothing is wrong with the key', () => {
  it('finds nothing', () => {
    expect(findWeakness(rsa(p * q))).toBeNull();
    expect(findWeakness({ type: 'EC', bits: 256, curve: 'P-256', point: new Uint8Array() })).toBeNull();
  });
});

describe('when the key is weak', () => {
  it('measures size and exponent', () => {
    expect(findWeakness(rsa((1n << 1023n) + 1n))).toBe('rsa-short');
    expect(findWeakness(rsa(p * q, 65536n))).toBe('rsa-even-exponent');
    expect(findWeakness(rsa(p * q, 3n))).toBe('rsa-tiny-exponent');
    expect(findWeakness(rsa(p * q, 1n))).toBe('rsa-tiny-exponent');
    expect(findWeakness(rsa(p * q * 2n))).toBe('rsa-even-modulus');
  });

  it('finds factors close to each other, and no others', () => {
    expect(hasCloseFactors(p * (p + 2n))).toBe(true);
    expect(hasCloseFactors(p * (p + 123456n))).toBe(true);
    expect(hasCloseFactors(p * p)).toBe(true);
    expect(hasCloseFactors(p * q)).toBe(false);
    expect(findWeakness(rsa(p * (p + 2n)))).toBe('rsa-close-primes');
  });

  it('finds factors of the form k * M + 65537^a mod M', () => {
    const primorial = [
      2n,
      3n,
      5n,
      7n,
      11n,
      13n,
      17n,
      19n,
      23n,
      29n,
      31n,
      37n,
      41n,
      43n,
      47n,
      53n,
      59n,
      61n,
      67n,
      71n,
      73n,
      79n,
      83n,
      89n,
      97n,
      101n,
      103n,
      107n,
      109n,
      113n,
      127n,
      131n,
      137n,
      139n,
      149n,
      151n,
      157n,
      163n,
      167n,
    ].reduce((product, prime) => product * prime);
    const factor = (k: bigint, a: number): bigint =>
      k * primorial + Array.from({ length: a }).reduce<bigint>((power) => (power * 65537n) % primorial, 1n);
    const modulus = factor(3n ** 500n, 17) * factor(5n ** 345n, 29);
    expect(looksLikeRoca(modulus)).toBe(true);
    expect(looksLikeRoca(p * q)).toBe(false);
    expect(findWeakness(rsa(modulus))).toBe('rsa-roca');
  });
});
