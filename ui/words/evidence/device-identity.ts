import { asked, type StepTable } from './step-words.ts';

/** The steps of device identities (IEEE 802.1AR): certificates that a device leaves the factory with. */
export const DEVICE_IDENTITY_STEPS: StepTable = {
  'device-identity-path': 'It leads to a maker’s root certificate that you added.',
  'device-identity-path-refused': 'The identity does not rightly lead to the maker’s root certificate that you added.',
  'device-identity-revoked': 'The identity was withdrawn, or the certificate of one who issued it was.',
  'device-identity-issuer-unknown': 'It leads to no maker’s root certificate that you added.',
  'device-identity-own-maker': 'It names no other maker than that root certificate does.',
  'device-identity-local-device': asked(
    'The maker made the device for use in homes.',
    'The maker did not make the device for use in homes.',
    'It says that it is for use in homes, which its maker did not allow it to say.',
  ),
  'device-identity-several-makers':
    'It leads to root certificates of several makers that you added, and does not show which made it.',
  'device-identity-other-maker': 'The identity names a different maker than the root certificate above it.',
  'device-identity-local-path': 'It leads to a gateway that you paired.',
  'device-identity-possession': 'The device proved that it holds the key of this certificate.',
  'device-identity-not-possessed': 'Nothing proves that this device holds the key of this certificate.',
};
