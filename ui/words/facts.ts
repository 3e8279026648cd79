import { deviceName, hostText } from '../lib/device.ts';
import { earlier, onDay } from '../lib/time.ts';
import type { Judgement, ReasonCode, Verdict, VerdictKind } from '../lib/types.ts';
import { type Facts, leadFacts } from './leads.ts';
import { join, say, type Phrase } from './phrase.ts';
import { REASONS } from './reasons.ts';

type Teller<K extends VerdictKind> = (verdict: Extract<Verdict, { kind: K }>, judgement: Judgement) => Facts;

const TELLERS: { readonly [K in VerdictKind]: Teller<K> } = {
  'not-local': (_, judgement) => ({
    who: say`${hostText(judgement)} is not on your home network.`,
    how: say`Latchkey looks at devices in your home only, so it has no opinion here.`,
    not: say`Silence is not approval. Your browser checks this page in its own way.`,
  }),
  confirmed: ({ gateway, renewed }, judgement) => ({
    who: judgement.device?.label
      ? say`Your ${deviceName(judgement)}, confirmed by your gateway ${gateway.name}.`
      : say`Your device at ${deviceName(judgement)}, confirmed by your gateway ${gateway.name}.`,
    how: join(
      say`${gateway.name}, which you paired, issued its certificate for this very address.`,
      renewed ? say`It renewed the certificate since your last visit.` : null,
    ),
    not: join(
      say`It says which device this is, not that the device is free of faults.`,
      warned(judgement) ? say`Your browser may still say “Not secure”: it does not know your gateway.` : null,
    ),
  }),
  'self-naming': (_, judgement) => ({
    who: say`The one device that the name ${hostText(judgement)} was made for.`,
    how: say`The name itself carries the fingerprint of a key, and this device proved that it holds that key.`,
    not: say`It does not say whose device it is, nor that you followed the right link.`,
  }),
  public: ({ proved }, judgement) => ({
    who: proved
      ? say`Whoever controls the name ${hostText(judgement)}.`
      : say`Somebody whom your browser accepts as ${hostText(judgement)}.`,
    how: join(
      proved
        ? say`Your browser says that a public authority vouches for this name.`
        : say`Your browser trusts this certificate, but does not say because of whom.`,
      judgement.address === null ? null : say`The page came from ${judgement.address}, on your network.`,
    ),
    not: proved
      ? say`It does not mean that the device is yours: no gateway of yours has vouched for it.`
      : say`It may be a public authority, or one that was added to this computer. No gateway of yours has vouched for it.`,
  }),
  remembered: ({ since, reasons }, judgement) => ({
    who: say`The same device as ${earlier(since, judgement.judgedAt)}.`,
    how: join(say`You told Latchkey then that it is yours, and it still holds the same key.`, oddity(reasons)),
    not: say`Remembered is not confirmed: nobody but you has vouched for it.`,
  }),
  new: (_, judgement) => ({
    who: say`Nobody has said yet whose device this is.`,
    how: firstSight(judgement),
    not: say`New does not mean dangerous. But on first sight, an impostor would look just the same.`,
  }),
  caution: leadFacts('caution'),
  danger: leadFacts('danger'),
  plain: (_, judgement) =>
    isThisComputer(judgement)
      ? {
          who: say`A program on this computer.`,
          how: say`The page came from ${hostText(judgement)}, which is the computer itself, and crossed no network.`,
          not: say`It does not mean that the program is good, only that nobody on the network can read along.`,
        }
      : {
          who: say`Whoever answers at ${hostText(judgement)}. Without encryption, nobody can prove more.`,
          how: say`The page came over http, so there was no certificate to look at.`,
          not: say`It does not mean that the device is bad. But others on your network could read or change what you send to it.`,
        },
  'cannot-tell': leadFacts('cannot-tell'),
};

/** Whether the page came from the computer itself; what was not seen is not said. */
const isThisComputer = ({ address }: Judgement): boolean => address !== null && /^(127\.|::1$)/.test(address);

/** Whether the person had to pass the browser's warning on the way here. */
export const warned = ({ checks }: Judgement): boolean => checks.some(({ reason }) => reason === 'browser-overridden');

/** WHO, HOW WE KNOW, WHAT IT DOES NOT MEAN. */
export function facts(judgement: Judgement): Facts {
  const tell = TELLERS[judgement.verdict.kind] as Teller<VerdictKind>;
  const told = tell(judgement.verdict, judgement);
  return askedOnly(judgement)
    ? {
        ...told,
        how: join(say`Latchkey’s companion asked the device itself.`, told.how),
        not: join(
          told.not,
          say`The page in your browser may still come from somebody else: your browser does not show Latchkey its own connection.`,
        ),
      }
    : told;
}

/** Whether all rests on what the companion saw, on another connection than the browser's. */
export const askedOnly = ({ checks }: Judgement): boolean => checks.some(({ reason }) => reason === 'probe-alone');

/** What is odd about a remembered device; the first two reasons say that it is remembered. */
function oddity(reasons: readonly ReasonCode[]): Phrase | null {
  const odd = reasons.find((reason) => reason !== 'remembered-by-person' && reason !== 'key-unchanged');
  return odd === undefined ? null : [REASONS[odd]];
}

function firstSight({ device, verdict, judgedAt }: Judgement): Phrase {
  if (verdict.reasons.includes('key-differs-unpinned'))
    return say`The key differs from the last one seen here, and nobody has vouched for either.`;
  if (device === null || device.firstSeen >= judgedAt)
    return say`This is the first time that Latchkey sees it, and nobody you know vouches for it.`;
  return say`Latchkey first saw it ${onDay(device.firstSeen, judgedAt)}, and nobody has vouched for it since.`;
}
