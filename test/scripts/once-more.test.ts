import { describe, expect, it } from 'vitest';
import { WAITED_IN_VAIN } from '../../vitest.config.ts';
import { arriveAt } from '../e2e/support/driver.ts';
import { reads } from '../e2e/support/people.ts';
import { until, within } from '../e2e/support/wait.ts';

const messageOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error as Error).message,
  );
const never = new Promise<never>(() => undefined);

describe('a browser test that is run once more', () => {
  it('is one that waited for a state in vain', async () => {
    expect(await messageOf(until('a page', () => Promise.resolve(null), 1))).toMatch(WAITED_IN_VAIN);
    expect(await messageOf(within(1, 'a page', never))).toMatch(WAITED_IN_VAIN);
    const page = { evaluate: () => Promise.resolve('other words') } as unknown as Parameters<typeof reads>[0];
    expect(await messageOf(reads(page, 'words that never come', 1))).toMatch(WAITED_IN_VAIN);
    const here = { tab: page, standsAt: () => Promise.resolve('about:blank') };
    expect(await messageOf(arriveAt(here, 'https://nas.local/', 1))).toMatch(WAITED_IN_VAIN);
  });

  it('is not one whose assertion failed, whatever the page says', async () => {
    for (const said of ['Waited 90 ms in vain', 'timed out'])
      expect(await messageOf(Promise.resolve().then(() => expect(said).toBe('confirmed')))).not.toMatch(WAITED_IN_VAIN);
  });
});
