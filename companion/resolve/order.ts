import ipaddr from 'ipaddr.js';
import { addressSpace } from '../../src/core/locality/address-space.ts';
import { MAX_ADDRESSES } from '../protocol/limits.ts';

/**
 * As many as are asked of one name, each once. Public addresses come last, so that nobody can fill the list with what is not asked
 * anyway; then IPv6, as most devices at home answer on IPv4. An address that holds on one link only is left out where there is another.
 */
export function inOrder<T extends { readonly address: string }>(found: readonly T[]): readonly T[] {
  const once = found.filter(({ address }, at) => found.findIndex((other) => other.address === address) === at);
  const reach = once.filter(({ address }) => !isLinkLocal(address));
  const rank = ({ address }: T) => Number(addressSpace(address) === 'public') * 2 + Number(address.includes(':'));
  return (reach.length > 0 ? reach : once).toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_ADDRESSES);
}

function isLinkLocal(address: string): boolean {
  return address.includes(':') && ipaddr.parse(address).range() === 'linkLocal';
}
