import ipaddr from 'ipaddr.js';
import { addressSpace } from '../../src/core/net/address-space.ts';
import { MAX_ADDRESSES } from '../protocol/index.ts';

/**
 * The one spelling of an address: RFC 5952 for IPv6, plain IPv4 if it is only mapped into IPv6, and a zone only where
 * the address needs one (RFC 4007).
 * @returns null if it is not an IP address.
 */
export function canonicalAddress(text: string): string | null {
  const [, bare = '', zone = ''] = /^([^%]*)(%[0-9a-z._-]{1,32})?$/i.exec(text) ?? [];
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return null;
  const address = ipaddr.process(bare);
  return needsZone(address) ? `${address.toString()}${zone}` : address.toString();
}

/**
 * Whether this is a link-local address without a zone: it leads nowhere, as it does not say on which link it is meant.
 */
export function lacksZone(address: string): boolean {
  return !address.includes('%') && ipaddr.IPv6.isValid(address) && needsZone(ipaddr.parse(address));
}

function needsZone(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.kind() === 'ipv6' && address.range() === 'linkLocal';
}

interface Found {
  readonly address: string;
  /** The source that knew it. */
  readonly by?: string;
}

/**
 * Chooses and orders the addresses of one name, each once. Public addresses come last, so that they cannot crowd out
 * those that may be asked; IPv6 comes after IPv4, as most devices at home answer on IPv4. Link-local addresses are left
 * out if there are others. Every source keeps a place, however much another says.
 * @returns at most MAX_ADDRESSES.
 */
export function orderAddresses<T extends Found>(found: readonly T[]): readonly T[] {
  const reach = found.filter(({ address }) => !isLinkLocal(address));
  const rank = ({ address }: T) => Number(addressSpace(address) === 'public') * 2 + Number(address.includes(':'));
  const sorted = (reach.length > 0 ? reach : found).toSorted((a, b) => rank(a) - rank(b));
  const best = sorted.filter(({ by }, at) => sorted.findIndex((other) => other.by === by) === at);
  const chosen = [...new Set([...best, ...sorted].map(({ address }) => address))].slice(0, MAX_ADDRESSES);
  return sorted.filter(
    ({ address }, at) => chosen.includes(address) && sorted.findIndex((other) => other.address === address) === at,
  );
}

function isLinkLocal(address: string): boolean {
  return address.includes(':') && ipaddr.parse(address).range() === 'linkLocal';
}
