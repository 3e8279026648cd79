import type { TokenFault } from './types.ts';

/** Thrown while reading a token, and caught where the reading began. */
export class TokenError extends Error {
  readonly code: TokenFault;

  constructor(code: TokenFault) {
    super(code);
    this.name = 'TokenError';
    this.code = code;
  }
}
