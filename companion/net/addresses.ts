import ipaddr from 'ipaddr.js';

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
