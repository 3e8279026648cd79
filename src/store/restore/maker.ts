import type { Fate, MakerRoot } from '../../core/common.ts';
import type { MakerRecord } from '../schema.ts';

export interface MakerStep {
  readonly maker: MakerRoot;
  readonly fate: Extract<Fate, 'new' | 'known' | 'unproved'>;
  /** What is to be written, null where nothing is. */
  readonly record: MakerRecord | null;
}

/**
 * What becomes of a maker that arrives from elsewhere. One that is here stays as it is.
 * @param isProved whether the fingerprint that the person got from the maker proves it: only then is it added anew.
 * @param now milliseconds since the epoch.
 */
export function makerStep(maker: MakerRoot, here: readonly MakerRecord[], isProved: boolean, now: number): MakerStep {
  if (here.some(({ id }) => id === maker.id)) return { maker, fate: 'known', record: null };
  if (!isProved) return { maker, fate: 'unproved', record: null };
  return { maker, fate: 'new', record: { ...maker, addedAt: now, from: null } };
}
