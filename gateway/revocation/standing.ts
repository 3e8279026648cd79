import { decodeCertificate, encode, sameName, TAG } from '../../src/core/x509/basics/index.ts';
import { toHex } from '../../src/core/encoding/bytes.ts';
import type { Issuer } from '../ca/intermediates.ts';
import type { CertificateRecord } from '../records/types.ts';

/** How long an answer may be used. */
export const GOOD_FOR = 24 * 60 * 60_000;

/** Whether this issuer issued what is recorded. */
export function isFrom(issuer: Issuer, { certificate }: CertificateRecord): boolean {
  const decoded = decodeCertificate(new Uint8Array(Buffer.from(certificate, 'base64')));
  return decoded.ok && sameName(decoded.value.issuer, issuer.certificate.subject);
}

/** GeneralizedTime, whatever the year (RFC 6960 section 4.2.2). */
export function encodeGeneralizedTime(time: number): Uint8Array {
  const digits = new Date(time).toISOString().replace(/\.\d+Z$|[-:T]/g, '');
  return encode(TAG.generalizedTime, new TextEncoder().encode(`${digits}Z`));
}

/** ENUMERATED CRLReason (RFC 5280 section 5.3.1). */
export const encodeReason = (reason: number): Uint8Array => encode(TAG.enumerated, Uint8Array.of(reason));

/** The key of a record, from the content of an INTEGER. */
export const serialKey = (content: Uint8Array): string => toHex(content);
