import type { EvidenceProblem, EvidenceUse, KeptFiles } from '../../../src/protocol/index.ts';

/** What the settings say about evidence. */
export const EVIDENCE_SETTINGS = {
  title: 'What devices show about themselves',
  lead:
    'Some devices can show who made them, or whose they are. Latchkey checks that and adds it to the popup. Choose ' +
    'what each kind is used for.',
  primaryWhy:
    'A kind that may lead decides the verdict where Latchkey knows nothing else about a device. It then says who ' +
    'made the device, never that it is yours.',
  path: 'Address on the device',
  pathWhy: 'Latchkey asks a device for such documents here, when you open the popup.',
  save: 'Save address',
  usual: 'Use the usual address',
  saved: 'Saved.',
  badPath: 'Enter an address on the device that starts with one slash, such as /.well-known/latchkey/evidence.',
} as const;

export const USES: Record<EvidenceUse, string> = {
  secondary: 'Show it',
  primary: 'May lead the verdict',
  off: 'Do not read it',
};

/** What Details says about a file that the person has for the device. */
export const GIVE_FILE = {
  why:
    'Do you have a voucher, a token or a certificate for this device? Latchkey checks it against this page. A file ' +
    'alone proves nothing: the device has to hold the key that it names.',
  choose: 'Check a file',
  open: 'Check a file for this device',
  read: 'What it says stands above.',
  keep: 'Keep it for this device',
  kept: 'Kept. Latchkey reads it whenever you open the popup here.',
  list: 'Kept for this device',
  drop: 'Remove',
} as const;

/** Why a file was not kept. */
export const KEEP_PROBLEMS: Record<KeptFiles['problem'] & string, string> = {
  'no-device': 'Latchkey has nothing written down about this device, as in private windows, so it keeps no file.',
  'too-many': 'Latchkey keeps no more files than these. Remove one first.',
  'unknown-format': 'Latchkey found nothing in this file that it can read. Choose a different file.',
};

/** Why a file was not read. */
export const EVIDENCE_PROBLEMS: Record<EvidenceProblem, string> = {
  'unknown-format': 'Latchkey found nothing in this file that it can read. Choose a different file.',
  'too-large': 'This file is larger than any such document. Choose a different file.',
  'no-maker-file': 'This device names no such file. There is nothing to ask for.',
  'not-fetched': 'The maker’s address gave no file. Try again later.',
  'leads-inside': 'The address that the device names is on your own network, so Latchkey took no file from it.',
};
