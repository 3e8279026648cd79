import type { Certificate } from './certificate/certificate.ts';
import { brokenLints } from './rules/profile/index.ts';
import { isSelfIssued } from './rules/position.ts';
import { unknownCritical } from './rules/critical-extensions.ts';
import { signatureScheme } from './keys/signature-scheme.ts';

/** It sets a condition that is not understood here, so nothing may rest on it (RFC 5280 section 4.2). */
export const UNKNOWN_CRITICAL = 'unknown-critical-extension';

/** Codes of what is odd about a certificate by itself, for a description. */
export function remarksOn(certificate: Certificate): string[] {
  const scheme = signatureScheme(certificate.outerAlgorithm);
  return [
    ...(typeof scheme === 'string' ? [`signature-${scheme}`] : []),
    ...(certificate.notAfter.time < certificate.notBefore.time ? ['validity-inverted'] : []),
    ...(unknownCritical(certificate) === undefined ? [] : [UNKNOWN_CRITICAL]),
    ...(certificate.subject.rdns.length === 0 ? ['subject-empty'] : []),
    ...(certificate.issuer.rdns.length === 0 ? ['issuer-empty'] : []),
    ...brokenLints(
      certificate,
      isSelfIssued(certificate) && certificate.known.basicConstraints?.ca ? 'anchor' : 'leaf',
    ),
  ];
}
