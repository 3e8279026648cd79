import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const NONCE = 16;
const TIME = 6;
const LENGTH = NONCE + TIME + 32;
/** How long a person may take to find their finger. Milliseconds. */
export const CHALLENGE_LIFETIME = 5 * 60_000;

/**
 * Challenges for passkeys (WebAuthn level 3, section 13.4.3), each good once, for one purpose, for a while. Those that
 * are given out are not kept, so that no one can use up the room for them by asking.
 */
export interface Challenges {
  /** @param purpose what it is for: a challenge for one is none for another. @returns base64url. */
  make(purpose: string): string;
  /** Whether it was made here for this purpose, a short while ago, and was not spent; it is from now on. */
  spend(challenge: string, purpose: string): boolean;
}

/** @param now milliseconds since the epoch. */
export function createChallenges(now: () => number): Challenges {
  const secret = randomBytes(32);
  /** With the moment at which each would be too old anyway. Only what was made here comes in, once. */
  const spent = new Map<string, number>();
  const mac = (start: Buffer, purpose: string): Buffer =>
    createHmac('sha256', secret).update(start).update(purpose).digest();

  return {
    make(purpose) {
      const start = Buffer.alloc(NONCE + TIME);
      randomBytes(NONCE).copy(start);
      start.writeUIntBE(now() + CHALLENGE_LIFETIME, NONCE, TIME);
      return Buffer.concat([start, mac(start, purpose)]).toString('base64url');
    },
    spend(challenge, purpose) {
      const bytes = Buffer.from(challenge.slice(0, 2 * LENGTH), 'base64url');
      if (bytes.length !== LENGTH || bytes.toString('base64url') !== challenge) return false;
      const start = bytes.subarray(0, NONCE + TIME);
      if (!timingSafeEqual(bytes.subarray(NONCE + TIME), mac(start, purpose))) return false;
      const time = now();
      const until = start.readUIntBE(NONCE, TIME);
      for (const [each, end] of spent) if (end <= time) spent.delete(each);
      if (until <= time || until > time + CHALLENGE_LIFETIME || spent.has(challenge)) return false;
      spent.set(challenge, until);
      return true;
    },
  };
}
