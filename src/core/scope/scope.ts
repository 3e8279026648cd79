import { NON_PUBLIC_BLOCKS } from '../net/address-space.ts';
import { type Host, isHostName, isUnder, LOCAL_SUFFIXES } from '../net/host.ts';
import { isInRange, parseRange, parseUnmapped, rangeWithin, readRange } from '../net/ip.ts';
import type { Scope } from './types.ts';

export type { Scope } from './types.ts';

/** Stands for "any single-label name" in a scope's names. */
export const SINGLE_LABEL = '.';

/**
 * Every local name and address (docs/glossary.md) and nothing else: what a gateway root is believed for by default.
 */
export function localScope(until: number): Scope {
  return { names: [...LOCAL_SUFFIXES, SINGLE_LABEL], addresses: NON_PUBLIC_BLOCKS.map(([cidr]) => cidr), until };
}

/**
 * Whether a host lies inside a scope's names or address ranges. The date is judged apart.
 * @returns whether it does: names by whole labels, as RFC 5280 section 4.2.1.10 compares dNSName constraints.
 * @throws TypeError where a range of the scope is no well-formed CIDR; those that pairing makes are.
 */
export function inScope(scope: Scope, host: Host): boolean {
  if (host.kind === 'dns')
    return scope.names.some((name) => (name === SINGLE_LABEL ? !host.value.includes('.') : isUnder(host.value, name)));
  const address = parseUnmapped(host.value);
  return address !== null && scope.addresses.some((cidr) => isInRange(address, readRange(cidr)));
}

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
