import type { Evidence } from '../../lib/types.ts';
import { exact } from '../../lib/time.ts';
import { shortName } from '../certificate.ts';
import { tame } from '../phrase.ts';
import { TALKS_TO } from './mud.ts';

/** A labelled line of a card; the value is tame text. */
export type Line = readonly [term: string, value: string];

type Value = string | number | readonly string[];

/** What an artefact says that a person can use, in the order in which it is shown. */
const FOR_PEOPLE: Readonly<Record<string, string>> = {
  maker: 'Maker',
  model: 'Model',
  serial: 'Serial number',
  version: 'Version',
  owner: 'Owner',
  owners: 'Owners, in order',
  'what-it-is': 'What it is',
  support: 'Support by the maker',
  'last-update': 'Last update',
  'talks-to': 'Talks to',
  'talks-to-names': 'Servers',
  'talks-to-networks': 'Networks',
  'talks-to-controllers': 'Controllers',
  'talks-to-makers': 'Makers',
  'talks-to-models': 'Models',
  'mud-url': 'Address of its list',
  'mud-signer': 'Signer of its list',
  'checked-by': 'Checked by',
  sample: 'Sample',
  createdOn: 'Made on',
  expiresOn: 'Valid until',
};

/** Numbers and keys; anything else that an artefact says stands among them, too, by its own name. */
const TECHNICAL: Readonly<Record<string, string>> = {
  vendorId: 'Matter vendor number',
  productId: 'Matter product number',
  certificateId: 'Certification number',
  certificationType: 'Kind of certification',
  deviceType: 'Matter device type',
  nodeId: 'Matter node number',
  fabricId: 'Matter fabric number',
  guid: 'Onboarding number (GUID)',
  'owner-keys': 'Keys of its owners (SHA-256)',
  ueid: 'Universal entity number (UEID)',
  instanceId: 'Number of its security chip',
  oemId: 'Number of its maker (OEM)',
  interfaceAddresses: 'Addresses of its interfaces',
};

/** The name of someone that a certificate gives, for people: not as certificates write it. */
export function personName(name: string): string {
  const short = shortName(name);
  return tame(short === '' || (short === name && /^[\w.]+=/.test(name)) ? NO_NAME : short);
}

const NO_NAME = 'Someone who gives no name';
const NO_NAME_AMONG = 'someone who gives no name';

/** The steps by which the owner that is named is a gateway of the person's. */
const OF_GATEWAY: readonly string[] = ['fdo-signed-over-to-gateway', 'voucher-owner-is-gateway'];

/** Whether the owner that an artefact names is a paired gateway, and not only called so. */
export const namesGateway = ({ axis, standing, steps }: Evidence): boolean =>
  axis === 'ownership' && (standing === 'proved' || steps.some(({ code }) => OF_GATEWAY.includes(code)));

/** A number that stands for a maker or a model, where no list of names that was added says which: `0xFFF1`. */
export function numberOf({ kind, claims: { more } }: Evidence, key: 'vendorId' | 'productId'): string | null {
  const id = more?.[key];
  return kind === 'matter' && typeof id === 'string' && /^[0-9A-F]{4}$/.test(id) ? `0x${id}` : null;
}

/** A fabric of Matter by its number, the middle of which is mostly zeros: an app gives it no name. */
export function matterHome({ kind, axis, claims: { owner, more } }: Evidence): string | null {
  const id = more?.['fabricId'];
  return kind === 'matter' && axis === 'ownership' && owner === undefined && typeof id === 'string' && FABRIC.test(id)
    ? `Matter home (fabric ${id.slice(0, 4)}…${id.slice(-4)})`
    : null;
}

const FABRIC = /^[0-9A-F]{16}$/;

/** What an artefact says, as labelled lines for people. */
export function claimLines(evidence: Evidence): readonly Line[] {
  const { claims, standing, kind } = evidence;
  const { more = {}, ...named } = claims;
  const all: Readonly<Record<string, Value>> = { ...unnamed(evidence), ...named, ...more };
  return Object.entries(FOR_PEOPLE).flatMap(([key, label]) => {
    const value = all[key];
    // A gateway that expects a different key does not say that the device is its own.
    if (value === undefined || (kind === 'referee' && standing !== 'proved')) return [];
    const term = key === 'owner' && kind === 'fdo' ? 'Passed on to' : label;
    const text = key === 'owner' && namesGateway(evidence) ? `Your gateway “${String(value)}”` : valueText(key, value);
    return [[standing === 'proved' ? term : `${term} (as it says)`, tame(text, 400)] as const];
  });
}

/** What stands for a maker, a model and an owner that no one named. */
function unnamed(evidence: Evidence): Readonly<Record<string, string>> {
  const fabric = matterHome(evidence);
  const [vendor, product] = [numberOf(evidence, 'vendorId'), numberOf(evidence, 'productId')];
  return {
    ...(vendor !== null && { maker: `Vendor number ${vendor}, in no list that you added` }),
    ...(product !== null && { model: `Product number ${product}, in no list that you added` }),
    ...(fabric !== null && { owner: `A ${fabric}` }),
  };
}

/** The numbers and keys of an artefact, as labelled lines. */
export function technicalLines({ claims: { more = {} }, signer }: Evidence): readonly Line[] {
  const numbers = Object.entries(more)
    .filter(([key]) => !Object.hasOwn(FOR_PEOPLE, key))
    .map(([key, value]) => [labelOf(key), tame(plainText(value), 400)] as const);
  if (signer === null) return numbers;
  const whole: readonly Line[] = signer.name === '' ? [] : [['Signer, in full', tame(signer.name, 400)]];
  return [...numbers, ...whole, ['Signer’s key (SHA-256)', tame(signer.spkiSha256)]];
}

/** A number of this size counts milliseconds since the epoch: any later than 1973. */
const A_DATE = 1e11;

function plainText(value: Value): string {
  if (typeof value === 'number') return value > A_DATE ? exact(value) : String(value);
  return typeof value === 'string' ? value : value.join(', ');
}

const SUPPORT: Readonly<Record<string, string>> = { supported: 'Yes', ended: 'No longer' };

function valueText(key: string, value: Value): string {
  if (key === 'sample') return 'Yes, with numbers that anyone may use';
  if (key === 'support' && typeof value === 'string') return SUPPORT[value] ?? value;
  if (key === 'last-update' && typeof value === 'string' && !Number.isNaN(Date.parse(value)))
    return exact(Date.parse(value));
  if ((key === 'owner' || key === 'mud-signer') && typeof value === 'string') return personName(value);
  if (typeof value === 'string' || typeof value === 'number') return plainText(value);
  if (key === 'owners') return value.map((name) => (name === '' ? NO_NAME_AMONG : personName(name))).join(', then ');
  if (key !== 'talks-to') return value.join(', ');
  return value.length === 0 ? 'no one' : value.map((each) => TALKS_TO[each] ?? each).join(', ');
}

const labelOf = (key: string): string => TECHNICAL[key] ?? titled(key);

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

/** What a step is about, as it stands behind its sentence; dates as such. */
export const detailOfStep = (params: Readonly<Record<string, Value>>): string =>
  Object.entries(params)
    .filter(([key]) => TOLD_OF_STEP.includes(key))
    .map(([key, value]) => (NAMES_SOMEONE.includes(key) ? [value].flat().map(nameIn).join(', ') : plainText(value)))
    .join(', ');

const nameIn = (value: string | number): string => personName(String(value));

/** All of it, for the report. */
export const paramsOfStep = (params: Readonly<Record<string, Value>>): string =>
  Object.entries(params)
    .map(([key, value]) => `${key}=${plainText(value)}`)
    .join(', ');
