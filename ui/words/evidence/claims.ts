import type { Evidence } from '../../lib/types.ts';
import { exact } from '../dates.ts';
import claimed from '../../locales/en/evidence-claims.ftl';
import { personName } from '../certificate.ts';
import { message, phrase, several, texts } from '../message.ts';
import { type Phrase, plain, tame } from '../phrase.ts';

/** A labelled line of a card. Where there is no word of ours, the label is what the device calls it: someone else's. */
export type Line = readonly [term: Phrase[number], value: Phrase];

type Value = string | number | readonly string[];

/** What an artefact says that a person can use, in the order in which it is shown. */
const FOR_PEOPLE = [
  'maker',
  'model',
  'serial',
  'version',
  'owner',
  'owners',
  'what-it-is',
  'support',
  'last-update',
  'talks-to',
  'talks-to-names',
  'talks-to-networks',
  'talks-to-controllers',
  'talks-to-makers',
  'talks-to-models',
  'mud-url',
  'mud-signer',
  'checked-by',
  'sample',
  'createdOn',
  'expiresOn',
] as const;

const TERMS = texts(claimed, [...FOR_PEOPLE, 'passedOn']);
/** The same where nothing proves what it says. */
const SAID_TERMS = texts(claimed, [...FOR_PEOPLE, 'passedOn'], 'said');

/** Numbers and keys; anything else that an artefact says stands among them, too, by its own name. */
const TECHNICAL: Readonly<Partial<Record<string, string>>> = texts(claimed, [
  'vendorId',
  'productId',
  'certificateId',
  'certificationType',
  'deviceType',
  'nodeId',
  'fabricId',
  'guid',
  'owner-keys',
  'ueid',
  'instanceId',
  'oemId',
  'interfaceAddresses',
]);

/** As many characters of someone else's text as a line of a card bears. */
const LONGEST = 400;
const foreign = (text: string): Phrase => [{ foreign: tame(text, LONGEST) }];

/** The steps by which the owner that is named is a gateway of the person's. */
const OF_GATEWAY: readonly string[] = ['fdo-signed-over-to-gateway', 'voucher-owner-is-gateway'];

/** Whether the owner that an artefact names is a paired gateway, and not only called so. */
export const namesGateway = ({ axis, standing, steps }: Evidence): boolean =>
  axis === 'ownership' && (standing === 'proved' || steps.some(({ code }) => OF_GATEWAY.includes(code)));

export const yourGateway = (gateway: string): Phrase => phrase(claimed, 'your-gateway', { gateway });

/** A number that stands for a maker or a model, where no list of names that was added says which: `0xFFF1`. */
export function numberOf({ kind, claims: { more } }: Evidence, key: 'vendorId' | 'productId'): string | null {
  const id = more?.[key];
  return kind === 'matter' && typeof id === 'string' && /^[0-9A-F]{4}$/.test(id) ? `0x${id}` : null;
}

/** The number of a Matter fabric to which an app gives no name, without its middle, which is mostly zeros. */
export function fabricOf({ kind, axis, claims: { owner, more } }: Evidence): string | null {
  const id = more?.['fabricId'];
  return kind === 'matter' && axis === 'ownership' && owner === undefined && typeof id === 'string' && FABRIC.test(id)
    ? `${id.slice(0, 4)}…${id.slice(-4)}`
    : null;
}

const FABRIC = /^[0-9A-F]{16}$/;

/** What an artefact says, as labelled lines for people. */
export function claimLines(evidence: Evidence): readonly Line[] {
  const { claims, standing, kind } = evidence;
  // A gateway that expects a different key does not say that the device is its own.
  if (kind === 'referee' && standing !== 'proved') return [];
  const { more = {}, ...named } = claims;
  const all: Readonly<Record<string, Value>> = { ...named, ...more };
  const numbers = unnamed(evidence);
  const terms = standing === 'proved' ? TERMS : SAID_TERMS;
  return FOR_PEOPLE.flatMap((key) => {
    const value = all[key];
    const phrase =
      value === undefined
        ? numbers[key]
        : key === 'owner' && namesGateway(evidence)
          ? yourGateway(String(value))
          : valuePhrase(key, value);
    const term = terms[key === 'owner' && kind === 'fdo' ? 'passedOn' : key];
    return phrase === undefined ? [] : [[term, phrase] as const];
  });
}

/** What stands for a maker, a model and an owner that no one named. */
function unnamed(evidence: Evidence): Readonly<Partial<Record<string, Phrase>>> {
  const fabric = fabricOf(evidence);
  const [vendor, product] = [numberOf(evidence, 'vendorId'), numberOf(evidence, 'productId')];
  return {
    ...(vendor !== null && { maker: phrase(claimed, 'vendor-number', { vendor }) }),
    ...(product !== null && { model: phrase(claimed, 'product-number', { product }) }),
    ...(fabric !== null && { owner: phrase(claimed, 'matter-home', { fabric }) }),
  };
}

/** The numbers and keys of an artefact, as labelled lines. */
export function technicalLines({ claims: { more = {} }, signer }: Evidence): readonly Line[] {
  const numbers = Object.entries(more)
    .filter(([key]) => !(FOR_PEOPLE as readonly string[]).includes(key))
    .map(([key, value]) => [TECHNICAL[key] ?? { foreign: titled(key) }, plainPhrase(value)] as const);
  if (signer === null) return numbers;
  const whole: readonly Line[] = signer.name === '' ? [] : [[message(claimed, 'signer'), foreign(signer.name)]];
  return [...numbers, ...whole, [message(claimed, 'signer-key'), foreign(signer.spkiSha256)]];
}

/** A number of this size counts milliseconds since the epoch: any later than 1973. */
const A_DATE = 1e11;

const plainText = (value: string | number): string =>
  typeof value === 'string' ? value : value > A_DATE ? exact(value) : String(value);

const plainPhrase = (value: Value): Phrase => (typeof value === 'object' ? listed(value) : foreign(plainText(value)));

/** One after the other, as the language lists them, and no more of them than `longest` characters bear. */
function listed(values: readonly (string | Phrase)[], longest = LONGEST): Phrase {
  const shown: (string | Phrase)[] = [];
  let length = 0;
  for (const each of values) {
    const isFull = length > longest;
    shown.push(isFull ? '…' : each);
    if (isFull) break;
    length += (typeof each === 'string' ? each : plain(each)).length;
  }
  return phrase(claimed, 'listed', { values: several(shown, 'unit') });
}

function valuePhrase(key: (typeof FOR_PEOPLE)[number], value: Value): Phrase {
  if (key === 'sample') return phrase(claimed, 'sample-yes');
  if (key === 'support' && value === 'supported') return phrase(claimed, 'support-yes');
  if (key === 'support' && value === 'ended') return phrase(claimed, 'support-ended');
  if (key === 'last-update' && typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    return foreign(exact(Date.parse(value)));
  if ((key === 'owner' || key === 'mud-signer') && typeof value === 'string') return foreign(personName(value));
  if (typeof value !== 'object') return plainPhrase(value);
  if (key === 'owners') return listed(value.map(personName));
  if (key !== 'talks-to') return listed(value);
  if (value.length === 0) return phrase(claimed, 'to-no-one');
  return listed(value.map((each) => (TALKS_TO[each] === undefined ? each : [TALKS_TO[each]])));
}

/** Whom a device talks to, in plain words, by the codes of `talks-to`. */
const TALKS_TO: Readonly<Partial<Record<string, string>>> = texts(
  claimed,
  ['name', 'network', 'controller', 'maker', 'model', 'own-controller', 'same-maker', 'local-networks', 'anyone'],
  'to',
);

/** `support-until` as `Support until`. */
const titled = (key: string): string => {
  const words = tame(
    key
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .replace(/[-_]/g, ' ')
      .toLowerCase(),
  );
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** What of a step tells a person more: names, dates and addresses. Codes and keys stand in the report alone. */
const TOLD_OF_STEP: readonly string[] = [
  'maker',
  'makers',
  'gateway',
  'named',
  'owner',
  'subject',
  'lists',
  'from',
  'until',
];
const NAMES_SOMEONE: readonly string[] = ['named', 'owner', 'subject'];

/** What a step is about, as it stands behind its sentence; null where there is nothing of the kind. */
export function detailOfStep(params: Readonly<Record<string, Value>>): Phrase | null {
  const told = Object.entries(params)
    .filter(([key]) => TOLD_OF_STEP.includes(key))
    .flatMap(([key, value]) =>
      [value].flat().map((each) => (NAMES_SOMEONE.includes(key) ? personName(String(each)) : plainText(each))),
    );
  return told.length === 0 ? null : listed(told, 200);
}

/** All of it, for the report. */
export const paramsOfStep = (params: Readonly<Record<string, Value>>): string =>
  Object.entries(params)
    .map(([key, value]) => `${key}=${[value].flat().map(plainText).join(', ')}`)
    .join(', ');
