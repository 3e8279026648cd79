import type { TabView, UnknownWhy } from '../../src/protocol/index.ts';
import { deviceName, shownId } from '../lib/device.ts';
import { day } from '../lib/time.ts';
import type { DeviceMemory, Appraisal, HeadlineKind } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

/** Everything else the popup says. */
export const POPUP = {
  details: 'Details',
  more: 'What this tells you',
  certificate: 'The certificate',
  copy: 'Copy report',
  copied: 'Copied.',
  notCopied: 'Your browser didn’t let Latchkey copy. Select the text below instead.',
  waiting: 'One moment …',
  menu: 'Menu',
  forget: 'Forget',
  closePage: 'Close this page',
  noPassword: 'Do not enter a password.',
  pairQuestion: 'Does something on your network issue certificates?',
  pairAgainQuestion: 'Then Latchkey knows the new certificate.',
  pair: 'Pair a gateway',
  noGateway: 'No, or not sure',
  scopeQuestion: 'You can change what a gateway covers under Devices.',
  scope: 'See what it covers',
  changed: 'I reset or replaced it…',
  changedSure: 'Save the new key? Only if you reset or replaced it yourself.',
  changedYes: 'Save the new key',
  newCertificateQuestion: 'Did you reset it, or give it a new certificate?',
  newCertificate: 'I did that…',
  oneDevice: 'It’s the same device…',
  oneDeviceSure:
    'Treat both as one device? Only if you’re sure. A second device with this key could pose as the first.',
  oneDeviceYes: 'Treat as one device',
  twoDevices: 'Not the same device',
  cancel: 'Cancel',
  reload: 'Reload this page',
  reloadQuestion: 'Reload, and Latchkey checks this page.',
  allowQuestion: 'Your browser then asks for access to this one address.',
  atHomeQuestion: 'Is it a local device? Your browser then asks for access to this one name.',
  atHome: 'Check this device',
  anchorWhy: 'Your browser warned before it opened this page.',
  anchor: 'Stop browser warnings',
  wildcard: 'Your browser rejects this short wildcard. Have a certificate issued with the device’s own name.',
  refused: 'Latchkey can check the certificate once you continue past your browser’s warning.',
  unsure: 'I’m not sure',
  unsureWhy: 'Then type no password here, and ask the person who looks after your network. It stays new in Latchkey.',
  hidden: 'This is a private window, so Latchkey saves nothing. Open this page in an ordinary window to remember it.',
  ofAnother: 'This is about another page here.',
  ofAnotherWhy: 'Latchkey didn’t see where the open page came from, so treat it the same way.',
  refusedAllow: 'Latchkey still doesn’t have access. Nothing was changed.',
  flagWhy: 'Chrome shows certificates to extensions only while one setting is on. You change it once.',
  flagSteps: [
    'Open the setting.',
    'Set “Enable SecurityInfo in WebRequest API” to “Enabled”.',
    'Choose “Relaunch” below it. Your tabs come back.',
  ],
  flagOpen: 'Open the setting',
  companion: 'Or use the companion, a small program on your computer',
  flagPage: 'chrome://flags/#web-request-security-info',
} as const;

export const oneDeviceQuestion = (places: readonly string[]): Phrase =>
  say`Is this the same device as the one at ${places.map(shownId).join(', ')}?`;

/** Where else a device is that the person said is one. */
export const alsoAt = (places: readonly string[]): Phrase =>
  say`The same device as ${places.map(shownId).join(', ')}, as you said.`;

export const allow = (host: string): Phrase => say`Give access to ${host}`;

/**
 * Asks something that a person can answer, before a key is remembered.
 * @param isOwned it is proved whose device it is, so that no one asks.
 */
export function rememberWords(
  kind: HeadlineKind,
  isOwned = false,
): { readonly question: string; readonly answer: string } {
  if (isOwned) return { question: 'Remember it, and Latchkey warns you if its key changes.', answer: 'Remember it' };
  return {
    question:
      kind === 'new'
        ? 'Are you on your own network, and did you expect it?'
        : kind === 'cannot-tell' || kind === 'attested'
          ? 'Do you know this device, and is it on your own network?'
          : 'Do you know this device, and was it always like this?',
    answer: 'It’s mine – remember it',
  };
}

/** Why nothing is known of a page. */
const UNKNOWN: Readonly<Record<UnknownWhy, Phrase>> = {
  'not-there': say`This page loaded before Latchkey could check it.`,
  'no-answer': join(
    say`Your browser already had this page and didn’t ask the device for it, as with apps that work offline.`,
    say`So there was no connection to check.`,
  ),
  copy: say`This page came from your browser’s cache, and Latchkey didn’t see where the cache got it.`,
  'several-answers': say`More than one answer came for this page, and your browser doesn’t say which one it shows.`,
  'error-page': say`Your browser shows its own page here, so there is no device to recognise.`,
};

/** What the popup says where there is no verdict. */
export function quietFacts(view: Exclude<TabView, { kind: 'judged' }>): {
  readonly title: string;
  readonly phrase: Phrase;
} {
  switch (view.kind) {
    case 'silent':
      return view.host === null
        ? { title: 'This page', phrase: say`This page belongs to your browser, so there is no device to recognise.` }
        : {
            title: view.host,
            phrase: say`This doesn’t look like a local device, so Latchkey doesn’t check it.`,
          };
    case 'no-permission':
      return {
        title: view.host,
        phrase: say`This looks like a local device, but Latchkey doesn’t have access to this address yet.`,
      };
    case 'unknown':
      return { title: view.host, phrase: UNKNOWN[view.why] };
    default:
      return view satisfies never;
  }
}

/** When a device was seen first and last. */
export const sightings = ({ firstSeen, lastSeen }: Pick<DeviceMemory, 'firstSeen' | 'lastSeen'>, now: number): Phrase =>
  say`First seen: ${day(firstSeen, now)}. Last seen: ${day(lastSeen, now)}.`;

export const forgotten = (appraisal: Appraisal): Phrase => say`Latchkey has forgotten ${deviceName(appraisal)}.`;
export const forgetWhat = (name: string): string => `${POPUP.forget} ${name}`;
export const menuOf = (name: string): string => `${POPUP.menu}: ${name}`;
