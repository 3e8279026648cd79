import type { PairingCodes, ProofState } from './types.ts';

/** Fewer than 128 bits (32 hexadecimal digits) prove nothing: a partial match can be searched for. */
const MIN_HEX_DIGITS = 32;

/** What programs write before a fingerprint: `SHA256:`, `sha256 Fingerprint=`. */
const LABEL = /^(?:(sha-?1|md5|sha-?256)(?![0-9a-f]))?(?: fingerprint)?\s*[=:]?\s*/;

/**
 * How far the text that a person typed proves that they hold the same root: the first 32 or more hexadecimal digits of
 * a SHA-256 over the certificate, its key or the file (colons, blanks and case do not matter, nor a "SHA-256=" in
 * front, nor invisible characters, which Windows puts before fingerprints). Pages turn the twelve words, which stand
 * for the first 32 digits, into those.
 * @returns how far they agree: only `match` and `file` prove (`isProof`). What counts as proof: docs/pairing.md.
 */
export function compareTyped(codes: PairingCodes, typed: string): ProofState {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase()
    .trim();
  const label = LABEL.exec(text)?.[1]?.replace('-', '');
  const digits = text.replace(LABEL, '').replace(/[\s:.-]/g, '');
  if (!/^[0-9a-f]*$/.test(digits)) return 'mismatch';
  if (label === 'sha1' || label === 'md5') return label;
  if (digits.length < MIN_HEX_DIGITS) return 'incomplete';
  if ([codes.certificateSha256, codes.spkiSha256].some((hash) => hash.startsWith(digits))) return 'match';
  if (codes.fileSha256?.startsWith(digits)) return 'file';
  return digits === codes.certificateSha1 ? 'sha1' : digits === codes.certificateMd5 ? 'md5' : 'mismatch';
}

/**
 * Whether a comparison that came to this proves that it is the root meant.
 * @returns true for the two states that rest on at least 128 bits of SHA-256 (docs/pairing.md, "What counts as proof").
 */
export const isProof = (state: ProofState): boolean => state === 'match' || state === 'file';
