import type { Decision } from '../../core/audit/types.ts';
import type { GatewayRoot } from '../../core/common.ts';
import { acrossWindows, kept } from '../../platform/storage.ts';
import { faultOf } from './faults.ts';

const KEY = 'decisions';
/** The oldest give way. */
const MOST_DECISIONS = 500;

/**
 * Writes down what the person decided that shows nowhere once it is done: a gateway that was unpaired is gone. What
 * cannot be noted was decided even so.
 * @param name what a person calls whatever it is about; null for a setting.
 */
export async function noteDecision(
  what: Decision['what'],
  name: string | null = null,
  details: Decision['details'] = {},
): Promise<void> {
  await acrossWindows(KEY, async () => {
    const noted = [...(await decisions()), { at: Date.now(), what, name, details }];
    await kept.set(KEY, noted.slice(-MOST_DECISIONS));
  }).catch(faultOf);
}

/** Writes down that a gateway was paired, which shows nowhere once it is unpaired. @param again whether it was. */
export const notePairing = (
  { id, name, pairedAt, source }: Pick<GatewayRoot, 'id' | 'name' | 'pairedAt' | 'source'>,
  again = false,
): Promise<void> =>
  noteDecision(again ? 'gateway-paired-again' : 'gateway-paired', name, { gateway: id, pairedAt, source });

/** What was noted, the oldest first. */
export const decisions = async (): Promise<readonly Decision[]> =>
  ((await kept.get(KEY)) as readonly Decision[] | undefined) ?? [];
