import { hostText } from '../lib/device.ts';
import { isToday } from '../lib/time.ts';
import type { Appraisal, Headline, HeadlineKind, ReasonCode } from '../lib/types.ts';
import factsWords from '../locales/en/facts.ftl';
import { date } from './dates.ts';
import { leadTold, makerProved, ownerProved, placesOfKey, type Told } from './leads.ts';
import { seenBefore } from './marks.ts';
import { phrase, several } from './message.ts';
import { join, type Phrase, tame } from './phrase.ts';
import { REASONS } from './reasons.ts';

type Teller<K extends HeadlineKind> = (verdict: Extract<Headline, { kind: K }>, appraisal: Appraisal) => Told;

const TELLERS: { readonly [K in HeadlineKind]: Teller<K> } = {
  'not-local': (_, appraisal) => ({
    says: phrase(factsWords, 'isnt-on-your-network-so-latchkey', { host: hostText(appraisal) }),
    limit: phrase(factsWords, 'your-browser-checks-this-page-in'),
    more: null,
  }),
  confirmed: ({ gateway, renewed }, appraisal) => ({
    says: phrase(factsWords, 'your-gateway-issued-this-devices-certificate', { name: gateway.name }),
    limit: phrase(factsWords, 'this-shows-which-device-it-is'),
    more: join(
      phrase(factsWords, 'you-paired-and-the-certificate-is', { name: gateway.name }),
      renewed ? phrase(factsWords, 'renewed-the-certificate-since-your-last', { name: gateway.name }) : null,
      warned(appraisal) ? phrase(factsWords, 'your-browser-may-still-show-not') : null,
    ),
  }),
  'self-naming': () => ({
    says: phrase(factsWords, 'the-name-contains-this-devices-key'),
    limit: phrase(factsWords, 'the-name-doesnt-show-whose-device'),
    more: phrase(factsWords, 'it-doesnt-show-either-that-you'),
  }),
  public: ({ proved }, appraisal) => ({
    says: proved
      ? phrase(factsWords, 'your-browser-says-that-a-public')
      : phrase(factsWords, 'your-browser-trusts-this-certificate-but'),
    limit: ownerProved(appraisal)
      ? phrase(factsWords, 'this-certificate-alone-doesnt-show-that')
      : phrase(factsWords, 'no-gateway-has-confirmed-that-the'),
    more: join(
      appraisal.address === null
        ? null
        : phrase(factsWords, 'the-page-came-from-on-your', { address: appraisal.address }),
      proved ? phrase(factsWords, 'it-depends-on-public-dns-anyone') : phrase(factsWords, 'the-issuer-may-be-a-public'),
    ),
  }),
  remembered: ({ since, reasons }, { findings, appraisedAt: now }) => ({
    says: join(
      isToday(since, now)
        ? phrase(factsWords, 'the-same-key-as-earlier-today')
        : phrase(factsWords, 'the-same-key-as-on-when', { date: date(since, now) }),
      oddity(reasons),
    ),
    limit: ownerProved({ findings })
      ? phrase(factsWords, 'thats-your-word-not-a-certificate')
      : phrase(factsWords, 'no-gateway-has-confirmed-it'),
    more: null,
  }),
  attested: ({ maker, model }, appraisal) => ({
    says:
      maker === null
        ? phrase(factsWords, 'its-maker-confirms-what-this-device')
        : phrase(factsWords, 'made-this-device', { maker: tame(maker, 40) }),
    limit: ownerProved(appraisal)
      ? phrase(factsWords, 'this-doesnt-show-that-the-device')
      : phrase(factsWords, 'this-doesnt-show-whose-device-it'),
    more: join(
      model === null ? null : phrase(factsWords, 'its-model-is', { model: tame(model, 80) }),
      phrase(factsWords, 'the-device-proved-that-it-has'),
      ownerProved(appraisal)
        ? phrase(factsWords, 'you-havent-said-that-its-yours')
        : phrase(factsWords, 'no-gateway-has-confirmed-it-and'),
    ),
  }),
  new: (_, appraisal) => ({
    says: firstSight(appraisal),
    limit: ownerProved(appraisal)
      ? phrase(factsWords, 'that-someone-owns-it-doesnt-make')
      : makerProved(appraisal)
        ? phrase(factsWords, 'no-one-has-confirmed-whose-it')
        : phrase(factsWords, 'a-fake-would-look-the-same'),
    more: join(
      ownerProved(appraisal) || seenBefore(appraisal) ? null : phrase(factsWords, 'thats-normal-the-first-time'),
      ownerProved(appraisal) || makerProved(appraisal)
        ? phrase(factsWords, 'you-havent-said-that-its-yours-2')
        : phrase(factsWords, 'no-one-you-know-has-confirmed'),
      seenElsewhere(appraisal),
    ),
  }),
  caution: leadTold('caution'),
  danger: leadTold('danger'),
  plain: (_, appraisal) =>
    isThisComputer(appraisal)
      ? {
          says: phrase(factsWords, 'a-program-on-this-computer-sent'),
          limit: phrase(factsWords, 'this-shows-nothing-about-the-program'),
          more: null,
        }
      : {
          says: phrase(factsWords, 'this-page-uses-http-so-theres'),
          limit: phrase(factsWords, 'anyone-on-your-network-could-read'),
          more: phrase(factsWords, 'without-encryption-no-one-can-prove'),
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
  const told = tell(appraisal.headline, appraisal);
  if (contradicted(appraisal))
    return {
      ...told,
      limit: phrase(factsWords, 'latchkeys-companion-found-no-such-fault'),
      more: join(told.more, phrase(factsWords, 'latchkeys-companion-asked-the-device-itself')),
    };
  return askedOnly(appraisal)
    ? {
        ...told,
        limit: join(told.limit, phrase(factsWords, 'your-browser-may-still-be-shown')),
        more: join(told.more, phrase(factsWords, 'latchkeys-companion-asked-the-device-itself-2')),
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
  return places.length === 0 ? null : phrase(factsWords, 'the-same-key-was-seen-at', { names: several(places) });
}

function firstSight(appraisal: Appraisal): Phrase {
  const { device, headline, findings, appraisedAt: now } = appraisal;
  if (headline.reasons.includes('key-differs-unpinned')) return phrase(factsWords, 'its-key-differs-from-the-last');
  if (device === null || !seenBefore(appraisal)) return phrase(factsWords, 'latchkey-hasnt-seen-this-device-before');
  if (ownerProved({ findings }) || makerProved({ findings }))
    return isToday(device.firstSeen, now)
      ? phrase(factsWords, 'latchkey-first-saw-this-device-earlier')
      : phrase(factsWords, 'latchkey-first-saw-this-device-on', { date: date(device.firstSeen, now) });
  return isToday(device.firstSeen, now)
    ? phrase(factsWords, 'first-seen-earlier-today-never-confirmed')
    : phrase(factsWords, 'first-seen-on-never-confirmed', { date: date(device.firstSeen, now) });
}
