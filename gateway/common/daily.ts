import { networkOf } from './addresses.ts';
import { createLimit } from './limit.ts';

const DAY = 24 * 60 * 60_000;
/**
 * More than one server with many names needs that renews all of them by force. How many of them may be on a revocation
 * list at once is limited by itself (../revocation/room.ts).
 */
const MAX_CERTIFICATES = 100;
/** Two hundred devices may be behind one address, and be made to renew twice. */
const MAX_CERTIFICATES_OF_ADDRESS = 400;
/** Of one IPv6 network, where a device has as many addresses as it likes. */
const MAX_CERTIFICATES_OF_NETWORK = 1600;
/** Those that devices ask for themselves, where no key was lost. What a person revokes is not counted. */
const MAX_REVOCATIONS = 30;

/** What devices get in a day without a person: each holder of certificates, and each address. */
export interface DailyLimits {
  /**
   * Counts a certificate that is to be issued.
   * @returns 0 where it may be, otherwise how long to wait, in milliseconds; it was not counted then.
   */
  certificate(holder: string, address: string): number;
  /** Takes back one that was counted, and not issued. */
  notIssued(holder: string, address: string): void;
  /** Counts a revocation that a device asks for. @returns as above. */
  revocation(holder: string): number;
}

/** @param now milliseconds since the epoch. */
export function createDailyLimits(now: () => number): DailyLimits {
  const ofHolder = createLimit(MAX_CERTIFICATES, DAY, now);
  const ofAddress = createLimit(MAX_CERTIFICATES_OF_ADDRESS, DAY, now);
  const ofNetwork = createLimit(MAX_CERTIFICATES_OF_NETWORK, DAY, now);
  const counts = (holder: string, address: string) =>
    [
      [ofHolder, holder],
      [ofAddress, address],
      [ofNetwork, networkOf(address)],
    ] as const;
  return {
    certificate(holder, address) {
      const taken: (() => void)[] = [];
      for (const [limit, who] of counts(holder, address)) {
        const wait = limit(who);
        if (wait > 0) {
          taken.forEach((giveBack) => giveBack());
          return wait;
        }
        taken.push(() => limit.giveBack(who));
      }
      return 0;
    },
    notIssued: (holder, address) => counts(holder, address).forEach(([limit, who]) => limit.giveBack(who)),
    revocation: createLimit(MAX_REVOCATIONS, DAY, now),
  };
}
