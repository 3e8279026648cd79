/* Object identifiers and bit numbers that certificates use. */

/** OIDs of the extensions that are decoded here (RFC 5280 section 4.2). */
export const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  policies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyIdentifier: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  inhibitAnyPolicy: '2.5.29.54',
  infoAccess: '1.3.6.1.5.5.7.1.1',
} as const;

/** Bits of KeyUsage by name (RFC 5280 section 4.2.1.3). */
export const KEY_USAGE = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  dataEncipherment: 3,
  keyAgreement: 4,
  keyCertSign: 5,
  cRLSign: 6,
  encipherOnly: 7,
  decipherOnly: 8,
} as const;

export type KeyUsageBit = keyof typeof KEY_USAGE;

/** Types of the attributes of a name (RFC 5280 appendix A.1; RFC 2985 section 5.2.1 for the address). */
export const OID_COMMON_NAME = '2.5.4.3';
export const OID_SERIAL_NUMBER = '2.5.4.5';
export const OID_ORGANISATION = '2.5.4.10';
export const OID_EMAIL_ADDRESS = '1.2.840.113549.1.9.1';

/** Algorithms of keys (RFC 3279 section 2.3, RFC 4055 section 1.2, RFC 8410 section 3). */
export const OID_RSA = '1.2.840.113549.1.1.1';
export const OID_RSA_PSS = '1.2.840.113549.1.1.10';
export const OID_EC = '1.2.840.10045.2.1';
export const OID_ED25519 = '1.3.101.112';

export type MlDsaName = 'ML-DSA-44' | 'ML-DSA-65' | 'ML-DSA-87';

/** The sizes of ML-DSA by OID, which stands for key and signature alike (RFC 9881 section 2). */
export const ML_DSA: Readonly<Record<string, MlDsaName>> = {
  '2.16.840.1.101.3.4.3.17': 'ML-DSA-44',
  '2.16.840.1.101.3.4.3.18': 'ML-DSA-65',
  '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
};
