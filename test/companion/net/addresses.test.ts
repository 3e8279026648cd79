import { describe, expect, it } from 'vitest';
import { canonicalAddress, lacksZone } from '../../../companion/net/addresses.ts';

describe('when an address is written in one of its ways', () => {
  it.each([
    ['192.168.1.7', '192.168.1.7'],
    ['FD00:0:0::7', 'fd00::7'],
    ['::ffff:10.0.0.1', '10.0.0.1'],
    ['FE80::1%eth0.10', 'fe80::1%eth0.10'],
    ['fd00::1%eth0', 'fd00::1'],
    ['10.1', null],
    ['0x7f.1', null],
    ['', null],
    ['printer', null],
    ['fe80::1%', null],
    ['fe80::1%a b', null],
    [`fe80::1%${'x'.repeat(33)}`, null],
  ])('should read %s as %s', (text, address) => {
    expect(canonicalAddress(text)).toBe(address);
  });
});

describe('when an address holds on one link only', () => {
  it('should say so where the link is missing', () => {
    expect(['fe80::1', 'fe80::1%eth0', 'fd00::1', '169.254.1.1'].map(lacksZone)).toEqual([true, false, false, false]);
  });
});
