import type { ManagedProblem } from '../lib/types.ts';
import { PROBLEMS } from './pairing.ts';
import { say, type Phrase } from './phrase.ts';

/** Why an entry of an organisation's policy is not used; what pairing would refuse is told in its words. */
export const MANAGED_PROBLEMS: Record<ManagedProblem, string> = {
  ...PROBLEMS,
  'private-key': 'It contains a private key, which has no place in a policy.',
  malformed: 'It needs a name, certificates as PEM text and, if any, lists of names and addresses.',
  duplicate: 'The same gateway stands in the policy twice. The first entry counts.',
  'not-an-oid': 'It needs an OID of its own in dotted form, such as 2.25.1234.',
  'too-many': 'The policy has more than a hundred gateways. The first hundred count.',
};

/** What the devices page says about gateways that an organisation set up. */
export const MANAGED = {
  title: 'Set up by your organisation',
  why: 'Whoever manages this browser vouches for these gateways. You cannot change or remove them here.',
  unused: 'Not used:',
} as const;

export const managedUntil = (text: string): Phrase =>
  say`Set up by your organisation. Its certificate runs out on ${text}.`;
export const leftOutSentence = (parts: readonly string[]): Phrase =>
  say`The policy also names ${parts.slice(0, 5).join(', ')}${parts.length > 5 ? ' and more' : ''}, which is not at home. That does not count.`;
export const badEntry = (name: string | null, why: string): Phrase =>
  name === null ? [`${MANAGED.unused} `, why] : [...say`${name} is not used. `, why];
