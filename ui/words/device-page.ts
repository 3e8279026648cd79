import type { AuditEntry, DeviceDetails } from '../../src/protocol/index.ts';
import { day } from '../lib/time.ts';
import { WHAT } from './audit.ts';
import { say, type Phrase } from './phrase.ts';

/** Everything the page of one device says. */
export const DEVICE = {
  timeline: 'Timeline',
  noTimeline: 'Nothing was written down yet.',
  issued: 'Who issued it',
  gateway: 'Your gateway',
  certificate: 'Its certificate',
  noDates: 'Latchkey hasn’t saved when its certificate expires. Open the device to see it.',
  places: 'Addresses',
  keys: 'Keys',
  keysWhy: 'A key identifies a device. These are the SHA-256 fingerprints of the keys it showed.',
  saved: 'Saved',
  notSaved: 'Not saved',
  open: 'Open the device',
  back: 'All devices',
  unknown: 'Latchkey doesn’t know this device. Perhaps you had Latchkey forget it.',
} as const;

/** One line of the timeline, without the name: the page is about one device. */
export const happened = ({ at, what }: AuditEntry, now: number): Phrase =>
  at === null ? [capital(WHAT[what])] : [...say`${day(at, now)}: `, WHAT[what]];

export const expires = (time: number, now: number): Phrase =>
  time < now ? say`Expired on ${day(time, now)}.` : say`Expires on ${day(time, now)}.`;
export const renewedTimes = (times: number): string | null =>
  times === 0 ? null : times === 1 ? 'It was renewed once.' : `It was renewed ${times} times.`;
export const seenBetween = ({ firstSeen, lastSeen }: DeviceDetails['keys'][number], now: number): Phrase =>
  day(firstSeen, now) === day(lastSeen, now)
    ? say`Seen on ${day(lastSeen, now)}.`
    : say`Seen from ${day(firstSeen, now)} to ${day(lastSeen, now)}.`;
export const seenAt = (address: string, time: number, now: number): Phrase =>
  say`${address}, last on ${day(time, now)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
