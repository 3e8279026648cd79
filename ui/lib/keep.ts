import type { Kept, KeptName, KeptReply } from '../../src/protocol/keep-types.ts';
import { ask } from './client.ts';
import { sharesStorage } from './shares-storage.ts';

const WRITES: readonly KeptName[] = ['gateway/scope', 'backup/import', 'sync/accept'];

/**
 * Has keep.js do something here in the page, and tells the background where that changed what it believes. Never
 * rejects.
 */
export async function keep<N extends KeptName>(name: N, request: Kept[N]['request']): Promise<KeptReply<N>> {
  try {
    // What the organisation set up is the same everywhere.
    if (name !== 'managed/list' && !(await sharesStorage())) return { ok: false, fault: 'other-storage' };
    const module = await import('latchkey:keep');
    const reply = await module.keep(name, request);
    if (reply.ok && WRITES.includes(name)) await ask('kept/changed', {});
    return reply;
  } catch {
    return { ok: false, fault: 'internal' };
  }
}
