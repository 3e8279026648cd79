import { isInRange, parseUnmapped, readRange } from './ip.ts';
import type { AddressSpace } from './types.ts';

/**
 * "Non-public IP address blocks" of the WICG Local Network Access specification, in its order: the first row that
 * contains the address decides (0.0.0.0/32 before 0.0.0.0/8).
 */
export const NON_PUBLIC_BLOCKS: readonly (readonly [cidr: string, space: AddressSpace])[] = [
  ['127.0.0.0/8', 'loopback'],
  ['10.0.0.0/8', 'local'],
  ['100.64.0.0/10', 'local'],
  ['172.16.0.0/12', 'local'],
  ['192.168.0.0/16', 'local'],
  ['198.18.0.0/15', 'loopback'],
  ['169.254.0.0/16', 'local'],
  ['::1/128', 'loopback'],
  ['fc00::/7', 'local'],
  ['fe80::/10', 'local'],
  ['fec0::/10', 'local'],
  ['0.0.0.0/32', 'loopback'],
  ['0.0.0.0/8', 'local'],
  ['::/128', 'loopback'],
  ['2001:db8::/32', 'local'],
  ['3fff::/20', 'local'],
];

const blocks = NON_PUBLIC_BLOCKS.map(([cidr, space]) => ({ range: readRange(cidr), space }));

/**
 * Address space of an IP address in text form (brackets and a zone identifier are tolerated). IPv4-mapped IPv6
 * addresses are judged as the IPv4 address they embed.
 * @returns null when the text is not an IP address.
 * @see the Local Network Access specification (WICG), "Non-public IP address blocks"; RFC 4291 section 2.5.5.2.
 */
export function addressSpace(address: string): AddressSpace | null {
  const bytes = parseUnmapped(address.replace(/^\[|\]$/g, '').replace(/%.*$/, ''));
  if (!bytes) return null;
  return blocks.find(({ range }) => isInRange(bytes, range))?.space ?? 'public';
}
