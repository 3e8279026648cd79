import type { MakerProblem, MakerView } from '../../../src/protocol/index.ts';
import { day, onDay } from '../../lib/time.ts';
import { type Phrase, say } from '../phrase.ts';

/** What the page about makers says. */
export const MAKERS = {
  title: 'Makers',
  lead: 'With the root certificate of a maker, Latchkey can check which devices that maker really made.',
  open: 'Open makers',
  none: 'No maker is added. You need none to use Latchkey.',
  limit:
    'A maker’s root certificate shows who made a device. It never confirms a name, and never that a device is yours.',
  add: 'Add a maker',
  file: 'Choose a file',
  fileWhy: 'Many makers publish their root certificate as a file ending in .pem, .crt, .cer or .der.',
  url: 'Or its address and fingerprint',
  urlWhy:
    'Copy both from the maker’s own website. Latchkey asks that address once, so whoever runs it learns that someone ' +
    'here asked.',
  address: 'Address of the root certificate',
  fingerprint: 'SHA-256 fingerprint (64 characters)',
  fetch: 'Fetch it',
  denied: 'Your browser did not allow it, so nothing was fetched.',
  found: 'Is this the maker’s root certificate?',
  foundWhy:
    'Compare the fingerprint with the one that the maker publishes. Anyone can make a certificate with any name.',
  name: 'Name of the maker',
  yes: 'Add this maker',
  no: 'Do not add it',
  remove: 'Remove',
  fingerprintLabel: 'SHA-256 fingerprint',
  reading: 'Reading …',
} as const;

/** Why no root certificate was read. */
export const MAKER_PROBLEMS: Record<MakerProblem, string> = {
  'no-certificate': 'Latchkey found no certificate there. Choose the root certificate of the maker.',
  several: 'There is more than one root certificate there. Add them one at a time.',
  'not-a-root': 'This is not a root certificate. Ask the maker for the one at the top of the chain.',
  expired: 'This root certificate has expired. Ask the maker for the current one.',
  'bad-hash': 'A SHA-256 fingerprint has 64 characters, 0 to 9 and A to F. Copy all of them.',
  'hash-mismatch': 'What is at this address has a different fingerprint. Check both with the maker.',
  'not-fetched': 'Latchkey got nothing from this address. Check it, or choose a file.',
  'too-large': 'This is larger than any root certificate. Choose a different file.',
};

export const makerSince = (maker: MakerView, now: number): Phrase =>
  say`Added ${onDay(maker.addedAt, now)}. Its root certificate expires on ${day(maker.notAfter, now)}.`;
export const makerRemoved = (maker: MakerView): Phrase =>
  say`${maker.name} is removed. What its devices show is no longer checked.`;
