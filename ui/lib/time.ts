/** How many midnights lie between; NaN where a time is none. Times are milliseconds since the epoch. */
export const daysSince = (time: number, now: number): number =>
  Math.round((midnight(now) - midnight(time)) / 86_400_000);

/** Whether it was on the present day; a sentence about today has words of its own. */
export const isToday = (time: number, now: number): boolean => midnight(time) === midnight(now);

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
