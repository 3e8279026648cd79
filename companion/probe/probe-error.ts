import type { ProbeFault } from '../protocol/types.ts';

/** Why an address shows no certificate. */
export class ProbeError extends Error {
  readonly fault: ProbeFault;

  constructor(fault: ProbeFault) {
    super(fault);
    this.fault = fault;
  }
}
