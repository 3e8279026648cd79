import { describe, expect, it } from 'vitest';
import { chromiumRefusal, firefoxRefusal } from '../../src/platform/refusals.ts';

/** As Firefox tells it: NS_ERROR_MODULE_SECURITY and the NSS code, packed into one number. */
const packed = (code: number): string => `Error code ${String(0x805a_0000 + code)}`;

describe('what Firefox says', () => {
  it('reads the code that was measured for an unknown issuer', () => {
    expect(firefoxRefusal('Error code 2153390067')).toBe('authority-invalid');
  });

  // Numbers as the NSS library itself prints them (PR_ErrorToName), and mozilla::pkix counted up from 16384.
  it.each([
    [8181, 'expired'],
    [8162, 'expired'],
    [8184, 'date-invalid'],
    [8180, 'revoked'],
    [8183, 'invalid'],
    [8156, 'invalid'],
    [8102, 'usage'],
    [8101, 'usage'],
    [8080, 'name-constraints'],
    [8016, 'weak-signature'],
    [12276, 'name-mismatch'],
    [16384, 'pinned'],
    [16382, 'weak-key'],
    [16379, 'not-yet-valid'],
    [16370, 'self-signed'],
    [16368, 'transparency'],
  ] as const)('%i: %s', (code, refusal) => {
    expect(firefoxRefusal(packed(code))).toBe(refusal);
  });

  it.each([
    ['a handshake that failed for another reason', packed(12286)],
    ['an error of another module', `Error code ${String(0x804b_0000 + 8179)}`],
    ['a sentence', 'The certificate is not trusted'],
    ['a number with something behind it', 'Error code 2153390067 '],
    ['nothing', ''],
  ])('%s: not a matter of the certificate', (_what, error) => {
    expect(firefoxRefusal(error)).toBeNull();
  });
});

describe('what Chromium says', () => {
  it.each([
    ['net::ERR_CERT_AUTHORITY_INVALID', 'authority-invalid'],
    ['net::ERR_CERT_COMMON_NAME_INVALID', 'name-mismatch'],
    ['net::ERR_CERT_DATE_INVALID', 'date-invalid'],
    ['net::ERR_CERT_REVOKED', 'revoked'],
    ['net::ERR_CERT_INVALID', 'invalid'],
    ['net::ERR_SSL_PINNED_KEY_NOT_IN_CERT_CHAIN', 'pinned'],
    ['net::ERR_CERT_OF_TOMORROW', 'other'],
  ] as const)('%s: %s', (error, refusal) => {
    expect(chromiumRefusal(error)).toBe(refusal);
  });

  it.each([
    'net::ERR_CONNECTION_REFUSED',
    'net::ERR_ABORTED',
    'net::ERR_SSL_PROTOCOL_ERROR',
    'net::ERR_NAME_NOT_RESOLVED',
    '',
  ])('%s: not a matter of the certificate', (error) => {
    expect(chromiumRefusal(error)).toBeNull();
  });
});
