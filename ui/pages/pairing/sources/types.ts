import type { Fault, OfferView, PlaceSaid, SplitRoot } from '../../../../src/protocol/index.ts';
import type { BrokenRule, Problem } from '../../../lib/index.ts';

/** One of several roots, and where it lay; a file or a text is no address. */
export interface OneOfSeveral extends SplitRoot {
  readonly url: string | null;
  /** Hands it to the background: from then on no one can change it any more. */
  readonly take: () => Promise<SourceResult>;
}

/** Several roots, of which the person has to choose one. */
export interface SeveralRoots {
  readonly kind: 'several';
  readonly roots: readonly OneOfSeveral[];
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
            /** What would be broken below it. */ readonly broken?: BrokenRule;
          };
      readonly places?: readonly PlaceSaid[];
    }
  | { readonly ok: false; readonly fault: Fault };

/** What every way to hand a root to Latchkey is given. */
export interface SourceProps {
  /** Something is being read: one thing at a time. */
  readonly busy: boolean;
  /** It is the one on the screen; the others keep what was typed into them. */
  readonly shown: boolean;
  /** The link that the browser opened this page for (`ext+latchkey:…`); null where a person came by themselves. */
  readonly opened: string | null;
  /**
   * A try begins: what was said of the one before holds no longer. Call it before the browser asks the person anything.
   */
  readonly onTry: () => void;
  /** @param progress what is being done meanwhile, unless it is reading. */
  readonly onAsk: (asking: Promise<SourceResult>, progress?: string) => void;
  /** @param instead does the same without https, where that is what is wrong. */
  readonly onProblem: (problem: Problem, instead?: () => void) => void;
}
