export interface Limit {
  /**
   * Counts one use by `who`.
   * @returns 0 where that is allowed, otherwise how long to wait, in milliseconds; it was not counted then.
   */
  (who: string): number;
  /** Takes back one that was counted. */
  giveBack(who: string): void;
  /** Whether `who` has none left. */
  isSpent(who: string): boolean;
}

/** More than these at once, and the oldest are forgotten: the list itself must stay small. */
const MAX_KNOWN = 10_000;

/**
 * @param uses so many in `period` milliseconds, each for itself.
 * @param now milliseconds since the epoch.
 */
export function createLimit(uses: number, period: number, now: () => number): Limit {
  const counts = new Map<string, { used: number; until: number }>();
  const current = (who: string) => {
    const count = counts.get(who);
    return count && now() < count.until ? count : null;
  };
  const limit = (who: string): number => {
    const time = now();
    const count = current(who) ?? { used: 0, until: time + period };
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
  return Object.assign(limit, {
    giveBack(who: string): void {
      const count = current(who);
      if (count && count.used > 0) count.used -= 1;
    },
    isSpent: (who: string): boolean => (current(who)?.used ?? 0) >= uses,
  });
}
