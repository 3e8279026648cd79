import { NON_PUBLIC_BLOCKS } from '../net/address-space.ts';
import { isUnder, LOCAL_SUFFIXES } from '../net/local-names.ts';
import { parseRange, rangeWithin } from '../net/ranges.ts';
import { isHostName } from '../x509/dns-syntax.ts';

/**
 * Whether all names under this suffix are local. A single label is not: `com` is one, too. Nor is anything that is no
 * plain host name: validators differ in what they take `*.local`, `.local` or a zero byte in a name constraint for.
 */
export const isLocalSuffix = (name: string): boolean =>
  isHostName(name) && LOCAL_SUFFIXES.some((suffix) => isUnder(name, suffix));

/** Whether every address of this range (CIDR) is loopback or local. */
export function isLocalRange(cidr: string): boolean {
  const range = parseRange(cidr);
  return range !== null && NON_PUBLIC_BLOCKS.some(([block]) => rangeWithin(range, block));
}
