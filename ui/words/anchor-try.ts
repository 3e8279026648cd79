import type { AnchorView } from '../../src/protocol/index.ts';
import type { Outcome } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

type Browser = AnchorView['browser'];

/** What the trial of the page "Stop the browser's warning" says. */
export const TRY = {
  title: 'See whether it works',
  why: 'Latchkey opens one of your devices in the background and watches whether the browser warns.',
  address: 'Address of a device',
  hint: 'For example https://printer.local',
  try: 'Try it',
  trying: 'Opening it …',
  other: 'To see whether the files work, try another device of this gateway:',
  otherToo: 'Or let the browser warn of this one again, and then try anew:',
  warnAgain: 'To see whether the files work, let the browser warn of this device again, and then try anew:',
  missed: 'What is often missed:',
} as const;

/** What came of trying a page. */
export const OUTCOMES: Record<Outcome, { readonly tone: 'good' | 'warn' | 'mute'; readonly text: string }> = {
  accepted: { tone: 'good', text: 'It works. The browser accepted this device without a warning.' },
  overridden: {
    tone: 'mute',
    text:
      'This says nothing about the files. The browser was told earlier to let this one site through, and so it ' +
      'did.',
  },
  'not-vouched': { tone: 'warn', text: 'Your gateway does not vouch for this device, so the files do nothing for it.' },
  'not-covered': { tone: 'warn', text: 'The files do not cover this address, so they do nothing for it.' },
  unseen: {
    tone: 'mute',
    text:
      'The page opened, but the browser did not show Latchkey how: for that one setting in Chrome must be on ' +
      '(see “Set up”). Or open the device yourself and see whether a warning comes.',
  },
  refused: { tone: 'warn', text: 'The files are not at work yet: the browser still warns of this device.' },
  unreachable: {
    tone: 'warn',
    text: 'No one answered at this address. Is the device switched on, and is the address right?',
  },
  'not-local': {
    tone: 'warn',
    text: 'This is not the https address of a device in your home that Latchkey may look at.',
  },
};

export const tryOther = (host: string): Phrase => say`Try ${host}`;

/** How a person takes back that the browser lets one site through. */
export const WARN_AGAIN: Record<Browser, (host: string) => readonly Phrase[]> = {
  chrome: (host) => [
    say`Open ${host} in a tab of its own.`,
    say`Click “Not secure” left of the address.`,
    say`Choose “Turn on warnings”.`,
  ],
  firefox: (host) => [
    say`Open Firefox’s Settings, then “Privacy & Security”, and choose “View Certificates” near its end.`,
    say`Under “Servers”, select ${host} and choose “Delete”.`,
    say`Close Firefox and start it anew.`,
  ],
};

interface Names {
  readonly scopeRoot: string;
  readonly cross: string;
}

/** Why a browser may still warn. What is wrong with the device itself, the popup knows. */
export const MISSED: Record<Browser, (names: Names) => readonly Phrase[]> = {
  chrome: ({ scopeRoot, cross }) => [
    say`Chrome was not started anew. Close all its windows, start it and try again.`,
    join(
      say`A file went to the wrong place: “${scopeRoot}” belongs under “Trusted Certificates”,`,
      say`“${cross}” under “Intermediate Certificates”.`,
    ),
    DEVICE,
  ],
  firefox: ({ scopeRoot, cross }) => [
    say`Firefox was not started anew. Close all its windows, start it and try again.`,
    join(
      say`One file is missing, or “Trust this CA to identify websites” was not ticked.`,
      say`Import “${scopeRoot}” again, with that tick, and “${cross}” without.`,
    ),
    DEVICE,
  ],
};

const DEVICE = join(
  say`Or it is the device: its certificate ran out, bears another name or comes from someone else.`,
  say`Open the device, and Latchkey’s popup tells.`,
);
