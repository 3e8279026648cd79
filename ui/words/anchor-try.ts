import type { AnchorView } from '../../src/protocol/index.ts';
import type { Outcome } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

type Browser = AnchorView['browser'];

/** What the trial on the page "Stop browser warnings" says. */
export const TRY = {
  title: 'Check whether it works',
  why: 'Latchkey opens one of your devices in the background and checks whether the browser warns.',
  address: 'Address of a device',
  hint: 'For example https://printer.local',
  try: 'Try it',
  trying: 'Opening it …',
  other: 'To check whether the files work, try another device of this gateway.',
  otherToo: 'Or turn the warning for this one on again, then try again.',
  warnAgain: 'To check whether the files work, turn the warning for this device on again, then try again.',
  missed: 'Common reasons:',
} as const;

/** What came of trying a page. */
export const OUTCOMES: Record<Outcome, { readonly tone: 'good' | 'warn' | 'mute'; readonly text: string }> = {
  accepted: { tone: 'good', text: 'It works. The browser accepted this device without a warning.' },
  overridden: {
    tone: 'mute',
    text: 'This says nothing about the files. The browser was told earlier to open this site in spite of its warning.',
  },
  'not-vouched': {
    tone: 'warn',
    text: 'Your gateway doesn’t confirm this device, so the files don’t change anything for it. Try another device.',
  },
  'not-covered': {
    tone: 'warn',
    text: 'The files don’t cover this address, so they don’t change anything for it. Try another device.',
  },
  unseen: {
    tone: 'mute',
    text:
      'The page opened, but Chrome didn’t show Latchkey its certificate. Turn on the Chrome setting under ' +
      '“Settings”. Or open the device yourself and check whether a warning comes.',
  },
  refused: { tone: 'warn', text: 'The files don’t work yet. The browser still warns about this device.' },
  unreachable: {
    tone: 'warn',
    text: 'There was no answer at this address. Check that the device is switched on and the address is right.',
  },
  'not-local': {
    tone: 'warn',
    text: 'This isn’t the https address of a local device that Latchkey has access to. Try a different address.',
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
    say`Close Firefox and start it again.`,
  ],
};

interface Names {
  readonly scopeRoot: string;
  readonly cross: string;
}

/** Why a browser may still warn. What is wrong with the device itself, the popup knows. */
export const MISSED: Record<Browser, (names: Names) => readonly Phrase[]> = {
  chrome: ({ scopeRoot, cross }) => [
    say`Chrome wasn’t restarted. Close all its windows, start it and try again.`,
    join(
      say`A file is in the wrong place. “${scopeRoot}” belongs under “Trusted Certificates”,`,
      say`“${cross}” under “Intermediate Certificates”.`,
    ),
    DEVICE,
  ],
  firefox: ({ scopeRoot, cross }) => [
    say`Firefox wasn’t restarted. Close all its windows, start it and try again.`,
    join(
      say`One file is missing, or “Trust this CA to identify websites” isn’t ticked.`,
      say`Import “${scopeRoot}” again with the tick, and “${cross}” without it.`,
    ),
    DEVICE,
  ],
};

const DEVICE = join(
  say`The device’s certificate has expired, has a different name or wasn’t issued by your gateway.`,
  say`Open the device and check Latchkey’s popup.`,
);
