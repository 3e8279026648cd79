/** What programs write before a fingerprint: "SHA256:", "sha256 Fingerprint=". */
const LABEL = /^(sha-?256)?\s*(fingerprint)?\s*[=:]?/i;
const SEPARATORS = /[\s:.-]/g;

/**
 * The digits in what was typed or pasted, without what programs write before and between them (and the invisible
 * characters that Windows puts before fingerprints), and the first character that can be none.
 */
export function readDigits(typed: string): { readonly digits: string; readonly stranger: string | null } {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(LABEL, '')
    .replace(SEPARATORS, '');
  return { digits: text.replace(/[^0-9a-f]/gi, ''), stranger: /[^0-9a-f]/iu.exec(text)?.[0] ?? null };
}
