import type { Answer } from '../../lib/types.ts';

/**
 * The sentence of a step. Where its code says what was found, that is one sentence whatever the answer; where it names
 * what was asked, there is one for each answer that can come of it.
 */
export type StepWords = string | Readonly<Partial<Record<Answer, string>>>;
export type StepTable = Readonly<Record<string, StepWords>>;

/** What was asked, as it sounds where it holds, where it does not, and where no one can tell. */
export const asked = (proved: string, refuted: string, open: string): StepWords => ({
  proved,
  refuted,
  'cannot tell': open,
});
