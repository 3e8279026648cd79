const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
const YEAR: Intl.DateTimeFormatOptions = { ...DAY, year: 'numeric' };

/** "3 March", with the year when it is not the present one. Times are milliseconds since the epoch. */
export function day(time: number, now: number): string {
  const date = new Date(time);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString('en-GB', isThisYear ? DAY : YEAR);
}
