import { sameBytes } from '../der/der-values.ts';
import { EXTENSION } from '../certificate/known-extensions.ts';
import { isSelfIssued } from '../rules/position.ts';
import { criticality, type Lint } from '../rules/profile/lint.ts';

/** RFC 5280 sections 4.2.1.1 and 4.2.1.2; Baseline Requirements 7.1.2.1.3 and 7.1.2.11.1. */
export const keyIdentifierLints: readonly Lint[] = [
  {
    // A self-signed root may leave it out: it would point at itself.
    code: 'aki-missing',
    broken: (certificate, role) =>
      !certificate.known.authorityKeyIdentifier && !(role !== 'intermediate' && isSelfIssued(certificate)),
  },
  {
    code: 'aki-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.authorityKeyIdentifier) === 'critical',
  },
  {
    code: 'aki-without-key-identifier',
    broken: ({ known }) =>
      known.authorityKeyIdentifier !== undefined && known.authorityKeyIdentifier.keyIdentifier === undefined,
  },
  {
    code: 'aki-names-issuer',
    broken: ({ known: { authorityKeyIdentifier: aki } }) => aki?.issuer !== undefined || aki?.serial !== undefined,
  },
  {
    code: 'aki-not-own-ski',
    broken: (certificate, role) => {
      const wanted = certificate.known.authorityKeyIdentifier?.keyIdentifier;
      const own = certificate.known.subjectKeyIdentifier;
      return (
        role === 'anchor' &&
        isSelfIssued(certificate) &&
        wanted !== undefined &&
        own !== undefined &&
        !sameBytes(wanted, own)
      );
    },
  },
  { code: 'ski-missing', broken: ({ known }, role) => role !== 'leaf' && known.subjectKeyIdentifier === undefined },
  {
    code: 'ski-critical',
    broken: (certificate) => criticality(certificate, EXTENSION.subjectKeyIdentifier) === 'critical',
  },
];
