import type { AuditEntry, DeviceDetails } from '../../src/protocol/index.ts';
import { daysSince } from '../lib/time.ts';
import devicePage from '../locales/en/device-page.ftl';
import { WHAT, whatHappened } from './audit.ts';
import { clock, date } from './dates.ts';
import { message, phrase, texts } from './message.ts';
import type { Phrase } from './phrase.ts';

/** Everything the page of one device says. */
export const DEVICE = texts(devicePage, [
  'timeline',
  'noTimeline',
  'issued',
  'gateway',
  'certificate',
  'noDates',
  'places',
  'keys',
  'keysWhy',
  'saved',
  'notSaved',
  'open',
  'back',
  'unknown',
]);

/** One line of the timeline, without the name: the page is about one device. */
export const happened = (entry: AuditEntry, now: number): Phrase =>
  entry.at === null
    ? [capital(WHAT[entry.what])]
    : phrase(devicePage, 'happened', { date: date(entry.at, now), time: clock(entry.at), what: whatHappened(entry) });

export const expires = (time: number, now: number): Phrase =>
  time < now
    ? phrase(devicePage, 'expired-on', { date: date(time, now) })
    : phrase(devicePage, 'expires-on', { date: date(time, now) });
export const renewedTimes = (times: number): string | null =>
  times === 0 ? null : message(devicePage, 'renewed', { times });
export const seenBetween = ({ firstSeen, lastSeen }: DeviceDetails['keys'][number], now: number): Phrase =>
  daysSince(firstSeen, lastSeen) === 0
    ? phrase(devicePage, 'seen-on', { date: date(lastSeen, now) })
    : phrase(devicePage, 'seen-from-to', { first: date(firstSeen, now), last: date(lastSeen, now) });
export const seenAt = (address: string, time: number, now: number): Phrase =>
  phrase(devicePage, 'seen-at', { address, date: date(time, now) });

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
