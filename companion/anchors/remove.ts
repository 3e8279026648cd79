import { sameBytes } from '../../src/core/x509/der-values.ts';
import type { StoreOutcome } from '../protocol/types.ts';
import { type HeldPair, pairsAmong } from './scoped-pairs.ts';
import { type Held, StoreError, type Vault } from './types.ts';

export interface Removal {
  readonly outcome: StoreOutcome['outcome'];
  /** What was taken out, or should have been; null where nothing of that label is there. */
  readonly pair: HeldPair | null;
}

/**
 * Takes a pair out of one store: only certificates that are, by their bytes, halves of a scoped pair of Latchkey's with
 * this label. A cross certificate that is filed under a name which others have as well stays: without its scope root
 * nobody trusts it.
 */
export async function removeFrom(vault: Vault, label: string): Promise<Removal> {
  const wanted = { label, alsoUnder: [] };
  const before = await vault.look(wanted);
  const pair = (await pairsAmong(before)).find((each) => each.label === label) ?? null;
  if (pair === null) return { outcome: 'unchanged', pair };
  const { scopeRoot, cross } = pair;
  if (scopeRoot.handle === null) return { outcome: 'tool-failed', pair };
  await vault.prepare();
  const gone: Held[] = [scopeRoot];
  if (cross?.handle != null) {
    gone.push(cross);
    await vault.drop('cross', cross.handle);
  }
  await vault.drop('scopeRoot', scopeRoot.handle);
  const after = await vault.look({ label, alsoUnder: before.flatMap(({ handle }) => handle ?? []) });
  const lies = ({ der }: Held) => after.some((other) => sameBytes(other.der, der));
  const rest = before.filter((each) => each.handle !== null && !gone.includes(each));
  if (gone.some(lies) || !rest.every(lies)) throw new StoreError('not-verified');
  return { outcome: 'done', pair };
}
