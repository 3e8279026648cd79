import { expect, test } from 'vitest';
import { daysSince, isToday } from '../../../ui/lib/time.ts';

const now = new Date(2026, 2, 14, 12).getTime();

test('counts days by the calendar and not by hours', () => {
  const days = [
    [14, 0, 1],
    [13, 23, 59],
    [12, 23, 59],
  ].map(([day = 0, hour = 0, minute = 0]) => new Date(2026, 2, day, hour, minute).getTime());
  expect(days.map((each) => daysSince(each, now))).toEqual([0, 1, 2]);
  expect(days.map((each) => isToday(each, now))).toEqual([true, false, false]);
});
