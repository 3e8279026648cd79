import { refuse, type Rule } from './position.ts';
import { allowsUsage } from '../certificate/usage.ts';

/**
 * The leaf and every CA above it that lists purposes must list each purpose asked for (nesting, as every browser does;
 * RFC 5280 itself leaves purposes of CAs open).
 */
export const allowsUsages: Rule = ({ known }, position) => {
  const missing = position.question.usages.find((usage) => !allowsUsage(known.extendedKeyUsage, usage));
  return missing === undefined
    ? null
    : refuse(position, 'extended-key-usage', `The listed purposes do not include ${missing}.`);
};
