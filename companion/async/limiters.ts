/** Runs a piece of work as soon as fewer than `atOnce` are under way. Who gives up while waiting is forgotten. */
export type Turns = <T>(signal: AbortSignal, work: () => Promise<T>) => Promise<T>;

export function takeTurns(atOnce: number): Turns {
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
