import type { Evidence, EvidenceKind } from '../../lib/types.ts';

/** What an artefact is, as the title of its card. */
export const KIND_NAMES: Record<EvidenceKind, string> = {
  'device-identity': 'Identity certificate from the maker',
  matter: 'Matter certificate',
  fdo: 'FIDO ownership voucher',
  voucher: 'Ownership voucher',
  mud: 'Maker’s list of what it talks to',
  token: 'Signed statement of the device',
  referee: 'Answer of your gateway about this name',
};

/** The same in one sentence, for the settings. */
export const KIND_MEANINGS: Record<EvidenceKind, string> = {
  'device-identity': 'Many devices leave the factory with a certificate that says who made them (IEEE 802.1AR).',
  matter: 'Matter devices carry a certificate from their maker, and one from the app that set them up.',
  fdo:
    'A voucher lists the owners of a device, each named by the one before, from the factory on (FIDO Device ' +
    'Onboard).',
  voucher: 'A maker can sign that a device belongs to your network (RFC 8366).',
  mud: 'A maker can publish what its device needs to talk to (RFC 8520).',
  token: 'A device can sign what it is and which certificate it uses (RFC 9711).',
  referee: 'A gateway can tell which key it expects for a name (draft-wing-settle-referee).',
};

/** Who says so, where something is proved: the end of a sentence. */
export const WORD_OF: Record<EvidenceKind, string> = {
  'device-identity': 'says the maker',
  matter: 'says the maker',
  fdo: 'says its ownership voucher',
  voucher: 'says a voucher from its maker',
  mud: 'says the maker',
  token: 'signed with a key that this maker certified',
  referee: 'says your gateway',
};

/** The same where it says whose the device is, as far as that is someone else's word. */
export const WORD_OF_OWNER: Record<EvidenceKind, string> = {
  ...WORD_OF,
  'device-identity': 'says the identity that it issued',
  matter: 'says the certificate of its fabric',
  referee: 'which expects this key for this name',
};

/** What an artefact is, as the title of its card: two of one kind may say different things. */
export function titleOf({ kind, axis, place, claims }: Pick<Evidence, 'kind' | 'axis' | 'place' | 'claims'>): string {
  if (kind === 'matter')
    return axis === 'ownership' ? 'Matter fabric certificate' : 'Matter device attestation certificate';
  if (kind === 'device-identity' && axis === 'ownership') return 'Identity certificate from your gateway';
  if (kind === 'mud' && place === 'certificate') return 'Address of the maker’s list';
  if (kind === 'token' && claims.more?.['checked-by'] !== undefined) return 'Result of a verifier';
  return KIND_NAMES[kind];
}

/** How an artefact is tied to the page. */
export function tieOf({ binding, kind, place, steps }: Pick<Evidence, 'binding' | 'kind' | 'place' | 'steps'>): string {
  switch (binding) {
    case 'this-connection':
      return kind === 'device-identity'
        ? 'It is the certificate of this connection.'
        : kind === 'mud'
          ? 'The certificate of this connection names it.'
          : place === 'certificate'
            ? 'It is inside the certificate of this connection and covers its key.'
            : 'The certificate of this connection covers it.';
    case 'attests-key':
      return kind === 'token' && !namesCertificate(steps)
        ? 'It is signed with the key of this connection.'
        : TIES_BY_KEY[kind];
    case 'same-key':
      return 'Another connection to the device showed the same key.';
    case 'same-address':
      return 'It came from the same address, on another connection.';
    case 'claimed':
      // A gateway was asked over a connection of its own, so that no one showed a copy of its answer.
      return kind === 'referee'
        ? steps.some(({ answer }) => answer === 'refuted')
          ? 'It names a different key than the one of this connection.'
          : 'It doesn’t say which key belongs to this connection.'
        : 'Nothing ties it to this connection: anyone can show a copy.';
  }
}

const namesCertificate = (steps: Evidence['steps']): boolean =>
  steps.some(({ code, answer }) => code === 'token-names-this-certificate' && answer === 'proved');

/** Where the device proved the key that the artefact is about. */
const TIES_BY_KEY: Record<EvidenceKind, string> = {
  'device-identity': 'The device proved that it has the key of this certificate.',
  matter: 'The device proved that it has the key of this certificate.',
  fdo: 'It was made for the device that proved its key here.',
  voucher: 'It was made for the device that proved its key here.',
  mud: 'It was made for the device that proved its key here.',
  token: 'It names the certificate of this connection.',
  referee: 'It names the key of this connection.',
};

/** Where an artefact was met. */
export function placeOf({ place, binding }: Pick<Evidence, 'place' | 'binding'>): string {
  const isOfCompanion = place === 'certificate' && (binding === 'same-key' || binding === 'same-address');
  return isOfCompanion ? 'In the certificate that Latchkey’s companion saw' : PLACES[place];
}

const PLACES: Record<Evidence['place'], string> = {
  certificate: 'In the certificate of this connection',
  'well-known': 'At the device’s address for such documents',
  companion: 'Shown to Latchkey’s companion',
  file: 'In a file that you gave',
  maker: 'At the address of its maker',
  gateway: 'At your gateway',
};

/** The same behind a title, where there is more than one of the kind. */
export const EVIDENCE_PLACES: Record<Evidence['place'], string> = {
  certificate: '(in use here)',
  'well-known': '(shown beside it)',
  companion: '(shown to the companion)',
  file: '(your file)',
  maker: '(from its maker)',
  gateway: '(from your gateway)',
};

/** The standing of an artefact as a word beside its mark. */
export const STANDINGS: Record<Evidence['standing'], string> = {
  proved: 'Proved',
  claimed: 'Not proved',
  refuted: 'Does not hold',
};
