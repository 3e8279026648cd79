import { wordlist } from '@scure/bip39/wordlists/english.js';

const known = new Set(wordlist);
/** BIP-39 words differ in their first four letters. */
const TELLING = 4;

/** The word that was meant, or null while that is open. */
export function completeWord(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  if (known.has(text)) return text;
  if (text.length < TELLING) return null;
  return wordlist.find((word) => word.startsWith(text)) ?? null;
}

/** Up to eight words that begin like this; none before the first letter. */
export function suggestions(typed: string): readonly string[] {
  const text = typed.trim().toLowerCase();
  return text === '' ? [] : wordlist.filter((word) => word !== text && word.startsWith(text)).slice(0, 8);
}

/** Splits pasted text into words, leaving out numbering and punctuation. */
export function splitWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}
