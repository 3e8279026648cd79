import { countIntermediates, refuse, type Rule } from './position.ts';

/** Whoever signs certificates says so: version 3, basicConstraints with cA (RFC 5280 section 6.1.4 k). */
export const issuerIsCa: Rule = ({ known }, position) =>
  position.at === 0 || known.basicConstraints?.ca
    ? null
    : refuse(position, 'not-a-ca', 'The issuer is not a certificate authority.');

/**
 * pathLenConstraint (RFC 5280 section 6.1.4 l and m): self-issued intermediates do not count, neither does the leaf.
 */
export const withinPathLength: Rule = ({ known }, position) => {
  const limit = known.basicConstraints?.pathLength;
  if (position.at === 0 || limit === undefined || countIntermediates(position) <= limit) return null;
  return refuse(
    position,
    'path-length',
    `This authority allows ${limit} intermediate certificates below it; there are more.`,
  );
};

/** The caller's own limit, counted in the same way. */
export const withinDepth: Rule = (_, position) =>
  countIntermediates(position) <= position.question.maxDepth
    ? null
    : refuse(position, 'depth', 'The path has too many intermediate certificates.');
