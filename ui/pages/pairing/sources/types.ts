import type { Fault, FoundRoot, OfferView, PlaceSaid } from '../../../../src/protocol/index.ts';
import type { Problem } from '../../../lib/types.ts';

/** Several roots, of which the person has to choose one. `sha256`: what all of them were held against. */
export interface SeveralRoots {
  readonly kind: 'several';
  readonly roots: readonly FoundRoot[];
  readonly sha256: string | null;
}

/** What came of asking, and of which places if several were asked. */
export type SourceResult =
  | {
      readonly ok: true;
      readonly value:
        | OfferView
        | SeveralRoots
        | {
            readonly kind: 'problem';
            readonly problem: Problem;
            /** Who was asked, as host and port. */ readonly at?: string;
            /** Its name, where it is paired already. */ readonly gateway?: string;
          };
      readonly places?: readonly PlaceSaid[];
    }
  | { readonly ok: false; readonly fault: Fault };

/** What every way to hand a root to Latchkey is given. */
export interface SourceProps {
  /** Something is being read: one thing at a time. */
  readonly busy: boolean;
  /**
   * A try begins: what was said of the one before holds no longer. Call it before the browser asks the person anything.
   */
  readonly onTry: () => void;
  /** @param progress what is being done meanwhile, unless it is reading. */
  readonly onAsk: (asking: Promise<SourceResult>, progress?: string) => void;
  /** @param instead does the same without https, where that is what is wrong. */
  readonly onProblem: (problem: Problem, instead?: () => void) => void;
}
