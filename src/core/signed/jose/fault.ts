import type { JwsFault } from './types.ts';

/** Thrown while reading a JWS, and caught where the reading began. */
export class JwsError extends Error {
  readonly code: JwsFault;

  constructor(code: JwsFault) {
    super(code);
    this.name = 'JwsError';
    this.code = code;
  }
}
