import type { Succession } from '../../src/protocol/index.ts';
import { say, type Phrase } from './phrase.ts';

/** What a root that comes after a paired one, or claims its name, means for the person. */
export const SUCCESSION = {
  proved: 'Proved by the gateway you have paired',
  provedWhy:
    'The root that you have paired vouches for this one. So nothing is left to compare. Both stay paired; ' +
    'unpair the old one when no device needs it any more.',
} as const;

export function successionSentence({ gateway, change }: Succession): Phrase {
  return change === 'rollover'
    ? say`This is the next root of “${gateway}”.`
    : say`You have paired “${gateway}”, which calls itself the same but has another key. If you have set up nothing anew, somebody may be posing as it: cancel. Otherwise compare at the gateway itself. The one that you have paired stays as it is.`;
}
