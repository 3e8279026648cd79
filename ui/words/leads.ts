import { hostText, shownId } from '../lib/device.ts';
import { isToday } from '../lib/time.ts';
import type { Appraisal, ReasonCode } from '../lib/types.ts';
import leads from '../locales/en/leads.ftl';
import { date } from './dates.ts';
import { message, phrase, several, texts } from './message.ts';
import { join } from './pages.ts';
import type { Phrase } from './phrase.ts';
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

/** Codes by what leads.ftl has of each: a sentence shorter than the reason, what it leaves open, what Details adds. */
const SHORTER_LIMITED_MORE = [
  'key-changed',
  'key-differs-vouched',
  'key-differs-wildcard',
  'key-differs-unpaired',
  'key-published-by-service',
  'key-perhaps-shared',
  'issuer-rotated',
] as const;
const LIMITED_MORE = [
  'key-on-static-list',
  'key-on-other-device',
  'impostor-issuer',
  'issuer-namesake',
  'page-unseen',
] as const;
const SHORTER_LIMITED = [
  'issuer-not-shown',
  'issuer-unseen',
  'not-yet-valid',
  'maker-refuted',
  'owner-refuted',
  'on-link-unknown',
] as const;
const LIMITED = [
  'path-revoked',
  'expired',
  'usage-local-device-only',
  'name-mismatch',
  'name-missing',
  'no-gateway-paired',
  'issuer-not-paired',
  'outside-scope',
  'key-weak',
  'unseen-flag-off',
  'unseen-no-permission',
  'unseen-missed',
] as const;

const SAYS: Texts = texts(leads, [...SHORTER_LIMITED_MORE, ...SHORTER_LIMITED], 'says');
const LIMITS: Texts = texts(leads, [...SHORTER_LIMITED_MORE, ...LIMITED_MORE, ...SHORTER_LIMITED, ...LIMITED], 'limit');
const MORE: Texts = texts(leads, [...SHORTER_LIMITED_MORE, ...LIMITED_MORE], 'more');

/** Where the sentence has something of this device in it. */
const SAYS_OF: Partial<Record<ReasonCode, (appraisal: Appraisal) => Phrase>> = {
  'key-changed': ({ device, appraisedAt: now }) => {
    const saved = device?.pinnedAt ?? null;
    if (saved === null) return [SAYS['key-changed'] ?? ''];
    return isToday(saved, now)
      ? phrase(leads, 'says-key-changed-today')
      : phrase(leads, 'says-key-changed-on', { date: date(saved, now) });
  },
  'outside-scope': (appraisal) => phrase(leads, 'says-outside-scope-of', { place: hostText(appraisal) }),
  'name-mismatch': madeFor,
  expired: (appraisal) => (issued(appraisal) ? phrase(leads, 'says-expired-by-gateway') : [REASONS.expired]),
  'usage-local-device-only': (appraisal) =>
    issued(appraisal) ? phrase(leads, 'says-local-device-only-by-gateway') : [REASONS['usage-local-device-only']],
  'key-on-other-device': (appraisal) => {
    const places = placesOfKey(appraisal);
    const [place] = places;
    if (place === undefined) return [REASONS['key-on-other-device']];
    return places.length === 1
      ? phrase(leads, 'says-key-on-device', { place })
      : phrase(leads, 'says-key-on-devices', { places: several(places) });
  },
  'key-perhaps-shared': (appraisal) => {
    const places = placesOfKey(appraisal);
    return places.length === 0
      ? [SAYS['key-perhaps-shared'] ?? '']
      : phrase(leads, 'says-key-at', { places: several(places) });
  },
};

/** Where else the key was seen, as people write it. */
export function placesOfKey({ findings }: Pick<Appraisal, 'findings'>): readonly string[] {
  const places = findings.find(({ question }) => question === 'key-unshared')?.params?.['places'];
  return Array.isArray(places) ? places.map((place) => shownId(String(place))) : [];
}

/** Its gateway revoked the certificate because others may have the key: another certificate over it is no better. */
const isCompromised = ({ findings }: Pick<Appraisal, 'findings'>): boolean =>
  findings.some(({ code, params }) => code === 'path-revoked' && params?.['because'] === 'key-compromise');

const otherwise = (kind: Kind): string | null => (kind === 'danger' ? null : message(leads, `otherwise-${kind}`));

/** What the most important reason says. */
export function leadTold(kind: Kind): (verdict: Appraisal['headline'], appraisal: Appraisal) => Told {
  return ({ reasons: [lead] }, appraisal) => {
    if (lead === undefined) return { says: phrase(leads, 'says-nothing'), limit: text(otherwise(kind)), more: null };
    const short = SAYS[lead];
    const more = [short === undefined ? '' : REASONS[lead], MORE[lead] ?? ''].filter((each) => each !== '');
    return {
      says: SAYS_OF[lead]?.(appraisal) ?? [short ?? REASONS[lead]],
      limit: text(lead === 'path-revoked' && !isCompromised(appraisal) ? null : (LIMITS[lead] ?? otherwise(kind))),
      more: join(
        ...more.map((each) => [each]),
        lead === 'expired' && issued(appraisal) ? phrase(leads, 'more-expired-by-gateway') : null,
      ),
    };
  };
}

const text = (sentence: string | null): Phrase | null => (sentence === null ? null : [sentence]);

const issued = ({ findings }: Appraisal): boolean => findings.some(({ code }) => code === 'path-to-gateway');

/** A person may know the device by its other name. */
function madeFor({ certificate }: Appraisal): Phrase {
  const [name, ...others] = (certificate?.sans ?? []).flatMap((name) =>
    name.kind === 'dns' || name.kind === 'ip' ? [name.value] : [],
  );
  if (name === undefined) return [REASONS['name-mismatch']];
  return others.length === 0
    ? phrase(leads, 'says-made-for', { name })
    : phrase(leads, 'says-made-for-several', { name, count: others.length });
}
