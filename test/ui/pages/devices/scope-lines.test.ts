import { afterEach, describe, expect, it } from 'vitest';
import { parse } from '../../../../scripts/messages/compile.mjs';
import { lines, refusedIn, writtenOf } from '../../../../ui/pages/devices/scope-lines.ts';
import { speak } from '../../../../ui/words/message.ts';

// Other files share this module.
afterEach(() => speak('en-GB', null));

describe('a scope in its fields', () => {
  it('has single words apart', () => {
    expect(
      writtenOf({
        names: ['home.arpa', '.', 'lan'],
        addresses: ['192.168.1.0/24', '10.0.0.0/8', '172.16.0.0/12', '192.168.1.7/32', 'fd00::/8'],
        until: 0,
      }),
    ).toEqual({
      names: 'home.arpa\nlan',
      addresses: '192.168.1.0/24\n10.0.0.0/8\n172.16.0.0/12\n192.168.1.7\nfd00::/8',
      single: true,
    });
  });

  it('has ranges as people write them where all have such a spelling, and one notation else', () => {
    const written = (...addresses: string[]) => writtenOf({ names: [], addresses, until: 0 }).addresses.split('\n');
    expect(written('192.168.1.0/24', '127.0.0.0/8', 'fd00::/8')).toEqual(['192.168.1.x', '127.x.x.x', 'fd00::/8']);
    expect(written('192.168.1.128/25', '127.0.0.0/8')).toEqual(['192.168.1.128/25', '127.0.0.0/8']);
  });

  it('has no range in words, also where a language needs no spaces for them', () => {
    speak('ja', { scope: parse('range = { $first }から{ $last }', 'scope.ftl') });
    const { addresses } = writtenOf({ names: [], addresses: ['172.16.0.0/12', '10.0.0.0/8'], until: 0 });
    expect(addresses).toBe('172.16.0.0/12\n10.0.0.0/8');
  });

  it.each([
    ['a, b\n\nc ', ['a', 'b', 'c']],
    ['  ', []],
  ])('%j is %j', (text, parts) => {
    expect(lines(text)).toEqual(parts);
  });
});

describe('what was refused', () => {
  const written = { names: 'example.com 8.8.8.8', addresses: '8.8.8.8\nnas', single: false };
  const refused = [
    { text: 'example.com', problem: 'outside-scope' },
    { text: '8.8.8.8', problem: 'not-a-name' },
    { text: '8.8.8.8', problem: 'outside-scope' },
    { text: 'nas', problem: 'not-an-address' },
  ] as const;

  it('stands beside the field that it was written in', () => {
    expect(refusedIn(refused, { ...written, names: 'example.com' }, 'names').map(({ text }) => text)).toEqual([
      'example.com',
    ]);
    expect(refusedIn(refused, written, 'addresses').map(({ text, problem }) => `${text} ${problem}`)).toEqual([
      '8.8.8.8 outside-scope',
      'nas not-an-address',
    ]);
    expect(refusedIn(refused, written, 'names').map(({ problem }) => problem)).toContain('not-a-name');
  });

  it('goes when the line is gone', () => {
    expect(refusedIn(refused, { ...written, addresses: '192.168.1.x' }, 'addresses')).toEqual([]);
  });
});
