import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { decodeCertificate } from '../../src/core/x509/basics/index.ts';
import type { JWK } from 'jose';
import { toHex } from '../../src/core/encoding/bytes.ts';
import type { CertificateAuthority } from '../ca/certificate-authority.ts';
import { KEY_COMPROMISE } from '../ca/key-use.ts';
import type { DailyLimits } from '../common/daily.ts';
import type { Records } from '../records/records.ts';
import type { Account } from './accounts.ts';
import type { Json } from './json.ts';
import { Problem } from './problem.ts';
import { refuseWhile } from './rate-limit.ts';

/** CRLReasons that a device can know of itself (RFC 5280 section 5.3.1): no hold, and nothing about CAs. */
const REASONS = [0, 1, 3, 4, 5];

/** Whether a key is the one in this SubjectPublicKeyInfo (DER). */
export function isKey(key: Json, spki: Uint8Array): boolean {
  const own = createPublicKey({ key: key as JsonWebKey, format: 'jwk' }).export({ type: 'spki', format: 'der' });
  return Buffer.compare(own, spki) === 0;
}

export interface RevokingOptions {
  readonly records: Records;
  readonly authority: CertificateAuthority;
  readonly daily: DailyLimits;
}

/**
 * Revokes a certificate (RFC 8555 section 7.6).
 * @param by the account that asks, or the key of the certificate itself.
 * @throws Problem
 */
export async function revokeAsked(
  { certificate, reason = 0 }: Json,
  by: Account | { readonly jwk: JWK },
  { records, authority, daily }: RevokingOptions,
): Promise<void> {
  const der = typeof certificate === 'string' ? Buffer.from(certificate, 'base64url') : Buffer.alloc(0);
  const decoded = decodeCertificate(new Uint8Array(der));
  const serial = decoded.ok ? toHex(decoded.value.serial) : '';
  const record = await records.get('certificates', serial);
  // Compared as a whole: anyone can write any serial number.
  if (!decoded.ok || record?.certificate !== der.toString('base64'))
    throw new Problem('malformed', 'That is no certificate of this gateway');
  if (typeof reason !== 'number' || !REASONS.includes(reason))
    throw new Problem('badRevocationReason', 'The reason is none that a device can give');
  const allowed = 'id' in by ? by.id === record.holder : isKey({ ...by.jwk }, decoded.value.spki.der);
  if (!allowed) throw new Problem('unauthorized', 'The certificate was issued to another account');
  if (record.revoked) throw new Problem('alreadyRevoked', 'It was revoked before');
  // What others may have the key of goes at once, and all over that key with it.
  if (reason !== KEY_COMPROMISE) refuseWhile(daily.revocation(record.holder), 'revocations in one day');
  if (!(await authority.revoke(serial, reason))) throw new Problem('alreadyRevoked', 'It was revoked before');
}
