import { KEY_USAGE } from '../certificate/extensions.ts';
import { EXTENSION } from '../certificate/known-extensions.ts';
import { criticality, type Lint } from '../rules/profile/lint.ts';

/**
 * What says that a certificate is an authority or is none: RFC 5280 sections 4.2.1.3 and 4.2.1.9, Baseline Requirements
 * 7.1.2.7.
 */
export const authorityLints: readonly Lint[] = [
  { code: 'ca-as-leaf', broken: ({ known }, role) => role === 'leaf' && known.basicConstraints?.ca === true },
  {
    code: 'basic-constraints-not-critical',
    broken: (certificate) =>
      certificate.known.basicConstraints?.ca === true &&
      criticality(certificate, EXTENSION.basicConstraints) === 'not-critical',
  },
  {
    code: 'path-length-without-ca',
    broken: ({ known: { basicConstraints } }) => basicConstraints?.pathLength !== undefined && !basicConstraints.ca,
  },
  {
    code: 'key-cert-sign-without-ca',
    broken: ({ known }) => known.keyUsage?.has(KEY_USAGE.keyCertSign) === true && known.basicConstraints?.ca !== true,
  },
  { code: 'key-usage-empty', broken: ({ known }) => known.keyUsage?.size === 0 },
];

/** RFC 5280 section 4.2.1.12; Baseline Requirements 7.1.2.1.2 (a root lists no purposes) and 7.1.2.7.10. */
export const purposeLints: readonly Lint[] = [
  { code: 'eku-missing', broken: ({ known }, role) => role === 'leaf' && known.extendedKeyUsage === undefined },
  { code: 'eku-empty', broken: ({ known }) => known.extendedKeyUsage?.length === 0 },
  {
    code: 'eku-critical',
    broken: (certificate, role) =>
      role === 'leaf' && criticality(certificate, EXTENSION.extendedKeyUsage) === 'critical',
  },
  {
    code: 'eku-any',
    broken: ({ known }, role) => role === 'leaf' && known.extendedKeyUsage?.includes('2.5.29.37.0') === true,
  },
  { code: 'eku-in-root', broken: ({ known }, role) => role === 'anchor' && known.extendedKeyUsage !== undefined },
];
