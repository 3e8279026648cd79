import type { Fault } from '../../src/protocol/index.ts';

/** What went wrong inside Latchkey, and what to do about it. */
export const FAULTS: Record<Fault, string> = {
  'bad-message': 'Latchkey did not understand its own page. Reload this page.',
  'unknown-sender': 'Latchkey did not recognise this page as its own. Close it and open it again from the toolbar.',
  'unknown-request': 'This page is from another version of Latchkey. Reload it.',
  'store-newer': 'The memory of Latchkey was written by a newer version. Update Latchkey; nothing was changed or lost.',
  'store-blocked': 'Another page of Latchkey holds on to its memory. Close the other Latchkey pages and try again.',
  quota: 'This computer has no room left, so Latchkey could not write down what it saw.',
  'store-failed': 'Latchkey could not open its memory. What you see here is not compared with earlier visits.',
  'sync-failed':
    'Your browser does not let Latchkey read what your other browsers share. Pairings made here hold all the same.',
  'other-storage':
    'This tab, in a private window or a container, has a memory of its own. Open this page in an ordinary tab.',
  managed:
    'Your organisation set this gateway up. Whoever manages this browser can have it trust the certificate, too.',
  'not-found': 'This entry is no longer there. It may have been removed in another window.',
  'offer-expired': 'This took so long that Latchkey has let go of the certificate. Choose it again.',
  'proof-mismatch': 'What you entered does not belong to this certificate. Nothing was paired.',
  internal: 'Something inside Latchkey went wrong. Nothing was changed. Reload this page.',
};
