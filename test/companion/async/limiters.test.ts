import { describe, expect, it } from 'vitest';
import { makeRateLimiter } from '../../../companion/async/limiters.ts';
import { HEARD_LIMITS } from '../../../companion/mdns/mdns.ts';

const heard = (allowed: (sender: string) => boolean, sender: string, times: number) =>
  Array.from({ length: times }, () => allowed(sender)).filter(Boolean).length;

describe('the rate limiter', () => {
  it('lets few messages of a flooding sender through, others as before, and all again in the next window', () => {
    let now = 0;
    const allowed = makeRateLimiter(HEARD_LIMITS, () => now);
    expect(heard(allowed, '10.0.0.1', 1000)).toBe(200);
    expect(heard(allowed, '10.0.0.2', 3)).toBe(3);
    now = 1000;
    expect(heard(allowed, '10.0.0.1', 3)).toBe(3);
  });
  it('lets few messages through when the flood claims many senders', () => {
    const allowed = makeRateLimiter(HEARD_LIMITS, () => 0);
    const all = Array.from({ length: 5000 }, (_, at) => allowed(`10.0.${String(at >> 8)}.${String(at & 255)}`));
    expect(all.filter(Boolean)).toHaveLength(2000);
  });
});
