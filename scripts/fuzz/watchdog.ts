import { Worker } from 'node:worker_threads';

export interface Watchdog {
  /** Say so before each case. */
  readonly start: (caseNumber: number) => void;
  readonly end: () => Promise<void>;
}

/** Ends the process, naming the case, where a case hangs: only another thread can tell. */
export function watch(seed: number): Watchdog {
  const current = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./watchdog-thread.mjs', import.meta.url), {
    workerData: { current, seed },
    execArgv: [],
  });
  worker.unref();
  return {
    start: (caseNumber) => void Atomics.store(current, 0, caseNumber),
    end: async () => void (await worker.terminate()),
  };
}
