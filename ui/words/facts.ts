import { hostText } from '../lib/device.ts';
import { day, isToday } from '../lib/time.ts';
import type { Appraisal, ReasonCode, Headline, HeadlineKind } from '../lib/types.ts';
import { leadTold, makerProved, ownerProved, placesOfKey, type Told } from './leads.ts';
import { seenBefore } from './marks.ts';
import { join, say, tame, type Phrase } from './phrase.ts';
import { REASONS } from './reasons.ts';

type Teller<K extends HeadlineKind> = (verdict: Extract<Headline, { kind: K }>, appraisal: Appraisal) => Told;

const TELLERS: { readonly [K in HeadlineKind]: Teller<K> } = {
  'not-local': (_, appraisal) => ({
    says: say`${hostText(appraisal)} isn’t on your network, so Latchkey doesn’t check it.`,
    limit: say`Your browser checks this page in its own way.`,
    more: null,
  }),
  confirmed: ({ gateway, renewed }, appraisal) => ({
    says: say`Your gateway “${gateway.name}” issued this device’s certificate.`,
    limit: say`This shows which device it is, not that it’s secure.`,
    more: join(
      say`You paired “${gateway.name}”, and the certificate is for this address.`,
      renewed ? say`“${gateway.name}” renewed the certificate since your last visit.` : null,
      warned(appraisal) ? say`Your browser may still show “Not secure”, because it doesn’t know your gateway.` : null,
    ),
  }),
  'self-naming': () => ({
    says: say`The name contains this device’s key fingerprint, and the device has the key.`,
    limit: say`The name doesn’t show whose device it is.`,
    more: say`It doesn’t show either that you followed the right link.`,
  }),
  public: ({ proved }, appraisal) => ({
    says: proved
      ? say`Your browser says that a public authority issued this certificate.`
      : say`Your browser trusts this certificate, but doesn’t say who issued it.`,
    limit: ownerProved(appraisal)
      ? say`This certificate alone doesn’t show that it’s yours.`
      : say`No gateway has confirmed that the device is yours.`,
    more: join(
      appraisal.address === null ? null : say`The page came from ${appraisal.address}, on your network.`,
      proved
        ? join(
            say`It depends on public DNS. Anyone who changes the name there can get such a certificate too.`,
            say`Without the internet the name may lead nowhere.`,
          )
        : say`The issuer may be a public authority, or one that was added to this computer.`,
    ),
  }),
  remembered: ({ since, reasons }, { findings, appraisedAt: now }) => ({
    says: join(
      isToday(since, now)
        ? say`The same key as earlier today, when you said it was yours.`
        : say`The same key as on ${day(since, now)}, when you said it was yours.`,
      oddity(reasons),
    ),
    limit: ownerProved({ findings })
      ? say`That’s your word, not a certificate from your gateway.`
      : say`No gateway has confirmed it.`,
    more: null,
  }),
  attested: ({ maker, model }, appraisal) => ({
    says: maker === null ? say`Its maker confirms what this device is.` : say`“${tame(maker, 40)}” made this device.`,
    limit: ownerProved(appraisal)
      ? say`This doesn’t show that the device is secure.`
      : say`This doesn’t show whose device it is.`,
    more: join(
      model === null ? null : say`Its model is “${tame(model, 80)}”.`,
      say`The device proved that it has the key in its maker’s certificate.`,
      ownerProved(appraisal)
        ? say`You haven’t said that it’s yours.`
        : say`No gateway has confirmed it, and you haven’t said that it’s yours.`,
    ),
  }),
  new: (_, appraisal) => ({
    says: firstSight(appraisal),
    limit: ownerProved(appraisal)
      ? say`That someone owns it doesn’t make it secure.`
      : makerProved(appraisal)
        ? say`No one has confirmed whose it is.`
        : say`A fake would look the same.`,
    more: join(
      ownerProved(appraisal) || seenBefore(appraisal) ? null : say`That’s normal the first time.`,
      ownerProved(appraisal) || makerProved(appraisal)
        ? say`You haven’t said that it’s yours.`
        : say`No one you know has confirmed the device.`,
      seenElsewhere(appraisal),
    ),
  }),
  caution: leadTold('caution'),
  danger: leadTold('danger'),
  plain: (_, appraisal) =>
    isThisComputer(appraisal)
      ? {
          says: say`A program on this computer sent this page, so it crossed no network.`,
          limit: say`This shows nothing about the program itself.`,
          more: null,
        }
      : {
          says: say`This page uses http, so there’s no certificate to check.`,
          limit: say`Anyone on your network could read or change what you send.`,
          more: say`Without encryption, no one can prove which device this is.`,
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
      limit: say`Latchkey’s companion found no such fault.`,
      more: join(
        told.more,
        say`Latchkey’s companion asked the device itself.`,
        say`So your browser may have been shown a different certificate, or it may know more.`,
      ),
    };
  return askedOnly(appraisal)
    ? {
        ...told,
        limit: join(told.limit, say`Your browser may still be shown something else.`),
        more: join(
          told.more,
          say`Latchkey’s companion asked the device itself.`,
          say`The page in your browser may still come from someone else.`,
          say`Your browser doesn’t show Latchkey its own connection.`,
        ),
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
  return places.length === 0
    ? null
    : say`The same key was seen at ${places.join(', ')}, which may well be this device.`;
}

function firstSight(appraisal: Appraisal): Phrase {
  const { device, headline, findings, appraisedAt: now } = appraisal;
  if (headline.reasons.includes('key-differs-unpinned')) return say`Its key differs from the last one.`;
  if (device === null || !seenBefore(appraisal)) return say`Latchkey hasn’t seen this device before.`;
  if (ownerProved({ findings }) || makerProved({ findings }))
    return isToday(device.firstSeen, now)
      ? say`Latchkey first saw this device earlier today.`
      : say`Latchkey first saw this device on ${day(device.firstSeen, now)}.`;
  return isToday(device.firstSeen, now)
    ? say`First seen earlier today, never confirmed.`
    : say`First seen on ${day(device.firstSeen, now)}, never confirmed.`;
}
