import type { Fault, Request } from '../../../src/protocol/messages.ts';
import { ask } from '../../lib/client.ts';
import type { AnchorProblem } from '../../lib/types.ts';

export type MadeFiles =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: AnchorProblem }
  | { readonly ok: false; readonly fault: Fault };

/** Makes a new pair of files, here in this page, and has the background keep it. Never rejects. */
export async function makeFiles({ tabId, ...asked }: Request<'anchor/material'>): Promise<MadeFiles> {
  try {
    const material = await ask('anchor/material', { ...asked, ...(tabId === undefined ? {} : { tabId }) });
    if (!material.ok) return material;
    if (material.value === null) return { ok: false, problem: 'not-seen' };
    const { makeAnchor } = await import('latchkey:desk');
    const made = await makeAnchor(material.value);
    if (!made.ok) return made;
    const kept = await ask('anchor/keep', { ...asked, pair: made.pair });
    return kept.ok ? { ok: true } : kept;
  } catch {
    return { ok: false, fault: 'internal' };
  }
}
