import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../companion/resolve/order.ts';

const order = (...addresses: string[]) => inOrder(addresses.map((address) => ({ address }))).map(({ address }) => address);

describe('when a name leads to several addresses', () => {
  it('should put IPv4 first, and else keep the order in which they were learnt', () => {
    expect(order('fd00::2', '10.0.0.2', 'fd00::1', '10.0.0.1')).toEqual(['10.0.0.2', '10.0.0.1', 'fd00::2', 'fd00::1']);
  });
  it('should give each once', () => {
    expect(order('10.0.0.1', '10.0.0.1')).toEqual(['10.0.0.1']);
  });
  it('should not let public addresses crowd out those at home', () => {
    expect(order('8.8.8.1', '8.8.8.2', '8.8.8.3', '8.8.8.4', 'fd00::1')).toEqual(['fd00::1', '8.8.8.1', '8.8.8.2', '8.8.8.3']);
  });
  it('should leave an address out that holds on one link only, unless there is no other', () => {
    expect(order('fe80::1%eth0', 'fd00::1')).toEqual(['fd00::1']);
    expect(order('fe80::1%eth0')).toEqual(['fe80::1%eth0']);
  });
});
