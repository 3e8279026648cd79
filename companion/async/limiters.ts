/** Runs a piece of work as soon as fewer than `atOnce` are under way. Who gives up while waiting is forgotten. */
type ConcurrencyLimiter = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

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
      // A turn goes from hand to hand, so that no newcomer slips in between.
      const [next] = waiting;
      if (next) {
        waiting.delete(next);
        next();
      } else free++;
    }
  };
}

/** How much is listened to, so that who floods the network costs us little and drowns few others. */
const PER_SENDER = 200;
const IN_ALL = 2000;
const WINDOW_MS = 1000;

/** Says of each message whether it is still heard; counts anew each second. `now` gives milliseconds. */
export function makeRateLimiter(now: () => number = () => performance.now()): (sender: string) => boolean {
  let since = now();
  let all = 0;
  const heard = new Map<string, number>();
  return (sender) => {
    if (now() - since >= WINDOW_MS) {
      since = now();
      all = 0;
      heard.clear();
    }
    const count = (heard.get(sender) ?? 0) + 1;
    if (count > PER_SENDER || all >= IN_ALL) return false;
    heard.set(sender, count);
    all++;
    return true;
  };
}
