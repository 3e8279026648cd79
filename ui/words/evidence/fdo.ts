import type { StepTable } from './step-words.ts';

/** The steps of an ownership voucher of FIDO Device Onboard. */
export const FDO_STEPS: StepTable = {
  'fdo-unreadable': 'The ownership voucher could not be read.',
  'fdo-device-certificate-covered': 'The device’s certificates are the ones that the voucher was made for.',
  'fdo-device-certificate-differs':
    'The device’s certificates are different from the ones that the voucher was made for.',
  'fdo-device-certificate-revoked': 'The device’s certificate was withdrawn by the maker.',
  'fdo-without-device-certificate': 'The voucher names no certificate of the device.',
  'fdo-without-entries': 'The voucher has never changed hands, so nothing in it is signed.',
  'fdo-entries-hold': 'Each owner in the voucher signed it over to the next.',
  'fdo-entry-not-signed': 'A change of owner was not signed by the owner before.',
  'fdo-entry-signature-unknown': 'A change of owner was signed in a way that Latchkey cannot check.',
  'fdo-entry-out-of-order': 'A change of owner does not follow from the one before it.',
  'fdo-entry-for-another-device': 'A change of owner was signed for a different device.',
  'fdo-manufacturer-known': 'The voucher begins with a maker whose root you added.',
  'fdo-manufacturer-revoked': 'The certificate of the maker that the voucher begins with was withdrawn.',
  'fdo-manufacturer-unknown': 'Latchkey does not know the maker that the voucher begins with.',
  'fdo-several-makers': 'The voucher begins with an authority that several makers whose roots you added stand above.',
  'fdo-signed-over-to-gateway':
    'The owner before signed the device over to your gateway. Anyone who owned it can do that without asking you.',
  'fdo-owner-is-manufacturer': 'The only owner in the voucher is the maker.',
  'fdo-owner-was-gateway': 'Your gateway was an owner, and then signed the device over to someone else.',
  'fdo-owner-unknown': 'The last owner in the voucher is none of your gateways.',
};
