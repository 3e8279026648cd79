import type { Certificate } from './certificate.ts';
import { isSelfIssued } from './position.ts';
import { checkWith } from './signature.ts';
import { signatureScheme } from './signature-scheme.ts';
import type { UsableScheme } from './key-import.ts';
import { publicKey } from './spki.ts';

/** SHA-1 proves nothing about others; that a certificate signed itself, it still tells. */
const SHA1: Readonly<Record<string, UsableScheme>> = {
  '1.2.840.113549.1.1.5': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' }, '1.3.14.3.2.29': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1' },
  '1.2.840.10045.4.1': { name: 'ECDSA', hash: 'SHA-1' },
};

/**
 * Does a self-issued certificate verify under its own key? For a description: weak keys and SHA-1 are looked at all the same.
 * False where it is not self-issued, `unknown` where the platform cannot tell (MD5).
 */
export async function signedByItself(certificate: Certificate): Promise<boolean | 'unknown'> {
  if (!isSelfIssued(certificate)) return false;
  const scheme = SHA1[certificate.outerAlgorithm.oid] ?? signatureScheme(certificate.outerAlgorithm);
  if (typeof scheme === 'string') return 'unknown';
  const result = await checkWith(scheme, publicKey(certificate.spki), certificate.spki, certificate);
  return result === 'unsupported-algorithm' ? 'unknown' : result === 'valid';
}
