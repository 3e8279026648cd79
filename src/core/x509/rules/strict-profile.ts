import { matchName } from '../names/name-match.ts';
import { firstBrokenLint, roleAt } from './issuance/issuance-rules.ts';
import { type PathProfile, TLS_SERVER } from './profile.ts';
import { refuse, type Rule } from './rule.ts';

/** Issuance rules refuse like any other where a profile asks for conformity; elsewhere they are advice. */
const followsIssuanceRules: Rule = (certificate, { at, isAnchor }) => {
  const code = firstBrokenLint(certificate, roleAt(at, isAnchor));
  return code === undefined ? null : refuse(at, 'issuance-rule', { code });
};

/** The same with all that RFC 5280 and the CA/Browser Forum ask of issuers, as a public authority must meet it. */
export const STRICT_TLS_SERVER: PathProfile = {
  ...TLS_SERVER,
  rules: [...TLS_SERVER.rules, followsIssuanceRules],
  matchName,
  strictLists: true,
};
