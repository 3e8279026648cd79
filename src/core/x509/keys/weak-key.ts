import { toBigInt } from '../../encoding/bytes.ts';
import type { PublicKey } from './spki.ts';

/**
 * Fingerprint of CVE-2017-15361 (ROCA; Nemec et al., "The Return of Coppersmith's Attack", CCS 2017): primes made as k
 * * M + (65537^a mod M), with M a product of small primes, leave every such modulus in the subgroup that 65537
 * generates modulo each of them. All 38 tests pass by chance about once in 2^30 keys.
 */
const SMALL_PRIMES = [
  3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113,
  127, 131, 137, 139, 149, 151, 157, 163, 167,
];

/** Whether an RSA modulus bears that fingerprint. */
export function looksLikeRoca(modulus: bigint): boolean {
  return SMALL_PRIMES.every((prime) => powersOf65537(prime).has(Number(modulus % BigInt(prime))));
}

function powersOf65537(prime: number): Set<number> {
  const powers = new Set<number>();
  for (let power = 1; !powers.has(power); power = (power * (65537 % prime)) % prime) powers.add(power);
  return powers;
}

export type WeakKey =
  'rsa-short' | 'rsa-even-exponent' | 'rsa-tiny-exponent' | 'rsa-even-modulus' | 'rsa-roca' | 'rsa-close-primes';

const MAX_BITS = 16_384;

/**
 * Measures a public key for weaknesses that can be found without the private key.
 * @returns null where none was found, which proves nothing.
 */
export function findWeakness(key: PublicKey): WeakKey | null {
  // A huge modulus is not measured: the arithmetic below grows with its square.
  if (key.type !== 'RSA' || key.bits > MAX_BITS) return null;
  const modulus = toBigInt(key.modulus);
  const exponent = toBigInt(key.exponent);
  if (key.bits <= 1024) return 'rsa-short';
  if (exponent % 2n === 0n) return 'rsa-even-exponent';
  if (exponent <= 3n) return 'rsa-tiny-exponent';
  if (modulus % 2n === 0n) return 'rsa-even-modulus';
  if (looksLikeRoca(modulus)) return 'rsa-roca';
  return hasCloseFactors(modulus) ? 'rsa-close-primes' : null;
}

/**
 * Fermat's method: a product of two primes close to each other falls in the first few steps (CVE-2022-26320 and its
 * like).
 */
const STEPS = 16;

/** Is `n` (odd, positive) found to be a product of two close factors? */
export function hasCloseFactors(n: bigint): boolean {
  let a = squareRoot(n);
  if (a * a < n) a += 1n;
  for (let step = 0; step < STEPS; step++, a += 1n) if (isSquare(a * a - n)) return true;
  return false;
}

/** Squares leave only 12 of the 64 remainders of 64: most candidates fall here, without a square root. */
const SQUARES_MOD_64 = new Set(Array.from({ length: 64 }, (_, i) => BigInt((i * i) % 64)));

function isSquare(n: bigint): boolean {
  if (!SQUARES_MOD_64.has(n & 63n)) return false;
  const root = squareRoot(n);
  return root * root === n;
}

/** Largest integer whose square is at most `n` (Newton). */
function squareRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt((n.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
