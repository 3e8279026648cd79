import type { Pattern, Patterns } from './compile.d.mts';

const FROM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const TO = 'ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž';
/** Translations of short texts grow most; two fifths is what the layout must bear of a sentence. */
const LONGER = 0.4;

/**
 * A language that no one speaks, made of the English: every letter has an accent, every message is in brackets and two
 * fifths longer. What has none on the screen is hard-coded, and what is cut off shows no closing bracket.
 * @param start stands before each message: a mark of the direction, say
 */
export function pseudo(messages: Patterns, start = ''): Patterns {
  return Object.fromEntries(
    Object.entries(messages).map(([id, pattern]) => {
      const parts = typeof pattern === 'string' ? [pattern] : pattern;
      const length = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 10), 0);
      const more = '~'.repeat(Math.ceil(length * LONGER)).replace(/~{8}(?=~)/g, '~~~~~~~ ');
      return [id, [`${start}[`, ...parts.map(accented), ` ${more}]`]];
    }),
  );
}

type Part = Exclude<Pattern, string>[number];

function accented(part: Part): Part {
  if (typeof part === 'string') return part.replace(/[A-Za-z]/g, (letter) => TO[FROM.indexOf(letter)] ?? letter);
  if (part.type !== 'select') return part;
  return {
    ...part,
    variants: part.variants.map((variant) => ({
      ...variant,
      value: typeof variant.value === 'string' ? [accented(variant.value)] : variant.value.map(accented),
    })),
  };
}
