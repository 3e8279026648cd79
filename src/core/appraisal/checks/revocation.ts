import type { RevocationStatus } from '../../x509/revocation/revocation.ts';
import type { PathFinding } from '../../examination/types.ts';
import type { ReasonCode } from '../reasons.ts';
import type { Check } from '../types.ts';
import { ruleParams } from './path.ts';

const REASONS: Readonly<Record<RevocationStatus, ReasonCode>> = {
  current: 'not-revoked',
  answered: 'not-revoked-answered',
  'not-needed': 'revocation-not-needed',
  'no-list': 'revocation-no-list',
  unreliable: 'revocation-unreliable',
};

/** Does the gateway that signed it still stand by it? Asked only where one signed it. Missing data is no failure. */
export function checkRevocation(path: PathFinding): Check[] {
  const common = { code: 'revocation', evidence: ['certificate'] } as const;
  if (path.kind === 'broken' && path.failure.reason === 'revoked')
    return [{ ...common, answer: 'refuted', reason: 'path-revoked', params: ruleParams(path.failure) }];
  if (path.kind !== 'to-gateway') return [];
  return [
    {
      ...common,
      answer: path.revocation === 'current' || path.revocation === 'answered' ? 'proved' : 'cannot tell',
      reason: REASONS[path.revocation],
    },
  ];
}
