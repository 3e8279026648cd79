import type { Refusal } from '../lib/types.ts';

/** What the browser said when it refused a connection, always told as the browser's word. */
export const REFUSALS: Record<Refusal, string> = {
  'authority-invalid': 'Your browser says that nobody it knows vouches for this device.',
  'self-signed': 'Your browser says that this device vouches only for itself.',
  'name-mismatch': 'Your browser says that the certificate was made for another name.',
  expired: 'Your browser says that the certificate has run out.',
  'not-yet-valid':
    'Your browser says that the certificate is not valid yet. The clock of this computer or of the device may ' +
    'be wrong.',
  'date-invalid':
    'Your browser says that the dates of the certificate do not fit. The clock of this computer or of the ' +
    'device may be wrong.',
  revoked: 'Your browser says that the certificate was withdrawn by whoever issued it.',
  'weak-key': 'Your browser says that the key of this device is too weak.',
  'weak-signature': 'Your browser says that the certificate is signed in an outdated way.',
  invalid: 'Your browser says that the certificate is not acceptable. It gives no simpler reason.',
  usage: 'Your browser says that the certificate was made for another purpose.',
  'name-constraints': 'Your browser says that whoever issued the certificate was not allowed to do so for this name.',
  pinned: 'Your browser says that it expects another key at this address.',
  transparency: 'Your browser says that the certificate is missing from the public logs.',
  other: 'Your browser refused the connection and gives no reason that Latchkey understands.',
};
