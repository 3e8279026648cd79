import type { AnchorView } from '../../src/protocol/index.ts';
import { onDay } from '../lib/time.ts';
import type { NoAnchorReason } from '../lib/types.ts';
import { rangeText } from './scope.ts';
import { join, say, type Phrase } from './phrase.ts';

/** Everything the page "Stop the browser's warning" says. */
export const ANCHOR = {
  lead: 'Latchkey makes two small files. Once your browser has them, it accepts your devices without a warning.',
  leadDevice: 'Latchkey makes two small files. Once your browser has them, it accepts this device without a warning.',
  safe:
    'They count for local names and addresses only. The browser itself refuses them for any website. No one can ' +
    'make more of them, because the key is thrown away at once. Anyone who takes over the gateway could still pose ' +
    'as any of these devices.',
  strict:
    'A device may ask a browser that trusts it to open it only that way from then on (HSTS). If you take the files ' +
    'out later, your browser may then refuse that device and offer no way past its warning.',
  more: 'Cover more than that',
  moreWhy:
    'Latchkey believes this gateway about these too, but has seen none of its devices use them. Leave them out ' +
    'unless you need them: in an office they may belong to someone else.',
  moreOf: 'Also cover',
  make: 'Make the two files',
  making: 'Making them …',
  again: 'Make new files',
  files: 'The two files',
  zip: 'Download both, with all instructions',
  single: 'Or each file by itself:',
  steps: 'Put them into this browser',
  byHand: 'Or put them in by hand',
  open: 'Open the place',
  other: 'Other computers and other ways',
  otherWhy:
    'The download has a script for Linux, one for Windows, a profile for macOS, and policy files for Chrome, Edge ' +
    'and Firefox. Its README tells where each goes. Close the browser before you run a script.',
  remove: 'Remove it again',
  older: 'Made earlier',
  olderWhy: 'Take these out of the browser. What they allow stays allowed until then.',
  removed: 'I took it out',
  leftOut:
    'Single words such as https://printer cannot be covered: browsers know no rule for them. Use a longer name, ' +
    'such as printer.local.',
  leftOutToo: 'Not all that Latchkey believes this gateway for could be covered: the gateway’s own root is limited.',
  outdated: 'What this gateway is believed for has changed since. Make new files, and take the old ones out.',
  firefoxDevice:
    'Firefox refuses a device that signed its own certificate, whatever is installed. Choose “Continue to the ' +
    'browser’s own warning”, and let Firefox remember its exception: Latchkey watches the key and tells you if it ' +
    'ever changes.',
} as const;

export const title = ({ name }: AnchorView): Phrase => say`Stop the browser’s warning for ${name}`;
/** What the files for one device are good for: a suffix would read as if there were more below it. */
export function deviceScope({ scope: { names, addresses } }: AnchorView): Phrase {
  const place = names[0] ?? rangeText(addresses[0] ?? '');
  return say`Your browser will believe this one device, at ${place}, and nothing else.`;
}

export const pairMadeOn = (pair: { readonly label: string; readonly madeAt: number }, now: number): Phrase =>
  say`“${pair.label}”, made ${onDay(pair.madeAt, now)}.`;

interface ByHand {
  readonly place: string | null;
  readonly steps: (names: { readonly scopeRoot: string; readonly cross: string }) => readonly Phrase[];
  readonly removal: (label: string) => Phrase;
}

const UNPACK = join(
  say`Choose “${ANCHOR.zip}” above.`,
  say`What comes is a zip file: unpack it first, browsers do not look inside.`,
);

/** By hand, in the browser that the page stands in; `label` is what to look for in its list. */
export const BY_HAND: Record<AnchorView['browser'], ByHand> = {
  chrome: {
    place: 'chrome://certificate-manager/localcerts/usercerts',
    steps: ({ scopeRoot, cross }) => [
      UNPACK,
      say`Open the place where Chrome keeps your own certificates, with the button below.`,
      say`Beside “Trusted Certificates”, choose “Import” and take “${scopeRoot}”.`,
      say`Beside “Intermediate Certificates”, choose “Import” and take “${cross}”.`,
    ],
    removal: (label) =>
      join(
        say`Open the same place and delete “${label}” under “Trusted Certificates”,`,
        say`and the entry that came with it under “Intermediate Certificates”.`,
      ),
  },
  firefox: {
    place: null,
    steps: ({ scopeRoot, cross }) => [
      UNPACK,
      say`Open Firefox’s Settings, then “Privacy & Security”, and choose “View Certificates” near its end.`,
      say`Under “Authorities”, choose “Import”, take “${scopeRoot}”, and tick “Trust this CA to identify websites”.`,
      say`Choose “Import” again, take “${cross}”, and tick nothing.`,
    ],
    removal: (label) =>
      join(
        say`In the same list, under “Latchkey: only for devices at home”,`,
        say`choose “${label}” and the entry below it, then “Delete or Distrust”.`,
      ),
  },
};

/** Why there are no files. */
export const ANCHOR_PROBLEMS: Record<NoAnchorReason, string> = {
  unreadable: 'The stored certificate cannot be read.',
  'not-a-ca': 'The stored root may not vouch for others.',
  'not-self-signed': 'This device did not sign its certificate itself: pair the gateway that did.',
  usage: 'This certificate is not meant for websites and devices, so nothing can be made of it.',
  'unknown-critical-extension':
    'This certificate sets a condition that Latchkey does not know. The files would lose it, so none are made.',
  'policy-mappings': 'This certificate sets conditions that would mean something else in the files, so none are made.',
  'unsafe-key':
    'The private key of this certificate is known to others or can be worked out. The browser must not believe it.',
  'name-mismatch':
    'The certificate of this device was made for another name, so the browser would refuse it all the same.',
  'other-names':
    'The certificate of this device carries further names, and for those the browser would refuse it all the same.',
  expired: 'The certificate has run out, so nothing can be made of it.',
  'not-local': 'Files can be made only for names such as printer.local and for addresses of a home network.',
  'empty-scope': 'There is nothing that the files could allow.',
  'not-seen': 'Open the device once more and choose this from Latchkey’s popup there.',
};
