import { type Certificate, decodeCertificate } from '../x509/certificate/certificate.ts';
import { sameBytes } from '../x509/der/der-values.ts';
import { inspectCertificate } from '../x509/describe/inspect.ts';
import type { CertificateFacts } from '../x509/types.ts';

/** A certificate among what was offered for pairing, read and described. */
export interface Candidate {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
  readonly facts: CertificateFacts;
}

/** Every certificate once, in the order met; null when one of them is not to be read. */
export async function readCandidates(certificates: readonly Uint8Array[]): Promise<Candidate[] | null> {
  const candidates: Candidate[] = [];
  for (const der of distinct(certificates)) {
    const decoded = decodeCertificate(der);
    const inspected = await inspectCertificate(der);
    if (!decoded.ok || !inspected.ok) return null;
    candidates.push({ der, certificate: decoded.value, facts: inspected.certificate });
  }
  return candidates;
}

function distinct(certificates: readonly Uint8Array[]): Uint8Array[] {
  return certificates.filter((der, i) => certificates.findIndex((other) => sameBytes(other, der)) === i);
}
