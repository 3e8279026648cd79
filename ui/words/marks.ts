import type { Headline, HeadlineKind } from '../lib/types.ts';

/** How a verdict looks: a tone for the colours. The shape comes from the kind itself. */
export type Tone = 'good' | 'calm' | 'ask' | 'warn' | 'stop' | 'mute';

export const TONES: Record<HeadlineKind, Tone> = {
  'not-local': 'mute',
  confirmed: 'good',
  'self-naming': 'good',
  public: 'calm',
  remembered: 'calm',
  attested: 'calm',
  new: 'ask',
  caution: 'warn',
  danger: 'stop',
  plain: 'warn',
  'cannot-tell': 'mute',
};

/** The word of each kind. */
export const MARKS: Record<HeadlineKind, string> = {
  'not-local': 'Not checked',
  confirmed: 'Confirmed',
  'self-naming': 'Name matches key',
  public: 'Public certificate',
  remembered: 'Remembered',
  attested: 'Known maker',
  new: 'New here',
  caution: 'Careful',
  danger: 'Danger',
  plain: 'Not encrypted',
  'cannot-tell': 'Can’t tell',
};

/** The word beside the mark. "Public certificate" is said only where the browser said so. */
export function markWord(verdict: Headline): string {
  return verdict.kind === 'public' && !verdict.proved ? 'Browser trusts it' : MARKS[verdict.kind];
}
