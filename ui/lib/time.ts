const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
const YEAR: Intl.DateTimeFormatOptions = { ...DAY, year: 'numeric' };

/** "3 March", with the year when it is not the present one. Times are milliseconds since the epoch. */
export function day(time: number, now: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return 'an unreadable date';
  return date.toLocaleDateString('en-GB', isSameYear(time, now) ? DAY : YEAR);
}

/** Whether a date goes without its year. */
export const isSameYear = (time: number, now: number): boolean =>
  new Date(time).getFullYear() === new Date(now).getFullYear();

/** "today", "yesterday" or "on 3 March". */
export function onDay(time: number, now: number): string {
  const days = daysSince(time, now);
  if (days === 0) return 'today';
  if (days === 1) return 'yesterday';
  return `on ${day(time, now)}`;
}

/** How many midnights lie between; NaN where a time is none. */
export const daysSince = (time: number, now: number): number =>
  Math.round((midnight(now) - midnight(time)) / 86_400_000);

/** Whether it was on the present day; a sentence about today has words of its own. */
export const isToday = (time: number, now: number): boolean => midnight(time) === midnight(now);

/** ISO date and minute in UTC, for Details and reports. */
export function exact(time: number): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? 'unreadable' : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
