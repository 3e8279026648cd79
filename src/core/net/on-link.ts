import { addressSpace } from './address-space.ts';
import { isInRange, parseUnmapped, readRange } from './ip.ts';

/** What IANA gives out for use on the Internet (RFC 4291 section 2.4), homes included. */
const GLOBAL_UNICAST = readRange('2000::/3');

/** Whether an address is one of IPv6 that a home's own network and the Internet both use. */
export function isGlobalUnicast(address: string): boolean {
  const bytes = parseUnmapped(address);
  return bytes !== null && addressSpace(address) === 'public' && isInRange(bytes, GLOBAL_UNICAST);
}

/** Whether an address lies inside one of these prefixes. @throws TypeError where one is no well-formed CIDR. */
export function isOnLink(address: string, prefixes: readonly string[]): boolean {
  const bytes = parseUnmapped(address);
  return bytes !== null && prefixes.some((prefix) => isInRange(bytes, readRange(prefix)));
}

/**
 * Where an address is. A public one of IPv6 may be a device's own: here inside an on-link prefix of this computer, and
 * outside of all of them in another network of the same home, as in another VLAN, or on the Internet.
 * @param onLink those prefixes; empty where they are not known, as where a system tells an address without its prefix.
 * @returns null when the text is not an IP address.
 */
export function whereIs(address: string, onLink: readonly string[]): 'here' | 'elsewhere' | 'unknown' | null {
  const space = addressSpace(address);
  if (space === null) return null;
  if (space !== 'public') return 'here';
  if (!isGlobalUnicast(address)) return 'elsewhere';
  return isOnLink(address, onLink) ? 'here' : 'unknown';
}
