import { sameBytes } from '../../src/core/x509/der-values.ts';
import type { StoreOutcome } from '../protocol/types.ts';
import { type HeldPair, pairsAmong, wantedFor } from './scoped-pairs.ts';
import { type Half, type Held, StoreError, type Vault, type Wanted } from './types.ts';

export interface Pair {
  readonly scopeRoot: Uint8Array;
  readonly cross: Uint8Array;
  /** Of the scope root, read from it. */
  readonly label: string;
}

/** The one that gives trust comes last. */
const HALVES: readonly Half[] = ['cross', 'scopeRoot'];

/**
 * Puts a pair into one store, which was checked to be one before. Reads it back; where it does not lie there as it
 * should, takes out what was put in.
 */
export async function installInto(vault: Vault, pair: Pair): Promise<StoreOutcome['outcome']> {
  const wanted = wantedFor(pair.label, pair.cross);
  const before = await vault.look(wanted);
  if (HALVES.every((half) => liesThere(before, half, pair))) return 'unchanged';
  await vault.prepare();
  const missing = HALVES.filter((half) => !before.some(({ der }) => sameBytes(der, pair[half])));
  try {
    for (const half of HALVES) {
      if (!liesThere(before, half, pair)) await vault.add(half, pair[half], pair.label);
    }
    const after = await vault.look(wanted);
    if (!HALVES.every((half) => liesThere(after, half, pair))) throw new StoreError('not-verified');
    return 'done';
  } catch (error) {
    await takeOut(vault, wanted, missing, pair);
    throw error;
  }
}

function liesThere(held: readonly Held[], half: Half, pair: Pair): boolean {
  return held.some(({ der, trusted }) => sameBytes(der, pair[half]) && (half === 'cross' || trusted));
}

/** Whatever a program says, it may have done half of its work: what counts is what lies there. */
async function takeOut(vault: Vault, wanted: Wanted, halves: readonly Half[], pair: Pair): Promise<void> {
  try {
    const held = await vault.look(wanted);
    for (const half of halves.toReversed()) {
      const handle = held.find(({ der }) => sameBytes(der, pair[half]))?.handle;
      if (handle !== undefined && handle !== null) await vault.drop(half, handle);
    }
  } catch {
    // The first fault is the one to tell.
  }
}

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
