import type { Short, SyncProblem } from '../lib/types.ts';
import sync from '../locales/en/sync.ftl';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** Why something that came by the browser's account is left alone. */
export const SYNC_PROBLEMS: Partial<Record<SyncProblem, string>> = texts(
  sync,
  ['newer', 'malformed', 'other-key'],
  'ignored',
);

/** What the devices page says about the person's other browsers. */
export const SYNC = texts(sync, [
  'title',
  'why',
  'switch',
  'on',
  'off',
  'ignoredOtherwise',
  'arrived',
  'compare',
  'prove',
  'pair',
  'decline',
]);

export const arrivedTitle = (name: string): Phrase => phrase(sync, 'arrived-from', { name });
/** @param gateway what the gateway is called that has the same name */
export const namesakeWarning = (gateway: string): Phrase => phrase(sync, 'namesake', { gateway });
export const accepted = (name: string): Phrase => phrase(sync, 'accepted', { name });
export const declined = (name: string): Phrase => phrase(sync, 'declined', { name });
export const pairWhat = (name: string): string => message(sync, 'pair-what', { name });
export const proveWhat = (name: string): string => message(sync, 'prove-what', { name });
export const declineWhat = (name: string): string => message(sync, 'decline-what', { name });

/** How far a pairing of this browser travels. */
export function shortSentence({ name, leftOut, state }: Short): Phrase {
  if (state === 'too-large') return phrase(sync, 'too-large', { name });
  if (state === 'failed') return phrase(sync, 'not-shared', { name });
  return phrase(sync, 'shared-in-part', { name, count: leftOut });
}
