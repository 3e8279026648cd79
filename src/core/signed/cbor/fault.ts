import type { CborFault } from './types.ts';

/** Thrown while reading CBOR, and caught where the reading began. */
export class CborError extends Error {
  readonly code: CborFault;

  constructor(code: CborFault) {
    super(code);
    this.name = 'CborError';
    this.code = code;
  }
}
