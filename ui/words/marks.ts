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

const MARKS: Record<HeadlineKind, string> = {
  'not-local': 'Not looking',
  confirmed: 'Confirmed',
  'self-naming': 'Name fits key',
  public: 'Publicly vouched for',
  remembered: 'Remembered',
  attested: 'Known make',
  new: 'New here',
  caution: 'Careful',
  danger: 'Danger',
  plain: 'Not encrypted',
  'cannot-tell': 'Cannot tell',
};

/** The word beside the mark. "Publicly vouched for" is said only where the browser said so. */
export function markWord(verdict: Headline): string {
  return verdict.kind === 'public' && !verdict.proved ? 'Browser trusts it' : MARKS[verdict.kind];
}
