import { check, type Findings, proved, refuted } from './findings.ts';
import type { CertificateClass } from './types.ts';

/**
 * The class of what was presented, in the seed taxonomy. A key counts as unique until it is refuted.
 * @returns null when an encrypted connection's certificate was not seen or not readable.
 */
export function certificateClass(findings: Findings): CertificateClass | null {
  if (findings.connection.scheme === 'http') return 'none';
  const { examined } = findings;
  if (!examined) return null;
  if (proved(findings, 'path')) return 'U-L/S';
  if (proved(findings, 'browser-trust')) return 'U-CA/S';
  const shared = refuted(findings, 'key-unshared');
  // A self-issued certificate whose own signature is broken still has nobody else behind it.
  const selfSigned =
    examined.facts.selfSigned || (examined.facts.selfIssued && check(findings, 'path')?.reason !== 'impostor-issuer');
  return `${shared ? 'NU' : 'U'}-${selfSigned ? 'S' : 'U'}/S`;
}
