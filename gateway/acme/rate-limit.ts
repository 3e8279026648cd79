import { Problem } from './problem.ts';

/** Counts one use by `who`. @throws Problem `rateLimited` with Retry-After where that is one too many. */
export type RateLimit = (who: string) => void;

/** More than these at once, and the oldest are forgotten: the list itself must stay small. */
const MAX_KNOWN = 10_000;

/**
 * @param uses so many in `period` milliseconds, each for itself.
 * @param what is counted, for the sentence.
 */
export function createRateLimit(uses: number, period: number, what: string, now: () => number): RateLimit {
  const counts = new Map<string, { used: number; until: number }>();
  return (who) => {
    const time = now();
    const current = counts.get(who);
    const count = current && time < current.until ? current : { used: 0, until: time + period };
    if (count.used >= uses) {
      const seconds = Math.ceil((count.until - time) / 1000);
      throw new Problem(
        'rateLimited',
        `That were too many ${what}. Try again in ${seconds} seconds`,
        {},
        {
          'retry-after': String(seconds),
        },
      );
    }
    count.used += 1;
    counts.delete(who);
    counts.set(who, count);
    for (const oldest of counts.keys()) {
      if (counts.size <= MAX_KNOWN) break;
      counts.delete(oldest);
    }
  };
}
