import type { BrowserRefusal } from '../core/common.ts';

// Made by scripts/refusal-codes.ts from scripts/refusals/constants.tsv, which has the names, and who says so:
// Chromium 153.0.8010.0, net/base/net_error_list.h
// ERR_SSL_BAD_PEER_PUBLIC_KEY and ERR_CERT_SYMANTEC_LEGACY: of older versions
// NSS 9d75dfde2e79, lib/util/secerr.h, lib/ssl/sslerr.h, lib/mozpkix/include/pkix/pkixnss.h
// way-on: Chromium, components/security_interstitials/core/ssl_error_options_mask.cc
// way-on: Firefox, security/manager/ssl/SSLServerCertVerification.cpp, CategorizeCertificateError

/**
 * Chromium's errors about a server's certificate, without `ERR_`, by what they mean. A + stands behind those past
 * which Chromium lets a person go on, where the site did not forbid it.
 */
export const CHROMIUM: Readonly<Partial<Record<BrowserRefusal, string>>> = {
  'key-unusable': 'SSL_BAD_PEER_PUBLIC_KEY',
  pinned: 'SSL_PINNED_KEY_NOT_IN_CERT_CHAIN',
  invalid: 'SSL_SERVER_CERT_CHANGED CERT_INVALID CERT_NON_UNIQUE_NAME+',
  malformed: 'SSL_SERVER_CERT_BAD_FORMAT CERT_CONTAINS_ERRORS',
  'key-usage': 'SSL_KEY_USAGE_INCOMPATIBLE',
  'name-mismatch': 'CERT_COMMON_NAME_INVALID+',
  'date-invalid': 'CERT_DATE_INVALID+',
  'authority-invalid': 'CERT_AUTHORITY_INVALID+ QUIC_CERT_ROOT_NOT_KNOWN',
  'revocation-unknown': 'CERT_NO_REVOCATION_MECHANISM+ CERT_UNABLE_TO_CHECK_REVOCATION+',
  revoked: 'CERT_REVOKED',
  'weak-signature': 'CERT_WEAK_SIGNATURE_ALGORITHM+',
  'weak-key': 'CERT_WEAK_KEY+',
  'name-constraints': 'CERT_NAME_CONSTRAINT_VIOLATION+',
  'validity-too-long': 'CERT_VALIDITY_TOO_LONG+',
  transparency: 'CERTIFICATE_TRANSPARENCY_REQUIRED+',
  distrusted: 'CERT_SYMANTEC_LEGACY+',
  intercepted: 'CERT_KNOWN_INTERCEPTION_BLOCKED+',
  'self-signed': 'CERT_SELF_SIGNED_LOCAL_NETWORK+',
};

/** Errors that begin like the others and are not about a server's certificate. */
export const CHROMIUM_UNRELATED = 'CERT_END CERT_DATABASE_CHANGED CERT_VERIFIER_CHANGED';

/** The same for Firefox: constants of NSS and mozilla::pkix, as positive numbers. */
export const FIREFOX: Readonly<Partial<Record<BrowserRefusal, readonly number[]>>> = {
  malformed: [8008, 8009, 8010, 8049, 8052, 8157, 8158, 8183, 8185, 12258, 16372, 16373, 16377],
  'weak-signature': [8011, 8016],
  'revocation-unknown': [
    8017, 8021, 8022, 8027, 8029, 8030, 8031, 8035, 8036, 8043, 8044, 8045, 8048, 8055, 8060, 8061, 8062, 8063, 8064,
    8065, 8066, 8067, 8068, 8069, 8070, 8071, 8072, 8073, 8074, 8075, 8078, 8079, 8081, 8082, 8130, 8132, 8133, 8134,
    8150, 8159, 8160, 8161, 8163, 16374, 16376,
  ],
  invalid: [8026, 8034, 8076, 8077, 8164, 12277, 12284],
  'issuer-unfit': [8032, 8033, 8155, 8156, 16381],
  revoked: [8046, 8047, 8131, 8180],
  'key-unusable': [8050, 8051, 8144, 8152, 8178, 8186, 12210, 12221, 12280],
  'serial-reused': [8054],
  'name-constraints': [8080],
  'name-mismatch': [8100, 12276, 16380],
  usage: [8101, 8154],
  'key-usage': [8102, 12104, 12200],
  'condition-unknown': [8151],
  'issuer-expired': [8162],
  distrusted: [8171, 8172, 16367, 16371],
  'authority-invalid': [8179],
  expired: [8181, 12103],
  'bad-signature': [8182, 12105, 12106],
  'date-invalid': [8184],
  'validity-too-long': [12102, 16375],
  'weak-key': [12156, 16382],
  transparency: [16368],
  intercepted: [16369],
  'self-signed': [16370],
  'issuer-not-yet-valid': [16378],
  'not-yet-valid': [16379],
  'ca-as-device': [16383],
  pinned: [16384],
};

export const FIREFOX_WAY_ON: readonly number[] = [
  8016, 8156, 8162, 8179, 8181, 8184, 12276, 16368, 16369, 16370, 16371, 16372, 16378, 16379, 16381, 16382, 16383,
];

/** The last constant that is known of the two lists of which most are about certificates. */
export const FIREFOX_LAST = {
  sec: 8008,
  pkix: 16367,
} as const;
