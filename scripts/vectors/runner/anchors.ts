import type { SignerAnchor } from '../../../src/core/evidence/signers/types.ts';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { derOf } from './material.ts';

/**
 * A certificate of the folder as an anchor.
 * @param below certificates known to lie below it, by their paths.
 * @returns null where it cannot be decoded.
 */
export function anchorOf(
  file: string,
  read: (path: string) => Uint8Array,
  below: readonly string[] = [],
): SignerAnchor | null {
  const [certificate, ...intermediates] = [file, ...below].map((path) => {
    const decoded = decodeCertificate(derOf(read(path)));
    return decoded.ok ? decoded.value : null;
  });
  if (!certificate) return null;
  const known = intermediates.filter((each) => each !== null);
  return { id: file, name: file, key: certificate.spki, certificate, intermediates: known };
}
