const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
const YEAR: Intl.DateTimeFormatOptions = { ...DAY, year: 'numeric' };

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/** "3 March at 14:05", in the time of the gateway's computer. */
export const moment = (time: number, now: number): string =>
  `${day(time, now)} at ${new Date(time).toLocaleTimeString('en-GB', TIME)}`;

/** "3 March", with the year when it is not the present one. Times are milliseconds since the epoch. */
export function day(time: number, now: number): string {
  const date = new Date(time);
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return date.toLocaleDateString('en-GB', isThisYear ? DAY : YEAR);
}
