import type { AnchorView } from '../../src/protocol/index.ts';
import { onDay } from '../lib/time.ts';
import type { NoAnchorReason } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

/** Everything the page "Stop browser warnings" says. */
export const ANCHOR = {
  lead: 'Latchkey makes two small files. Once they’re in your browser, it opens your devices without a warning.',
  leadDevice: 'Latchkey makes two small files. Once they’re in your browser, it opens this device without a warning.',
  safe: 'They work for local names and addresses only. Their key is deleted at once, so no one can make more of them.',
  more: 'Cover more than that',
  moreWhy:
    'Your gateway covers these too, but Latchkey has seen none of its devices use them. Leave them out unless you ' +
    'need them. In an office they might belong to someone else.',
  moreOf: 'Also cover',
  make: 'Make the two files',
  making: 'Making them …',
  again: 'Make new files',
  files: 'The two files',
  zip: 'Download with instructions',
  single: 'Or each file by itself:',
  steps: 'Install them in this browser',
  byHand: 'Or install them by hand',
  open: 'Open the place',
  other: 'Other computers and other ways',
  otherWhy:
    'The download includes scripts for Linux and Windows and a profile for macOS. It also has policy files for ' +
    'Chrome, Edge and Firefox. Its README says where each goes. Close the browser before you run a script.',
  remove: 'How to remove them',
  older: 'Made earlier',
  olderWhy: 'Remove these from the browser. Until then, what they allow stays allowed.',
  removed: 'I removed it',
  leftOut:
    'Single words such as https://printer can’t be covered, because browsers have no rule for them. Use a longer ' +
    'name, such as printer.local.',
  leftOutToo: 'Some of what this gateway covers is left out, because its own root certificate is limited.',
  outdated: 'What this gateway covers has changed since. Make new files and remove the old ones.',
  firefoxDevice:
    'Firefox refuses a device that signed its own certificate, whatever is installed. Choose “Continue to the ' +
    'browser’s own warning” and let Firefox remember its exception. Latchkey tells you if the key ever changes.',
} as const;

export const title = ({ name }: AnchorView): Phrase => say`Stop browser warnings for ${name}`;
export const pairMadeOn = (pair: { readonly label: string; readonly madeAt: number }, now: number): Phrase =>
  say`“${pair.label}”, made ${onDay(pair.madeAt, now)}.`;

interface ByHand {
  readonly place: string | null;
  readonly steps: (names: { readonly scopeRoot: string; readonly cross: string }) => readonly Phrase[];
  readonly removal: (label: string) => Phrase;
}

const UNPACK = join(say`Choose “${ANCHOR.zip}” above.`, say`Unpack the zip file first. Browsers can’t read inside it.`);

/** By hand, in the browser that shows the page; `label` is the entry to find in its list. */
export const BY_HAND: Record<AnchorView['browser'], ByHand> = {
  chrome: {
    place: 'chrome://certificate-manager/localcerts/usercerts',
    steps: ({ scopeRoot, cross }) => [
      UNPACK,
      say`Open the place where Chrome keeps your own certificates with the button below.`,
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
  unreadable: 'Latchkey can’t read the stored certificate. Pair the gateway again.',
  'not-a-ca': 'The stored root certificate isn’t allowed to issue others. Pair your gateway’s root certificate.',
  'not-self-signed': 'This device didn’t sign its own certificate. Pair the gateway that issued it.',
  usage: 'This certificate isn’t meant for websites or devices, so Latchkey can’t make files from it.',
  'unknown-critical-extension':
    'This certificate has a condition that Latchkey doesn’t know. The files would lose it, so none are made.',
  'policy-mappings': 'This certificate has conditions that would change their meaning in the files, so none are made.',
  'unsafe-key': 'Others know the private key of this certificate or can work it out. Your browser must not accept it.',
  'name-mismatch': 'This device’s certificate was made for a different name, so your browser would still refuse it.',
  'other-names': 'This device’s certificate has more names, and your browser would still refuse it for those.',
  expired: 'The certificate has expired, so Latchkey can’t make files from it. Create a new one.',
  'not-local': 'Files can be made only for names such as printer.local and for addresses on your network.',
  'empty-scope': 'There is nothing that the files could allow.',
  'not-seen': 'Open the device once more and choose this in Latchkey’s popup there.',
};
