import type { ScopeChange } from '../../src/protocol/index.ts';
import type { Scope } from '../lib/types.ts';
import words from '../locales/en/scope.ftl';
import { date } from './dates.ts';
import { message, phrase, several, texts } from './message.ts';
import { join } from './pages.ts';
import { type Phrase, tame } from './phrase.ts';

export type RefusedPart = ScopeChange['refused'][number];

/** Everything that is said where a gateway's scope is changed. */
export const SCOPE = texts(words, [
  'title',
  'names',
  'namesHint',
  'single',
  'addresses',
  'addressesHint',
  'save',
  'saved',
  'savedAnchored',
  'savedBounded',
  'everything',
  'widened',
  'nothing',
]);

export const refusedPart = ({ text, problem }: RefusedPart): Phrase =>
  phrase(words, `refused-${problem}`, { part: text });

/** The entry for the names of one word in the whole list. */
export const singleWords = (): string => message(words, 'single-words');

/** Addresses that no one has seen on a device: unspecified, for examples in books, for measuring, given up. */
const SPECIAL: ReadonlySet<string> = new Set([
  '0.0.0.0/32',
  '0.0.0.0/8',
  '198.18.0.0/15',
  '::/128',
  '2001:db8::/32',
  '3fff::/20',
  'fec0::/10',
]);

/** As many as one line can show; the rest is in the whole list. */
const MOST = 2;

/** What a root is accepted for, in one line. */
export function scopeSentence(scope: Scope, now: number): Phrase {
  const suffixes = scope.names.filter((name) => name !== '.').map((name) => `.${tame(name, 30)}`);
  const ranges = homelyFirst(scope.addresses).map(rangeText);
  const hasWords = scope.names.includes('.');
  const items = [
    ...(suffixes.length === 0 ? [] : [covers('names', suffixes)]),
    ...(hasWords ? [phrase(words, 'covers-single-words')] : []),
    ...(ranges.length === 0 ? [] : [covers('addresses', ranges)]),
    ...(suffixes.length + ranges.length === 0 && !hasWords ? [phrase(words, 'covers-nothing')] : []),
    phrase(words, 'covers-until', { date: date(scope.until, now) }),
    phrase(words, 'covers-never'),
  ];
  return join(
    phrase(words, 'covers'),
    items.flatMap((each, i) => (i === 0 ? each : [' · ', ...each])),
  );
}

function covers(what: 'names' | 'addresses', all: readonly string[]): Phrase {
  if (all.length <= MOST + 1)
    return what === 'names'
      ? phrase(words, 'covers-names', { names: several(all) })
      : phrase(words, 'covers-addresses', { ranges: several(all) });
  const first = several(all.slice(0, MOST), 'unit');
  return what === 'names'
    ? phrase(words, 'covers-names-and-others', { names: first })
    : phrase(words, 'covers-addresses-and-others', { ranges: first });
}

/**
 * The same without leaving anything out, entry by entry; what means nothing to most people stands together at the end.
 */
export function scopeEntries({ names, addresses }: Scope): readonly string[] {
  const special = addresses.filter((cidr) => SPECIAL.has(cidr));
  return [
    ...names.filter((name) => name !== '.').map((name) => `.${tame(name)}`),
    ...(names.includes('.') ? [singleWords()] : []),
    ...homelyFirst(addresses.filter((cidr) => !SPECIAL.has(cidr))).map(rangeText),
    ...(special.length === 0
      ? []
      : [message(words, 'special-use', { ranges: several(special.map(rangeText), 'unit') })]),
  ];
}

/** An address range as people write it: 192.168.1.x rather than 192.168.1.0/24. */
export function rangeText(cidr: string): string {
  const [address = '', size = ''] = cidr.split('/');
  const bytes = address.split('.').map(Number);
  const bits = Number(size);
  if (bits === 32 || bits === 128) return address;
  if (bytes.length !== 4 || bits === 0 || bits > 24) return tame(cidr, 50);
  const at = Math.ceil(bits / 8) - 1;
  const last = (bytes[at] ?? 0) | ((1 << ((8 - (bits % 8)) % 8)) - 1);
  const text = (byte: number) => bytes.map((each, i) => (i < at ? each : i === at ? byte : 'x')).join('.');
  return last === bytes[at] ? text(last) : message(words, 'range', { first: text(bytes[at] ?? 0), last: text(last) });
}

/** The addresses that people know from their own home come first. */
const homelyFirst = (cidrs: readonly string[]): readonly string[] =>
  [...cidrs].sort((a, b) => Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')));
