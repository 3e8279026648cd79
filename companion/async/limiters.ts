/**
 * Runs a piece of work as soon as fewer than `atOnce` are running. Work whose signal aborts while it waits is dropped.
 */
type ConcurrencyLimiter = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

/**
 * Limits how many pieces of work run at the same time; the rest wait in order.
 * @returns a runner that passes on what the work gives, and rejects with the signal's reason if it aborts while
 * waiting.
 */
export function makeConcurrencyLimiter(atOnce: number): ConcurrencyLimiter {
  const waiting = new Set<() => void>();
  let free = atOnce;

  const myTurn = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const go = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = (): void => {
        waiting.delete(go);
        reject(signal.reason as Error);
      };
      waiting.add(go);
      signal.addEventListener('abort', leave, { once: true });
    });

  return async (signal, work) => {
    signal.throwIfAborted();
    if (free > 0) free--;
    else await myTurn(signal);
    try {
      return await work();
    } finally {
      // The slot is handed straight to the next in line, so that no newcomer slips in between.
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else free++;
    }
  };
}

/** How many messages are let through in each window of time. */
interface RateLimits {
  readonly perSender: number;
  readonly inAll: number;
  readonly windowMs: number;
}

/**
 * Limits how many messages are heard, in all and from each sender.
 * @param now milliseconds on a monotonic clock.
 * @returns whether one more message of this sender is let through; counts anew in each window.
 */
export function makeRateLimiter(
  { perSender, inAll, windowMs }: RateLimits,
  now: () => number = () => performance.now(),
): (sender: string) => boolean {
  let since = now();
  let all = 0;
  const counts = new Map<string, number>();
  return (sender) => {
    if (now() - since >= windowMs) {
      since = now();
      all = 0;
      counts.clear();
    }
    const count = (counts.get(sender) ?? 0) + 1;
    if (count > perSender || all >= inAll) return false;
    counts.set(sender, count);
    all++;
    return true;
  };
}
