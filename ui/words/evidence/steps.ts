import type { EvidenceStep } from '../../lib/types.ts';
import { DEVICE_IDENTITY_STEPS } from './device-identity.ts';
import { FDO_STEPS } from './fdo.ts';
import { MATTER_STEPS } from './matter.ts';
import { MUD_STEPS } from './mud.ts';
import { REFEREE_STEPS } from './referee.ts';
import type { StepTable } from './step-words.ts';
import { TOKEN_STEPS } from './token.ts';
import { UNREAD_STEPS } from './unread.ts';
import { VOUCHER_STEPS } from './voucher.ts';

/**
 * The sentences for every step of every kind of evidence, and of what could not be read. The mark beside one says
 * whether the step holds.
 */
export const STEPS: StepTable = {
  ...DEVICE_IDENTITY_STEPS,
  ...FDO_STEPS,
  ...MATTER_STEPS,
  ...MUD_STEPS,
  ...REFEREE_STEPS,
  ...TOKEN_STEPS,
  ...UNREAD_STEPS,
  ...VOUCHER_STEPS,
};

/** The sentence of a step as it was answered; its code where there is none yet, which a test keeps from happening. */
export function stepWords({ code, answer }: EvidenceStep): string {
  const words = STEPS[code];
  return (typeof words === 'string' ? words : words?.[answer]) ?? `${code}.`;
}
