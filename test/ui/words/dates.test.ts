import { afterEach, expect, test } from 'vitest';
import list from '../../../ui/locales/en/device-list.ftl';
import { date, exact, when } from '../../../ui/words/dates.ts';
import { message, speak } from '../../../ui/words/message.ts';
import { languages, messageFiles } from '../../support/words/messages.ts';

const now = new Date(2026, 2, 14, 12).getTime();
const firstSeen = (time: number, from: number | null = now): string =>
  message(list, 'first-seen', { date: date(time, from) });
const lastSeen = (...on: readonly [number, number, number, number, number]): string =>
  message(list, 'last-seen', when(new Date(...on).getTime(), now));

afterEach(() => speak('en-GB', null));

test('when the year is the present one, it is left out', () => {
  const [here, before] = [new Date(2026, 2, 3).getTime(), new Date(2025, 2, 3).getTime()];
  expect(firstSeen(here)).toBe('First seen on 3 March.');
  expect(firstSeen(before)).toBe('First seen on 3 March 2025.');
  expect(firstSeen(here, null)).toBe('First seen on 3 March 2026.');
});

test('when it was today or yesterday, by the calendar and not by hours, a sentence says so', () => {
  expect(lastSeen(2026, 2, 14, 0, 1)).toBe('Seen today');
  expect(lastSeen(2026, 2, 13, 23, 59)).toBe('Seen yesterday');
  expect(lastSeen(2026, 2, 12, 23, 59)).toBe('Seen on 12 March');
});

test('when a certificate has a date beyond reckoning, no page breaks', () => {
  expect(firstSeen(1e20)).toBe('First seen on an unreadable date.');
  expect(exact(NaN)).toBe('an unreadable date');
});

test('are written as each language does, with no month in English', () => {
  const written = languages()
    .filter((language) => language !== 'en')
    .map((language) => {
      speak(language, Object.fromEntries(messageFiles(language).map(({ room, messages }) => [room, messages])));
      const day = new Date(2025, 2, 3).getTime();
      const ours = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(day);
      return {
        language,
        says: firstSeen(day).includes(ours),
        english: /March|unreadable/.test(firstSeen(day) + exact(NaN)),
      };
    });
  expect(written).toEqual(written.map(({ language }) => ({ language, says: true, english: false })));
});
