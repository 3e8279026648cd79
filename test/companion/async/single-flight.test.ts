import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeSingleFlight } from '../../../companion/async/single-flight.ts';

/**
 * Random histories of callers that come, leave and wait for work that ends in any order, under two keys. Each caller
 * gets one result, of their own key and no older than they allow. `HISTORIES=100000 npx vitest run single-flight` runs
 * as many of them.
 */
const HISTORIES = Number(process.env['HISTORIES'] ?? 1000);
const LIMIT_MS = 300_000 + 50 * HISTORIES;
const KEEP_MS = 1000;
/** Callers who want nothing older than their question share an answer when they ask within this. */
const TOGETHER_MS = 250;

interface Work {
  readonly key: string;
  readonly began: number;
  ended: number | null;
  readonly signal: AbortSignal;
  readonly end: (fails: boolean) => void;
}

interface Caller {
  readonly key: string;
  readonly fresh: boolean;
  readonly at: number;
  readonly controller: AbortController;
  left: boolean;
  readonly outcomes: { readonly work?: Work; readonly failed?: unknown }[];
}

class History {
  readonly works: Work[] = [];
  readonly callers: Caller[] = [];
  private readonly shared = makeSingleFlight<Work>(() => KEEP_MS, 1);

  call(key: string, fresh: boolean): void {
    const controller = new AbortController();
    const caller: Caller = { key, fresh, at: performance.now(), controller, left: false, outcomes: [] };
    this.callers.push(caller);
    this.shared(key, controller.signal, (signal) => this.work(key, signal), fresh).then(
      (work) => caller.outcomes.push({ work }),
      (failed: unknown) => caller.outcomes.push({ failed }),
    );
  }

  private work(key: string, signal: AbortSignal): Promise<Work> {
    return new Promise((resolve, reject) => {
      const work: Work = {
        key,
        signal,
        began: performance.now(),
        ended: null,
        end: (fails) => {
          if (work.ended !== null) return;
          work.ended = performance.now();
          if (fails) reject(new Error(`${key} failed`));
          else resolve(work);
        },
      };
      // As a probe does whose answer no one wants any more.
      signal.addEventListener('abort', () => {
        work.ended ??= performance.now();
        reject(new Error('called off'));
      });
      this.works.push(work);
    });
  }

  leave(nth: number): void {
    const waiting = this.callers.filter(({ left, outcomes }) => !left && outcomes.length === 0);
    const one = waiting[nth % (waiting.length || 1)];
    if (!one) return;
    one.left = true;
    one.controller.abort(new Error('left'));
  }

  end(nth: number, fails: boolean): void {
    const running = this.works.filter(({ ended }) => ended === null);
    running[nth % (running.length || 1)]?.end(fails);
  }

  holds(): void {
    for (const { key, fresh, at, outcomes, left } of this.callers) {
      expect(outcomes.length).toBeLessThanOrEqual(1);
      const [outcome] = outcomes;
      if (!outcome) continue;
      if (outcome.failed) {
        expect(String(outcome.failed)).toBeOneOf([`Error: ${key} failed`, ...(left ? ['Error: left'] : [])]);
        continue;
      }
      const { work } = outcome;
      expect(work?.key).toBe(key);
      if (fresh) expect((work?.began ?? 0) + TOGETHER_MS).toBeGreaterThan(at);
      else expect((work?.ended ?? 0) + KEEP_MS).toBeGreaterThan(at);
    }
  }
}

const key = fc.constantFrom('printer', 'camera');
type Step = readonly [name: string, run: (history: History) => unknown];
const step = fc.oneof(
  fc
    .tuple(key, fc.boolean())
    .map<Step>(([of, fresh]) => [`call ${of}${fresh ? ', fresh' : ''}`, (history) => history.call(of, fresh)]),
  fc.nat(5).map<Step>((nth) => [`leave ${String(nth)}`, (history) => history.leave(nth)]),
  fc
    .tuple(fc.nat(5), fc.boolean())
    .map<Step>(([nth, fails]) => [`${fails ? 'fail' : 'end'} ${String(nth)}`, (history) => history.end(nth, fails)]),
  fc
    .constantFrom(0, 1, 100, 249, 250, 999, 1000)
    .map<Step>((ms) => [`${String(ms)} ms`, () => vi.advanceTimersByTimeAsync(ms)]),
  fc.constant<Step>(['the clock is set back', () => vi.setSystemTime(Date.now() - 3_600_000)]),
);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('callers who ask at once', () => {
  it(
    'each get one result, of their own key and no older than they allow, whoever else comes and leaves',
    async () => {
      const steps = fc.array(
        step.map((each) => Object.assign(each, { toString: () => each[0] })),
        { maxLength: 30 },
      );
      await fc.assert(
        fc.asyncProperty(steps, async (all) => {
          const history = new History();
          for (const [, run] of all) {
            const passing = run(history);
            // Without time between them, steps fall into one task.
            if (passing instanceof Promise) await passing;
            history.holds();
          }
          // Whoever has not left gets an answer once all work is done.
          for (let left = history.works.length; left > 0; left--) history.end(0, false);
          await vi.advanceTimersByTimeAsync(0);
          history.holds();
          for (const { outcomes } of history.callers) expect(outcomes).toHaveLength(1);
        }),
        { numRuns: HISTORIES },
      );
    },
    LIMIT_MS,
  );

  it('keep work going while one of them waits, and end it when the last has left', async () => {
    const history = new History();
    history.call('printer', false);
    history.call('printer', false);
    history.leave(0);
    expect(history.works).toHaveLength(1);
    expect(history.works[0]?.signal.aborted).toBe(false);
    history.leave(0);
    await vi.advanceTimersByTimeAsync(0);
    expect(history.works[0]?.signal.aborted).toBe(true);
  });
});
