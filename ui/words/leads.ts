import { isToday, day } from '../lib/time.ts';
import { hostText, shownId } from '../lib/device.ts';
import type { Appraisal, ReasonCode } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';
import { REASONS } from './reasons.ts';

/** What a person reads before Details, and what Details adds to it. */
export interface Told {
  /** The one sentence: what was found. */
  readonly says: Phrase;
  /** What it leaves open, in a few words. */
  readonly limit: Phrase | null;
  /** What helps to understand it, for those who want to know more. */
  readonly more: Phrase | null;
}

/** Whether someone who is accepted proved whose device this is: nothing says then that no one did. */
export const ownerProved = ({ findings }: Pick<Appraisal, 'findings'>): boolean =>
  findings.some(({ question, answer }) => question === 'belongs-to' && answer === 'proved');

/** Whether its maker proved what the device is: a fake of it does not look the same then. */
export const makerProved = ({ findings }: Pick<Appraisal, 'findings'>): boolean =>
  findings.some(({ question, answer }) => question === 'made-by' && answer === 'proved');

type Kind = 'caution' | 'danger' | 'cannot-tell';
type Texts = Partial<Record<ReasonCode, string>>;

/** Shorter than the reason, where that is long. */
const SAYS: Texts = {
  'key-changed': 'Its key isn’t the one Latchkey saved.',
  'key-differs-vouched': 'A different gateway confirms its new key.',
  'key-differs-wildcard': 'Its key is new, and its certificate fits many devices.',
  'key-published-by-service': 'The service behind this name gives its private key to anyone.',
  'key-perhaps-shared': 'Another address showed the same key.',
  'issuer-rotated': 'Your gateway seems to have a new intermediate certificate.',
  'issuer-unseen': 'Latchkey didn’t see who issued the certificate this time.',
  'not-yet-valid': 'The certificate isn’t valid yet.',
  'maker-refuted': 'What it shows about its maker isn’t valid.',
  'owner-refuted': 'What it shows about its owner isn’t valid.',
  'on-link-unknown': 'Latchkey can’t tell whether this address is on your network.',
};

/** Where the sentence has something of this device in it. */
const SAYS_OF: Partial<Record<ReasonCode, (appraisal: Appraisal) => Phrase>> = {
  'key-changed': ({ device, appraisedAt: now }) => {
    const saved = device?.pinnedAt ?? null;
    if (saved === null) return [SAYS['key-changed'] ?? ''];
    return isToday(saved, now)
      ? say`Its key isn’t the one Latchkey saved earlier today.`
      : say`Its key isn’t the one Latchkey saved on ${day(saved, now)}.`;
  },
  'outside-scope': (appraisal) =>
    say`A paired gateway issued this certificate, but doesn’t cover ${hostText(appraisal)}.`,
  'name-mismatch': madeFor,
  expired: (appraisal) => [issued(appraisal) ? 'Its certificate from your gateway has expired.' : REASONS.expired],
  'usage-local-device-only': (appraisal) => [
    issued(appraisal)
      ? 'The certificate from your gateway is for local devices only.'
      : REASONS['usage-local-device-only'],
  ],
  'key-on-other-device': (appraisal) => {
    const places = placesOfKey(appraisal);
    if (places.length === 0) return [REASONS['key-on-other-device']];
    return places.length === 1
      ? say`The same key was seen on a different device: ${places.join()}.`
      : say`The same key was seen on different devices: ${places.join(', ')}.`;
  },
  'key-perhaps-shared': (appraisal) => {
    const places = placesOfKey(appraisal);
    return places.length === 0
      ? [SAYS['key-perhaps-shared'] ?? '']
      : say`The same key was seen at ${places.join(', ')}.`;
  },
};

/** Where else the key was seen, as people write it. */
export function placesOfKey({ findings }: Pick<Appraisal, 'findings'>): readonly string[] {
  const places = findings.find(({ question }) => question === 'key-unshared')?.params?.['places'];
  return Array.isArray(places) ? places.map((place) => shownId(String(place))) : [];
}

/** What the reason leaves open. */
const LIMITS: Texts = {
  'key-changed': 'A reset causes this. So could a fake.',
  'key-differs-vouched': 'A new setup causes this. So could a fake.',
  'key-differs-wildcard': 'A new certificate causes this. So could another device.',
  'key-on-static-list': 'Anyone with that software can pose as this device.',
  'key-on-other-device': 'Each device can pose as the other.',
  'key-published-by-service': 'Anyone on your network can pose as this device.',
  'key-perhaps-shared': 'If there are two devices, each can pose as the other.',
  'impostor-issuer': 'A gateway that was reset causes this. So could a fake.',
  expired: 'This is common after a device was off for long.',
  'not-yet-valid': 'A wrong clock is the usual cause.',
  'usage-local-device-only': 'Browsers don’t accept that alone yet.',
  'name-mismatch': 'It may be your device under that name.',
  'name-missing': 'Many older devices have such certificates.',
  'maker-refuted': 'It may show what was made for another device.',
  'owner-refuted': 'It may show what was made for another device.',
  'no-gateway-paired': 'It could be your device or a fake.',
  'issuer-not-paired': 'If the issuer is your own gateway, pair it.',
  'issuer-rotated': 'Pair your gateway again so Latchkey can check.',
  'issuer-unseen': 'It may be your gateway again, or someone else.',
  'issuer-namesake': 'Some gateways have two root certificates with one name.',
  'outside-scope': 'So this gateway doesn’t confirm this device.',
  'key-weak': 'An update may give the device a better key.',
  'on-link-unknown': 'Only Latchkey’s companion can tell.',
  'unseen-flag-off': 'So Latchkey can’t check this device yet.',
  'unseen-no-permission': 'So Latchkey hasn’t checked this device.',
  'unseen-missed': 'So Latchkey hasn’t checked this device.',
};

/** What Details adds. */
const MORE: Texts = {
  'key-changed': 'Do not continue if you didn’t reset or replace the device.',
  'key-differs-vouched': 'Latchkey doesn’t save the new key unless you tell it to.',
  'key-differs-wildcard':
    'Anyone with that certificate can pose as any device here. Latchkey doesn’t save the new key unless you tell ' +
    'it to.',
  'key-on-static-list': 'This can happen without a break-in. An update may give the device a key of its own.',
  'key-on-other-device':
    'This can happen without a break-in. If both names are one device, forget the other one under Devices.',
  'key-published-by-service':
    'Such names are made for trying things out. Type nothing here that others on your network shouldn’t know.',
  'key-perhaps-shared': 'One device can have several addresses.',
  'impostor-issuer': 'If you reset your gateway yourself, pair it again. If you didn’t, close this page.',
  'issuer-namesake': 'If yours does, pair the other one too.',
  'issuer-rotated': 'Until then Latchkey can’t tell whether anything is wrong.',
};

const OTHERWISE: Record<Kind, string | null> = {
  caution: 'Check the device before you type a password.',
  danger: null,
  'cannot-tell': 'It could be your device or a fake.',
};

/** What the most important reason says. */
export function leadTold(kind: Kind): (verdict: Appraisal['headline'], appraisal: Appraisal) => Told {
  return ({ reasons: [lead] }, appraisal) => {
    if (lead === undefined)
      return { says: ['Latchkey has nothing to go by.'], limit: text(OTHERWISE[kind]), more: null };
    const short = SAYS[lead];
    const more = [short === undefined ? '' : REASONS[lead], MORE[lead] ?? ''].filter((each) => each !== '');
    return {
      says: SAYS_OF[lead]?.(appraisal) ?? [short ?? REASONS[lead]],
      limit: text(LIMITS[lead] ?? OTHERWISE[kind]),
      more: join(
        more.length === 0 ? null : [more.join(' ')],
        lead === 'expired' && issued(appraisal) ? say`Your gateway can give it a new certificate.` : null,
      ),
    };
  };
}

const text = (sentence: string | null): Phrase | null => (sentence === null ? null : [sentence]);

const issued = ({ findings }: Appraisal): boolean => findings.some(({ code }) => code === 'path-to-gateway');

/** A person may know the device by its other name. */
function madeFor({ certificate }: Appraisal): Phrase {
  const [first, ...others] = (certificate?.sans ?? []).flatMap((name) =>
    name.kind === 'dns' || name.kind === 'ip' ? [name.value] : [],
  );
  if (first === undefined) return [REASONS['name-mismatch']];
  return others.length === 0
    ? say`The certificate was made for ${first}, not for this name.`
    : say`The certificate was made for ${first} and ${String(others.length)} more, not for this name.`;
}
