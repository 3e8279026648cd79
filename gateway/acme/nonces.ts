import { randomBytes } from 'node:crypto';

/** Nonces for requests (RFC 8555 section 6.5), each good once. A restart forgets them; clients then ask for another. */
export interface Nonces {
  next(): string;
  /** @returns whether this one was given out and not used. */
  use(nonce: string): boolean;
}

/** @param limit how many are remembered; the oldest are forgotten first. */
export function createNonces(limit = 10_000): Nonces {
  const open = new Set<string>();
  return {
    next() {
      const nonce = randomBytes(16).toString('base64url');
      open.add(nonce);
      for (const oldest of open) {
        if (open.size <= limit) break;
        open.delete(oldest);
      }
      return nonce;
    },
    use: (nonce) => open.delete(nonce),
  };
}
