import { kept } from '../../platform/storage.ts';
import { showCount } from '../../platform/toolbar.ts';
import { faultOf } from '../common/index.ts';
import { countUntold } from './list.ts';

const LOOKED = 'endings-looked';
const DAY_MS = 86_400_000;

/**
 * Shows on the toolbar how much ends soon of which the person was not told yet; what is usually renewed by itself does
 * not count. It looks once a day, and on the day of installation there is nothing to look for.
 * Never rejects.
 * @param again the browser was started: it no longer shows what it showed before.
 */
export const badgeEndings = (again = false): Promise<void> =>
  lookForEndings(again).catch((error) => void faultOf(error));

async function lookForEndings(again: boolean): Promise<void> {
  const now = Date.now();
  const last = await kept.get(LOOKED);
  const isDue = typeof last === 'number' && Math.abs(now - last) >= DAY_MS;
  if (isDue || last === undefined) await kept.set(LOOKED, now);
  if (!isDue && !(again && last !== undefined)) return;
  await showCount(await countUntold());
}
