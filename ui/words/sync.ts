import type { Short, SyncProblem } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

/** Why something that came by the browser's account is left alone. */
export const SYNC_PROBLEMS: Partial<Record<SyncProblem, string>> = {
  newer: 'One of your other browsers has a newer Latchkey, whose pairings this one cannot read. Update Latchkey here.',
  malformed: 'Something came that no Latchkey writes. It was left alone.',
  'other-key':
    'A pairing came under the name of another key. It was left alone; if that happens again, someone else may use ' +
    'your account.',
};
export const SYNC_PROBLEM = 'A pairing came that cannot be taken over. It was left alone.';

/** What the devices page says about the person's other browsers. */
export const SYNC = {
  title: 'Your other browsers',
  why:
    'Latchkey can offer your pairings to your other browsers through your browser’s account. What arrives waits ' +
    'for your yes; nothing is paired or unpaired by itself. Devices stay here.',
  switch: 'Share pairings with my other browsers',
  on:
    'Sharing is on. Your other browsers offer these pairings once they are signed in to the same account and ' +
    'sharing is on there, too.',
  off: 'Sharing is off. What was shared stays in your account.',
  arrived: 'Waiting for you',
  compare:
    'Whoever can write to your account could have sent this. So it is paired only once you enter what your gateway ' +
    'shows, as when you paired it first. Another browser of yours shows the same under “Devices”.',
  prove: 'Make sure that it is mine',
  pair: 'Pair',
  decline: 'Not mine',
} as const;

export const arrivedTitle = (name: string): Phrase => say`${name} arrived from your other browser`;
export const namesakeWarning = (namesake: string): Phrase =>
  say`It calls itself the same as your gateway ${namesake}, but it has another key. Only one of them may be yours.`;
export const accepted = (name: string): Phrase => say`${name} is paired. Latchkey believes it from now on.`;
export const declined = (name: string): Phrase => say`${name} was not paired, and is not offered here again.`;
export const pairWhat = (name: string): string => `${SYNC.pair} ${name}`;
export const proveWhat = (name: string): string => `${SYNC.prove}: ${name}`;
export const declineWhat = (name: string): string => `${SYNC.decline}: ${name}`;

/** How far a pairing of this browser travels. */
export function shortSentence({ name, leftOut, state }: Short): Phrase {
  if (state === 'too-large') return say`${name} does not fit into what browsers share. Take it along in a backup.`;
  if (state === 'failed')
    return say`Your browser did not take ${name} to share it. Latchkey tries again when you open this page.`;
  return join(
    say`${name} travels without ${String(leftOut)} of its intermediate certificates, for which there is no room.`,
    say`Take a backup along to have them all.`,
  );
}
