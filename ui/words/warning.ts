import type { RefusedView, WayOn } from '../../src/protocol/index.ts';
import { addressText } from '../lib/device.ts';
import { day, isToday } from '../lib/time.ts';
import type { ReasonCode, Refusal } from '../lib/types.ts';
import { COMPANION_PROBLEMS } from './companion.ts';
import { contradicted, facts } from './facts.ts';
import { ownerProved } from './leads.ts';
import { type Tone, TONES } from './marks.ts';
import { join, say, tame, type Phrase } from './phrase.ts';
import { POPUP, sightings } from './popup.ts';
import { REASONS } from './reasons.ts';
import { HELP, HELP_CONTRADICTED, REFUSALS } from './refusals.ts';

/** Everything the warning page says besides facts and refusals. */
export const WARNING = {
  more: 'More',
  settings: 'Open Latchkey’s settings',
  asking: 'Asking the device …',
  asked: 'Latchkey’s companion asked the device itself.',
  notAsked: 'Latchkey’s companion couldn’t check the device.',
  common: 'That’s common for local devices, but a fake would look the same.',
  unchecked: 'Latchkey hasn’t seen the certificate, so it can’t check the device.',
  sameOrFake: 'Latchkey can’t tell yet whether this is it or a fake.',
  dangerBefore: 'Latchkey found a danger here last time.',
  known: 'From earlier',
  browser: 'Why your browser stopped',
  helps: 'What helps',
  unseen: 'What Latchkey can’t see',
  back: 'Go back',
  stop: 'Stop browser warnings',
  pair: 'Pair a gateway',
  pairWhy: 'If something on your network issues certificates, pair it, and it can confirm your devices.',
  continue: 'Continue anyway',
  continueOnce: 'Continue this time',
  browserPage: 'Show the browser’s page',
  denied: 'Latchkey still doesn’t have access. You can continue without it.',
  allowed: 'Latchkey checks the device as soon as you continue.',
  broken: 'This page was opened without an address. Close it and open the device again.',
  gone: 'This warning is from earlier',
  goneWhy: 'Latchkey forgets blocked pages when the browser closes. Open the device again to check it now.',
  openAgain: 'Open it again',
  blocked: 'Your browser wanted encryption here',
  blockedWhy: 'It tried https first, and that failed.',
  blockedNothing: 'Nothing answered over https. The device may only use http.',
  openWithHttps: 'Open with https',
  openWithHttpsWhy: 'If you open it with https, Latchkey shows what it knows about the device before you decide.',
  blockedHelp:
    'Browsers don’t ask for encryption at names ending in .local, .lan, .internal or .home. The same goes for ' +
    'names of one word and private addresses such as 192.168.1.20. If the device has one of those, use it.',
  blockedContinueWhy:
    'If you continue, your browser asks you again. Anyone on your network can then read what you send.',
} as const;

/** What the person can expect behind the button that leads on. */
export const ONWARD: Record<WayOn, string> = {
  offered: 'If you continue, your browser asks you again. Nothing is switched off.',
  none: 'Your browser lets no one continue past this.',
  strict: 'Your browser lets no one continue, because the device once asked.',
  'perhaps-strict': 'Your browser might let no one continue, because this device asks for trusted connections only.',
};

/** Whether the browser's own page leads nowhere either. */
export const leadsOn = (wayOn: WayOn): boolean => wayOn === 'offered' || wayOn === 'perhaps-strict';

const CHANGED: readonly ReasonCode[] = ['key-changed', 'key-differs-vouched', 'key-differs-wildcard'];

/** The calm headline: it names the device, and accuses no one without proof. */
export function headline({ appraisal: { headline, device } }: RefusedView): Phrase {
  const name = device?.label ?? null;
  switch (headline.kind) {
    case 'confirmed':
      return name === null ? say`Your gateway confirms this device` : say`Your gateway confirms your ${name}`;
    case 'remembered':
      return name === null ? say`This looks like your device` : say`This looks like your ${name}`;
    case 'danger':
      if (!device?.pinned) return say`Danger at this address`;
      if (!headline.reasons.some((code) => CHANGED.includes(code)))
        return name === null ? say`This might not be your device` : say`This might not be your ${name}`;
      return name === null ? say`This doesn’t match your device` : say`This doesn’t match your ${name}`;
    default:
      if (name !== null) return say`Is this your ${name}?`;
      if (device?.pinned == null) return say`Is this your device?`;
      return device.pinned === 'gateway'
        ? say`Is this the device your gateway confirmed?`
        : say`Is this the device you saved?`;
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
export function told({ appraisal, refusal, last }: RefusedView): readonly Phrase[] {
  const before: readonly Phrase[] = last?.kind === 'danger' ? [[WARNING.dangerBefore]] : [];
  if (!isTold(appraisal)) {
    const saved = savedHere(appraisal);
    const isOdd = !COMMON.includes(refusal) || appraisal.headline.kind === 'caution';
    // What is expected here comes first: that such a refusal is common calms no one who knows the device already.
    if (saved !== null)
      return [saved, ...(isOdd ? [[REFUSALS[refusal]]] : before.length > 0 ? before : [[WARNING.sameOrFake]])];
    return [[REFUSALS[refusal]], ...(before.length > 0 ? before : [[isOdd ? WARNING.unchecked : WARNING.common]])];
  }
  const { says, limit } = facts(appraisal);
  return [
    says,
    ...(limit === null ? [] : [limit]),
    ...(appraisal.headline.kind === 'danger' ? [[POPUP.noPassword]] : before),
  ];
}

/** That a device was saved or confirmed at this address, and when; null where none was. */
function savedHere({ device, appraisedAt: now }: RefusedView['appraisal']): Phrase | null {
  if (device === null || device.pinnedAt === null) return null;
  const [at, today] = [device.pinnedAt, isToday(device.pinnedAt, now)];
  if (device.pinned === 'gateway')
    return today
      ? say`Your gateway confirmed the device here earlier today.`
      : say`Your gateway confirmed the device here on ${day(at, now)}.`;
  return today ? say`You saved the device here earlier today.` : say`You saved the device here on ${day(at, now)}.`;
}

/** What earlier visits tell. */
export function known({ appraisal, gateways, last }: RefusedView): Phrase {
  const { device, appraisedAt: now } = appraisal;
  const confirmed = appraisal.headline.kind === 'confirmed' || ownerProved(appraisal);
  if (device === null)
    return join(
      say`Latchkey hasn’t seen this device before.`,
      confirmed ? null : unconfirmed(gateways.map(({ name }) => name)),
    );
  const found =
    last?.kind === 'danger' && last.reasons[0] ? join([WARNING.dangerBefore], [REASONS[last.reasons[0]]]) : null;
  return join(
    found,
    sightings(device, now),
    device.pinned === null || device.pinnedAt === null ? null : pinned(device.pinned, device.pinnedAt, now),
    device.pinned === 'gateway' || confirmed ? null : say`No gateway has confirmed it.`,
  );
}

function pinned(by: 'gateway' | 'person', at: number, now: number): Phrase {
  if (by === 'gateway')
    return isToday(at, now)
      ? say`Your gateway confirmed it today.`
      : say`Your gateway confirmed it on ${day(at, now)}.`;
  return isToday(at, now) ? say`You said today that it’s yours.` : say`You said on ${day(at, now)} that it’s yours.`;
}

/** What the browser said. It cannot know a gateway that was paired with Latchkey alone. */
export function refusalSentence({ refusal, gateways, appraisal }: RefusedView): Phrase {
  if (appraisal.headline.reasons.includes('browser-knows-gateway'))
    return join([REFUSALS[refusal]], [REASONS['browser-knows-gateway']]);
  return join(
    [REFUSALS[refusal]],
    refusal === 'authority-invalid' && gateways.length > 0 && !appraisal.certificate?.selfSigned
      ? say`Unless you told it, it doesn’t know the gateways you paired, and blocks their devices too.`
      : null,
  );
}

/** How to take back what a device asked of the browser. */
const TAKE_BACK: Record<RefusedView['browser'], string> = {
  chrome: 'To undo that, open chrome://net-internals/#hsts and delete the policy of this name there.',
  firefox: 'To undo that, find the site in Firefox’s history and choose “Forget About This Site”.',
};

/** What no certificate shows by itself, so that the browser may well be right. */
const KNOWS_MORE: readonly Refusal[] = ['revoked', 'revocation-unknown', 'intercepted', 'distrusted', 'pinned'];

/** What a person can do about what the browser said; null where the ways on say it all. */
export function helpSentence({ refusal, wayOn, browser, appraisal }: RefusedView): Phrase | null {
  const help = contradicted(appraisal) && !KNOWS_MORE.includes(refusal) ? HELP_CONTRADICTED : HELP[refusal];
  if (wayOn !== 'strict' && wayOn !== 'perhaps-strict') return help === null ? null : [help];
  return join(
    help === null ? null : [help],
    say`The device’s request doesn’t cover its numeric address. Open it by that, if you know it.`,
    say`Once your browser trusts your gateway, it opens the device by name again.`,
    [TAKE_BACK[browser]],
  );
}

/** Why Latchkey cannot say more, and what changes that. */
export function unseenSentence({
  appraisal,
  missingOrigins,
  seesCertificates,
  companion,
  wayOn,
}: RefusedView): Phrase | null {
  if (appraisal.certificate !== null || companion === 'asking') return null;
  const found = appraisal.findings.find(({ question }) => question === 'device-asked');
  if (found) return [REASONS[found.code]];
  const without = companion === 'asked' ? null : [COMPANION_PROBLEMS[companion]];
  const why = join(
    say`When a browser blocks a connection, it shows extensions no certificate.`,
    say`So Latchkey can’t check which device answers now.`,
    without,
  );
  if (seesCertificates === false)
    return join(
      why,
      say`It can’t once you continue either, until you change a setting of this browser.`,
      say`Latchkey’s settings show which one.`,
    );
  return missingOrigins.length === 0 && leadsOn(wayOn)
    ? join(why, say`If you continue, Latchkey checks the device at once and shows the result in the toolbar.`)
    : why;
}

export const allowQuestion = ({ appraisal }: RefusedView): Phrase =>
  join(
    say`Latchkey doesn’t have access to ${addressText(appraisal)} yet.`,
    say`With it, Latchkey can check the device once you continue.`,
  );

function unconfirmed(names: readonly string[]): Phrase | null {
  if (names.length === 0) return say`You haven’t paired a gateway.`;
  return names.length === 1
    ? say`Your gateway “${tame(names[0] ?? '', 40)}” hasn’t confirmed it.`
    : say`None of your ${String(names.length)} gateways has confirmed it.`;
}
