/**
 * A sentence with foreign text in it (names, addresses, certificate text). Foreign parts are isolated wherever they are
 * shown.
 */
export type Phrase = readonly (string | { readonly foreign: string })[];

const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const LONGEST = 120;

/** Template tag: every interpolated value is foreign text. */
export function say(texts: TemplateStringsArray, ...foreign: readonly string[]): Phrase {
  return texts.flatMap((text, i) => {
    const value = foreign[i];
    return value === undefined ? [text] : [text, { foreign: tame(value) }];
  });
}

/** Foreign text without control or bidi characters, and of bearable length. */
export function tame(text: string, longest = LONGEST): string {
  const clean = text.replace(CONTROL, '\u{FFFD}');
  return clean.length > longest ? `${clean.slice(0, longest)}…` : clean;
}

/** Letters and marks of scripts that run from right to left. */
const FROM_RIGHT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/**
 * The sentence as plain text, for titles and reports. Where anything in it runs from right to left, foreign text is
 * isolated (UAX #9, FSI and PDI); elsewhere that would change nothing, so it is left out.
 */
export function plain(phrase: Phrase): string {
  const mixes = phrase.some((part) => FROM_RIGHT.test(typeof part === 'string' ? part : part.foreign));
  return phrase
    .map((part) => (typeof part === 'string' ? part : mixes ? `\u2068${part.foreign}\u2069` : part.foreign))
    .join('');
}
