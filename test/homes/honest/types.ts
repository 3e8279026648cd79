import type { HeadlineKind } from '../../../src/core/index.ts';
import type { Home } from '../types.ts';

/** A home in which nothing is hostile or unsafe: the compiler refuses one that expects red. */
export type HonestHome = Home<Exclude<HeadlineKind, 'danger'>>;
