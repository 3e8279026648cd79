import type { Appraisal, HeadlineKind } from '../lib/types.ts';
import marks from '../locales/en/marks.ftl';
import { message, texts } from './message.ts';

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
export const MARKS: Record<HeadlineKind, string> = texts(marks, [
  'not-local',
  'confirmed',
  'self-naming',
  'public',
  'remembered',
  'attested',
  'new',
  'caution',
  'danger',
  'plain',
  'cannot-tell',
]);

/** Of a device that was here before and that no one answers for. */
export const notRemembered = (): string => message(marks, 'not-remembered');

/**
 * The word beside the mark. "Public certificate" is said only where the browser said so, and "new" only of what was not
 * seen before.
 */
export function markWord(appraisal: Pick<Appraisal, 'headline' | 'device' | 'findings'>): string {
  const { headline } = appraisal;
  if (headline.kind === 'public' && !headline.proved) return message(marks, 'public-by-browser');
  if (headline.kind === 'new' && seenBefore(appraisal)) return notRemembered();
  return MARKS[headline.kind];
}

/**
 * Whether the device was seen on an earlier visit. What memory holds by now does not tell: it has written down the
 * present visit, too.
 */
export const seenBefore = ({ device, findings }: Pick<Appraisal, 'device' | 'findings'>): boolean =>
  device !== null && findings.every(({ code }) => code !== 'key-first-seen');
