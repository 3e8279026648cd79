import type { RefusedView, WayOn } from '../../src/protocol/index.ts';
import { addressText, deviceName } from '../lib/device.ts';
import { onDay } from '../lib/time.ts';
import type { Refusal } from '../lib/types.ts';
import { COMPANION_PROBLEMS } from './companion.ts';
import { contradicted } from './facts.ts';
import { ownerProved } from './leads.ts';
import { type Tone, TONES } from './marks.ts';
import { join, say, type Phrase } from './phrase.ts';
import { sightings } from './popup.ts';
import { REASONS } from './reasons.ts';
import { HELP, HELP_CONTRADICTED, REFUSALS } from './refusals.ts';

/** Everything the warning page says besides facts and refusals. */
export const WARNING = {
  setup: 'Open the settings of Latchkey',
  asking: 'Asking the device …',
  known: 'From earlier',
  browser: 'Why your browser stopped',
  helps: 'What helps',
  unseen: 'What Latchkey cannot see',
  back: 'Go back',
  pair: 'Pair your gateway',
  pairWhy: 'A gateway that you pair can vouch for your devices, and then Latchkey can tell yours from others.',
  continue: 'Continue to the browser’s own warning',
  denied: 'Latchkey may still not look. You can go on without it.',
  allowed: 'Latchkey will look as soon as you continue.',
  broken: 'This page was opened without an address, so there is nothing to show.',
  gone: 'This warning is from earlier',
  goneWhy:
    'When the browser closes, Latchkey forgets what was refused and the full address. Open the device again to see ' +
    'what your browser thinks of it now.',
  openAgain: 'Open it again',
  blocked: 'Your browser wanted encryption here',
  blockedWhy:
    'You opened an address that begins with http, which means without encryption. Your browser tried https first. ' +
    'That did not work, so it stopped before it showed the page.',
  blockedTried: 'What it found',
  blockedNothing: 'Nothing answered over https there. The device may only speak http.',
  openWithHttps: 'Open it with https',
  openWithHttpsWhy: 'Latchkey then tells what it knows about the device before you decide.',
  blockedHelp:
    'Browsers do not ask for encryption at names that end in .local, .lan, .internal or .home, at names of a single ' +
    'word, or at private addresses such as 192.168.1.20. If the device has one of those, open it by that.',
  blockedContinueWhy: 'Your browser asks you again. What you send then can be read by anyone on your network.',
} as const;

/** What the person can expect behind the button that leads on. */
export const ONWARD: Record<WayOn, string> = {
  offered: 'Nothing is switched off: your browser asks you again.',
  none: 'Your browser shows why it stopped, and offers no way on.',
  strict:
    'Your browser offers no way on: this device told it earlier to open it only over a connection that the browser ' +
    'trusts.',
  'perhaps-strict':
    'Your browser may offer no way on: this device asks to be opened only over connections that the browser trusts.',
};

/** The calm headline: it names the device, and accuses no one without proof. */
export function headline({ appraisal }: RefusedView): Phrase {
  const name = deviceName(appraisal);
  if (appraisal.headline.kind === 'confirmed') return say`Your gateway vouches for ${name}`;
  if (appraisal.headline.kind === 'remembered') return say`This looks like your ${name}`;
  if (appraisal.headline.kind === 'danger')
    return appraisal.device?.pinned ? say`This may not be your ${name}` : say`Do not trust what answers at ${name}`;
  if (appraisal.device?.label) return say`Is this your ${name}?`;
  return ownerProved(appraisal) ? say`Is the device at ${name} yours?` : say`Whose device is at ${name}?`;
}

/** One sentence under the headline: why this page is here. */
export function opening({ appraisal, refusal }: RefusedView): Phrase {
  if (appraisal.headline.kind === 'confirmed' && refusal === 'authority-invalid')
    return say`Your browser may have stopped only because it does not know your gateway.`;
  return appraisal.headline.kind === 'danger'
    ? say`Something at ${addressText(appraisal)} does not fit what Latchkey knows.`
    : join(
        say`Your browser did not open ${addressText(appraisal)}.`,
        appraisal.device === null && appraisal.headline.kind !== 'caution'
          ? say`This is common for devices at home, and worth a look.`
          : null,
      );
}

/** The colour of the page. Calm only where someone vouches for what the device showed. */
export function toneOf({ appraisal: { headline } }: RefusedView): Tone {
  return ['confirmed', 'self-naming', 'remembered', 'danger'].includes(headline.kind) ? TONES[headline.kind] : 'warn';
}

/** What earlier visits tell. */
export function known({ appraisal, gateways, last }: RefusedView): Phrase {
  const { device, appraisedAt } = appraisal;
  if (device === null)
    return join(
      say`Latchkey has not seen this device before.`,
      appraisal.headline.kind === 'confirmed' || ownerProved(appraisal)
        ? null
        : paired(gateways.map((gateway) => gateway.name)),
    );
  const found =
    last?.kind === 'danger' && last.reasons[0]
      ? join(say`When Latchkey looked last, it found a danger:`, [REASONS[last.reasons[0]]])
      : null;
  const seen = join(found, sightings(device, appraisedAt));
  const since = device.pinnedAt === null ? 'earlier' : onDay(device.pinnedAt, appraisedAt);
  switch (device.pinned) {
    case 'gateway':
      return join(seen, say`Your gateway confirmed it ${since}.`, RETURNS);
    case 'person':
      return join(
        seen,
        say`You told Latchkey ${since} that it is yours.`,
        ownerProved(appraisal) ? null : say`No one else vouched for it.`,
        RETURNS,
      );
    case null:
      return join(seen, ownerProved(appraisal) ? null : say`No one has vouched for it.`);
    default:
      return device.pinned satisfies never;
  }
}

/** Why someone who went on before is asked again. */
const RETURNS: Phrase = [
  'The warning comes whenever your browser remembers no yes of yours, and also when the device has another key.',
];

/** What the browser said. It cannot know a gateway that was paired with Latchkey alone. */
export function refusalSentence({ refusal, gateways, appraisal }: RefusedView): Phrase {
  if (appraisal.headline.reasons.includes('browser-knows-gateway'))
    return join([REFUSALS[refusal]], [REASONS['browser-knows-gateway']]);
  return join(
    [REFUSALS[refusal]],
    refusal === 'authority-invalid' && gateways.length > 0 && !appraisal.certificate?.selfSigned
      ? say`Unless you told it, it does not know the gateways that you paired, and refuses their devices too.`
      : null,
  );
}

/** How to take back what a device asked of the browser. */
const TAKE_BACK: Record<RefusedView['browser'], string> = {
  chrome: 'To take that back, open chrome://net-internals/#hsts and delete the policy of this name there.',
  firefox: 'To take that back, find the site in the history of Firefox and choose “Forget About This Site”.',
};

/** What no certificate shows by itself, so that the browser may well be right. */
const KNOWS_MORE: readonly Refusal[] = ['revoked', 'revocation-unknown', 'intercepted', 'distrusted', 'pinned'];

/** What a person can do about what the browser said; null where the ways on say it all. */
export function helpSentence({ refusal, wayOn, browser, appraisal }: RefusedView): Phrase | null {
  const help = contradicted(appraisal) && !KNOWS_MORE.includes(refusal) ? HELP_CONTRADICTED : HELP[refusal];
  if (wayOn !== 'strict' && wayOn !== 'perhaps-strict') return help === null ? null : [help];
  return join(
    help === null ? null : [help],
    say`What the device asked does not apply to its numeric address: open it by that, if you know it.`,
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
    say`When a browser refuses a connection, it shows extensions no certificate.`,
    say`So Latchkey cannot check who answers now.`,
    without,
  );
  if (seesCertificates === false)
    return join(
      why,
      say`Once you continue it cannot either, until a setting of this browser is changed.`,
      say`Latchkey’s own settings say which.`,
    );
  return missingOrigins.length === 0 && (wayOn === 'offered' || wayOn === 'perhaps-strict')
    ? join(why, say`If you continue, Latchkey will look at once and tell you in the toolbar.`)
    : why;
}

export const allowQuestion = ({ appraisal }: RefusedView): Phrase =>
  join(
    say`Latchkey is not allowed to look at ${addressText(appraisal)} yet.`,
    say`With your permission it can check the device once you continue.`,
  );

function paired(names: readonly string[]): Phrase | null {
  if (names.length === 0) return say`You have not paired a gateway yet.`;
  return names.length === 1
    ? say`Your gateway ${names[0] ?? ''} is paired, but has not vouched for it so far.`
    : say`Your ${String(names.length)} paired gateways have not vouched for it so far.`;
}
