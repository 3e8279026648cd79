import type { VerifierRead, VerifierView } from '../../../src/protocol/index.ts';
import verifiers from '../../locales/en/verifiers.ftl';
import { message, phrase, texts } from '../message.ts';
import type { Phrase } from '../phrase.ts';

/** What the page about makers says of verifiers. */
export const VERIFIERS = texts(verifiers, [
  'title',
  'lead',
  'none',
  'add',
  'why',
  'found',
  'fingerprint',
  'fingerprintRow',
  'name',
  'yes',
  'no',
  'remove',
]);
export const removeVerifier = (name: string): string => message(verifiers, 'remove-named', { name });

export const VERIFIER_PROBLEMS: Readonly<Record<Extract<VerifierRead, { ok: false }>['problem'], string>> = texts(
  verifiers,
  ['empty', 'too-large', 'unreadable', 'private-key', 'no-certificate', 'pkcs12-locked', 'several-keys', 'unfit-key'],
  'problem',
);

export const verifierLine = ({ asCertificate }: VerifierView): string =>
  message(verifiers, asCertificate ? 'certificate' : 'key');

export const verifierRemoved = ({ name }: VerifierView): Phrase => phrase(verifiers, 'removed', { name });
