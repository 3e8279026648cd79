import type { BrowserEvidence, ConnectionEvidence, MemoryEvidence, UnseenEvidence } from '../observation/types.ts';
import type { Locality } from '../net/types.ts';
import type { Examined } from '../examination/types.ts';
import type { Check, CheckCode } from './types.ts';

/** Everything the decision rests on, gathered before it is made. */
export interface Findings {
  readonly connection: ConnectionEvidence;
  readonly locality: Locality;
  readonly browser: BrowserEvidence | null;
  readonly unseen: UnseenEvidence | null;
  readonly memory: MemoryEvidence | null;
  readonly examined: Examined | null;
  readonly checks: readonly Check[];
}

/** The check with this code, or undefined when the question was not reached. */
export function check(findings: { readonly checks: readonly Check[] }, code: CheckCode): Check | undefined {
  return findings.checks.find((candidate) => candidate.code === code);
}

export const proved = (findings: Findings, code: CheckCode): boolean => check(findings, code)?.answer === 'proved';
export const refuted = (findings: Findings, code: CheckCode): boolean => check(findings, code)?.answer === 'refuted';
