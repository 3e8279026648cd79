/**
 * Time as a history has it: it stands still until a history lets it go on, so that no run depends on the speed of the
 * machine and no pause of ours is waited for. Whatever is under way is known, so that it can be waited for exactly.
 */

interface Timer {
  readonly id: number;
  readonly due: number;
  readonly job: () => void;
}

const { setImmediate: soon } = globalThis;

/** Jobs of the event loop that were put off and have not run yet: the database works in those. */
let underWay = 0;

/** Has everything that the event loop is to do next be counted. Call it before anything takes hold of the function. */
export function countImmediates(): void {
  const counted = (job: (...given: unknown[]) => void, ...given: unknown[]): NodeJS.Immediate => {
    underWay += 1;
    return soon(() => {
      underWay -= 1;
      job(...given);
    });
  };
  globalThis.setImmediate = counted as typeof setImmediate;
}

/** Something outside of the event loop's own queues is waited for, as a signature that is being verified. */
export async function awaited<T>(work: Promise<T>): Promise<T> {
  underWay += 1;
  return work.finally(() => (underWay -= 1));
}

/** Until nothing is left to be done but what waits for time to go on, or for a message from outside. */
export async function quiet(): Promise<void> {
  do await new Promise<void>((resolve) => soon(resolve));
  while (underWay > 0);
}

/** More timers than this one after the other, and what is waited for does not come. */
const MOST_TIMERS = 5000;

export class Clock {
  /** Milliseconds since the epoch. */
  now: number;
  private timers: Timer[] = [];
  private count = 0;

  constructor(now: number) {
    this.now = now;
  }

  readonly setTimeout = (job: () => void, ms = 0): number => {
    this.count += 1;
    this.timers.push({ id: this.count, due: this.now + ms, job });
    return this.count;
  };

  readonly clearTimeout = (id?: number): void => {
    this.timers = this.timers.filter((timer) => timer.id !== id);
  };

  /** Whoever set them is gone. */
  forget(): void {
    this.timers = [];
  }

  /** Lets time go on until the next timer, if there is one by then. @returns false where there is none. */
  private next(until = Infinity): boolean {
    const [first] = [...this.timers].sort((a, b) => a.due - b.due || a.id - b.id);
    if (!first || first.due > until) return false;
    this.clearTimeout(first.id);
    this.now = Math.max(this.now, first.due);
    first.job();
    return true;
  }

  /** Lets so many milliseconds go by. */
  async goOn(ms: number): Promise<void> {
    const until = this.now + ms;
    await quiet();
    while (this.next(until)) await quiet();
    this.now = Math.max(this.now, until);
  }

  /** Lets time go by only as far as this takes. @throws Error where it would take for ever. */
  async until<T>(work: Promise<T>): Promise<T> {
    let isDone = false;
    const done = work.finally(() => (isDone = true));
    done.catch(() => undefined);
    await quiet();
    for (let n = 0; !isDone; n++) {
      if (n > MOST_TIMERS || !this.next()) throw new Error('nothing that will happen ends this');
      await quiet();
    }
    return done;
  }

  /** `Date` by this clock. */
  date(): DateConstructor {
    const now = (): number => this.now;
    return class extends Date {
      constructor(...given: [] | [number]) {
        super(...((given.length === 0 ? [now()] : given) as [number]));
      }
      static override now(): number {
        return now();
      }
    } as DateConstructor;
  }
}
