import type { Fault, OfferView } from '../../../src/messages.ts';
import type { Problem } from '../../parts/types.ts';

/** What came of asking. */
export type Found = { readonly ok: true; readonly value: OfferView | { readonly kind: 'problem'; readonly problem: Problem } } | { readonly ok: false; readonly fault: Fault };

/** What every way to hand a root to Latchkey is given. */
export interface SourceProps {
  readonly busy: boolean;
  /** @param progress what is being done meanwhile, unless it is reading. */
  readonly onAsk: (asking: Promise<Found>, progress?: string) => void;
  readonly onProblem: (problem: Problem) => void;
}
