import type { Certificate } from '../x509/certificate.ts';
import { signatureScheme } from '../x509/signature-scheme.ts';
import type { CertificateFacts } from '../x509/types.ts';
import type { PairingProblem } from './types.ts';

const MIN_RSA_BITS = 2048;
const MIN_EC_BITS = 256;

/** Why this certificate must not become a gateway root, or null. Its own signature is verified apart. */
export function rootProblem(certificate: Certificate, facts: CertificateFacts, now: number): PairingProblem | null {
  if (!facts.isCa) return 'not-a-ca';
  if (now > facts.notAfter) return 'expired';
  if (now < facts.notBefore) return 'not-yet-valid';
  if (facts.keyType === 'RSA' && facts.keyBits < MIN_RSA_BITS) return 'weak-rsa';
  if (facts.keyType === 'EC' && facts.keyBits < MIN_EC_BITS) return 'weak-ec';
  const scheme = signatureScheme(certificate.outerAlgorithm);
  if (scheme === 'weak-algorithm') return 'sha1';
  return scheme === 'unsupported-algorithm' ? 'unsupported-algorithm' : null;
}
