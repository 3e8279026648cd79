import type { FoundRoot, LookedForRoots } from '../../../../src/protocol/index.ts';
import { ask } from '../../../lib/client.ts';
import type { SearchProblem } from '../../../lib/types.ts';
import type { Found } from './types.ts';

/**
 * Looks for the root at an address, and hands the only one found to the background. Never rejects.
 */
export async function byAddress(typed: string, sha256: string): Promise<Found> {
  const reply = await ask('pairing/look', { typed, sha256 });
  if (!reply.ok) return reply;
  const looked = reply.value;
  if (!looked.ok) return { ok: true, value: { kind: 'problem', problem: looked.problem } };
  const { roots, places } = looked;
  const [first, ...others] = roots;
  if (!first) return { ok: true, value: { kind: 'problem', problem: problemOf(looked) }, places };
  if (others.length > 0) return { ok: true, value: { kind: 'several', roots, sha256: looked.sha256 }, places };
  const taken = await takeRoot(first, looked.sha256);
  return taken.ok ? { ...taken, places } : taken;
}

/** From now on the background has these bytes, and nobody can change them any more. */
export function takeRoot({ url, bytes }: FoundRoot, sha256: string | null): Promise<Found> {
  return ask('pairing/take', {
    url,
    bytes,
    ...(sha256 === null ? {} : { proof: { by: 'hash', sha256 } }),
  });
}

/**
 * Where all places of whoever answers say the same, or there is one only, it is that; that nobody is at another port
 * says nothing about it.
 */
function problemOf({ places }: Extract<LookedForRoots, { ok: true }>): SearchProblem {
  const all = places.map((place) => place.said);
  const answers = all.filter((each) => each !== 'unreachable');
  const said = new Set(answers.length > 0 ? answers : all);
  const [only = 'nothing'] = said;
  if (said.has('hash-mismatch')) return 'hash-mismatch';
  if (said.size > 1 || only === 'found') return 'nowhere';
  return only === 'nothing' ? (places.length === 1 ? 'bad-status' : 'nowhere') : only;
}
