import type { AnchorView } from '../../src/protocol/index.ts';
import type { NoAnchorReason } from '../lib/types.ts';
import anchor from '../locales/en/anchor.ftl';
import { when } from './dates.ts';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** Everything the page "Stop browser warnings" says. */
export const ANCHOR = texts(anchor, [
  'lead',
  'leadDevice',
  'safe',
  'more',
  'moreWhy',
  'moreOf',
  'make',
  'making',
  'again',
  'files',
  'zip',
  'single',
  'steps',
  'byHand',
  'open',
  'other',
  'otherWhy',
  'remove',
  'removeTitle',
  'older',
  'olderWhy',
  'removed',
  'leftOut',
  'leftOutToo',
  'outdated',
  'firefoxDevice',
]);

export const title = ({ name }: AnchorView): Phrase => phrase(anchor, 'title', { name });
/** Of what was unpaired or forgotten. */
export const gone = ({ name }: AnchorView): Phrase => phrase(anchor, 'gone', { name });
export const pairMadeOn = (pair: { readonly label: string; readonly madeAt: number }, now: number): Phrase =>
  phrase(anchor, 'pair-made-on', { label: pair.label, ...when(pair.madeAt, now) });

interface ByHand {
  readonly place: string | null;
  readonly steps: (names: { readonly scopeRoot: string; readonly cross: string }) => readonly Phrase[];
  readonly removal: (label: string) => Phrase;
}

const unpack = (): Phrase => phrase(anchor, 'by-hand-unpack', { button: [ANCHOR.zip] });

/** By hand, in the browser that shows the page; `label` is the entry to find in its list. */
export const BY_HAND: Record<AnchorView['browser'], ByHand> = {
  chrome: {
    place: 'chrome://certificate-manager/localcerts/usercerts',
    steps: ({ scopeRoot, cross }) => [
      unpack(),
      phrase(anchor, 'by-hand-chrome-open'),
      phrase(anchor, 'by-hand-chrome-root', { scopeRoot }),
      phrase(anchor, 'by-hand-chrome-intermediate', { cross }),
    ],
    removal: (label) => phrase(anchor, 'removal-chrome', { label }),
  },
  firefox: {
    place: null,
    steps: ({ scopeRoot, cross }) => [
      unpack(),
      phrase(anchor, 'by-hand-firefox-open'),
      phrase(anchor, 'by-hand-firefox-root', { scopeRoot }),
      phrase(anchor, 'by-hand-firefox-intermediate', { cross }),
    ],
    removal: (label) => phrase(anchor, 'removal-firefox', { label }),
  },
};

/** Of the gateway's own root, where it needs no files beside it. */
export const OWN_ROOT = texts(
  anchor,
  [
    'title',
    'lead',
    'safe',
    'why',
    'only',
    'save',
    'byHand',
    'remove',
    'two',
    'twoWhy',
    'instead',
    'insteadWhy',
    'otherwise',
    'otherwiseWhy',
  ],
  'own',
);

export const ownRootSteps = (browser: AnchorView['browser'], file: string): readonly Phrase[] =>
  browser === 'chrome'
    ? [phrase(anchor, 'by-hand-chrome-open'), phrase(anchor, 'by-hand-chrome-root', { scopeRoot: file })]
    : [phrase(anchor, 'by-hand-firefox-open'), phrase(anchor, 'by-hand-firefox-root', { scopeRoot: file })];

export const ownRootRemoval = (browser: AnchorView['browser'], label: string): Phrase =>
  browser === 'chrome'
    ? phrase(anchor, 'own-removal-chrome', { label })
    : phrase(anchor, 'own-removal-firefox', { label });

/** How everything gets out again that Latchkey made for a gateway; where it knows of nothing, whatever it ever did. */
export function removalSteps({ browser, name, pair, older, ownRoot }: AnchorView): readonly Phrase[] {
  const labels = [...(pair === null ? [] : [pair]), ...older].map(({ label }) => label);
  const known = [
    ...labels.map(BY_HAND[browser].removal),
    ...(ownRoot === null ? [] : [ownRootRemoval(browser, ownRoot.label)]),
  ];
  return [
    phrase(anchor, `by-hand-${browser}-open`),
    ...(known.length > 0 ? known : [phrase(anchor, `removal-any-${browser}`, { name })]),
  ];
}

/** Why there are no files. */
export const ANCHOR_PROBLEMS: Readonly<Record<NoAnchorReason, string>> = texts(
  anchor,
  [
    'unreadable',
    'not-a-ca',
    'not-self-signed',
    'usage',
    'unknown-critical-extension',
    'policy-mappings',
    'unsafe-key',
    'name-mismatch',
    'other-names',
    'expired',
    'not-local',
    'empty-scope',
    'not-seen',
  ],
  'problem',
);

/** The button by which a person says that they removed one pair of files. */
export const removedWhat = (label: string): string => message(anchor, 'removed-what', { label });
