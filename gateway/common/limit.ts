/**
 * Counts one use by `who`.
 * @returns 0 where that is allowed, otherwise how long to wait, in milliseconds; it was not counted then.
 */
export type Limit = (who: string) => number;

/** More than these at once, and the oldest are forgotten: the list itself must stay small. */
const MAX_KNOWN = 10_000;

/**
 * @param uses so many in `period` milliseconds, each for itself.
 * @param now milliseconds since the epoch.
 */
export function createLimit(uses: number, period: number, now: () => number): Limit {
  const counts = new Map<string, { used: number; until: number }>();
  return (who) => {
    const time = now();
    const current = counts.get(who);
    const count = current && time < current.until ? current : { used: 0, until: time + period };
    if (count.used >= uses) return count.until - time;
    count.used += 1;
    counts.delete(who);
    counts.set(who, count);
    for (const oldest of counts.keys()) {
      if (counts.size <= MAX_KNOWN) break;
      counts.delete(oldest);
    }
    return 0;
  };
}
