import type { Certificate } from '../x509/certificate/certificate.ts';
import { attempt, readWhole, TAG } from '../x509/der/der.ts';
import { sameBytes } from '../x509/der/der-values.ts';
import { readAlgorithm } from '../x509/keys/algorithm.ts';
import { digest } from '../x509/keys/webcrypto.ts';

/** id-ce-hashOfRootKey (RFC 8649 section 3). */
export const OID_HASH_OF_ROOT_KEY = '1.3.6.1.4.1.51483.2.1';

const HASHES: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/**
 * Whether a root announced this next root: its hashOfRootKey is the hash of the other's subjectPublicKeyInfo (RFC
 * 8649).
 */
export async function announces(root: Certificate, next: Certificate): Promise<boolean> {
  const value = root.extensions.get(OID_HASH_OF_ROOT_KEY)?.value;
  if (!value) return false;
  const decoded = attempt(() =>
    readWhole(value, TAG.sequence, (fields) => ({
      algorithm: readAlgorithm(fields),
      hash: fields.expect(TAG.octetString).content,
    })),
  );
  const name = decoded.ok ? HASHES[decoded.value.algorithm.oid] : undefined;
  return decoded.ok && name !== undefined && sameBytes(await digest(name, next.spki.der), decoded.value.hash);
}
