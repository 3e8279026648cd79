import { expect, test } from 'vitest';
import type { AuditEntry } from '../../../src/protocol/index.ts';
import { auditLine } from '../../../ui/words/audit.ts';
import { happened } from '../../../ui/words/device-page.ts';
import { plain } from '../../../ui/words/phrase.ts';

const NOW = new Date(2026, 10, 29, 18, 0).getTime();
const at = (month: number, day: number, hour: number, minute: number) =>
  new Date(2026, month, day, hour, minute).getTime();
const entry = (time: number | null): AuditEntry => ({
  at: time,
  what: 'gateway-paired',
  by: 'person',
  name: 'Home',
  endpoint: null,
  details: {},
});

test.each([
  [at(10, 29, 9, 5), 'Home: paired (by you, today at 09:05)'],
  [at(10, 28, 23, 59), 'Home: paired (by you, yesterday at 23:59)'],
  [at(2, 3, 14, 30), 'Home: paired (by you, on 3 March at 14:30)'],
  [Number.NaN, 'Home: paired (by you, on an unreadable date at an unreadable date)'],
  [null, 'Home: paired (by you, no date)'],
])('a line of the log says at what time of day: %s', (time, said) => {
  expect(plain(auditLine(entry(time), NOW))).toBe(said);
});

test('so does the timeline of a device', () => {
  expect(plain(happened(entry(at(2, 3, 14, 30)), NOW))).toBe('3 March, 14:30: paired');
  expect(plain(happened(entry(null), NOW))).toBe('Paired');
});

test('what a gateway confirmed says which, where its name is known', () => {
  const confirmed = { ...entry(at(10, 29, 9, 5)), what: 'pinned-by-gateway', by: 'gateway', name: 'Printer' } as const;
  expect(plain(auditLine({ ...confirmed, gateway: 'Home' }, NOW))).toBe('Printer: confirmed by Home (today at 09:05)');
  expect(plain(auditLine(confirmed, NOW))).toBe('Printer: confirmed by a gateway (today at 09:05)');
  expect(plain(happened({ ...confirmed, gateway: 'Home' }, NOW))).toContain('09:05: confirmed by Home');
  const renewed = { ...confirmed, what: 'renewed-by-gateway', gateway: 'Home' } as const;
  expect(plain(auditLine(renewed, NOW))).toBe('Printer: has a new key, confirmed by Home (today at 09:05)');
});
