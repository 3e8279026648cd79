import { describe, expect, it } from 'vitest';
import { arriveAt } from '../e2e/support/driver.ts';
import { reads } from '../e2e/support/people.ts';
import { until, within } from '../e2e/support/wait.ts';
import { timesAgain } from '../../scripts/run-again.ts';

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error as Error).message,
  );
const never = new Promise<never>(() => undefined);

const assertion = () => Promise.resolve().then(() => expect('Waited 90 ms in vain').toBe('confirmed'));
const times = (...groups: readonly (readonly string[])[]) => timesAgain(groups);

describe('a file of tests', () => {
  it('is run once more when it waited for a state in vain', async () => {
    const page = { evaluate: () => Promise.resolve('other words') } as unknown as Parameters<typeof reads>[0];
    const here = { tab: page, standsAt: () => Promise.resolve('about:blank') };
    for (const wait of [
      () => until('a page', () => Promise.resolve(null), 1),
      () => within(1, 'a page', never),
      () => reads(page, 'words that never come', 1),
      () => arriveAt(here, 'https://nas.local/', 1),
    ])
      expect(times([], [await messageOf(wait())])).toBe(1);
  });

  it('has to pass three times more when an assertion failed first, whatever the page says', async () => {
    const [wait, failed] = ['Waited 90 ms in vain: a page', await messageOf(assertion())];
    expect(times([wait, failed])).toBe(1);
    expect(times([failed, wait])).toBe(3);
    expect(times([wait], [failed])).toBe(3);
  });

  it('is not run again when nothing failed', () => {
    expect(times([], [])).toBe(0);
  });
});
