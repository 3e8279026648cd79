import { describe, expect, it } from 'vitest';
import { parseRange, rangeWithin } from '../../../src/core/net/ip.ts';

describe('a range of addresses', () => {
  it.each([
    ['192.168.1.7/24', '192.168.1.0/24'],
    ['192.168.1.7', '192.168.1.7/32'],
    ['10.0.0.0/08', '10.0.0.0/8'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['FD00:0:0::1/8', 'fd00::/8'],
    ['fd00::1', 'fd00::1/128'],
  ])('written %s is %s', (text, range) => expect(parseRange(text)).toBe(range));

  it.each([
    '',
    '192.168.1',
    '192.168.1.0/33',
    '192.168.1.0/-1',
    '192.168.1.0/',
    '192.168.1.0/24/24',
    '0x7f.0.0.1/8',
    'fd00::/129',
    'fe80::1%eth0/64',
    'local',
    '10/8',
    '192.168.1.0/255.255.255.0',
  ])('is not what is written %j', (text) => expect(parseRange(text)).toBeNull());

  it('lies in itself and in wider ones of its family', () => {
    expect(rangeWithin('10.1.0.0/16', '10.0.0.0/8')).toBe(true);
    expect(rangeWithin('10.0.0.0/8', '10.0.0.0/8')).toBe(true);
    expect(rangeWithin('10.0.0.0/8', '10.1.0.0/16')).toBe(false);
    expect(rangeWithin('::/0', '0.0.0.0/0')).toBe(false);
  });
});
