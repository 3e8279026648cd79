import { describe, expect, test } from 'vitest';
import { BACKUP_PROBLEMS, DEVICE_FATES, GATEWAY_FATES } from '../../../ui/words/backup.ts';
import { FAULTS } from '../../../ui/words/faults.ts';
import { leftOutSentence, MANAGED_PROBLEMS } from '../../../ui/words/devices.ts';
import { plain } from '../../../ui/words/phrase.ts';
import { PROBLEMS } from '../../../ui/words/pairing.ts';
import { REASONS } from '../../../ui/words/reasons.ts';
import { help, REFUSALS } from '../../../ui/words/refusals.ts';
import type { Refusal } from '../../../ui/lib/types.ts';
import { SYNC_PROBLEMS } from '../../../ui/words/sync.ts';

describe.each<[string, Record<string, string>]>([
  ['reasons', REASONS],
  ['refusals', REFUSALS],
  [
    'what helps against a refusal',
    Object.fromEntries((Object.keys(REFUSALS) as Refusal[]).flatMap((each) => [[each, help(each) ?? 'None.']])),
  ],
  ['problems', PROBLEMS],
  ['faults', FAULTS],
  ['backups', BACKUP_PROBLEMS],
  ['gateways in backups', GATEWAY_FATES],
  ['devices in backups', DEVICE_FATES],
  ['policies', MANAGED_PROBLEMS],
  ['shared pairings', SYNC_PROBLEMS],
])('the words for %s', (_, words) => {
  test('are whole sentences', () => {
    for (const [code, text] of Object.entries(words)) expect(text, code).toMatch(/^[A-Z].*[.?]$/s);
  });
});

test('gives each problem a sentence of its own', () => {
  expect(new Set(Object.values(PROBLEMS)).size).toBe(Object.keys(PROBLEMS).length);
});

test('tells what the browser said as its word', () => {
  for (const [code, text] of Object.entries(REFUSALS)) expect(text, code).toMatch(/^Your browser /);
  for (const code of ['browser-trusts', 'browser-built-in-root', 'browser-local-authority'] as const)
    expect(REASONS[code]).toMatch(/^Your browser/);
});

test('never words remembering as confirming', () => {
  expect(REASONS['remembered-by-person']).not.toMatch(/confirm|vouch|verif/);
});

test('speaks of one name that a policy has as one, and of more as more', () => {
  expect(plain(leftOutSentence(['example.com']))).toContain('example.com, which isn’t local. It doesn’t count.');
  expect(plain(leftOutSentence(['example.com', '0.0.0.0/0']))).toContain('which aren’t local. They don’t count.');
  expect(plain(leftOutSentence('abcdef'.split('')))).toContain('and more, which aren’t local. They don’t count.');
});
