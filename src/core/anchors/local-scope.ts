import ipaddr from 'ipaddr.js';
import { NON_PUBLIC_BLOCKS } from '../locality/address-space.ts';
import { isUnder, LOCAL_SUFFIXES } from '../locality/names.ts';

/** Whether all names under this suffix are local. A single label is not: `com` is one, too. */
export const isLocalSuffix = (name: string): boolean => LOCAL_SUFFIXES.some((suffix) => isUnder(name, suffix));

/** Whether every address of this range (CIDR) is loopback or local. */
export function isLocalRange(cidr: string): boolean {
  if (!ipaddr.isValidCIDR(cidr)) return false;
  const [address, bits] = ipaddr.parseCIDR(cidr);
  return NON_PUBLIC_BLOCKS.some(([block]) => {
    const range = ipaddr.parseCIDR(block);
    return range[0].kind() === address.kind() && bits >= range[1] && address.match(range);
  });
}
