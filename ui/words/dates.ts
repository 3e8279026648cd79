import { FluentDateTime } from '@fluent/bundle';
import dates from '../locales/en/dates.ftl';
import { daysSince } from '../lib/time.ts';
import { choice, type Choice, message, phrase, type Value } from './message.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
const YEAR: Intl.DateTimeFormatOptions = { ...DAY, year: 'numeric' };

/**
 * "3 March" in a message, with the year when it is not the present one.
 * @param time and `now` in milliseconds since the epoch; without `now` there is always a year
 */
export function date(time: number, now: number | null = null): Value {
  if (Number.isNaN(new Date(time).getTime())) return phrase(dates, 'unreadable');
  return new FluentDateTime(time, now !== null && yearOf(time) === yearOf(now) ? DAY : YEAR);
}

const yearOf = (time: number): number => new Date(time).getFullYear();

/**
 * For a message with variants for `$when`, `[today]`, `[yesterday]` and `*[earlier]`, the last with `$date`: spread it
 * into the values.
 */
export function when(time: number, now: number): { readonly when: Choice; readonly date: Value } {
  const days = daysSince(time, now);
  return { when: choice(days === 0 ? 'today' : days === 1 ? 'yesterday' : 'earlier'), date: date(time, now) };
}

/** "14:05", as the language writes it. @param time milliseconds since the epoch */
export const clock = (time: number): Value =>
  Number.isNaN(new Date(time).getTime())
    ? phrase(dates, 'unreadable')
    : new FluentDateTime(time, { timeStyle: 'short' });

/** ISO date and minute in UTC, for Details and reports. */
export function exact(time: number): string {
  const at = new Date(time);
  return Number.isNaN(at.getTime())
    ? message(dates, 'unreadable')
    : `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
