import type { EvidenceKind, UnreadArtefact } from '../../lib/types.ts';
import { KIND_NAMES } from './kinds.ts';
import type { StepTable } from './step-words.ts';

/** What couldn’t be done with an artefact about which nothing can be told. */
export const UNREAD_STEPS: StepTable = {
  'artefact-wrapper-unreadable': 'The collection of documents is damaged, so nothing in it was read.',
  'artefact-of-no-known-kind': 'Latchkey doesn’t know this kind of document, or it is damaged.',
  'artefact-names-no-device': 'The certificate doesn’t say which device it is about.',
  'artefact-damaged': 'The certificate is damaged and couldn’t be read.',
  'artefact-incomplete': 'Documents that belong with it are missing, so it couldn’t be checked.',
  'artefact-beyond-limit': 'There are more documents than Latchkey reads, and this one was left out.',
  'artefact-not-appraised': 'Latchkey couldn’t finish checking it. That is a fault in Latchkey, not in the device.',
};

/** Where an artefact has the mark that others have for how they stand. */
export const NOT_READ = 'Not read';
export const TYPE_OF_UNREAD = 'Called';

/** Which kind of evidence goes by a media type (docs/device-evidence.md). */
const KINDS: Readonly<Record<string, EvidenceKind>> = {
  'application/eat+jwt': 'token',
  'application/eat+cwt': 'token',
  'application/pkix-cert': 'device-identity',
  'application/pkcs7-mime': 'device-identity',
  'application/pem-certificate-chain': 'device-identity',
  'application/voucher-cms+json': 'voucher',
  'application/voucher-jws+json': 'voucher',
  'application/voucher-cose+cbor': 'voucher',
  'application/x-fdo-ownership-voucher': 'fdo',
  'application/mud+json': 'mud',
  'application/cmw': 'matter',
};

/** What it is, as far as what it is called tells. */
export function unreadTitle({ mediaType }: UnreadArtefact): string {
  if (mediaType === null) return 'Document without a name';
  if (mediaType.startsWith('application/cmw+')) return 'Collection of documents';
  const kind = Object.hasOwn(KINDS, mediaType) ? KINDS[mediaType] : undefined;
  return kind === undefined ? 'Document of another kind' : KIND_NAMES[kind];
}
