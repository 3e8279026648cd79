import type { VerifierRead, VerifierView } from '../../../src/protocol/index.ts';
import { type Phrase, say } from '../phrase.ts';

/** What the page about makers says of verifiers. */
export const VERIFIERS = {
  title: 'Verifiers',
  lead:
    'Some devices show the result of a service that checked them, a verifier. Latchkey believes such results once ' +
    'you add the key of that verifier. It counts for results alone: it confirms no name and no owner, and says ' +
    'nothing of who made a device.',
  none: 'No verifier is added. Most people need none.',
  add: 'Add a verifier’s key',
  why: 'A JSON Web Key (.json, .jwk) or a certificate (.pem, .crt, .cer, .der), from the verifier’s own website.',
  found: 'Is this the verifier’s key?',
  fingerprint: 'SHA-256 of the key',
  name: 'Name of the verifier',
  yes: 'Add this verifier',
  no: 'Do not add it',
  remove: 'Remove',
  certificate: 'Its certificate may vouch for the keys of those who sign for it.',
  key: 'Only this one key counts.',
} as const;

export const VERIFIER_PROBLEMS: Record<Extract<VerifierRead, { ok: false }>['problem'], string> = {
  empty: 'There is nothing in it. Choose the key of the verifier.',
  'too-large': 'This is larger than any key. Choose a different file.',
  unreadable: 'Latchkey cannot read this. Choose a JSON Web Key or a certificate.',
  'private-key': 'It contains a private key, which a verifier never publishes. Delete it, and get the public key.',
  'no-certificate': 'Latchkey found no key there. Choose a JSON Web Key or a certificate.',
  'pkcs12-locked': 'This file is locked with a password. Ask for the certificate alone.',
  'several-keys': 'There is more than one key there. Add them one at a time.',
  'unfit-key': 'This key is too weak, or of a kind that Latchkey cannot check.',
};

export const verifierLine = ({ asCertificate }: VerifierView): string =>
  asCertificate ? VERIFIERS.certificate : VERIFIERS.key;

export const verifierRemoved = ({ name }: VerifierView): Phrase =>
  say`${name} is removed. Its results are no longer believed.`;
