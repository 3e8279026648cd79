import { networkOf } from '../common/addresses.ts';
import { createLimit } from '../common/limit.ts';
import { Problem } from './problem.ts';

/** Counts one use by `who`. @throws Problem `rateLimited` with Retry-After where that is one too many. */
export type RateLimit = (who: string) => void;

/**
 * @param uses so many in `period` milliseconds, each for itself.
 * @param what is counted, for the sentence.
 */
export function createRateLimit(uses: number, period: number, what: string, now: () => number): RateLimit {
  const limit = createLimit(uses, period, now);
  return (who) => refuseWhile(limit(who), what);
}

/** @param wait milliseconds; nothing is refused where it is 0. @throws Problem `rateLimited` with Retry-After. */
export function refuseWhile(wait: number, what: string): void {
  if (wait === 0) return;
  const seconds = Math.ceil(wait / 1000);
  throw new Problem(
    'rateLimited',
    `Too many ${what}. Try again in ${seconds} seconds`,
    {},
    { 'retry-after': String(seconds) },
  );
}

/**
 * The same by address. A device has as many IPv6 addresses as it likes in a network that all others of the home may be
 * in, too: that has more uses than an address, and fewer than would be too many in all.
 */
export function createAddressLimit(
  uses: { readonly ofAddress: number; readonly ofNetwork: number },
  period: number,
  what: string,
  now: () => number,
): RateLimit {
  const ofAddress = createRateLimit(uses.ofAddress, period, what, now);
  const ofNetwork = createRateLimit(uses.ofNetwork, period, what, now);
  return (address) => {
    ofAddress(address);
    if (networkOf(address) !== address) ofNetwork(networkOf(address));
  };
}
