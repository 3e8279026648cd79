import type { ScopeChange } from '../../src/protocol/index.ts';
import { day } from '../lib/time.ts';
import type { Scope } from '../lib/types.ts';
import { type Phrase, say, tame } from './phrase.ts';

export type RefusedPart = ScopeChange['refused'][number];

/** Everything that is said where a gateway's scope is changed. */
export const SCOPE = {
  title: 'Change what it may vouch for',
  names: 'Names',
  namesHint: 'One a line. home.arpa stands for all names that end in it.',
  single: 'Also single words, such as “printer”',
  addresses: 'Addresses',
  addressesHint: 'One a line, such as 192.168.1.20, or 192.168.1.x for all that begin so.',
  save: 'Save',
  saved: 'Saved.',
  savedAnchored:
    'Saved. The files that stop the browser’s warning still allow what they did: make new ones, and take the old ' +
    'ones out.',
  everything: 'Fill in everything again',
  widened: 'Everything at home that it could vouch for stands here again. Nothing changes until you save.',
  nothing: 'At least one name or address has to stay. To believe it for nothing, unpair it.',
} as const;

const WHY: Record<RefusedPart['problem'], string> = {
  'not-a-name': 'is not a name, nor the end of one.',
  'not-an-address': 'is not an address, nor a range such as 192.168.1.x or 192.168.1.0/24.',
  'single-label': 'is a single word, and could stand for a whole part of the Internet.',
  'outside-scope':
    'is not part of a home network, or the gateway’s own certificate does not allow it. Nothing was changed.',
};

export const refusedPart = ({ text, problem }: RefusedPart): Phrase => [...say`“${text}” `, WHY[problem]];

/** What stands for the names of one word in the whole list. */
export const SINGLE_WORDS = 'names of one word, such as printer';

/**
 * What stands before the addresses that no one has seen on a device: unspecified, for examples in books, for measuring,
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

/** As many as a sentence bears; the rest is in the whole list. */
const MOST = 2;

/** What a root will be believed for, in plain words. */
export function scopeSentence(scope: Scope, now: number, who: 'Latchkey' | 'Your browser' = 'Latchkey'): Phrase {
  const suffixes = short(scope.names.filter((name) => name !== '.').map((name) => `.${tame(name, 30)}`));
  const ranges = short(homelyFirst(scope.addresses).map(rangeText));
  const believed = [
    ...(suffixes.length === 0 ? [] : [say`names that end in ${list(suffixes)}`]),
    ...(scope.names.includes('.') ? [say`names of one word like “printer”`] : []),
    ...(ranges.length === 0 ? [] : [say`addresses like ${list(ranges)}`]),
  ];
  return [
    `${who} will believe it about ${believed.length === 0 ? 'nothing' : 'devices with '}`,
    ...believed.flatMap((each, i) => [...(i === 0 ? [] : i === believed.length - 1 ? [', and '] : [', ']), ...each]),
    ...say`. That lasts until ${day(scope.until, now)}. It cannot vouch for websites.`,
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
