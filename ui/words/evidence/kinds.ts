import type { Evidence, EvidenceKind, UnreadArtefact } from '../../lib/types.ts';
import kinds from '../../locales/en/evidence-kinds.ftl';
import { message, texts } from '../message.ts';

const KINDS = ['device-identity', 'matter', 'fdo', 'voucher', 'mud', 'token', 'referee'] as const;

/** What an artefact is, as the title of its card. */
export const KIND_NAMES: Readonly<Record<EvidenceKind, string>> = texts(kinds, KINDS);

/** The same in one sentence, for the settings. */
export const KIND_MEANINGS: Readonly<Record<EvidenceKind, string>> = texts(kinds, KINDS, 'means');

/** The standing of an artefact as a word beside its mark. */
export const STANDINGS: Readonly<Record<Evidence['standing'], string>> = texts(kinds, ['proved', 'claimed', 'refuted']);

/** Where an artefact that was not read has the mark that others have for how they stand. */
export const notRead = (): string => message(kinds, 'not-read');

/** What an artefact is, as the title of its card: two of one kind may say different things. */
export function titleOf({ kind, axis, place, claims }: Pick<Evidence, 'kind' | 'axis' | 'place' | 'claims'>): string {
  if (kind === 'matter') return message(kinds, axis === 'ownership' ? 'matter-fabric' : 'matter-attestation');
  if (kind === 'device-identity' && axis === 'ownership') return message(kinds, 'device-identity-of-gateway');
  if (kind === 'mud' && place === 'certificate') return message(kinds, 'mud-address');
  if (kind === 'token' && claims.more?.['checked-by'] !== undefined) return message(kinds, 'token-result');
  return KIND_NAMES[kind];
}

/** Which kind of evidence goes by a media type (docs/device-evidence.md). */
const BY_TYPE: Readonly<Record<string, EvidenceKind>> = {
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

/** What an artefact is that was not read, as far as what it is called tells. */
export function unreadTitle({ mediaType }: UnreadArtefact): string {
  if (mediaType === null) return message(kinds, 'nameless');
  if (mediaType.startsWith('application/cmw+')) return message(kinds, 'collection');
  const kind = Object.hasOwn(BY_TYPE, mediaType) ? BY_TYPE[mediaType] : undefined;
  return kind === undefined ? message(kinds, 'unknown') : KIND_NAMES[kind];
}

/** How an artefact is tied to the page. */
export const tieOf = (evidence: Tied): string => message(kinds, `tie-${tie(evidence)}`);

type Tied = Pick<Evidence, 'binding' | 'kind' | 'place' | 'steps'>;

function tie({ binding, kind, place, steps }: Tied) {
  switch (binding) {
    case 'this-connection':
      return kind === 'device-identity'
        ? 'is-certificate'
        : kind === 'mud'
          ? 'named'
          : place === 'certificate'
            ? 'inside'
            : 'covered';
    case 'attests-key':
      return kind === 'token' && !namesCertificate(steps) ? 'signed' : TIES_BY_KEY[kind];
    case 'same-key':
    case 'same-address':
      return binding;
    case 'claimed':
      // A gateway was asked over a connection of its own, so that no one showed a copy of its answer.
      return kind === 'referee'
        ? steps.some(({ answer }) => answer === 'refuted')
          ? 'other-key'
          : 'no-key'
        : 'nothing';
    default:
      return binding satisfies never;
  }
}

const namesCertificate = (steps: Evidence['steps']): boolean =>
  steps.some(({ code, answer }) => code === 'token-names-this-certificate' && answer === 'proved');

/** Where the device proved the key that the artefact is about. */
const TIES_BY_KEY = {
  'device-identity': 'key-of-certificate',
  matter: 'key-of-certificate',
  fdo: 'made-for-device',
  voucher: 'made-for-device',
  mud: 'made-for-device',
  token: 'names-certificate',
  referee: 'names-key',
} as const satisfies Record<EvidenceKind, string>;

/** Where an artefact was met. */
export function placeOf({ place, binding }: Pick<Evidence, 'place' | 'binding'>): string {
  const isOfCompanion = place === 'certificate' && (binding === 'same-key' || binding === 'same-address');
  return message(kinds, isOfCompanion ? 'found-companion-certificate' : `found-${place}`);
}

/** A title with where the artefact was met, where there is more than one of the kind. */
export const titleAt = (title: string, place: Evidence['place']): string =>
  message(kinds, `at-${place}`, { title: [title] });

/** @param count 2 for the second artefact of that title */
export const numberedTitle = (title: string, count: number): string =>
  message(kinds, 'numbered', { title: [title], count });
