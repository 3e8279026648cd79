import { sameBytes } from '../../src/core/encoding/bytes.ts';
import type { StoreOutcome } from '../protocol/index.ts';
import { type StoredPair, pairsAmong, wantedPair } from './scoped-pairs.ts';
import { type PairHalf, type StoredCertificate, TrustStoreError, type TrustStore, type WantedPair } from './types.ts';

interface ScopedPair {
  readonly scopeRoot: Uint8Array;
  readonly cross: Uint8Array;
  /** The common name of the scope root, read from the certificate. */
  readonly label: string;
}

/** The scope root goes in last, as it is what gives trust. */
const HALVES: readonly PairHalf[] = ['cross', 'scopeRoot'];

/**
 * Puts a pair, checked beforehand, into one store and reads it back. If it is not there as it should be, whatever was
 * added is removed again.
 * @returns 'unchanged' if the pair was there already.
 * @throws TrustStoreError if the store cannot be changed, or the pair cannot be found in it afterwards.
 */
export async function installPair(trustStore: TrustStore, pair: ScopedPair): Promise<StoreOutcome['outcome']> {
  const wanted = wantedPair(pair.label, pair.cross);
  const before = await trustStore.look(wanted);
  if (HALVES.every((half) => liesThere(before, half, pair))) return 'unchanged';
  await trustStore.prepare();
  const missing = HALVES.filter((half) => !before.some(({ der }) => sameBytes(der, pair[half])));
  try {
    for (const half of HALVES) {
      if (!liesThere(before, half, pair)) await trustStore.add(half, pair[half], pair.label);
    }
    const after = await trustStore.look(wanted);
    if (!HALVES.every((half) => liesThere(after, half, pair))) throw new TrustStoreError('not-verified');
    return 'done';
  } catch (error) {
    await takeOut(trustStore, wanted, missing, pair);
    throw error;
  }
}

function liesThere(held: readonly StoredCertificate[], half: PairHalf, pair: ScopedPair): boolean {
  return held.some(({ der, trusted }) => sameBytes(der, pair[half]) && (half === 'cross' || trusted));
}

/** A program that failed may still have done half of its work, so this goes by what is in the store. */
async function takeOut(
  trustStore: TrustStore,
  wanted: WantedPair,
  halves: readonly PairHalf[],
  pair: ScopedPair,
): Promise<void> {
  try {
    const held = await trustStore.look(wanted);
    for (const half of halves.toReversed()) {
      const handle = held.find(({ der }) => sameBytes(der, pair[half]))?.handle;
      if (handle !== undefined && handle !== null) await trustStore.drop(half, handle);
    }
  } catch {
    // The first fault is the one to report.
  }
}

interface PairRemoval {
  readonly outcome: StoreOutcome['outcome'];
  /** What was removed, or should have been; null if the store has no pair with that label. */
  readonly pair: StoredPair | null;
}

/**
 * Removes a pair from one store: only certificates that are, by their bytes, halves of a scoped pair of Latchkey's with
 * this label. A cross certificate filed under a nickname that others share stays, since it is trusted by no one without
 * its scope root.
 * @throws TrustStoreError if the store cannot be changed, or does not contain afterwards what it should.
 */
export async function removePair(trustStore: TrustStore, label: string): Promise<PairRemoval> {
  const wanted = { label, alsoUnder: [] };
  const before = await trustStore.look(wanted);
  const pair = (await pairsAmong(before)).find((each) => each.label === label) ?? null;
  if (pair === null) return { outcome: 'unchanged', pair };
  const { scopeRoot, cross } = pair;
  if (scopeRoot.handle === null) return { outcome: 'tool-failed', pair };
  await trustStore.prepare();
  const gone: StoredCertificate[] = [scopeRoot];
  if (cross?.handle != null) {
    gone.push(cross);
    await trustStore.drop('cross', cross.handle);
  }
  await trustStore.drop('scopeRoot', scopeRoot.handle);
  const after = await trustStore.look({ label, alsoUnder: before.flatMap(({ handle }) => handle ?? []) });
  const lies = ({ der }: StoredCertificate) => after.some((other) => sameBytes(other.der, der));
  const rest = before.filter((each) => each.handle !== null && !gone.includes(each));
  if (gone.some(lies) || !rest.every(lies)) throw new TrustStoreError('not-verified');
  return { outcome: 'done', pair };
}
