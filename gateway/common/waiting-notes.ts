import type { Claim } from '../records/claims.ts';
import { type Contender, namedRivals } from './waiting.ts';

const CLAIMS: Readonly<Record<Claim, string>> = {
  held: 'another device holds this name',
  allowed: 'you allowed this name for another request before',
  listed: 'you listed a device under this name',
};

/** What to know before a yes, on the command line. */
export function waitingNotes(contender: Contender): string[] {
  const { named, more } = namedRivals(contender);
  return [
    ...(contender.claim === null ? [] : [CLAIMS[contender.claim]]),
    ...(named.length === 0 ? [] : [`also asked for from ${named.join(', ')}${more ? ' and others' : ''}`]),
  ];
}
