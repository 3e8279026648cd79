import type { PathFinding } from '../../examination/path-finding.ts';
import type { Check } from '../types.ts';

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
      return { ...common, answer: 'cannot tell', reason: 'issuer-not-paired', detail: path.detail };
    case 'broken':
      return {
        ...common,
        answer: path.reason === 'unsupported-algorithm' || path.reason === 'work-limit' ? 'cannot tell' : 'refuted',
        reason: `path-${path.reason}`,
        detail: path.detail,
      };
  }
}
