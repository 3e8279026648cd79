import { readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { parseIp, parseRange } from '../../src/core/net/ip.ts';
import { isGlobalUnicast, isOnLink } from '../../src/core/net/on-link.ts';

/** More than any home has; a list that is passed on has an end. */
const MOST = 32;

/**
 * The global IPv6 prefixes that are on-link now (RFC 4861 section 2.1): those of this computer's own addresses, and on
 * Linux also those of its routing table, where an address of DHCPv6 says nothing of its prefix. Addresses in them are
 * reached without a router. A wider prefix than a link has (RFC 4291 section 2.5.4: /64) is a tunnel's. Never throws;
 * empty if the system does not tell.
 * @returns in CIDR notation, each once.
 */
export function onLinkPrefixes(): readonly string[] {
  const prefixes = [...ownPrefixes(), ...routedPrefixes(routingTable())].flatMap((cidr) => parseRange(cidr) ?? []);
  return [...new Set(prefixes)].filter((cidr) => isPrefixOfLink(cidr)).slice(0, MOST);
}

/** Whether an address is inside an on-link prefix of this computer. */
export function isOnOwnLink(address: string): boolean {
  return isGlobalUnicast(address) && isOnLink(address, onLinkPrefixes());
}

function isPrefixOfLink(cidr: string): boolean {
  const [address = '', bits = ''] = cidr.split('/');
  return isGlobalUnicast(address) && Number(bits) >= 64 && Number(bits) < 128;
}

function ownPrefixes(): readonly string[] {
  try {
    const addresses = Object.values(networkInterfaces()).flat();
    return addresses.flatMap((each) => (each?.family === 'IPv6' && !each.internal ? (each.cidr ?? []) : []));
  } catch {
    // Asking takes a socket, and there may be none left (EMFILE).
    return [];
  }
}

function routingTable(): string {
  try {
    return process.platform === 'linux' ? readFileSync('/proc/net/ipv6_route', 'utf8') : '';
  } catch {
    return '';
  }
}

/** Flags of a route in Linux (linux/route.h): in use; by a router; refused. */
const [UP, GATEWAY, REJECT] = [0x1, 0x2, 0x200];
const NO_ONE = '0'.repeat(32);

/** The prefixes that a table in the form of /proc/net/ipv6_route leads to without a router. */
export function routedPrefixes(table: string): readonly string[] {
  return table.split('\n').flatMap((line) => {
    const [to = '', bits = '', , , router, , , , flags = '', device] = line.trim().split(/\s+/);
    const set = parseInt(flags, 16);
    const direct = router === NO_ONE && (set & UP) !== 0 && (set & (GATEWAY | REJECT)) === 0 && device !== 'lo';
    const address = to.match(/.{4}/g)?.join(':') ?? '';
    return direct && parseIp(address) ? [`${address}/${String(parseInt(bits, 16))}`] : [];
  });
}
