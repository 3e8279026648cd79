import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';

/** 128 bits: the least that proves anything, and what twelve words hold. */
const DIGITS = 32;

/** The twelve BIP-39 English words that stand for the first 128 bits of a SHA-256 in hexadecimal. */
export function wordsOf(sha256: string): readonly string[] {
  const entropy = Uint8Array.from(sha256.slice(0, DIGITS).match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  return entropyToMnemonic(entropy, wordlist).split(' ');
}

/** The 32 digits that twelve words stand for; null where their checksum says that they are not as they were shown. */
export function digitsOf(words: readonly string[]): string | null {
  try {
    return Array.from(mnemonicToEntropy(words.join(' '), wordlist), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  } catch {
    return null;
  }
}
