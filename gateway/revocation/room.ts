import type { Records } from '../records/records.ts';
import { LISTED_AFTER_END } from './list.ts';

/**
 * So many certificates of one holder may be on a revocation list at once: more than a server with two hundred names
 * has, and so few that one that has all of them revoked makes the list no more than 20 KiB longer.
 */
export const MAX_LISTED = 400;

/**
 * How long a holder has to wait for another certificate, in milliseconds; 0 where it has not. Those that were revoked
 * count as the others do, since all others can be at any time. It goes by the records: a gateway that was started again
 * knows it still.
 * @param now milliseconds since the epoch.
 */
export async function waitForRoom(records: Records, holder: string, now: number): Promise<number> {
  const ends = (await records.found('holder', holder))
    .map(([, { until }]) => until + LISTED_AFTER_END)
    .filter((end) => now < end)
    .sort((a, b) => a - b);
  return (ends[ends.length - MAX_LISTED] ?? now) - now;
}
