import type { Fault, Request } from '../../../src/protocol/index.ts';
import { ask } from '../../lib/client.ts';
import type { AnchorProblem } from '../../lib/types.ts';

export type MadeFiles =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: AnchorProblem }
  | { readonly ok: false; readonly fault: Fault };

/** Makes a new pair of files, and has it kept. Never rejects. */
export async function makeFiles({ tabId, ...asked }: Request<'anchor/material'>): Promise<MadeFiles> {
  const material = await ask('anchor/material', { ...asked, ...(tabId === undefined ? {} : { tabId }) });
  if (!material.ok) return material;
  if (material.value === null) return { ok: false, problem: 'not-seen' };
  const made = await ask('anchor/make', material.value);
  if (!made.ok) return made;
  if (!made.value.ok) return made.value;
  const kept = await ask('anchor/keep', { ...asked, pair: made.value.pair });
  return kept.ok ? { ok: true } : kept;
}
