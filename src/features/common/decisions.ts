import type { Decision } from '../../core/audit/types.ts';
import { kept } from '../../platform/storage.ts';
import { faultOf } from './faults.ts';

const PREFIX = 'decision:';
/** The oldest give way. */
const MOST_DECISIONS = 500;

/**
 * Writes down what the person decided that shows nowhere once it is done: a gateway that was unpaired is gone. Each is
 * an entry of its own, so that two pages never write over each other. What cannot be noted was decided even so.
 * @param name what a person calls whatever it is about; null for a setting.
 */
export async function noteDecision(
  what: Decision['what'],
  name: string | null = null,
  details: Decision['details'] = {},
): Promise<void> {
  const at = Date.now();
  try {
    await kept.set(`${PREFIX}${at}-${crypto.randomUUID()}`, { at, what, name, details });
    await kept.remove((await decisionKeys()).slice(0, -MOST_DECISIONS));
  } catch (error) {
    faultOf(error);
  }
}

/** What was noted, the oldest first. */
export async function decisions(): Promise<Decision[]> {
  return Promise.all((await decisionKeys()).map(async (key) => (await kept.get(key)) as Decision));
}

const decisionKeys = async (): Promise<string[]> => (await kept.keys()).filter((key) => key.startsWith(PREFIX)).sort();
