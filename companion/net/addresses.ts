import ipaddr from 'ipaddr.js';
import { addressSpace } from '../../src/core/locality/address-space.ts';
import { MAX_ADDRESSES } from '../protocol/limits.ts';

/**
 * One spelling for one address: RFC 5952 for IPv6, IPv4 where it is only wrapped in IPv6, the zone kept where the
 * address needs one.
 * @returns null when it is no IP address.
 */
export function canonicalAddress(text: string): string | null {
  const [, bare = '', zone = ''] = /^([^%]*)(%[0-9a-z._-]{1,32})?$/i.exec(text) ?? [];
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return null;
  const address = ipaddr.process(bare);
  return needsZone(address) ? `${address.toString()}${zone}` : address.toString();
}

/** Is this an address that leads nowhere, because it does not say on which link it is meant? */
export function lacksZone(address: string): boolean {
  return !address.includes('%') && ipaddr.IPv6.isValid(address) && needsZone(ipaddr.parse(address));
}

function needsZone(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address.kind() === 'ipv6' && address.range() === 'linkLocal';
}

interface Found {
  readonly address: string;
  /** Who knew it. */
  readonly by?: string;
}

/**
 * As many as are asked of one name, each once. Public addresses come last, so that nobody can fill the list with what
 * is not asked anyway; then IPv6, as most devices at home answer on IPv4. An address that holds on one link only is
 * left out where there is another. However much one source says, and however quickly, each has a place.
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
