import {
  type Certificate,
  decodeCertificate,
  decodeTolerantly,
  UNREADABLE_PART,
} from '../../certificate/certificate.ts';
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

/** @returns codes of the issuance rules that this certificate breaks in this role. */
export function brokenLints(certificate: Certificate, role: Role): string[] {
  return LINTS.filter(({ broken }) => broken(certificate, role)).map(({ code }) => code);
}

/**
 * The issuance rules that a certificate breaks (RFC 5280 section 4; Baseline Requirements section 7), in the role that
 * it claims: no one asks for these before a person wants to know.
 * @param der read tolerantly where that is needed.
 * @returns their codes; none where a part of it cannot be read: what seems to be missing may be there.
 */
export function issuanceRemarks(der: Uint8Array): string[] {
  const strict = decodeCertificate(der);
  const decoded = strict.ok ? strict : decodeTolerantly(der);
  if (!decoded.ok || decoded.value.oddities.includes(UNREADABLE_PART)) return [];
  const { selfIssued, known } = decoded.value;
  return brokenLints(decoded.value, selfIssued && known.basicConstraints?.ca ? 'anchor' : 'leaf');
}

/** @returns the code of the first issuance rule broken, or undefined. */
export function firstBrokenLint(certificate: Certificate, role: Role): string | undefined {
  return LINTS.find(({ broken }) => broken(certificate, role))?.code;
}

/** The role of the certificate at a position of a path, the leaf being 0. */
export const roleAt = (at: number, isAnchor: boolean): Role =>
  at === 0 ? 'leaf' : isAnchor ? 'anchor' : 'intermediate';
