import { describe, expect, test } from 'vitest';
import { plain } from '../../../ui/words/phrase.ts';
import { rangeText, scopeEntries, scopeSentence, singleWords } from '../../../ui/words/scope.ts';

const until = Date.UTC(2036, 2, 3, 12);
const now = Date.UTC(2026, 0, 1);

describe('what a root covers', () => {
  test('when the scope is narrow', () => {
    expect(plain(scopeSentence({ names: ['home.arpa'], addresses: ['192.168.1.0/24'], until }, now))).toBe(
      'Covers: names ending in .home.arpa · addresses like 192.168.1.x · until 3 March 2036 · never websites',
    );
  });

  test('when the scope is wide, what is left out is not passed over', () => {
    expect(
      plain(scopeSentence({ names: ['local', 'lan', 'home', 'corp', 'alt', '.'], addresses: [], until }, now)),
    ).toContain('Covers: names ending in .local, .lan and others · single words like “printer” · until');
  });

  test('when the scope is empty', () => {
    expect(plain(scopeSentence({ names: [], addresses: [], until }, now))).toContain('Covers: nothing ·');
  });
});

test('in the whole list nothing is left out, and every entry can be read', () => {
  expect(
    scopeEntries({
      names: ['local', 'lan', '.', 'home', 'alt'],
      addresses: ['10.0.0.0/8', '192.168.0.0/16', 'fd00::/8'],
      until,
    }),
  ).toEqual(['.local', '.lan', '.home', '.alt', singleWords(), '192.168.x.x', '10.x.x.x', 'fd00::/8']);
});

test('in the whole list addresses that mean nothing to most people stand in one line at the end', () => {
  expect(
    scopeEntries({
      names: [],
      addresses: ['0.0.0.0/8', '169.254.0.0/16', '::/128', '3fff::/20', '192.168.0.0/16', '2001:db8::1/128'],
      until,
    }),
  ).toEqual([
    '192.168.x.x',
    '169.254.x.x',
    '2001:db8::1',
    'and addresses set aside for special use: 0.x.x.x, ::, 3fff::/20',
  ]);
});

test.each([
  ['10.0.0.0/8', '10.x.x.x'],
  ['172.16.0.0/12', '172.16.x.x to 172.31.x.x'],
  ['192.168.0.0/16', '192.168.x.x'],
  ['192.168.1.0/24', '192.168.1.x'],
  ['192.168.1.128/25', '192.168.1.128/25'],
  ['192.168.1.7/32', '192.168.1.7'],
  ['0.0.0.0/0', '0.0.0.0/0'],
  ['fd00::/8', 'fd00::/8'],
  ['fd00::1/128', 'fd00::1'],
])('%s reads %s', (cidr, text) => {
  expect(rangeText(cidr)).toBe(text);
});
