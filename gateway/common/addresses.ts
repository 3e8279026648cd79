import { toHex } from '../../src/core/encoding/bytes.ts';
import { addressSpace } from '../../src/core/net/address-space.ts';
import { parseHost } from '../../src/core/net/host.ts';
import { parseUnmapped } from '../../src/core/net/ip.ts';
import type { Host } from '../../src/core/net/types.ts';

/** Whether an address is one of this home, or of this computer; what is no address is not. */
export function isAtHome(address: string): boolean {
  const space = addressSpace(address);
  return space === 'local' || space === 'loopback';
}

const IPV6_PREFIX = 8;

/**
 * The network that an address is in, where a device may have as many addresses there as it likes: the /64 of an IPv6
 * address (RFC 4291 section 2.5.4), which the devices of a home mostly share. An IPv4 address stands for itself, as
 * does what is no address.
 */
export function networkOf(address: string): string {
  const bytes = parseUnmapped(address);
  return bytes?.length === 16 ? `${toHex(bytes.subarray(0, IPV6_PREFIX))}/64` : address;
}

/** A name or address in canonical form, as it was recorded, as a host again. */
export const toHost = (value: string): Host => parseHost(value) ?? { kind: 'dns', value };

/** An IPv4 address as it is written, also where a socket has it as an IPv6 one (RFC 4291 section 2.5.5.2). */
export const withoutMapping = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

/** Whether each link of a computer has these addresses anew (RFC 4291 section 2.5.6; fe80::/10). */
export const isLinkLocal = (address: string): boolean => /^fe[89ab][\da-f]:/i.test(address);
