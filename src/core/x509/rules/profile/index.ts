import type { Certificate } from '../../certificate/certificate.ts';
import { authorityLints, constraintLints, encodingLints, keyIdentifierLints, purposeLints } from './encoding.ts';
import type { Lint, Role } from './lint.ts';
import { nameLints } from './names.ts';

const LINTS: readonly Lint[] = [
  ...encodingLints,
  ...keyIdentifierLints,
  ...authorityLints,
  ...purposeLints,
  ...nameLints,
  ...constraintLints,
];

/** Codes of the issuance rules that this certificate breaks in this role. */
export function brokenLints(certificate: Certificate, role: Role): string[] {
  return LINTS.filter(({ broken }) => broken(certificate, role)).map(({ code }) => code);
}

/** The first issuance rule broken, or undefined. */
export function firstBrokenLint(certificate: Certificate, role: Role): string | undefined {
  return LINTS.find(({ broken }) => broken(certificate, role))?.code;
}
