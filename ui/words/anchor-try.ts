import type { AnchorView } from '../../src/protocol/index.ts';
import type { Outcome } from '../lib/types.ts';
import anchorTry from '../locales/en/anchor-try.ftl';
import { phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

type Browser = AnchorView['browser'];

/** What the trial on the page "Stop browser warnings" says. */
export const TRY = texts(anchorTry, [
  'title',
  'why',
  'address',
  'hint',
  'try',
  'trying',
  'other',
  'otherToo',
  'warnAgain',
  'missed',
]);

/** What came of trying a page. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = texts(
  anchorTry,
  ['accepted', 'overridden', 'not-vouched', 'not-covered', 'unseen', 'refused', 'unreachable', 'loading', 'not-local'],
  'outcome',
);
/** What pages of an accepted device may do that they may not after a click-through. */
export const GAINS = texts(anchorTry, ['name', 'address'], 'gains');
export const OUTCOME_TONES: Readonly<Record<Outcome, 'good' | 'warn' | 'mute'>> = {
  accepted: 'good',
  overridden: 'mute',
  'not-vouched': 'warn',
  'not-covered': 'warn',
  unseen: 'mute',
  refused: 'warn',
  unreachable: 'warn',
  loading: 'mute',
  'not-local': 'warn',
};

export const tryOther = (host: string): Phrase => phrase(anchorTry, 'try-other', { host });

/** How a person takes back that the browser lets one site through. */
export const WARN_AGAIN: Record<Browser, (host: string) => readonly Phrase[]> = {
  chrome: (host) => [
    phrase(anchorTry, 'warn-again-chrome-open', { host }),
    phrase(anchorTry, 'warn-again-chrome-click'),
    phrase(anchorTry, 'warn-again-chrome-choose'),
  ],
  firefox: (host) => [
    phrase(anchorTry, 'warn-again-firefox-open'),
    phrase(anchorTry, 'warn-again-firefox-delete', { host }),
    phrase(anchorTry, 'warn-again-firefox-restart'),
  ],
};

interface Names {
  readonly scopeRoot: string;
  readonly cross: string;
}

/** Why a browser may still warn. What is wrong with the device itself, the popup knows. */
export const MISSED: Record<Browser, (names: Names) => readonly Phrase[]> = {
  chrome: ({ scopeRoot, cross }) => [
    phrase(anchorTry, 'missed-chrome-restart'),
    phrase(anchorTry, 'missed-chrome-place', { scopeRoot, cross }),
    ofDevice(),
  ],
  firefox: ({ scopeRoot, cross }) => [
    phrase(anchorTry, 'missed-firefox-restart'),
    phrase(anchorTry, 'missed-firefox-tick', { scopeRoot, cross }),
    ofDevice(),
  ],
};

/** The same of one file, the gateway's own root. */
export const MISSED_OWN: Record<Browser, (file: string) => readonly Phrase[]> = {
  chrome: (file) => [
    phrase(anchorTry, 'missed-chrome-restart'),
    phrase(anchorTry, 'missed-own-chrome', { file }),
    ofDevice(),
  ],
  firefox: (file) => [
    phrase(anchorTry, 'missed-firefox-restart'),
    phrase(anchorTry, 'missed-own-firefox', { file }),
    ofDevice(),
  ],
};

const ofDevice = (): Phrase => phrase(anchorTry, 'missed-device');
