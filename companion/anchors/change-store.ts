import { sameBytes } from '../../src/core/encoding/bytes.ts';
import type { StoreOutcome } from '../protocol/index.ts';
import { type StoredPair, pairsAmong, wantedBy } from './scoped-pairs.ts';
import {
  type Begin,
  type PairHalf,
  type StoredCertificate,
  TrustStoreError,
  type TrustStore,
  type Wanted,
} from './types.ts';

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
 * @param begin is called before anything is changed, and only then.
 * @returns 'unchanged' if the pair was there already.
 * @throws TrustStoreError if the store cannot be changed, or the pair cannot be found in it afterwards.
 */
export async function installPair(
  trustStore: TrustStore,
  pair: ScopedPair,
  begin: Begin,
): Promise<StoreOutcome['outcome']> {
  const wanted = wantedBy(pair.label, pair.cross);
  const before = await trustStore.look(wanted);
  if (HALVES.every((half) => liesThere(before, half, pair))) return 'unchanged';
  await begin();
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
    // The companion of another browser may have done it meanwhile: what that reported must stay.
    const now = await trustStore.look(wanted).catch(() => []);
    if (HALVES.every((half) => liesThere(now, half, pair))) return 'done';
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
  wanted: Wanted,
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
 * @param begin is called with the pair before anything is changed, and only then.
 * @throws TrustStoreError if the store cannot be changed, or does not contain afterwards what it should.
 */
export async function removePair(
  trustStore: TrustStore,
  label: string,
  begin: (pair: StoredPair) => Promise<void>,
): Promise<PairRemoval> {
  const wanted = { label, alsoUnder: [] };
  const before = await trustStore.look(wanted);
  const pair = (await pairsAmong(before)).find((each) => each.label === label) ?? null;
  if (pair === null) return { outcome: 'unchanged', pair };
  const { scopeRoot, cross } = pair;
  if (scopeRoot.handle === null) return { outcome: 'tool-failed', pair };
  await begin(pair);
  await trustStore.prepare();
  const gone: StoredCertificate[] = [scopeRoot];
  let fault: unknown = new TrustStoreError('not-verified');
  const note = (error: unknown) => {
    // It may be gone all the same, by the companion of another browser.
    fault = error;
  };
  if (cross?.handle != null) {
    gone.push(cross);
    await trustStore.drop('cross', cross.handle).catch(note);
  }
  await trustStore.drop('scopeRoot', scopeRoot.handle).catch(note);
  const after = await trustStore.look({ label, alsoUnder: before.flatMap(({ handle }) => handle ?? []) });
  const lies = ({ der }: StoredCertificate) => after.some((other) => sameBytes(other.der, der));
  const rest = before.filter((each) => each.handle !== null && !gone.includes(each));
  if (gone.some(lies) || !rest.every(lies)) throw fault;
  return { outcome: 'done', pair };
}
