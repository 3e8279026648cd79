import {
  type Certificate,
  type CertificateFacts,
  decodeCertificate,
  KEY_USAGE,
  sameName,
  signatureScheme,
  verifySignature,
} from '../x509/basics/index.ts';
import { SELF_SIGNATURE_NOT_CHECKED } from '../x509/describe/inspect.ts';
import type { PairingProblem } from './types.ts';

const MIN_RSA_BITS = 2048;
const MIN_EC_BITS = 256;

/** Why this certificate must not become a gateway root, or null. */
export async function rootProblem(
  certificate: Certificate,
  facts: CertificateFacts,
  now: number,
): Promise<PairingProblem | null> {
  return certificateProblem(certificate, facts, now) ?? (await signatureProblem(certificate, facts));
}

function certificateProblem(certificate: Certificate, facts: CertificateFacts, now: number): PairingProblem | null {
  if (!facts.isCa && certificate.version < 3) return 'version-1';
  if (!facts.isCa || certificate.known.keyUsage?.has(KEY_USAGE.keyCertSign) === false) return 'not-a-ca';
  if (now > facts.notAfter) return 'expired';
  if (now < facts.notBefore) return 'not-yet-valid';
  if (facts.keyType === 'RSA' && facts.keyBits < MIN_RSA_BITS) return 'weak-rsa';
  if (facts.keyType === 'EC' && facts.keyBits < MIN_EC_BITS) return 'weak-ec';
  if (isUnsafeKey(facts)) return 'unsafe-key';
  return signatureScheme(certificate.outerAlgorithm) === 'unsupported-algorithm' ? 'unsupported-algorithm' : null;
}

/**
 * Whether others have the private key, or can work it out: it came with firmware, or it was made badly. Of what is
 * found on keys only a tiny exponent is no more than poor style.
 */
export const isUnsafeKey = ({ staticKey, weakKey }: Pick<CertificateFacts, 'staticKey' | 'weakKey'>): boolean =>
  staticKey !== null || (weakKey !== null && weakKey !== 'rsa-tiny-exponent');

/**
 * A root's signature is its own word about itself and proves nothing: what makes it the root meant is the comparison.
 * So one by SHA-1 or MD5 will do, and is looked at for damage alone; below a root such a signature stays refused.
 */
async function signatureProblem(certificate: Certificate, facts: CertificateFacts): Promise<PairingProblem | null> {
  const result = await verifySignature(certificate, certificate.spki);
  if (result === 'weak-algorithm')
    return facts.selfSigned || facts.remarks.includes(SELF_SIGNATURE_NOT_CHECKED) ? null : 'bad-signature';
  if (result === 'valid') return null;
  return result === 'unsupported-algorithm' ? result : 'bad-signature';
}

/**
 * Whether two certificates (DER) bear the same subject (RFC 5280 section 7.1). Unreadable ones bear none.
 * @returns false where either cannot be decoded.
 */
export function sameSubject(a: Uint8Array, b: Uint8Array): boolean {
  const [first, second] = [decodeCertificate(a), decodeCertificate(b)];
  return first.ok && second.ok && sameName(first.value.subject, second.value.subject);
}
