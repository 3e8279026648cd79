import { describe, expect, test } from 'vitest';
import { plain } from '../../../ui/words/phrase.ts';
import { rangeText, scopeSentence } from '../../../ui/words/pairing.ts';

const until = Date.UTC(2036, 2, 3, 12);
const now = Date.UTC(2026, 0, 1);

describe('what a root is believed for', () => {
  test('when the scope is narrow', () => {
    expect(plain(scopeSentence({ names: ['home.arpa'], addresses: ['192.168.1.0/24'], until }, now)))
      .toBe('Latchkey will believe it about names that end in .home.arpa; addresses like 192.168.1.x. That lasts until 3 March 2036. It cannot vouch for websites.');
  });

  test('when the scope is wide, the rest is counted', () => {
    expect(plain(scopeSentence({ names: ['local', 'lan', 'home', 'corp', 'alt', '.'], addresses: [], until }, now)))
      .toContain('names that end in .local, .lan, .home and 2 more; single words like “printer”.');
  });

  test('when the scope is empty', () => {
    expect(plain(scopeSentence({ names: [], addresses: [], until }, now))).toContain('believe it about nothing.');
  });
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
