import { describe, expect, it } from 'vitest';
import { canonicalAddress, orderAddresses, lacksZone } from '../../../companion/net/addresses.ts';

describe('the canonical spelling of an address', () => {
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
  ])('reads %s as %s', (text, address) => {
    expect(canonicalAddress(text)).toBe(address);
  });
});

describe('an address that needs a zone', () => {
  it('lacks its zone when it is link-local and says none', () => {
    expect(['fe80::1', 'fe80::1%eth0', 'fd00::1', '169.254.1.1'].map(lacksZone)).toEqual([true, false, false, false]);
  });
});

const order = (...addresses: string[]) =>
  orderAddresses(addresses.map((address) => ({ address }))).map(({ address }) => address);

describe('the order of addresses', () => {
  it('puts IPv4 first and otherwise keeps the order of arrival', () => {
    expect(order('fd00::2', '10.0.0.2', 'fd00::1', '10.0.0.1')).toEqual(['10.0.0.2', '10.0.0.1', 'fd00::2', 'fd00::1']);
  });
  it('gives each address once', () => {
    expect(order('10.0.0.1', '10.0.0.1')).toEqual(['10.0.0.1']);
  });
  it('keeps addresses at home when public ones would crowd them out', () => {
    expect(order('8.8.8.1', '8.8.8.2', '8.8.8.3', '8.8.8.4', 'fd00::1')).toEqual([
      'fd00::1',
      '8.8.8.1',
      '8.8.8.2',
      '8.8.8.3',
    ]);
  });
  it('keeps a place for each source, however much another says and repeats', () => {
    const from = (by: string, ...addresses: string[]) => addresses.map((address) => ({ address, by }));
    const lies = ['10.0.0.1', '10.0.0.2', '10.0.0.3', '10.0.0.4'];
    expect(
      orderAddresses([...from('mdns', ...lies), ...from('system', '192.168.1.7', 'fd00::7')]).map(
        ({ address }) => address,
      ),
    ).toEqual([...lies.slice(0, 3), '192.168.1.7']);
    expect(orderAddresses([...from('mdns', ...lies), ...from('system', 'fd00::7')])).toContainEqual({
      address: 'fd00::7',
      by: 'system',
    });
    expect(
      orderAddresses([...from('mdns', ...lies, '192.168.1.7'), ...from('system', '192.168.1.7')]).map(
        ({ address }) => address,
      ),
    ).toContain('192.168.1.7');
  });
  it('leaves a link-local address out when there is another', () => {
    expect(order('fe80::1%eth0', 'fd00::1')).toEqual(['fd00::1']);
    expect(order('fe80::1%eth0')).toEqual(['fe80::1%eth0']);
  });
});
