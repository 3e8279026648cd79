import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/core/net/ip.ts';
import { withoutWildcards } from '../../../src/core/index.ts';

describe('a range written with wildcards', () => {
  it.each([
    ['192.168.1.x', '192.168.1.0/24'],
    ['192.168.1.*', '192.168.1.0/24'],
    ['192.168.7.X', '192.168.7.0/24'],
    ['192.168.x.x', '192.168.0.0/16'],
    ['10.*.*.*', '10.0.0.0/8'],
  ])('%s is %s', (text, cidr) => {
    expect(withoutWildcards(text)).toBe(cidr);
    expect(parseRange(cidr)).toBe(cidr);
  });

  it.each([
    '192.168.1.7',
    '192.168.1.0/24',
    'fd00::/8',
    'nas.lan',
    '192.168.x.1',
    'x.x.x.x',
    '192.168.1.x/24',
    '192.168.1.xx',
    'fd00::.x',
    '*',
    '',
  ])('leaves %j as it is', (text) => {
    expect(withoutWildcards(text)).toBe(text);
  });

  it.each(['192.168.x', '192.168.1.1.x', '192.168.999.*', '192.168..x'])('makes no range of %j', (text) => {
    expect(parseRange(withoutWildcards(text))).toBeNull();
  });
});
