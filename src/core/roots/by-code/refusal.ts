import type { CodeProblem } from '../../pairing/by-code/types.ts';

/**
 * What a gateway means by a status other than 200. Nobody vouches for it: it serves to say what to do next, not what
 * happened.
 */
const MEANINGS: Readonly<Record<number, CodeProblem>> = {
  409: 'interrupted',
  410: 'code-expired',
  421: 'wrong-address',
  429: 'too-many-attempts',
};

/**
 * The problem that a status stands for; null for 200.
 * @param otherwise for a status that has no meaning in this protocol.
 */
export function problemOf(status: number, otherwise: CodeProblem): CodeProblem | null {
  return status === 200 ? null : (MEANINGS[status] ?? otherwise);
}

export function refused(problem: CodeProblem): { readonly ok: false; readonly problem: CodeProblem } {
  return { ok: false, problem };
}
