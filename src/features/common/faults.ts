import type { Fault } from '../../protocol/index.ts';
import { StoreError } from '../../store/faults.ts';

/** An expected failure inside a request; its code is the reply. */
export class RequestError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.name = 'RequestError';
    this.fault = fault;
  }
}

/** The code a page is told; a bug is logged here, where a developer finds it, and told as `internal`. */
export function faultOf(error: unknown): Fault {
  if (error instanceof StoreError || error instanceof RequestError) return error.fault;
  console.error(error);
  return 'internal';
}
