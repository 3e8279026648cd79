import { toHex } from '../../encoding/bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { canonicalSpki } from '../keys/spki.ts';
import { sha256Hex } from '../keys/webcrypto.ts';
import type { RevocationReason, RevokedCertificate } from '../types.ts';

/**
 * What stands for an issuer wherever its certificates are told apart: lower-case hexadecimal SHA-256 over its key. A
 * name would not do, as others can bear it, nor a certificate, as one key may have several. The same of any certificate
 * tells whose key it is.
 */
export const issuerKeyOf = ({ spki }: Certificate): Promise<string> => sha256Hex(canonicalSpki(spki, spki.publicKey));

/**
 * A serial number as it is kept: hexadecimal content of the INTEGER, which DER allows to be written in one way only.
 */
export const serialOf = ({ serial }: Certificate): string => toHex(serial);

/** What was learnt before of this certificate, where its issuer revoked it for good; undefined otherwise. */
export async function findRevoked(
  certificate: Certificate,
  issuer: Certificate,
  revoked: readonly RevokedCertificate[],
): Promise<RevokedCertificate | undefined> {
  const serial = serialOf(certificate);
  const namesakes = revoked.filter((each) => each.serial === serial);
  if (namesakes.length === 0) return undefined;
  const key = await issuerKeyOf(issuer);
  return namesakes.find(({ issuerKey }) => issuerKey === key);
}

/** A revocation for good, and when the certificate expires, where that is known; milliseconds since the epoch. */
export interface LearntRevocation extends RevokedCertificate {
  readonly notAfter: number | null;
}

/** That this certificate was revoked for good, to be kept. */
export const learnRevocation = async (
  certificate: Certificate,
  issuer: Certificate,
  reason: RevocationReason,
): Promise<LearntRevocation> => ({
  issuerKey: await issuerKeyOf(issuer),
  serial: serialOf(certificate),
  reason,
  key: await issuerKeyOf(certificate),
  notAfter: certificate.notAfter.time,
});
