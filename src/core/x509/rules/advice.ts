import type { Certificate } from '../certificate/certificate.ts';
import { type Position, refuse, type Rule } from './position.ts';
import { brokenLints, firstBrokenLint } from './profile/index.ts';
import type { Role } from './profile/lint.ts';

/** Under `strict`, issuance rules refuse like any other. */
export const followsProfile: Rule = (certificate, position) => {
  if (!position.question.strict) return null;
  const code = firstBrokenLint(certificate, roleOf(position));
  return code === undefined ? null : refuse(position, 'profile', `An issuance rule is broken: ${code}.`);
};

export const roleOf = ({ at, isAnchor }: Pick<Position, 'at' | 'isAnchor'>): Role =>
  at === 0 ? 'leaf' : isAnchor ? 'anchor' : 'intermediate';

/** Issuers come back on every path of a gateway (./decode-issuer.ts), so what is to be said of each is kept. */
const kept = new WeakMap<Certificate, Map<Role, readonly string[]>>();

/** Codes of the issuance rules that the certificates above the leaf break, path leaf first; a code may come twice. */
export function adviceOnIssuers(path: readonly Certificate[]): string[] {
  return path
    .slice(1)
    .flatMap((issuer, below) => adviceOn(issuer, roleOf({ at: below + 1, isAnchor: below + 2 === path.length })));
}

function adviceOn(issuer: Certificate, role: Role): readonly string[] {
  const known = kept.get(issuer) ?? new Map<Role, readonly string[]>();
  const advice = known.get(role) ?? brokenLints(issuer, role);
  kept.set(issuer, known.set(role, advice));
  return advice;
}
