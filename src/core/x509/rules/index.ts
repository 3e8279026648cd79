import type { Certificate } from '../certificate/certificate.ts';
import type { Position, Refusal, Rule } from './position.ts';
import { issuerIsCa, withinDepth, withinPathLength } from './basic-constraints.ts';
import { noUnknownCritical } from './critical-extensions.ts';
import { allowsUsages } from './extended-key-usage.ts';
import { maySignCertificates, mayServeTls } from './key-usage.ts';
import { namesWithinConstraints } from './name-constraints.ts';
import { followsProfile } from './profile.ts';
import { keyIsStrong } from './strength.ts';
import { algorithmsAgree, issuerHasName, namesItsIssuer } from './structure.ts';
import { withinValidity } from './time.ts';

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
