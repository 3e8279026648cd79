import type { MakerView } from '../../../src/protocol/index.ts';
import { day } from '../../lib/time.ts';
import type { MakerProblem } from '../../lib/types.ts';
import { join, type Phrase, say } from '../phrase.ts';

/** What the page about makers says. */
export const MAKERS = {
  title: 'Makers',
  lead: 'With the root certificate of a maker, Latchkey can check which devices that maker really made.',
  open: 'Open makers',
  list: 'Added makers',
  none: 'No maker is added. You need none to use Latchkey.',
  limit:
    'A maker’s root certificate shows who made a device. It never confirms a name, and never that a device is yours.',
  add: 'Add a maker',
  file: 'Choose a file',
  fileWhy: 'Many makers publish their root certificate as a file ending in .pem, .crt, .cer or .der.',
  url: 'Or its address and fingerprint',
  urlWhy:
    'Copy both from the maker’s own website. Latchkey asks that address once, so whoever runs it learns that ' +
    'someone here asked.',
  address: 'Address of the root certificate',
  fingerprint: 'SHA-256 fingerprint',
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

/** What it says of makers that came by the browser's account. */
export const ARRIVED_MAKERS = {
  title: 'Waiting for you',
  why:
    'Whoever can write to your account could have sent these. So each is added only with the fingerprint from the ' +
    'maker’s own website.',
  decline: 'Do not add it',
} as const;

export const makerArrived = (name: string): Phrase => say`${name} arrived from your other browser`;

/** Why no root certificate was read; what pairing would refuse too is told in words of its own for a maker. */
export const MAKER_PROBLEMS: Record<MakerProblem, string> = {
  empty: 'There is nothing in it. Choose the root certificate of the maker.',
  'too-large': 'This is larger than any root certificate. Choose a different file.',
  unreadable: 'Latchkey cannot read this. Choose a certificate as .pem, .crt, .cer or .der.',
  'private-key': 'It contains a private key, which a maker never publishes. Delete it, and get the certificate alone.',
  'pkcs12-locked': 'This file is locked with a password. Ask for the certificate alone.',
  'no-certificate': 'Latchkey found no certificate there. Choose the root certificate of the maker.',
  'not-a-ca': 'This certificate cannot stand for a maker’s devices. Ask the maker for its root certificate.',
  'version-1': 'This certificate is too old in form. Ask the maker for its current root certificate.',
  'leaf-only': 'This is the certificate of one device. Ask the maker for its root certificate.',
  'not-self-signed': 'This is not the top of the chain. Ask the maker for its root certificate.',
  'two-roots': 'There is more than one root certificate there. Add them one at a time.',
  expired: 'This root certificate has expired. Ask the maker for the current one.',
  'ends-soon': 'This root certificate expires soon. Ask the maker for the next one.',
  'not-yet-valid': 'This root certificate is not valid yet. Check the clock of this computer.',
  'weak-rsa': 'Its key is too short to rely on. Ask the maker for a newer root certificate.',
  'weak-ec': 'Its key is of a kind too short to rely on. Ask the maker for a newer root certificate.',
  'unsafe-key': 'Others can have its private key. Ask the maker for a newer root certificate.',
  'bad-signature': 'Its signature is not valid, so it may be damaged. Get it again from the maker.',
  'unsupported-algorithm': 'Latchkey cannot check signatures of this kind. Ask the maker for another root certificate.',
  'already-paired': 'This root certificate is already there. There is nothing to add.',
  'fingerprint-too-short': 'This is not the whole fingerprint. Copy at least 32 characters of it.',
  'fingerprint-differs': 'What is at this address has a different fingerprint. Check both with the maker.',
  'not-fetched': 'Latchkey got nothing from this address. Check it, or choose a file.',
};

/** When it ends, and whose devices it can attest. */
export function makerLine({ notAfter, organisations }: MakerView, now: number): Phrase {
  return join(
    notAfter === null ? ['Never expires.'] : say`Expires on ${day(notAfter, now)}.`,
    organisations.length === 0 ? null : say`For devices of ${organisations.join(', ')}.`,
  );
}
export const makerRemoved = (maker: MakerView): Phrase =>
  say`${maker.name} is removed. What its devices show is no longer checked.`;
