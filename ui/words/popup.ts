import type { TabView, UnknownWhy } from '../../src/protocol/index.ts';
import { deviceName, shownId } from '../lib/device.ts';
import { onDay } from '../lib/time.ts';
import type { DeviceMemory, Appraisal, HeadlineKind } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

/** Everything else the popup says. */
export const POPUP = {
  who: 'Who',
  how: 'How we know',
  not: 'What it does not mean',
  details: 'Details',
  checks: 'What Latchkey checked',
  certificate: 'The certificate',
  copy: 'Copy report',
  copied: 'Copied.',
  notCopied: 'Your browser did not let Latchkey copy. Select the text below instead.',
  waiting: 'One moment …',
  forget: 'Forget',
  pairQuestion: 'Does your home have a gateway that issues certificates?',
  pairAgainQuestion: 'Pair it again, and Latchkey learns the new certificate.',
  pair: 'Pair a gateway',
  scopeQuestion: 'What a gateway may vouch for stands under Devices.',
  scope: 'See what it may vouch for',
  changedQuestion: 'Did you reset or replace this device?',
  changed: 'I reset or replaced it',
  changedSure: 'From now on Latchkey will hold the new key for it. Say yes only if you did this yourself.',
  changedYes: 'Yes, hold the new key',
  newCertificateQuestion: 'Did you reset this device, or give it a new certificate?',
  newCertificate: 'I did that',
  oneDevice: 'It is the same device',
  oneDeviceSure:
    'From now on Latchkey takes them for one device. Say yes only if you are sure: a second device with this key ' +
    'could then pretend to be the first.',
  oneDeviceYes: 'Yes, the same device',
  twoDevices: 'Not the same device',
  cancel: 'Cancel',
  reload: 'Reload the page',
  reloadQuestion: 'Reload, and Latchkey will look at this page.',
  allowQuestion: 'Your browser will ask you to allow this for that one address.',
  atHomeQuestion: 'Is it one all the same? Then your browser will ask you to allow this for this one name.',
  atHome: 'This is a device in my home',
  anchor: 'Stop the browser’s warning for good',
  wildcard:
    'Your browser will keep warning: the certificate names this device only by a wildcard, and browsers accept no ' +
    'wildcard that is this short. Have your gateway issue one with the device’s own name.',
  refused:
    'Latchkey can look at the certificate once you pass your browser’s warning. The page itself shows the ways on.',
  unsure: 'I do not know it',
  unsureWhy: 'Then type no password here, and ask whoever looks after your network. For Latchkey it stays new here.',
  hidden:
    'This is a private window, so Latchkey remembers nothing about it. Open this page in an ordinary window to ' +
    'say that the device is yours.',
  ofAnother:
    'This is about another page of this address that was open in this tab, or about what answers at this address ' +
    'now. Latchkey did not see where the page that is open came from, so treat it the same way.',
  refusedAllow: 'Latchkey may still not look. Nothing has changed.',
  flagWhy: 'Chrome shows certificates to extensions only while one setting is on. You change it once.',
  flagSteps: [
    'Open the setting.',
    'Set “Enable SecurityInfo in WebRequest API” to “Enabled”.',
    'Choose “Relaunch” below it. Your tabs come back.',
  ],
  flagOpen: 'Open the setting',
  companion: 'Or use the companion, a small program that asks the device itself',
  flagPage: 'chrome://flags/#web-request-security-info',
} as const;

export const oneDeviceQuestion = (places: readonly string[]): Phrase =>
  say`Is this the same device as the one at ${places.map(shownId).join(', ')}?`;

/** Where else a device is that the person said is one. */
export const alsoAt = (places: readonly string[]): Phrase =>
  say`The same device as ${places.map(shownId).join(', ')}, as you said.`;

export const allow = (host: string): Phrase => say`Let Latchkey look at ${host}`;

/** Asks something that a person can answer, before a key is remembered. */
export function rememberWords(kind: HeadlineKind): { readonly question: string; readonly answers: readonly string[] } {
  if (kind === 'new')
    return {
      question: 'Did you just set up or reset this device?',
      answers: ['Yes, I just did', 'No, but it is mine'],
    };
  const answers = ['Yes, remember it as mine'];
  return kind === 'cannot-tell' || kind === 'attested'
    ? { question: 'Do you know this device, and is it on your own network?', answers }
    : { question: 'Do you know this device, and was it always like this?', answers };
}

/** Why nothing is known of a page. */
const UNKNOWN: Readonly<Record<UnknownWhy, Phrase>> = {
  'not-there': say`This page was loaded before Latchkey could look.`,
  'no-answer': join(
    say`Your browser had this page already and did not ask the device for it, as with apps that work offline.`,
    say`So there was no connection that Latchkey could look at.`,
  ),
  copy: say`This page came from your browser’s cache, and Latchkey did not see where the cache got it.`,
  'several-answers': say`More than one answer came for this page, and your browser does not say which one it shows.`,
  'error-page': say`Your browser shows a page of its own here. There is no device to recognise.`,
};

/** What the popup says where there is no verdict. */
export function quietFacts(view: Exclude<TabView, { kind: 'judged' }>): {
  readonly title: string;
  readonly phrase: Phrase;
} {
  switch (view.kind) {
    case 'silent':
      return view.host === null
        ? { title: 'This page', phrase: say`This page belongs to your browser. There is no device to recognise.` }
        : {
            title: view.host,
            phrase: join(
              say`This does not look like a device in your home, so Latchkey does not look.`,
              say`Your browser checks such pages in its own way.`,
            ),
          };
    case 'no-permission':
      return {
        title: view.host,
        phrase: say`This looks like a device in your home, but Latchkey is not allowed to look at this address yet.`,
      };
    case 'unknown':
      return { title: view.host, phrase: UNKNOWN[view.why] };
    default:
      return view satisfies never;
  }
}

/** "First seen on 3 March, last seen today." */
export function sightings({ firstSeen, lastSeen }: Pick<DeviceMemory, 'firstSeen' | 'lastSeen'>, now: number): Phrase {
  const [first, last] = [onDay(firstSeen, now), onDay(lastSeen, now)];
  return first === last ? say`First seen ${first}.` : say`First seen ${first}, last seen ${last}.`;
}

export const forgotten = (appraisal: Appraisal): Phrase => say`Latchkey has forgotten ${deviceName(appraisal)}.`;
