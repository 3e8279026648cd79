import type { Records } from '../records/records.ts';
import { LISTED_AFTER_END } from './list.ts';

/**
 * So many certificates of one holder may be on a revocation list at once: more than a server with two hundred names
 * has, and so few that one that has all of them revoked makes the list no more than 20 KiB longer.
 */
export const MAX_LISTED = 400;
/**
 * So many of all holders may: Latchkey reads a list of up to 1 MiB, which has room for 20,000. The others are for what
 * people make themselves, who are not kept waiting.
 */
export const MAX_LISTED_IN_ALL = 16_000;
/** Once there are so many, the rest is for whoever has few. */
export const FEW_FROM = 8000;
/** Most devices have two or three at a time. */
export const MAX_LISTED_OF_FEW = 20;

/**
 * How long a holder has to wait for another certificate, in milliseconds; 0 where it has not. Those that were revoked
 * count as the others do, since all others can be at any time. It goes by the records: a gateway that was started again
 * knows it still.
 * @param now milliseconds since the epoch.
 */
export async function waitForRoom(records: Records, holder: string, now: number): Promise<number> {
  const gone = now - LISTED_AFTER_END + 1;
  const all = await records.endsFrom(gone);
  const its = (await records.found('holder', holder))
    .map(([, { until }]) => until)
    .filter((until) => until >= gone)
    .sort((a, b) => a - b);
  const most = all.length < FEW_FROM ? MAX_LISTED : MAX_LISTED_OF_FEW;
  return Math.max(waitFor(all, MAX_LISTED_IN_ALL), waitFor(its, most));

  /** Until fewer than that are left. */
  function waitFor(ends: readonly number[], count: number): number {
    const last = ends[ends.length - count];
    return last === undefined ? 0 : last + LISTED_AFTER_END - now;
  }
}
