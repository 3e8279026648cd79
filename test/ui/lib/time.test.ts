import { expect, test } from 'vitest';
import { day, exact, onDay } from '../../../ui/lib/time.ts';

const now = new Date(2026, 2, 14, 12).getTime();

test('when the year is the present one, it is left out', () => {
  expect(day(new Date(2026, 2, 3).getTime(), now)).toBe('3 March');
  expect(day(new Date(2025, 2, 3).getTime(), now)).toBe('3 March 2025');
});

test('when it was today or yesterday, by the calendar and not by hours', () => {
  expect(onDay(new Date(2026, 2, 14, 0, 1).getTime(), now)).toBe('today');
  expect(onDay(new Date(2026, 2, 13, 23, 59).getTime(), now)).toBe('yesterday');
  expect(onDay(new Date(2026, 2, 12, 23, 59).getTime(), now)).toBe('on 12 March');
});

test('when a certificate holds a date beyond reckoning, no page breaks', () => {
  expect(day(1e20, now)).toBe('an unreadable date');
  expect(exact(NaN)).toBe('unreadable');
});
