import type { BrowserRefusal } from '../core/index.ts';

/** Chromium's certificate errors (net/base/net_error_list.h, -200 to -219). */
const CHROMIUM: Readonly<Record<string, BrowserRefusal>> = {
  ERR_CERT_COMMON_NAME_INVALID: 'name-mismatch',
  ERR_CERT_DATE_INVALID: 'date-invalid',
  ERR_CERT_AUTHORITY_INVALID: 'authority-invalid',
  ERR_CERT_CONTAINS_ERRORS: 'invalid',
  ERR_CERT_NO_REVOCATION_MECHANISM: 'other',
  ERR_CERT_UNABLE_TO_CHECK_REVOCATION: 'other',
  ERR_CERT_REVOKED: 'revoked',
  ERR_CERT_INVALID: 'invalid',
  ERR_CERT_WEAK_SIGNATURE_ALGORITHM: 'weak-signature',
  ERR_CERT_NON_UNIQUE_NAME: 'other',
  ERR_CERT_WEAK_KEY: 'weak-key',
  ERR_CERT_NAME_CONSTRAINT_VIOLATION: 'name-constraints',
  ERR_CERT_VALIDITY_TOO_LONG: 'invalid',
  ERR_CERT_SYMANTEC_LEGACY: 'other',
  ERR_CERT_KNOWN_INTERCEPTION_BLOCKED: 'other',
  ERR_CERT_SELF_SIGNED_LOCAL_NETWORK: 'self-signed',
  ERR_CERTIFICATE_TRANSPARENCY_REQUIRED: 'transparency',
  ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN: 'pinned',
  ERR_SSL_SERVER_CERT_BAD_FORMAT: 'invalid',
};

/** NSS and mozilla::pkix error codes, as positive numbers (NSS secerr.h, sslerr.h; pkixnss.h). */
const NSS: Readonly<Record<number, BrowserRefusal>> = {
  8179: 'authority-invalid',
  8172: 'authority-invalid',
  8171: 'authority-invalid',
  16370: 'self-signed',
  16369: 'authority-invalid',
  12276: 'name-mismatch',
  8184: 'date-invalid',
  8181: 'expired',
  8162: 'expired',
  16379: 'not-yet-valid',
  16378: 'not-yet-valid',
  8180: 'revoked',
  8182: 'invalid',
  8183: 'invalid',
  8158: 'invalid',
  8156: 'invalid',
  8155: 'invalid',
  8151: 'invalid',
  8164: 'invalid',
  8144: 'invalid',
  8051: 'invalid',
  8050: 'invalid',
  16383: 'invalid',
  16381: 'invalid',
  16377: 'invalid',
  16375: 'invalid',
  16373: 'invalid',
  16372: 'invalid',
  8152: 'weak-key',
  16382: 'weak-key',
  8016: 'weak-signature',
  8102: 'usage',
  8101: 'usage',
  8080: 'name-constraints',
  16384: 'pinned',
  16368: 'transparency',
  16374: 'other',
};

/** NS_ERROR_MODULE_SECURITY, success bit off: how Firefox packs an NSS error into an nsresult. */
const SECURITY_MODULE = 0x805a;

/** Chromium's `net::ERR_…` text -> why it refused the certificate; null when the certificate was not the matter. */
export function chromiumRefusal(error: string): BrowserRefusal | null {
  const name = error.replace(/^net::/, '');
  return CHROMIUM[name] ?? (name.startsWith('ERR_CERT_') ? 'other' : null);
}

/** Firefox's `Error code N` -> why it refused the certificate; null when the certificate was not the matter. */
export function firefoxRefusal(error: string): BrowserRefusal | null {
  const code = Number(/^Error code (\d+)$/.exec(error)?.[1]);
  if (Math.floor(code / 0x10000) !== SECURITY_MODULE) return null;
  return NSS[code % 0x10000] ?? null;
}
