import type { Certificate } from '../certificate/certificate.ts';
import { checkNameConstraints } from '../names/name-constraints.ts';
import { isSelfIssued, refuse, type Position, type Refusal, type Rule } from './position.ts';

/**
 * A CA's nameConstraints bind the leaf and every certificate between, except self-issued intermediates (RFC 5280
 * section 6.1.3 b).
 */
export const namesWithinConstraints: Rule = ({ known }, position) => {
  if (position.at === 0 || known.nameConstraints === undefined) return null;
  for (let below = 0; below < position.at; below++) {
    const certificate = position.path[below] as Certificate;
    if (below > 0 && isSelfIssued(certificate)) continue;
    const refusal = judge(known.nameConstraints, certificate, below, position);
    if (refusal) return refusal;
  }
  return null;
};

function judge(
  constraints: NonNullable<Certificate['known']['nameConstraints']>,
  certificate: Certificate,
  below: number,
  position: Position,
): Refusal | null {
  const fault = checkNameConstraints(constraints, certificate, position.question.budget);
  switch (fault?.kind) {
    case undefined:
      return null;
    case 'malformed':
      return refuse(position, 'name-constraints', 'The name constraints cannot be understood.');
    case 'work-limit':
      return refuse(position, 'work-limit', 'Too many names and name constraints to compare.');
    case 'excluded':
      return refuse(position, 'name-constraints', `The issuer may not vouch for “${fault.name}”.`, below);
    case 'not-permitted':
      return refuse(position, 'name-constraints', `“${fault.name}” is outside what the issuer may vouch for.`, below);
  }
}
