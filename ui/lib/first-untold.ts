import type { EndingView } from '../../src/protocol/index.ts';

/** The first thing that ends of which the person was not told yet, if any; what usually renews itself can wait. */
export const firstUntold = (endings: readonly EndingView[]): readonly EndingView[] =>
  endings.filter(({ said, renewsItself }) => !said && !renewsItself).slice(0, 1);
