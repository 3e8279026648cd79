import type { Fault } from '../../src/protocol/index.ts';
import faults from '../locales/en/faults.ftl';
import { texts } from './message.ts';

/** What went wrong inside Latchkey, and what to do about it. */
export const FAULTS: Record<Fault, string> = texts(faults, [
  'bad-message',
  'unknown-sender',
  'unknown-request',
  'store-newer',
  'store-blocked',
  'quota',
  'store-failed',
  'sync-failed',
  'other-storage',
  'managed',
  'not-found',
  'offer-expired',
  'proof-mismatch',
  'internal',
]);
