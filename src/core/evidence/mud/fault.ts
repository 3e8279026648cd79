import type { MudFault } from './types.ts';

/** Thrown while reading a MUD file, and caught where the reading began. */
export class MudError extends Error {
  readonly code: MudFault;

  constructor(code: MudFault) {
    super(code);
    this.name = 'MudError';
    this.code = code;
  }
}
