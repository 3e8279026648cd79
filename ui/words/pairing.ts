import type { GatewayView, OfferView, Succession } from '../../src/protocol/index.ts';
import type { BrokenRule, CodeExchangeProblem, Problem } from '../lib/types.ts';
import pairing from '../locales/en/pairing.ftl';
import { shortName } from './certificate.ts';
import { codesIn, message, phrase, texts } from './message.ts';
import { ruleSentence } from './path.ts';
import { join } from './pages.ts';
import type { Phrase } from './phrase.ts';

type Fetched = Exclude<Problem, CodeExchangeProblem>;

/** Why something cannot be paired, or could not be fetched. Nothing was stored in any of these cases. */
export const PROBLEMS: Record<Fetched, string> = texts(pairing, codesIn<Fetched>(pairing, 'problem'), 'problem');

/** What a person has of a gateway, in the order of the page. */
export const SOURCES = texts(pairing, ['address', 'link', 'file'], 'source');

/** What the gateway at an address offers. */
export const WAYS = texts(pairing, ['certificate', 'code'], 'way');

/** Where a root certificate is, and how to see its fingerprint. */
export const WHERE = texts(pairing, ['title', 'fingerprint', 'fingerprintCommand'], 'where');

/** Well-known programs, and where each has its root certificate. */
export const products = (): readonly { readonly name: string; readonly place: string }[] =>
  (['caddy', 'step-ca', 'mkcert', 'proxmox', 'opnsense'] as const).map((product) => ({
    name: message(pairing, `product-${product}`),
    place: message(pairing, `place-${product}`),
  }));

/** Everything else the pairing page says. */
export const PAIRING = texts(pairing, [
  'title',
  'lead',
  'source',
  'file',
  'drop',
  'none',
  'noneGo',
  'paste',
  'pastePlaceholder',
  'read',
  'nothing',
  'reading',
  'found',
  'name',
  'prove',
  'proveWhy',
  'byDigits',
  'byWords',
  'digits',
  'digitsHint',
  'words',
  'wordsHint',
  'match',
  'matchFile',
  'digitsMismatch',
  'wordsMismatch',
  'pair',
  'cancel',
  'cancelled',
  'all',
  'allOf',
  'plainHttp',
  'pairedNext',
  'pairedContinue',
  'openDevice',
  'toDevices',
  'anchor',
  'another',
]);

/** Where a fingerprint was typed that proves too little. */
export const WEAK = texts(pairing, ['sha1', 'md5'], 'weak');

/** The same of a gateway whose name is known. */
export const alreadyPaired = (name: string): Phrase => phrase(pairing, 'already-paired', { name });

/** How many intermediates came along with a root; null for none. */
export const includesSentence = (count: number): Phrase | null =>
  count === 0 ? null : phrase(pairing, 'includes', { count });

/**
 * How many certificates came along, and how many do not belong. That none came is said of a gateway of the home: most
 * browsers show Latchkey no certificate but the device's (docs/platform-facts.md#leaf-only). Null: nothing to say.
 */
export function companySentence({
  intermediates,
  ignored,
  origin,
}: Pick<OfferView, 'intermediates' | 'ignored' | 'origin'>): Phrase | null {
  const alone = intermediates === 0 && origin.kind === 'home' ? phrase(pairing, 'includes-none') : null;
  const leftOut = ignored === 0 ? null : phrase(pairing, 'left-out', { count: ignored });
  const said = join(includesSentence(intermediates), alone, leftOut);
  return said.length === 0 ? null : said;
}

/** Null for a gateway of the home, of which there is nothing to add. */
export function originSentence(origin: GatewayView['origin']): Phrase | null {
  if (origin.kind === 'home') return null;
  return origin.fabricId === null
    ? phrase(pairing, 'fabric')
    : phrase(pairing, 'fabric-named', { fabric: origin.fabricId });
}

/** An authority that came along, below which nothing can be confirmed. */
export const doubtSentence = ({ issuer, broken }: OfferView['doubts'][number]): Phrase =>
  join(phrase(pairing, 'doubt', { subject: shortName(issuer) }), ruleSentence(broken));

/** The rule that everything a root issues would break. */
export const brokenIs = (broken: BrokenRule): Phrase => join(phrase(pairing, 'broken-is'), ruleSentence(broken));

/** What came along and cannot be read. */
export function unreadableSentence(subjects: OfferView['unreadable']): Phrase {
  const count = subjects.length;
  const [named] = subjects.flatMap((subject) => subject ?? []);
  return named === undefined
    ? phrase(pairing, 'unreadable', { count })
    : phrase(pairing, 'unreadable-named', { count, subject: shortName(named) });
}

/** @param count how many have been typed */
export const digitsProgress = (count: number): string => message(pairing, count < 32 ? 'typed-of' : 'typed', { count });
export const wordsProgress = (count: number): string => message(pairing, 'typed-words', { count });
export const strangeDigit = (character: string): Phrase => phrase(pairing, 'strange-digit', { character });
export const unknownWord = (word: string): Phrase => phrase(pairing, 'unknown-word', { word });
export const wordLabel = (position: number): string => message(pairing, 'word-label', { position });
export const pairedTitle = (name: string): Phrase => phrase(pairing, 'paired-title', { name });

/** What a root that comes after a paired one, or claims its name, means for the person. */
export const SUCCESSION = texts(pairing, ['proved', 'provedWhy'], 'succession');

export const successionSentence = ({ gateway, change }: Succession): Phrase =>
  phrase(pairing, change === 'rollover' ? 'succession-rollover' : 'succession-namesake', { gateway });
