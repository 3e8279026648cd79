import type { Certificate } from '../certificate/certificate.ts';
import type { Position, Refusal, Rule } from './position.ts';
import {
  allowsUsages,
  issuerIsCa,
  mayServeTls,
  maySignCertificates,
  noUnknownCritical,
  withinDepth,
  withinPathLength,
} from './critical-extensions.ts';
import { namesWithinConstraints } from './name-constraints.ts';
import { followsProfile } from './advice.ts';
import { algorithmsAgree, issuerHasName, keyIsStrong, namesItsIssuer, withinValidity } from './structure.ts';

/**
 * The order decides which rule is named where several are broken: what is wrong with the certificate, then with its
 * place.
 */
const RULES: readonly Rule[] = [
  algorithmsAgree,
  namesItsIssuer,
  issuerHasName,
  issuerIsCa,
  maySignCertificates,
  mayServeTls,
  keyIsStrong,
  noUnknownCritical,
  withinValidity,
  withinPathLength,
  withinDepth,
  allowsUsages,
  namesWithinConstraints,
  followsProfile,
];

/** The first rule that the certificate at this position breaks, or null. */
export function firstRefusal(position: Position): Refusal | null {
  const certificate = position.path[position.at] as Certificate;
  for (const rule of RULES) {
    const refusal = rule(certificate, position);
    if (refusal) return refusal;
  }
  return null;
}
