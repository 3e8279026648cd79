import type { PathFinding } from '../../examination/types.ts';
import type { PathFailure, PathReason } from '../../x509/types.ts';
import { sanitizeText } from '../../x509/der/sanitize.ts';
import type { Check, FindingParams } from '../types.ts';

/** Not a word against the certificate: only that it could not be judged. */
const CANNOT_TELL: readonly PathReason[] = ['unsupported-algorithm', 'work-limit'];

/** Does the certificate chain to a gateway root the person paired? Not having seen its issuer is not a refutation. */
export function checkPath(path: PathFinding): Check {
  const common = { code: 'path', evidence: ['certificate'] } as const;
  switch (path.kind) {
    case 'to-gateway':
      return { ...common, answer: 'proved', reason: 'path-to-gateway', detail: path.gateway.name };
    case 'self-signed':
      return { ...common, answer: 'refuted', reason: 'self-signed' };
    case 'no-gateway':
      return { ...common, answer: 'cannot tell', reason: 'no-gateway-paired' };
    case 'impostor':
      return { ...common, answer: 'refuted', reason: 'impostor-issuer', detail: path.gateway.name };
    case 'rotated':
      return { ...common, answer: 'cannot tell', reason: 'issuer-rotated', detail: path.gateway.name };
    case 'unknown-issuer':
      return { ...common, answer: 'cannot tell', reason: 'issuer-not-paired', params: ruleParams(path.failure) };
    case 'broken':
      return {
        ...common,
        answer: CANNOT_TELL.includes(path.failure.reason) ? 'cannot tell' : 'refuted',
        reason: `path-${path.failure.reason}`,
        params: ruleParams(path.failure),
      };
  }
}

/** A long name must not push the rule out of sight. */
const MAX_NAME = 120;

/**
 * The rule that was broken with its own parameters (`RuleParams`), and, where one can be named, the first certificate
 * that broke it: `at` is its position (0 = leaf), `subject` its name.
 */
export function ruleParams({ rule, params, at, subject }: PathFailure): FindingParams {
  if (at === undefined || subject === undefined) return { ...params, rule };
  return { ...params, rule, at, subject: sanitizeText(subject, MAX_NAME) };
}
