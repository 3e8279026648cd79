import type { PairingCodes, ProofState } from './types.ts';

/** Fewer than 128 bits (32 hexadecimal digits) prove nothing: a partial match can be searched for. */
const MIN_HEX_DIGITS = 32;

/**
 * How far the text that a person typed proves that they hold the same root: the first 32 or more hexadecimal digits of either
 * SHA-256 (colons, blanks and case do not matter, nor a "SHA-256=" in front, nor invisible characters, which Windows
 * puts before fingerprints). Pages turn the twelve words, which stand for the first 32 digits, into those.
 */
export function compareTyped(codes: PairingCodes, typed: string): ProofState {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .trim();
  const digits = text.replace(/^(sha-?256)?( fingerprint)?\s*[=:]?\s*/, '').replace(/[\s:.-]/g, '');
  if (!/^[0-9a-f]*$/.test(digits)) return 'mismatch';
  if (digits.length < MIN_HEX_DIGITS) return 'incomplete';
  return [codes.certificateSha256, codes.spkiSha256].some((hash) => hash.startsWith(digits)) ? 'match' : 'mismatch';
}
