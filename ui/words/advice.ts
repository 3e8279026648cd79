import type { ProfileRemark } from '../lib/types.ts';

export const ADVICE_TITLE = 'How this gateway’s certificates could be better';

/** Advice on how certificates for the home are best made (draft-sweet-iot-acme). None of it makes a certificate bad. */
export const ADVICE: Record<ProfileRemark, string> = {
  'profile-hash': 'Sign with a hash of the SHA-2 family, such as SHA-256.',
  'profile-key': 'Use an RSA key of 3072 bits or more, or an EC key on P-384 or P-521.',
  'profile-validity': 'Issue for three months at most, and renew by itself.',
  'profile-names': 'Put the device’s name or address into subjectAltName.',
};
