import type { CoseFault } from './types.ts';

/** Thrown while reading COSE, and caught where the reading began. */
export class CoseError extends Error {
  readonly code: CoseFault;

  constructor(code: CoseFault) {
    super(code);
    this.name = 'CoseError';
    this.code = code;
  }
}
