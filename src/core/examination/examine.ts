import type { CertificateFact } from '../observation/types.ts';
import { type Certificate, decodeCertificate } from '../x509/certificate/certificate.ts';
import { inspectCertificate } from '../x509/describe/inspect.ts';
import type { CertificateFacts } from '../x509/types.ts';
import { findPath, type PathFinding } from './path-finding.ts';
import type { Trust } from '../gateways/types.ts';

/** What an examined certificate showed. */
export interface Examined {
  readonly facts: CertificateFacts;
  /** Strictly decoded; null when only the tolerant description could read it: then names are not judged. */
  readonly certificate: Certificate | null;
  readonly path: PathFinding;
}

export type Examination =
  { readonly ok: true; readonly examined: Examined } | { readonly ok: false; /** A code. */ readonly reason: string };

/**
 * Reads a presented certificate and looks for its path to a paired gateway. It is the expensive part of an appraisal:
 * whoever appraises pages keeps the result (features/navigation/examinations).
 * @param now milliseconds since the epoch.
 */
export async function examine(presented: CertificateFact, trust: Trust, now: number): Promise<Examination> {
  const inspected = await inspectCertificate(presented.leaf);
  if (!inspected.ok) return { ok: false, reason: inspected.reason };
  const decoded = decodeCertificate(presented.leaf);
  const path = await findPath(presented, inspected.certificate, trust, now);
  return { ok: true, examined: { facts: inspected.certificate, certificate: decoded.ok ? decoded.value : null, path } };
}
