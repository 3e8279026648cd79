import type { Short, SyncProblem } from '../lib/types.ts';
import { join, say, type Phrase } from './phrase.ts';

/** Why something that came by the browser's account is left alone. */
export const SYNC_PROBLEMS: Partial<Record<SyncProblem, string>> = {
  newer: 'A newer Latchkey in another of your browsers shared a pairing this one can’t read. Update Latchkey here.',
  malformed: 'Something arrived that Latchkey never writes. It was ignored.',
  'other-key':
    'A pairing arrived under the name of a different key. It was ignored. If that happens again, someone else ' +
    'might be using your account.',
};
export const SYNC_PROBLEM = 'A pairing arrived that Latchkey can’t use. It was ignored.';

/** What the devices page says about the person's other browsers. */
export const SYNC = {
  title: 'Your other browsers',
  why:
    'Latchkey can offer your pairings to your other browsers through your browser’s account. There, each one waits ' +
    'for your decision. Nothing is paired or unpaired by itself, and devices stay here.',
  switch: 'Share pairings with my other browsers',
  on: 'Sharing is on. Your other browsers offer these pairings once they use the same account and share too.',
  off: 'Sharing is off. What you shared stays in your account.',
  arrived: 'Waiting for you',
  compare:
    'Anyone who can write to your account could have sent this. So type what your gateway shows, as when you first ' +
    'paired it. Your other browser shows the same under “Devices”.',
  prove: 'Check that it’s mine',
  pair: 'Pair',
  decline: 'Not mine',
} as const;

export const arrivedTitle = (name: string): Phrase => say`${name} arrived from your other browser`;
export const namesakeWarning = (namesake: string): Phrase =>
  say`It has the same name as your gateway ${namesake}, but a different key. Only one of them can be yours.`;
export const accepted = (name: string): Phrase => say`${name} is paired. Latchkey now confirms its devices.`;
export const declined = (name: string): Phrase => say`${name} wasn’t paired and won’t be offered here again.`;
export const pairWhat = (name: string): string => `${SYNC.pair} ${name}`;
export const proveWhat = (name: string): string => `${SYNC.prove}: ${name}`;
export const declineWhat = (name: string): string => `${SYNC.decline}: ${name}`;

/** How far a pairing of this browser travels. */
export function shortSentence({ name, leftOut, state }: Short): Phrase {
  if (state === 'too-large') return say`${name} is too large to share. Use a backup instead.`;
  if (state === 'failed')
    return say`Your browser couldn’t share ${name}. Latchkey tries again when you open this page.`;
  return join(
    say`${name} is shared without ${String(leftOut)} of its intermediate certificates, for lack of room.`,
    say`A backup has all of them.`,
  );
}
