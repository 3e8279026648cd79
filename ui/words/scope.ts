import type { ScopeChange } from '../../src/keep-types.ts';
import { say, type Phrase } from './phrase.ts';

type Refused = ScopeChange['refused'][number];

/** Everything that is said where a gateway's scope is changed. */
export const SCOPE = {
  title: 'Change what it may vouch for',
  names: 'Ends of names, one a line',
  single: 'Also single words, such as “printer”',
  addresses: 'Addresses or ranges, one a line',
  save: 'Save',
  saved: 'Saved. Files that stop the browser’s warning still allow what they did: make new ones, and take the old ones out.',
  nothing: 'At least one name or address has to stay. To believe it for nothing, unpair it.',
} as const;

const WHY: Record<Refused['problem'], string> = {
  'not-a-name': 'is not the end of a name.',
  'not-an-address': 'is not an address or a range such as 192.168.1.0/24.',
  'single-label': 'is a single word, and could stand for a whole part of the Internet.',
  'outside-scope': 'is not part of a home network, or the gateway’s own root does not allow it. Nothing was changed.',
};

export const refusedPart = ({ text, problem }: Refused): Phrase => [...say`“${text}” `, WHY[problem]];
