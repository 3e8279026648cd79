import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { PairingCodes, ProofState } from './types.ts';

/** Fewer than 128 bits (32 hexadecimal digits) prove nothing: a partial match can be searched for. */
const MIN_HEX_DIGITS = 32;
const WORDS = 12;

/**
 * What is compared out of band: both SHA-256 values in lower-case hexadecimal, and the BIP-39 English words of the
 * first 128 bits of the one over the SPKI.
 */
export function pairingCodes(certificateSha256: string, spkiSha256: string): PairingCodes {
  const entropy = Uint8Array.from(spkiSha256.slice(0, 32).match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return { certificateSha256, spkiSha256, words: entropyToMnemonic(entropy, wordlist).split(' ') };
}

/**
 * How far what a person typed proves that they hold the same root: the first 32 or more hexadecimal digits of either
 * SHA-256 (colons, blanks and case do not matter, nor a "SHA-256=" in front, nor invisible characters, which Windows
 * puts before fingerprints), or all twelve words.
 */
export function compareTyped(codes: PairingCodes, typed: string): ProofState {
  const text = typed.normalize('NFKC').replace(/\p{Cf}/gu, '').toLowerCase().trim();
  return compareHex(codes, text) ?? compareWords(codes, text);
}

function compareHex(codes: PairingCodes, text: string): ProofState | null {
  const digits = text.replace(/^(sha-?256)?( fingerprint)?\s*[=:]?\s*/, '').replace(/[\s:.-]/g, '');
  if (!/^[0-9a-f]*$/.test(digits)) return null;
  if (digits.length < MIN_HEX_DIGITS) return 'incomplete';
  return [codes.certificateSha256, codes.spkiSha256].some((hash) => hash.startsWith(digits)) ? 'match' : 'mismatch';
}

function compareWords(codes: PairingCodes, text: string): ProofState {
  const words = text.split(/[^a-z]+/).filter((word) => word !== '');
  if (words.length < WORDS) return 'incomplete';
  return words.length === WORDS && words.every((word, i) => word === codes.words[i]) ? 'match' : 'mismatch';
}
