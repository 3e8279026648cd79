import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressSpace } from '../../../src/core/net/address-space.ts';

describe('address space', () => {
  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.255', 'loopback'],
    ['128.0.0.0', 'public'],
    ['10.0.0.0', 'local'],
    ['10.255.255.255', 'local'],
    ['11.0.0.0', 'public'],
    ['100.63.255.255', 'public'],
    ['100.64.0.0', 'local'],
    ['100.127.255.255', 'local'],
    ['100.128.0.0', 'public'],
    ['172.15.255.255', 'public'],
    ['172.16.0.0', 'local'],
    ['172.31.255.255', 'local'],
    ['172.32.0.0', 'public'],
    ['192.168.0.0', 'local'],
    ['192.169.0.0', 'public'],
    ['198.17.255.255', 'public'],
    ['198.18.0.0', 'loopback'],
    ['198.19.255.255', 'loopback'],
    ['198.20.0.0', 'public'],
    ['169.254.1.1', 'local'],
    ['0.0.0.0', 'loopback'],
    ['0.0.0.1', 'local'],
    ['0.255.255.255', 'local'],
    ['1.0.0.0', 'public'],
    ['::1', 'loopback'],
    ['::', 'loopback'],
    ['::2', 'public'],
    ['fc00::', 'local'],
    ['fdff::1', 'local'],
    ['fe00::', 'public'],
    ['fe80::1', 'local'],
    ['fe80::1%eth0', 'local'],
    ['febf::1', 'local'],
    ['fec0::1', 'local'],
    ['feff::1', 'local'],
    ['ff02::1', 'public'],
    ['2001:db8::1', 'local'],
    ['2001:db9::1', 'public'],
    ['3fff::1', 'local'],
    ['3fff:1000::', 'public'],
    ['::ffff:127.0.0.1', 'loopback'],
    ['::ffff:192.168.1.1', 'local'],
    ['::ffff:8.8.8.8', 'public'],
    ['[::1]', 'loopback'],
  ] as const)('%s is %s', (address, space) => {
    expect(addressSpace(address)).toBe(space);
  });

  it.each(['', 'printer.local', '1.2.3', '1.2.3.4.5', '256.1.1.1', '0x7f.0.0.1', '12345', ':::', 'fe80::1::2'])(
    '%s is no address',
    (text) => {
      expect(addressSpace(text)).toBeNull();
    },
  );

  it('judges an IPv4-mapped address like the IPv4 address it embeds, whatever it is', () => {
    fc.assert(
      fc.property(fc.ipV4(), (v4) => {
        expect(addressSpace(`::ffff:${v4}`)).toBe(addressSpace(v4));
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => [null, 'loopback', 'local', 'public'].includes(addressSpace(text))));
  });
});
