import { DEVICE_IDENTITY_STEPS } from './device-identity.ts';
import { MATTER_STEPS } from './matter.ts';
import { REFEREE_STEPS } from './referee.ts';
import { TOKEN_STEPS } from './token.ts';

/**
 * One sentence for every step of every kind of evidence. Each says what is so where the step holds, or what was found;
 * the mark beside it says whether it holds.
 */
export const STEPS: Readonly<Record<string, string>> = {
  ...DEVICE_IDENTITY_STEPS,
  ...MATTER_STEPS,
  ...REFEREE_STEPS,
  ...TOKEN_STEPS,
};

/** The sentence of a step; its code where there is none yet, which a test keeps from happening. */
export function stepWords(code: string): string {
  return STEPS[code] ?? `${code}.`;
}
