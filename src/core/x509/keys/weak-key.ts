import { toBigInt } from '../der/der-values.ts';
import { hasCloseFactors } from '../fermat.ts';
import { looksLikeRoca } from '../roca.ts';
import type { PublicKey } from './spki.ts';

export type WeakKey =
  'rsa-short' | 'rsa-even-exponent' | 'rsa-tiny-exponent' | 'rsa-even-modulus' | 'rsa-roca' | 'rsa-close-primes';

const MAX_BITS = 16_384;

/** Measures a public key for weaknesses that anybody could find; null where none was found (which proves nothing). */
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
