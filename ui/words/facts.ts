import { hostText } from '../lib/device.ts';
import { isToday } from '../lib/time.ts';
import type { Appraisal, Headline, HeadlineKind, ReasonCode } from '../lib/types.ts';
import factsWords from '../locales/en/facts.ftl';
import { date } from './dates.ts';
import { leadTold, makerProved, ownerProved, placesOfKey, type Told } from './leads.ts';
import { seenBefore } from './marks.ts';
import { phrase, several } from './message.ts';
import { join } from './pages.ts';
import { type Phrase, tame } from './phrase.ts';
import { REASONS } from './reasons.ts';
import { unpairedSince } from './standing.ts';

type Teller<K extends HeadlineKind> = (verdict: Extract<Headline, { kind: K }>, appraisal: Appraisal) => Told;

const TELLERS: { readonly [K in HeadlineKind]: Teller<K> } = {
  'not-local': (_, appraisal) => ({
    says: phrase(factsWords, 'not-local', { host: hostText(appraisal) }),
    limit: phrase(factsWords, 'not-local-limit'),
    more: null,
  }),
  confirmed: ({ gateway, renewed }, appraisal) => ({
    says: phrase(factsWords, 'confirmed', { name: gateway.name }),
    limit: phrase(factsWords, 'confirmed-limit'),
    more: join(
      phrase(factsWords, 'confirmed-more', { name: gateway.name }),
      renewed ? phrase(factsWords, 'confirmed-renewed', { name: gateway.name }) : null,
      warned(appraisal) ? phrase(factsWords, 'confirmed-not-secure') : null,
    ),
  }),
  'self-naming': () => ({
    says: phrase(factsWords, 'self-naming'),
    limit: phrase(factsWords, 'self-naming-limit'),
    more: phrase(factsWords, 'self-naming-more'),
  }),
  public: ({ proved }, appraisal) => ({
    says: proved ? phrase(factsWords, 'public-proved') : phrase(factsWords, 'public-unproved'),
    limit: ownerProved(appraisal) ? phrase(factsWords, 'public-limit-owned') : phrase(factsWords, 'public-limit'),
    more: join(
      appraisal.address === null ? null : phrase(factsWords, 'public-address', { address: appraisal.address }),
      proved ? phrase(factsWords, 'public-proved-more') : phrase(factsWords, 'public-unproved-more'),
    ),
  }),
  remembered: ({ since, reasons }, { findings, appraisedAt: now }) => ({
    says: join(
      isToday(since, now)
        ? phrase(factsWords, 'remembered-today')
        : phrase(factsWords, 'remembered', { date: date(since, now) }),
      oddity(reasons),
    ),
    limit: ownerProved({ findings })
      ? phrase(factsWords, 'remembered-limit-owned')
      : phrase(factsWords, 'remembered-limit'),
    more: null,
  }),
  attested: ({ maker, model }, appraisal) => ({
    says:
      maker === null ? phrase(factsWords, 'attested') : phrase(factsWords, 'attested-by', { maker: tame(maker, 40) }),
    limit: ownerProved(appraisal) ? phrase(factsWords, 'attested-limit-owned') : phrase(factsWords, 'attested-limit'),
    more: join(
      model === null ? null : phrase(factsWords, 'attested-model', { model: tame(model, 80) }),
      phrase(factsWords, 'attested-key'),
      ownerProved(appraisal) ? phrase(factsWords, 'attested-more-owned') : phrase(factsWords, 'attested-more'),
    ),
  }),
  new: (_, appraisal) => ({
    says: firstSight(appraisal),
    limit: ownerProved(appraisal)
      ? phrase(factsWords, 'new-limit-owned')
      : makerProved(appraisal)
        ? phrase(factsWords, 'new-limit-made')
        : phrase(factsWords, 'new-limit'),
    more: join(
      ownerProved(appraisal) || seenBefore(appraisal) ? null : phrase(factsWords, 'new-normal'),
      ownerProved(appraisal) || makerProved(appraisal)
        ? phrase(factsWords, 'new-not-said')
        : phrase(factsWords, 'new-more'),
      seenElsewhere(appraisal),
    ),
  }),
  caution: leadTold('caution'),
  danger: leadTold('danger'),
  plain: (_, appraisal) =>
    isThisComputer(appraisal)
      ? {
          says: phrase(factsWords, 'plain-own-computer'),
          limit: phrase(factsWords, 'plain-own-computer-limit'),
          more: null,
        }
      : {
          says: phrase(factsWords, 'plain'),
          limit: phrase(factsWords, 'plain-limit'),
          more: phrase(factsWords, 'plain-more'),
        },
  'cannot-tell': leadTold('cannot-tell'),
};

/** Whether the page came from the computer itself; what was not seen is not said. */
const isThisComputer = ({ address }: Appraisal): boolean => address !== null && /^(127\.|::1$)/.test(address);

/** Whether the person had to pass the browser's warning on the way here. */
export const warned = ({ findings }: Appraisal): boolean => findings.some(({ code }) => code === 'browser-overridden');

/** One sentence, its limit, and more for Details. */
export function facts(appraisal: Appraisal): Told {
  const tell = TELLERS[appraisal.headline.kind] as Teller<HeadlineKind>;
  const asJudged = tell(appraisal.headline, appraisal);
  const told = leftBehind(appraisal) ? { ...asJudged, says: unpairedSince() } : asJudged;
  if (contradicted(appraisal))
    return {
      ...told,
      limit: phrase(factsWords, 'probe-contradicts-limit'),
      more: join(told.more, phrase(factsWords, 'probe-contradicts-more')),
    };
  // That the page may be someone else's is all that this one says.
  return askedOnly(appraisal) && appraisal.headline.reasons[0] !== 'page-unseen'
    ? {
        ...told,
        limit: join(told.limit, phrase(factsWords, 'probe-alone-limit')),
        more: join(told.more, phrase(factsWords, 'probe-alone-more')),
      }
    : told;
}

/** Whether the browser refused for something that is not so of the certificate that the companion saw. */
export const contradicted = (appraisal: Appraisal): boolean =>
  askedOnly(appraisal) && (appraisal.headline.reasons[0]?.startsWith('browser-refused-') ?? false);

/** Whether all rests on what the companion saw, on another connection than the browser's. */
export const askedOnly = ({ findings }: Appraisal): boolean => findings.some(({ code }) => code === 'probe-alone');

/** What is odd about a remembered device; the first two reasons say that it is remembered. */
function oddity(reasons: readonly ReasonCode[]): Phrase | null {
  const odd = reasons.find((reason) => reason !== 'remembered-by-person' && reason !== 'key-unchanged');
  return odd === undefined ? null : [REASONS[odd]];
}

/** That its key was seen before, where that may well be this device. */
function seenElsewhere(appraisal: Appraisal): Phrase | null {
  const places = placesOfKey(appraisal);
  return places.length === 0 ? null : phrase(factsWords, 'new-key-elsewhere', { names: several(places) });
}

/** What is found where no one is paired who could stand for it. */
const OF_UNPAIRING: readonly ReasonCode[] = ['no-gateway-paired', 'issuer-not-paired', 'issuer-not-shown'];

/** Whether what is missing is only the gateway, which confirmed this very key before it was unpaired. */
function leftBehind({ device, certificate, headline: { kind, reasons } }: Appraisal): boolean {
  if (device?.unpaired !== true || certificate?.spkiSha256 !== device.spkiSha256) return false;
  return kind === 'new' || (kind === 'caution' && OF_UNPAIRING.some((code) => code === reasons[0]));
}

function firstSight(appraisal: Appraisal): Phrase {
  const { device, headline, findings, appraisedAt: now } = appraisal;
  if (headline.reasons.includes('key-differs-unpinned')) return phrase(factsWords, 'new-key-differs');
  if (device === null || !seenBefore(appraisal)) return phrase(factsWords, 'new-never-seen');
  if (ownerProved({ findings }) || makerProved({ findings }))
    return isToday(device.firstSeen, now)
      ? phrase(factsWords, 'new-first-seen-today')
      : phrase(factsWords, 'new-first-seen', { date: date(device.firstSeen, now) });
  return isToday(device.firstSeen, now)
    ? phrase(factsWords, 'new-never-confirmed-today')
    : phrase(factsWords, 'new-never-confirmed', { date: date(device.firstSeen, now) });
}
