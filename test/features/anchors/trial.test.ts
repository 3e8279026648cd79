import { restartBrowser, tabs } from '../../support/extension-api.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { trialOf, tryPage } from '../../../src/features/anchors/trial.ts';

const PRINTER = 'https://printer.local/';

beforeEach(() => {
  restartBrowser();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

/** The tab of a trial that is under way. */
async function tabOf(trial: Promise<unknown>): Promise<number> {
  void trial;
  // What opens it is loaded when it is needed.
  await vi.dynamicImportSettled();
  await vi.advanceTimersByTimeAsync(0);
  return Math.max(...tabs.keys());
}

describe('the trial of a page', () => {
  it.each(['failed', 'refused'] as const)('tells that it %s, which the browser said', async (event) => {
    const trial = tryPage({ url: PRINTER });
    const tabId = await tabOf(trial);
    trialOf[event](tabId);
    expect(await trial).toEqual({ outcome: event === 'failed' ? 'unreachable' : 'refused', path: null });
    expect(tabs.has(tabId)).toBe(false);
  });

  it('does not call a page unreachable that is still loading when the patience is over', async () => {
    const trial = tryPage({ url: PRINTER });
    const tabId = await tabOf(trial);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await trial).toEqual({ outcome: 'loading', path: null });
    expect(tabs.has(tabId)).toBe(false);
  });
});
