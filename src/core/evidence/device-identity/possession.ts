import { sameBytes } from '../../encoding/bytes.ts';
import type { Binding } from '../../observation/types.ts';
import { type Certificate, sha256Hex } from '../../x509/basics/index.ts';
import type { EvidenceStep } from '../types.ts';

/**
 * It is the certificate that was presented; or the key of the one that was, or one that the device proved to hold
 * beside it; or nothing ties the two.
 * @param heldKeys SHA-256 of SPKI, lower-case hexadecimal, of keys that a fresh token proved.
 */
export async function bindingOf(
  certificate: Certificate,
  presented: Certificate | null,
  heldKeys: readonly string[] = [],
): Promise<Binding> {
  if (presented === null) return 'claimed';
  if (sameBytes(presented.der, certificate.der)) return 'this-connection';
  if (sameBytes(presented.spki.der, certificate.spki.der)) return 'attests-key';
  return heldKeys.includes(await sha256Hex(certificate.spki.der)) ? 'attests-key' : 'claimed';
}

/** What the binding says of possession. */
export const possessionStep = (binding: Binding): EvidenceStep =>
  binding === 'claimed'
    ? { code: 'device-identity-not-possessed', answer: 'cannot tell' }
    : { code: 'device-identity-possession', answer: 'proved' };
