/** Work that several wait for: it is called off once the last of them has gone. */
interface UnderWay<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** Gives the result of `work` for this key, its own or that of somebody who asked already. */
export type Shared<T> = (key: string, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>, /** What was kept does not count. */ fresh?: boolean) => Promise<T>;

/**
 * @param keepMs how long a result stands in for asking again.
 * @param most results kept; the oldest goes first.
 */
export function share<T>(keepMs: (result: T) => number, most: number): Shared<T> {
  const underWay = new Map<string, UnderWay<T>>();
  const kept = new Map<string, { readonly result: T; readonly from: number }>();

  const keep = (key: string, result: T): void => {
    kept.delete(key);
    if (keepMs(result) === 0) return;
    kept.set(key, { result, from: Date.now() });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };

  const start = (key: string, work: (signal: AbortSignal) => Promise<T>): UnderWay<T> => {
    const controller = new AbortController();
    const job: UnderWay<T> = { result: work(controller.signal), controller, waiting: 0 };
    underWay.set(key, job);
    const done = (): void => {
      if (underWay.get(key) === job) underWay.delete(key);
    };
    job.result.then((result) => { done(); keep(key, result); }, done);
    return job;
  };

  return (key, signal, work, fresh = false) => {
    signal.throwIfAborted();
    const earlier = kept.get(key);
    // The wall clock also runs while the computer sleeps, and it may wake up in another network.
    const age = earlier ? Date.now() - earlier.from : 0;
    if (earlier && !fresh && age >= 0 && age < keepMs(earlier.result)) return Promise.resolve(earlier.result);
    kept.delete(key);

    const job = underWay.get(key) ?? start(key, work);
    job.waiting++;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        job.waiting--;
        if (job.waiting === 0) {
          if (underWay.get(key) === job) underWay.delete(key);
          job.controller.abort();
        }
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', leave, { once: true });
      job.result.then(resolve, reject).finally(() => { signal.removeEventListener('abort', leave); });
    });
  };
}
