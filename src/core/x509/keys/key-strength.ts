import type { PublicKey } from './spki.ts';

/** Verification work grows with the key: larger ones are not used, and a huge key must not hang the browser. */
const MAX_RSA_BITS = 8192;
const MIN_RSA_BITS = 2048;
const MIN_EC_BITS = 256;

/**
 * Why a key is not relied on, or null: RSA below 2048 and EC below 256 bits are weak; explicit curves, DSA and the
 * unknown are unsupported.
 */
export function keyRefusal(key: PublicKey): 'weak-key' | 'unsupported-algorithm' | null {
  switch (key.type) {
    case 'RSA':
      return rsaRefusal(key);
    case 'EC':
      return key.bits > 0 && key.bits < MIN_EC_BITS ? 'weak-key' : key.curve === null ? 'unsupported-algorithm' : null;
    case 'DSA':
    case 'unknown':
      return 'unsupported-algorithm';
    default:
      return null;
  }
}

function rsaRefusal({
  bits,
  exponent,
}: Extract<PublicKey, { type: 'RSA' }>): 'weak-key' | 'unsupported-algorithm' | null {
  if (bits < MIN_RSA_BITS || hasUselessExponent(exponent)) return 'weak-key';
  return bits > MAX_RSA_BITS || exponent.length > 8 ? 'unsupported-algorithm' : null;
}

/** An even exponent, or 1, is no RSA at all. */
function hasUselessExponent(exponent: Uint8Array): boolean {
  const last = exponent[exponent.length - 1] ?? 0;
  return last % 2 === 0 || (exponent.length === 1 && last === 1);
}
