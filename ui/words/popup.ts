import type { TabView } from '../../src/protocol/index.ts';
import { shownId } from '../lib/device.ts';
import type { DeviceMemory, HeadlineKind } from '../lib/types.ts';
import popup from '../locales/en/popup.ftl';
import { date } from './dates.ts';
import { message, phrase, several, texts } from './message.ts';
import { type Phrase, say } from './phrase.ts';

/** Everything else the popup says. */
export const POPUP = texts(popup, [
  'details',
  'more',
  'certificate',
  'copy',
  'copied',
  'notCopied',
  'waiting',
  'menu',
  'forget',
  'closePage',
  'noPassword',
  'pairQuestion',
  'pairAgainQuestion',
  'pairWholeQuestion',
  'pair',
  'noGateway',
  'scopeQuestion',
  'scope',
  'changed',
  'changedSure',
  'changedYes',
  'newCertificateQuestion',
  'newCertificate',
  'oneDevice',
  'oneDeviceSure',
  'oneDeviceYes',
  'twoDevices',
  'cancel',
  'reload',
  'reloadQuestion',
  'allowQuestion',
  'atHomeQuestion',
  'atHome',
  'anchorWhy',
  'anchor',
  'wildcard',
  'refused',
  'unsure',
  'unsureWhy',
  'hidden',
  'ofAnother',
  'ofAnotherWhy',
  'refusedAllow',
  'flagWhy',
  'flagOpen',
  'companion',
]);

export const FLAG_PAGE = 'chrome://flags/#web-request-security-info';
/** What to do on that page, step by step. */
export const flagSteps = (): readonly string[] =>
  (['open', 'set', 'relaunch'] as const).map((step) => message(popup, `flag-step-${step}`));

export const oneDeviceQuestion = (places: readonly string[]): Phrase =>
  phrase(popup, 'one-device-question', { places: several(places.map(shownId)) });

/** Where else a device is that the person said is one. */
export const alsoAt = (places: readonly string[]): Phrase =>
  phrase(popup, 'also-at', { places: several(places.map(shownId)) });

export const allow = (host: string): Phrase => phrase(popup, 'allow', { host });

/**
 * Asks something that a person can answer, before a key is remembered.
 * @param isOwned it is proved whose device it is, so that no one asks.
 */
export function rememberWords(
  kind: HeadlineKind,
  isOwned = false,
): { readonly question: string; readonly answer: string } {
  if (isOwned) return { question: message(popup, 'remember-question-owned'), answer: message(popup, 'remember') };
  return {
    question:
      kind === 'new'
        ? message(popup, 'remember-question-new')
        : kind === 'cannot-tell' || kind === 'attested'
          ? message(popup, 'remember-question-unknown')
          : message(popup, 'remember-question'),
    answer: message(popup, 'remember-mine'),
  };
}

/** What the popup says where there is no verdict. */
export function quietFacts(view: Exclude<TabView, { kind: 'judged' }>): {
  readonly title: Phrase;
  readonly phrase: Phrase;
} {
  switch (view.kind) {
    case 'silent':
      return view.host === null
        ? { title: phrase(popup, 'browser-page'), phrase: phrase(popup, 'quiet-browser') }
        : { title: say`${view.host}`, phrase: phrase(popup, 'quiet-other') };
    case 'no-permission':
      return { title: say`${view.host}`, phrase: phrase(popup, 'quiet-no-access') };
    case 'unknown':
      return { title: say`${view.host}`, phrase: phrase(popup, `unknown-${view.why}`) };
    default:
      return view satisfies never;
  }
}

/** When a device was seen first and last. */
export const sightings = ({ firstSeen, lastSeen }: Pick<DeviceMemory, 'firstSeen' | 'lastSeen'>, now: number): Phrase =>
  phrase(popup, 'sightings', { first: date(firstSeen, now), last: date(lastSeen, now) });

/** Where several endpoints lead to the device, all of them are forgotten. */
export const forgotten = (name: string, { id, alsoAt = [] }: Pick<DeviceMemory, 'id' | 'alsoAt'>): Phrase =>
  alsoAt.length === 0
    ? phrase(popup, 'forgotten', { name })
    : phrase(popup, 'forgotten-everywhere', { name, places: several([id, ...alsoAt].map(shownId)) });
/** The button that takes back that two endpoints are one device. */
export const twoDevicesAt = (place: string): string => message(popup, 'two-devices-at', { place });
export const forgetWhat = (name: string): string => message(popup, 'forget-device', { name });
export const menuOf = (name: string): string => message(popup, 'menu-of', { name });
