import type { ScopeChange } from '../../src/protocol/index.ts';
import { day } from '../lib/time.ts';
import type { Scope } from '../lib/types.ts';
import { type Phrase, say, tame } from './phrase.ts';

export type RefusedPart = ScopeChange['refused'][number];

/** Everything that is said where a gateway's scope is changed. */
export const SCOPE = {
  title: 'Change what it covers',
  names: 'Names',
  namesHint: 'One per line. home.arpa covers all names that end in it.',
  single: 'Also single words, such as “printer”',
  addresses: 'Addresses',
  addressesHint: 'One per line, such as 192.168.1.20, or 192.168.1.x for all that begin like this.',
  save: 'Save',
  saved: 'Saved.',
  savedAnchored:
    'Saved. The limited certificates in your browser still allow what they did before. Make new files and remove ' +
    'the old ones.',
  everything: 'Fill in everything again',
  widened: 'Everything local that it could cover is listed again. Nothing changes until you save.',
  nothing: 'Keep at least one name or address. If it should cover nothing, unpair it.',
} as const;

const WHY: Record<RefusedPart['problem'], string> = {
  'not-a-name': 'isn’t a name or the end of one, such as nas.local or home.arpa.',
  'not-an-address': 'isn’t an address or a range, such as 192.168.1.x or 192.168.1.0/24.',
  'single-label': 'is a single word, which could cover a whole part of the Internet.',
  'outside-scope': 'isn’t local, or the gateway’s own certificate doesn’t allow it. Nothing was changed.',
};

export const refusedPart = ({ text, problem }: RefusedPart): Phrase => [...say`“${text}” `, WHY[problem]];

/** The entry for the names of one word in the whole list. */
export const SINGLE_WORDS = 'names of one word, such as printer';

/**
 * What comes before the addresses that no one has seen on a device: unspecified, for examples in books, for measuring,
 * given up.
 */
export const SPECIAL_USE = 'and addresses set aside for special use: ';
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
  const suffixes = short(scope.names.filter((name) => name !== '.').map((name) => `.${tame(name, 30)}`));
  const ranges = short(homelyFirst(scope.addresses).map(rangeText));
  const covered = [
    ...(suffixes.length === 0 ? [] : [say`names ending in ${list(suffixes)}`]),
    ...(scope.names.includes('.') ? [say`single words like “printer”`] : []),
    ...(ranges.length === 0 ? [] : [say`addresses like ${list(ranges)}`]),
    ...(suffixes.length + ranges.length === 0 && !scope.names.includes('.') ? [say`nothing`] : []),
  ];
  return [
    'Covers: ',
    ...covered.flatMap((each, i) => [...(i === 0 ? [] : [' · ']), ...each]),
    ...say` · until ${day(scope.until, now)} · never websites`,
  ];
}

/**
 * The same without leaving anything out, entry by entry; what means nothing to most people stands together at the end.
 */
export function scopeEntries({ names, addresses }: Scope): readonly string[] {
  const special = addresses.filter((cidr) => SPECIAL.has(cidr));
  return [
    ...names.filter((name) => name !== '.').map((name) => `.${tame(name)}`),
    ...(names.includes('.') ? [SINGLE_WORDS] : []),
    ...homelyFirst(addresses.filter((cidr) => !SPECIAL.has(cidr))).map(rangeText),
    ...(special.length === 0 ? [] : [`${SPECIAL_USE}${special.map(rangeText).join(', ')}`]),
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
  return last === bytes[at] ? text(last) : `${text(bytes[at] ?? 0)} to ${text(last)}`;
}

/** The addresses that people know from their own home come first. */
const homelyFirst = (cidrs: readonly string[]): readonly string[] =>
  [...cidrs].sort((a, b) => Number(b.startsWith('192.168.')) - Number(a.startsWith('192.168.')));

function short(texts: readonly string[]): readonly string[] {
  return texts.length <= MOST + 1 ? texts : [...texts.slice(0, MOST), 'others'];
}

function list(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
}
