import { restartBrowser } from '../support/extension-api.ts';
import { listening } from '../support/own-requests.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchOwnRequest } from '../../src/platform/own-requests.ts';

beforeEach(restartBrowser);
afterEach(() => void vi.useRealTimers());

describe('a request of ours of which the browser says nothing', () => {
  it.each([true, false])('is followed no more after a while, its certificate neither (%s)', async (certificate) => {
    vi.useFakeTimers();
    const before = listening();
    const { arrival } = watchOwnRequest('https://router.lan/', { certificate });
    expect(listening()).toBe(before + (certificate ? 3 : 2));
    const arrived = arrival();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await arrived).toEqual({ address: null, error: null, facts: [] });
    expect(listening()).toBe(before);
  });
});
