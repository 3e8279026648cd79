import type { Certificate } from './certificate.ts';
import { brokenLints } from './profile/index.ts';
import { isSelfIssued } from './position.ts';
import { signatureScheme } from './signature-scheme.ts';

/** Codes of what is odd about a certificate by itself, for a description. */
export function remarksOn(certificate: Certificate): string[] {
  const scheme = signatureScheme(certificate.outerAlgorithm);
  return [
    ...typeof scheme === 'string' ? [`signature-${scheme}`] : [],
    ...certificate.notAfter.time < certificate.notBefore.time ? ['validity-inverted'] : [],
    ...certificate.subject.rdns.length === 0 ? ['subject-empty'] : [],
    ...certificate.issuer.rdns.length === 0 ? ['issuer-empty'] : [],
    ...brokenLints(certificate, isSelfIssued(certificate) && certificate.known.basicConstraints?.ca ? 'anchor' : 'leaf'),
  ];
}
