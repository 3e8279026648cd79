import type { RefusedView, WayOn } from '../../src/protocol/index.ts';
import { addressText } from '../lib/device.ts';
import { isToday } from '../lib/time.ts';
import type { Refusal } from '../lib/types.ts';
import warning from '../locales/en/warning.ftl';
import { COMPANION_PROBLEMS } from './companion.ts';
import { date } from './dates.ts';
import { contradicted, facts } from './facts.ts';
import { ownerProved } from './leads.ts';
import { type Tone, TONES } from './marks.ts';
import { phrase, texts } from './message.ts';
import { join } from './pages.ts';
import { tame, type Phrase } from './phrase.ts';
import { sightings } from './popup.ts';
import { KEY_CHANGED, REASONS } from './reasons.ts';
import { help, helpContradicted, REFUSALS } from './refusals.ts';

/** Everything the warning page says besides facts and refusals. */
export const WARNING = texts(warning, [
  'more',
  'settings',
  'asking',
  'asked',
  'notAsked',
  'common',
  'unchecked',
  'sameOrFake',
  'dangerBefore',
  'known',
  'browser',
  'helps',
  'unseen',
  'back',
  'stop',
  'pair',
  'pairWhy',
  'continue',
  'continueOnce',
  'browserPage',
  'denied',
  'allowed',
  'broken',
  'gone',
  'goneWhy',
  'openAgain',
  'blocked',
  'blockedWhy',
  'blockedNothing',
  'openWithHttps',
  'openWithHttpsWhy',
  'blockedHelp',
  'blockedContinueWhy',
]);

/** What the person can expect behind the button that leads on. */
export const ONWARD: Record<WayOn, string> = texts(warning, ['offered', 'none', 'strict', 'perhaps-strict'], 'onward');

/** Whether the browser's own page leads nowhere either. */
export const leadsOn = (wayOn: WayOn): boolean => wayOn === 'offered' || wayOn === 'perhaps-strict';

/** The calm headline: it names the device, and accuses no one without proof. */
export function headline({ appraisal: { headline, device } }: RefusedView): Phrase {
  const name = device?.label ?? null;
  const named = (id: 'confirmed' | 'remembered' | 'changed' | 'other' | 'ask'): Phrase =>
    name === null ? phrase(warning, `headline-${id}`) : phrase(warning, `headline-${id}-named`, { name });
  switch (headline.kind) {
    case 'confirmed':
    case 'remembered':
      return named(headline.kind);
    case 'danger':
      if (!device?.pinned) return phrase(warning, 'headline-danger');
      return named(headline.reasons.some((code) => KEY_CHANGED.includes(code)) ? 'changed' : 'other');
    default:
      return name !== null || device?.pinned == null ? named('ask') : phrase(warning, `headline-ask-${device.pinned}`);
  }
}

/** The colour of the page. Calm only where something confirms what the device showed. */
export function toneOf({ appraisal: { headline } }: RefusedView): Tone {
  return ['confirmed', 'self-naming', 'remembered', 'danger'].includes(headline.kind) ? TONES[headline.kind] : 'warn';
}

/** What is common enough that it frightens no one by itself. */
const COMMON: readonly Refusal[] = ['authority-invalid', 'self-signed'];

/** Whether Latchkey has something to go by itself; a refused connection by itself proves nothing. */
export const isTold = ({ headline, certificate }: RefusedView['appraisal']): boolean =>
  headline.kind === 'danger' || certificate !== null;

/** One or two sentences under the headline, each one by itself. */
export function told(view: RefusedView): readonly Phrase[] {
  const { appraisal, refusal, last } = view;
  const before: readonly Phrase[] = last?.kind === 'danger' ? [[WARNING.dangerBefore]] : [];
  if (!isTold(appraisal)) {
    const saved = savedHere(appraisal);
    const isOdd = !COMMON.includes(refusal) || appraisal.headline.kind === 'caution';
    const onward = isOdd ? null : gatewayChecks(view);
    // What is expected here comes first: that such a refusal is common calms no one who knows the device already.
    if (saved !== null)
      return [
        saved,
        ...(isOdd ? [[REFUSALS[refusal]]] : before.length > 0 ? before : [onward ?? [WARNING.sameOrFake]]),
      ];
    const common = isOdd ? [WARNING.unchecked] : (onward ?? [WARNING.common]);
    return [[REFUSALS[refusal]], ...(before.length > 0 ? before : [common])];
  }
  const { says, limit } = facts(appraisal);
  return [says, ...(limit === null ? [] : [limit]), ...(isDangerTold(view) ? [] : before)];
}

/** Whether this tells of a danger, so that no one should type a password. */
export const isDangerTold = ({ appraisal }: RefusedView): boolean =>
  isTold(appraisal) && appraisal.headline.kind === 'danger';

/**
 * What comes next where a gateway is paired that the browser doesn't know: a refusal as of an unknown issuer is what is
 * to be expected then. Null where Latchkey would see nothing, or the device is known by the person's word alone.
 */
function gatewayChecks({
  appraisal: { device },
  refusal,
  gateways,
  wayOn,
  missingOrigins,
  seesCertificates,
}: RefusedView): Phrase | null {
  const [gateway] = gateways;
  if (gateway === undefined || refusal !== 'authority-invalid' || device?.pinned === 'person') return null;
  if (!leadsOn(wayOn) || missingOrigins.length > 0 || seesCertificates === false) return null;
  return gateways.length === 1
    ? phrase(warning, 'checks-one-gateway', { gateway: [{ foreign: tame(gateway.name, 40) }] })
    : phrase(warning, 'checks-several-gateways');
}

/** That a device was saved or confirmed at this address, and when; null where none was. */
function savedHere({ device, appraisedAt: now }: RefusedView['appraisal']): Phrase | null {
  if (device === null || device.pinnedAt === null) return null;
  const by = device.pinned ?? 'person';
  return isToday(device.pinnedAt, now)
    ? phrase(warning, `saved-by-${by}-today`)
    : phrase(warning, `saved-by-${by}-on`, { date: date(device.pinnedAt, now) });
}

/** What earlier visits tell. */
export function known({ appraisal, gateways, last }: RefusedView): Phrase {
  const { device, appraisedAt: now } = appraisal;
  const confirmed = appraisal.headline.kind === 'confirmed' || ownerProved(appraisal);
  if (device === null)
    return join(phrase(warning, 'known-not'), confirmed ? null : unconfirmed(gateways.map(({ name }) => name)));
  const found =
    last?.kind === 'danger' && last.reasons[0] ? join([WARNING.dangerBefore], [REASONS[last.reasons[0]]]) : null;
  return join(
    found,
    sightings(device, now),
    device.pinned === null || device.pinnedAt === null ? null : pinned(device.pinned, device.pinnedAt, now),
    device.pinned === 'gateway' || confirmed ? null : phrase(warning, 'known-unconfirmed'),
  );
}

function pinned(by: 'gateway' | 'person', at: number, now: number): Phrase {
  return isToday(at, now)
    ? phrase(warning, `known-by-${by}-today`)
    : phrase(warning, `known-by-${by}-on`, { date: date(at, now) });
}

/** What the browser said. It cannot know a gateway that was paired with Latchkey alone. */
export function refusalSentence({ refusal, gateways, appraisal }: RefusedView): Phrase {
  if (appraisal.headline.reasons.includes('browser-knows-gateway'))
    return join([REFUSALS[refusal]], [REASONS['browser-knows-gateway']]);
  return join(
    [REFUSALS[refusal]],
    refusal === 'authority-invalid' && gateways.length > 0 && !appraisal.certificate?.selfSigned
      ? phrase(warning, 'browser-untold')
      : null,
  );
}

/** What no certificate shows by itself, so that the browser may well be right. */
const KNOWS_MORE: readonly Refusal[] = ['revoked', 'revocation-unknown', 'intercepted', 'distrusted', 'pinned'];

/** What a person can do about what the browser said; null where the ways on say it all. */
export function helpSentence({ refusal, wayOn, browser, appraisal }: RefusedView): Phrase | null {
  const helps = contradicted(appraisal) && !KNOWS_MORE.includes(refusal) ? helpContradicted() : help(refusal);
  if (wayOn !== 'strict' && wayOn !== 'perhaps-strict') return helps === null ? null : [helps];
  return join(
    helps === null ? null : [helps],
    phrase(warning, 'strict-address'),
    phrase(warning, 'strict-gateway'),
    phrase(warning, `take-back-${browser}`),
  );
}

/** Why Latchkey cannot say more, and what changes that. */
export function unseenSentence({
  appraisal,
  missingOrigins,
  seesCertificates,
  companion,
  wayOn,
  browser,
}: RefusedView): Phrase | null {
  if (appraisal.certificate !== null || companion === 'asking') return null;
  const found = appraisal.findings.find(({ question }) => question === 'device-asked');
  if (found) return [REASONS[found.code]];
  const without = companion === 'asked' ? null : [COMPANION_PROBLEMS[companion]];
  const why = join(phrase(warning, 'unseen-why'), without);
  if (seesCertificates === false) return join(why, phrase(warning, 'unseen-setting'));
  // Chrome shows certificates once a setting was changed, and what it shows is not known before its first page.
  const willSee = seesCertificates === true || browser === 'firefox';
  return willSee && missingOrigins.length === 0 && leadsOn(wayOn) ? join(why, phrase(warning, 'unseen-until')) : why;
}

export const allowQuestion = ({ appraisal }: RefusedView): Phrase =>
  phrase(warning, 'allow', { host: addressText(appraisal) });

function unconfirmed(names: readonly string[]): Phrase {
  const [gateway] = names;
  if (gateway === undefined) return phrase(warning, 'no-gateway');
  return names.length === 1
    ? phrase(warning, 'one-gateway', { gateway: [{ foreign: tame(gateway, 40) }] })
    : phrase(warning, 'several-gateways', { count: names.length });
}
