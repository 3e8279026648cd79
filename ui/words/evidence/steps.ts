import { DEVICE_IDENTITY_STEPS } from './device-identity.ts';
import { TOKEN_STEPS } from './token.ts';

/**
 * One sentence for every step of every kind of evidence. Each stands on its own and fits whatever the answer is: the
 * mark beside it says whether the step held. A step that failed closes the line of the popup.
 */
export const STEPS: Readonly<Record<string, string>> = {
  ...DEVICE_IDENTITY_STEPS,
  ...TOKEN_STEPS,
};

/** The sentence of a step; its code where there is none yet, which a test keeps from happening. */
export function stepWords(code: string): string {
  return STEPS[code] ?? `${code}.`;
}
