import { sameBytes } from '../../encoding/bytes.ts';
import type { Binding } from '../../observation/types.ts';
import type { Certificate } from '../../x509/basics/index.ts';
import type { EvidenceStep } from '../types.ts';

/** It is the certificate that was presented; or the key of the one that was; or nothing ties the two. */
export function bindingOf(certificate: Certificate, presented: Certificate | null): Binding {
  if (presented === null) return 'claimed';
  if (sameBytes(presented.der, certificate.der)) return 'this-connection';
  return sameBytes(presented.spki.der, certificate.spki.der) ? 'attests-key' : 'claimed';
}

/** What the binding says of possession. */
export const possessionStep = (binding: Binding): EvidenceStep =>
  binding === 'claimed'
    ? { code: 'device-identity-not-possessed', answer: 'cannot tell' }
    : { code: 'device-identity-possession', answer: 'proved' };
