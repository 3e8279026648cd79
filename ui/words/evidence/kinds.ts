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
  token: 'says a statement that the device signed',
  referee: 'says your gateway',
};

/** The same where it says whose the device is, as far as that is someone else's word. */
export const WORD_OF_OWNER: Record<EvidenceKind, string> = {
  ...WORD_OF,
  'device-identity': 'says your gateway',
  matter: 'says the certificate of its fabric',
};

/** How an artefact is tied to the page. */
export const BINDINGS: Record<Evidence['binding'], string> = {
  'this-connection': 'It is inside the certificate of this connection and covers its key.',
  'same-key': 'Another connection to the device showed the same key.',
  'attests-key': 'It covers the key of this connection.',
  'same-address': 'It came from the same address, on another connection.',
  claimed: 'Nothing ties it to this connection: anyone can show a copy.',
};

/** Where an artefact was met. */
export const PLACES: Record<Evidence['place'], string> = {
  certificate: 'In the certificate of this connection',
  'well-known': 'At the device’s address for such documents',
  companion: 'Shown to Latchkey’s companion',
  file: 'In a file that you gave',
  maker: 'At the address of its maker',
  gateway: 'At your gateway',
};

/** The standing of an artefact as a word beside its mark. */
export const STANDINGS: Record<Evidence['standing'], string> = {
  proved: 'Proved',
  claimed: 'Not proved',
  refuted: 'Does not hold',
};
