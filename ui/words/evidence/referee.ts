import type { StepTable } from './step-words.ts';

/** The steps of a referee: what a paired gateway says about a name. */
export const REFEREE_STEPS: StepTable = {
  'referee-confirmed': 'The answer came from your gateway.',
  'referee-not-confirmed': 'Latchkey could not check that the answer came from your gateway.',
  'referee-out-of-scope': 'The name is outside what this gateway covers.',
  'referee-name-unknown': 'Your gateway does not know this name.',
  'referee-answer-unusable': 'The answer of your gateway could not be read.',
  'referee-key-not-seen': 'Latchkey did not see the key that it could be compared with.',
  'referee-key-matches': 'The device’s key is the one that your gateway expects for this name.',
  'referee-key-renewed': 'Your gateway expects a newer key than the last time.',
  'referee-key-differs': 'The device’s key is different from the one that your gateway expects for this name.',
  'referee-key-taken-back': 'The device shows a key that your gateway no longer accepts for this name.',
};
