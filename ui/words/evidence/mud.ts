import type { StepTable } from './step-words.ts';

/** The steps of a maker's list of what its device talks to (RFC 8520). */
export const MUD_STEPS: StepTable = {
  'mud-unreadable': 'The maker’s list is damaged, or in a form that Latchkey does not read.',
  'mud-extension-malformed': 'The certificate names a list in a form that is not allowed.',
  'mud-url-named': 'The certificate of this connection names the list.',
  'mud-certificate-of-maker': 'The certificate of this connection leads to a maker that you added.',
  'mud-certificate-maker-unproved': 'The certificate of this connection leads to no maker that you added.',
  'mud-certificate-revoked': 'The certificate of this connection was withdrawn by the maker.',
  'mud-certificate-not-seen': 'Latchkey did not see the certificate of this connection.',
  'mud-certificate-names-none': 'The certificate of this connection names no list.',
  'mud-file-is-named': 'It is the list that the certificate of this connection names.',
  'mud-file-of-another-device': 'It is not the list that the certificate of this connection names.',
  'mud-signature-valid': 'The signature on the list is valid.',
  'mud-signature-invalid': 'The signature on the list is not valid.',
  'mud-signature-unsupported': 'Latchkey cannot check signatures of this kind.',
  'mud-signature-key-unknown': 'No key that Latchkey knows fits the signature on the list.',
  'mud-signature-unsigned': 'No one signed the list.',
  'mud-signer-anchored': 'The signer’s certificate leads to a maker that you added.',
  'mud-signer-unproved': 'The signer’s certificate leads to no maker that you added.',
  'mud-signer-revoked': 'The certificate of the signer was withdrawn.',
  'mud-signed-by-device': 'A device signed the list, not its maker.',
  'mud-signer-among-devices':
    'Whoever issued the device’s certificate issued the signer’s, too, so a device may have signed the list.',
  'mud-signer-of-another-maker': 'A different maker signed the list than the one that made the device.',
  'mud-signer-is-named': 'It is signed by the signer that the certificate names.',
  'mud-signer-differs': 'It is signed by a different signer than the certificate names.',
};

/** Whom a device talks to, in plain words, by the codes of `talks-to`. */
export const TALKS_TO: Readonly<Record<string, string>> = {
  name: 'servers with the names below',
  network: 'the networks below',
  controller: 'the controllers below',
  maker: 'devices of the makers below',
  model: 'devices of the models below',
  'own-controller': 'its own controller',
  'same-maker': 'devices of the same maker',
  'local-networks': 'devices on your network',
  anyone: 'anyone',
};
