/** What programs write before a fingerprint: "SHA256:", "sha256 Fingerprint=". */
const LABEL = /^(?:(sha-?256|sha-?1|md5)(?![0-9a-f]))?\s*(fingerprint)?\s*[=:]?/i;
const SEPARATORS = /[\s:.-]/g;

/**
 * The digits in what was typed or pasted, without what programs write before and between them (and the invisible
 * characters that Windows puts before fingerprints), the first character that can be none, and the hash that it calls
 * itself where that is one that proves nothing.
 */
export function readDigits(typed: string): {
  readonly digits: string;
  readonly stranger: string | null;
  readonly weak: 'sha1' | 'md5' | null;
} {
  const tidy = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const label = LABEL.exec(tidy)?.[1]?.toLowerCase().replace('-', '');
  const text = tidy.replace(LABEL, '').replace(SEPARATORS, '');
  return {
    digits: text.replace(/[^0-9a-f]/gi, ''),
    stranger: /[^0-9a-f]/iu.exec(text)?.[0] ?? null,
    weak: label === 'sha1' || label === 'md5' ? label : null,
  };
}
