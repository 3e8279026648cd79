import type { Appraisal, HeadlineKind } from '../lib/types.ts';

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

/** Of a device that was here before and that no one answers for. */
export const NOT_REMEMBERED = 'Not remembered';

/**
 * The word beside the mark. "Public certificate" is said only where the browser said so, and "new" only of what was not
 * seen before.
 */
export function markWord({
  headline,
  device,
  appraisedAt,
}: Pick<Appraisal, 'headline' | 'device' | 'appraisedAt'>): string {
  if (headline.kind === 'public' && !headline.proved) return 'Browser trusts it';
  if (headline.kind === 'new' && seenBefore({ device, appraisedAt })) return NOT_REMEMBERED;
  return MARKS[headline.kind];
}

/** Whether the device was seen on an earlier visit. */
export const seenBefore = ({ device, appraisedAt }: Pick<Appraisal, 'device' | 'appraisedAt'>): boolean =>
  device !== null && device.firstSeen < appraisedAt;
