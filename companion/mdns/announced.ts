import ipaddr from 'ipaddr.js';
import { addressSpace } from '../../src/core/locality/address-space.ts';
import { canonicalAddress } from '../net/addresses.ts';
import type { Link } from '../net/links.ts';

/**
 * An address that somebody on this link announced, with the zone where it needs one; null where no device can have it:
 * nobody on the network speaks for this computer's own loopback, and a group is no device.
 */
export function announcedAddress(text: string, link: Link): string | null {
  const address = canonicalAddress(text);
  if (address === null || addressSpace(address) === 'loopback') return null;
  const range = ipaddr.parse(address).range();
  if (range === 'multicast' || range === 'broadcast' || range === 'unspecified') return null;
  return range === 'linkLocal' && address.includes(':') ? `${address}%${link.zone}` : address;
}
