import type { Answers } from '../../../src/protocol/index.ts';
import type { Outcome, Scope } from '../../lib/types.ts';
import { covers } from './covers.ts';

/** One trial, and what came of it. */
export interface Tried {
  readonly url: string;
  readonly outcome: Outcome;
}

/** The files have a bearing on these only where they cover the device. */
const OPENED: readonly Outcome[] = ['accepted', 'overridden', 'unseen', 'refused'];

/**
 * What a trial tells of the files. A gateway that was not seen to vouch may do so all the same; only what refutes it
 * counts.
 * @param ofGateway false where the files are for one device that signed its own certificate: no gateway has to vouch
 * for it.
 */
export function outcomeOf(
  { outcome, path }: Answers['anchor/try'],
  url: string,
  scope: Scope,
  ofGateway: boolean,
): Outcome {
  if (!OPENED.includes(outcome)) return outcome;
  if (!covers(scope, url)) return 'not-covered';
  return ofGateway && path === 'refuted' ? 'not-vouched' : outcome;
}
