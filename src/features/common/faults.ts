import type { Fault } from '../../protocol/index.ts';
import { DatabaseError } from '../../store/database-error.ts';

/** An expected failure inside a request; its code is the reply. */
export class RequestError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.name = 'RequestError';
    this.fault = fault;
  }
}

/**
 * The code a page is told; a bug is logged here, where a developer finds it, and told as `internal`. That the storage
 * of the browser is full is said by both browsers in an English sentence only ("Session storage quota bytes exceeded",
 * "QuotaExceededError: storage.session API call exceeded its quota limitations").
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof DatabaseError || error instanceof RequestError) return error.fault;
  if (error instanceof Error && /quota/i.test(`${error.name} ${error.message}`)) return 'quota';
  console.error(error);
  return 'internal';
}
