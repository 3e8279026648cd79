import type { ScopeChange } from '../../src/protocol/index.ts';
import { say, type Phrase } from './phrase.ts';

export type Refused = ScopeChange['refused'][number];

/** Everything that is said where a gateway's scope is changed. */
export const SCOPE = {
  title: 'Change what it may vouch for',
  names: 'Names',
  namesHint: 'One a line. home.arpa stands for all names that end in it.',
  single: 'Also single words, such as “printer”',
  addresses: 'Addresses',
  addressesHint: 'One a line, such as 192.168.1.20, or 192.168.1.x for all that begin so.',
  save: 'Save',
  saved: 'Saved.',
  savedAnchored:
    'Saved. The files that stop the browser’s warning still allow what they did: make new ones, and take the ' +
    'old ones out.',
  everything: 'Fill in everything again',
  widened: 'Everything at home that it could vouch for stands here again. Nothing changes until you save.',
  nothing: 'At least one name or address has to stay. To believe it for nothing, unpair it.',
} as const;

const WHY: Record<Refused['problem'], string> = {
  'not-a-name': 'is not a name, nor the end of one.',
  'not-an-address': 'is not an address, nor a range such as 192.168.1.x or 192.168.1.0/24.',
  'single-label': 'is a single word, and could stand for a whole part of the Internet.',
  'outside-scope':
    'is not part of a home network, or the gateway’s own certificate does not allow it. Nothing was changed.',
};

export const refusedPart = ({ text, problem }: Refused): Phrase => [...say`“${text}” `, WHY[problem]];
