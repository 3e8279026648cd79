/** Work that several callers wait for: it is aborted once the last of them has left. */
interface UnderWay<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  /** When it began, if that was for a caller who wanted nothing older; otherwise null. */
  readonly freshFrom: number | null;
  waiting: number;
}

/**
 * Callers who want nothing older than their own question share one answer if they ask together, as the pages of a tab
 * that has just loaded do.
 */
const TOGETHER_MS = 250;

/** Gives the result of `work` for this key: the caller's own, or that of a caller who asked before. */
type SingleFlight<T> = (
  key: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  /** Ignores kept results and work that began earlier. */ fresh?: boolean,
) => Promise<T>;

/**
 * Runs work once for all who ask under the same key at the same time (single flight), and keeps its results for a
 * while.
 * @param keepMs for how long a result may be given again; 0: not at all.
 * @param most results kept; the oldest goes first.
 */
export function makeSingleFlight<T>(keepMs: (result: T) => number, most: number): SingleFlight<T> {
  const underWay = new Map<string, UnderWay<T>>();
  const kept = new Map<string, { readonly result: T; readonly from: number }>();

  const keep = (key: string, result: T): void => {
    kept.delete(key);
    if (keepMs(result) === 0) return;
    kept.set(key, { result, from: Date.now() });
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };

  const start = (key: string, work: (signal: AbortSignal) => Promise<T>, fresh: boolean): UnderWay<T> => {
    const controller = new AbortController();
    const job: UnderWay<T> = {
      result: work(controller.signal),
      controller,
      freshFrom: fresh ? Date.now() : null,
      waiting: 0,
    };
    underWay.set(key, job);
    /** Whether no newer work has begun under this key: only the newest result is kept. */
    const isLatest = (): boolean => underWay.get(key) === job && underWay.delete(key);
    job.result.then((result) => {
      if (isLatest()) keep(key, result);
    }, isLatest);
    return job;
  };

  const joined = (key: string, fresh: boolean): UnderWay<T> | null => {
    const job = underWay.get(key);
    if (!job || !fresh) return job ?? null;
    return job.freshFrom !== null && isWithin(TOGETHER_MS, job.freshFrom) ? job : null;
  };

  return (key, signal, work, fresh = false) => {
    signal.throwIfAborted();
    const earlier = kept.get(key);
    if (earlier && !fresh && isWithin(keepMs(earlier.result), earlier.from)) return Promise.resolve(earlier.result);
    kept.delete(key);

    const job = joined(key, fresh) ?? start(key, work, fresh);
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
      job.result.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', leave);
      });
    });
  };
}

/**
 * By the wall clock, which also runs while the computer sleeps: it may wake up in another network. If the clock is set
 * back, nothing kept counts any more.
 */
function isWithin(ms: number, from: number): boolean {
  const age = Date.now() - from;
  return age >= 0 && age < ms;
}
