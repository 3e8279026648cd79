import { wrap } from 'idb';
import { pace, releaseLocks } from './extension-api.ts';

/**
 * Kills the background as a browser does, at one of the calls by which it has something kept: what runs in the database
 * is given up, and no call reaches the database, the session's storage or the browser's rules any more.
 */
export interface Killer {
  /** How many calls there were, up to the kill. */
  readonly calls: () => number;
  readonly killed: () => boolean;
  /** Once it is dead. */
  readonly death: Promise<void>;
  /** The browser starts it again. */
  readonly revive: () => void;
}

type Call = (this: unknown, ...args: unknown[]) => unknown;

const CALLS = [
  [IDBDatabase.prototype, ['transaction']],
  [IDBObjectStore.prototype, ['add', 'put', 'delete', 'get', 'getAll', 'getAllKeys', 'count', 'clear', 'openCursor']],
  [IDBIndex.prototype, ['get', 'getAll', 'getAllKeys', 'count', 'openCursor']],
] as const;

/** @param moment after which call, counted from 0; none for a negative one. */
export function killAt(moment: number): Killer {
  let calls = 0;
  let dead = false;
  let die = (): void => undefined;
  const death = new Promise<void>((resolve) => (die = resolve));
  const undo: (() => void)[] = [];
  const running = new Set<IDBTransaction>();
  const gone = (): Error => new DOMException('The background was killed.', 'AbortError');
  const count = (): void => {
    if (dead) throw gone();
    if (calls++ !== moment) return;
    dead = true;
    die();
    for (const transaction of running) {
      // Whoever would have waited for it is dead.
      wrap(transaction).done.catch(() => undefined);
      try {
        transaction.abort();
      } catch {
        // It was over already.
      }
    }
  };
  for (const [prototype, names] of CALLS)
    for (const name of names) {
      const methods = prototype as unknown as Record<string, Call>;
      const original = methods[name];
      if (!original) throw new Error(`there is no ${name}`);
      methods[name] = function (this: unknown, ...args: unknown[]) {
        if (dead) throw gone();
        const result = original.apply(this, args);
        if (result instanceof IDBTransaction) running.add(result);
        count();
        return result;
      };
      undo.push(() => (methods[name] = original));
    }
  const before = pace.turn;
  // What waits for the browser then, waits for ever.
  pace.turn = () => {
    if (dead) return new Promise(() => undefined);
    count();
    return dead ? new Promise(() => undefined) : Promise.resolve();
  };
  undo.push(() => (pace.turn = before));
  const revive = (): void => {
    releaseLocks();
    undo.splice(0).forEach((each) => each());
  };
  return { calls: () => calls, killed: () => dead, death, revive };
}
