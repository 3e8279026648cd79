import type { Reply } from '../../../src/messages.ts';
import type { Problem } from '../../parts/types.ts';

/** What every way to hand over a root is given. */
export interface SourceProps {
  /** Something is being read: one thing at a time. */
  readonly busy: boolean;
  readonly onAsk: (asking: Promise<Reply<'pairing/read' | 'pairing/fetch' | 'pairing/link'>>) => void;
  readonly onProblem: (problem: Problem) => void;
}
