import { deviceName, hostText } from '../lib/device.ts';
import { earlier, onDay } from '../lib/time.ts';
import type { Appraisal, ReasonCode, Headline, HeadlineKind } from '../lib/types.ts';
import { type Facts, leadFacts, ownerProved } from './leads.ts';
import { join, say, type Phrase } from './phrase.ts';
import { REASONS } from './reasons.ts';

type Teller<K extends HeadlineKind> = (verdict: Extract<Headline, { kind: K }>, appraisal: Appraisal) => Facts;

const TELLERS: { readonly [K in HeadlineKind]: Teller<K> } = {
  'not-local': (_, appraisal) => ({
    who: say`${hostText(appraisal)} is not on your home network.`,
    how: say`Latchkey looks at devices in your home only, so it has no opinion here.`,
    not: say`Silence is not approval. Your browser checks this page in its own way.`,
  }),
  confirmed: ({ gateway, renewed }, appraisal) => ({
    who: appraisal.device?.label
      ? say`Your ${deviceName(appraisal)}, confirmed by your gateway ${gateway.name}.`
      : say`Your device at ${deviceName(appraisal)}, confirmed by your gateway ${gateway.name}.`,
    how: join(
      say`${gateway.name}, which you paired, issued its certificate for this very address.`,
      renewed ? say`It renewed the certificate since your last visit.` : null,
    ),
    not: join(
      say`It says which device this is, not that the device is free of faults.`,
      warned(appraisal) ? say`Your browser may still say “Not secure”: it does not know your gateway.` : null,
    ),
  }),
  'self-naming': (_, appraisal) => ({
    who: say`The one device that the name ${hostText(appraisal)} was made for.`,
    how: say`The name itself carries the fingerprint of a key, and this device proved that it holds that key.`,
    not: say`The name does not say whose device it is, nor that you followed the right link.`,
  }),
  public: ({ proved }, appraisal) => ({
    who: proved
      ? say`Whoever controls the name ${hostText(appraisal)}.`
      : say`Someone whom your browser accepts as ${hostText(appraisal)}.`,
    how: join(
      proved
        ? say`Your browser says that a public authority vouches for this name.`
        : say`Your browser trusts this certificate, but does not say because of whom.`,
      appraisal.address === null ? null : say`The page came from ${appraisal.address}, on your network.`,
    ),
    not: proved
      ? join(
          ownerProved(appraisal)
            ? say`That alone does not mean that the device is yours.`
            : say`It does not mean that the device is yours: no gateway of yours has vouched for it.`,
          say`It depends on public DNS: whoever changes the name there can get such a certificate for another device,`,
          say`and without the Internet the name may lead nowhere.`,
        )
      : join(
          say`It may be a public authority, which goes by who controls the name in public DNS,`,
          say`or one that was added to this computer.`,
          ownerProved(appraisal) ? null : say`No gateway of yours has vouched for it.`,
        ),
  }),
  remembered: ({ since, reasons }, appraisal) => ({
    who: say`The same device as ${earlier(since, appraisal.appraisedAt)}.`,
    how: join(say`You told Latchkey then that it is yours, and it still holds the same key.`, oddity(reasons)),
    not: ownerProved(appraisal)
      ? say`Remembered is not confirmed: that takes a certificate from your gateway.`
      : say`Remembered is not confirmed: no one but you has vouched for it.`,
  }),
  attested: ({ maker, model }, appraisal) => ({
    who: maker === null ? say`A device whose maker confirms what it is.` : madeBy(maker, model),
    how: say`Its maker’s certificate confirms it, and the device proved that it holds the key in that certificate.`,
    not: ownerProved(appraisal)
      ? say`It does not say that the device is free of faults, and you have not said that it is yours.`
      : say`It does not say whose device it is: no gateway has confirmed it, and you have not said that it is yours.`,
  }),
  new: (_, appraisal) =>
    ownerProved(appraisal)
      ? {
          who: say`You have not said yet that this device is yours.`,
          how: firstSight(appraisal),
          not: say`What is proved below says whose device it is, not that the device is free of faults.`,
        }
      : {
          who: say`No one has said yet whose device this is.`,
          how: firstSight(appraisal),
          not: say`New does not mean dangerous. But on first sight, an impostor would look just the same.`,
        },
  caution: leadFacts('caution'),
  danger: leadFacts('danger'),
  plain: (_, appraisal) =>
    isThisComputer(appraisal)
      ? {
          who: say`A program on this computer.`,
          how: say`The page came from ${hostText(appraisal)}, which is the computer itself, and crossed no network.`,
          not: say`It does not mean that the program is good, only that no one on the network can read along.`,
        }
      : {
          who: say`Whoever answers at ${hostText(appraisal)}. Without encryption, no one can prove more.`,
          how: say`The page came over http, so there was no certificate to look at.`,
          not: join(
            say`It does not mean that the device is bad.`,
            say`But others on your network could read or change what you send to it.`,
          ),
        },
  'cannot-tell': leadFacts('cannot-tell'),
};

const madeBy = (maker: string, model: string | null): Phrase =>
  model === null ? say`A device made by ${maker}.` : say`A device made by ${maker}, model ${model}.`;

/** Whether the page came from the computer itself; what was not seen is not said. */
const isThisComputer = ({ address }: Appraisal): boolean => address !== null && /^(127\.|::1$)/.test(address);

/** Whether the person had to pass the browser's warning on the way here. */
export const warned = ({ findings }: Appraisal): boolean => findings.some(({ code }) => code === 'browser-overridden');

/** WHO, HOW WE KNOW, WHAT IT DOES NOT MEAN. */
export function facts(appraisal: Appraisal): Facts {
  const tell = TELLERS[appraisal.headline.kind] as Teller<HeadlineKind>;
  const told = tell(appraisal.headline, appraisal);
  if (contradicted(appraisal))
    return {
      ...told,
      how: join(
        told.how,
        say`Latchkey’s companion asked the device itself, and found no such fault in its certificate.`,
        say`So your browser may have been shown a different one, or it may know more.`,
      ),
    };
  return askedOnly(appraisal)
    ? {
        ...told,
        how: join(say`Latchkey’s companion asked the device itself.`, told.how),
        not: join(
          told.not,
          say`The page in your browser may still come from someone else:`,
          say`your browser does not show Latchkey its own connection.`,
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

function firstSight(appraisal: Appraisal): Phrase {
  const { device, headline, appraisedAt } = appraisal;
  const told = ownerProved(appraisal);
  if (headline.reasons.includes('key-differs-unpinned'))
    return told
      ? say`The key differs from the last one seen here.`
      : say`The key differs from the last one seen here, and no one has said whose either is.`;
  if (device === null || device.firstSeen >= appraisedAt)
    return told
      ? say`This is the first time that Latchkey sees it.`
      : say`This is the first time that Latchkey sees it, and no one you know has said whose it is.`;
  const since = onDay(device.firstSeen, appraisedAt);
  return told
    ? say`Latchkey first saw it ${since}.`
    : say`Latchkey first saw it ${since}, and no one has said whose it is since.`;
}
