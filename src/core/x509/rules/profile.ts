import { refuse, type Position, type Rule } from './position.ts';
import { firstBrokenLint } from './profile/index.ts';
import type { Role } from './profile/lint.ts';

/** Under `strict`, issuance rules refuse like any other. */
export const followsProfile: Rule = (certificate, position) => {
  if (!position.question.strict) return null;
  const code = firstBrokenLint(certificate, roleOf(position));
  return code === undefined ? null : refuse(position, 'profile', `An issuance rule is broken: ${code}.`);
};

export const roleOf = ({ at, isAnchor }: Pick<Position, 'at' | 'isAnchor'>): Role =>
  at === 0 ? 'leaf' : isAnchor ? 'anchor' : 'intermediate';
