import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';
import { addressSpace } from '../../src/core/net/address-space.ts';
import { canonicalAddress } from './addresses.ts';

/** A link that this computer is on: what mDNS means by "the local network". */
export interface NetworkLink {
  /** As written after the `%` of a link-local address. */
  readonly zone: string;
  /** Our address there; null if the link has no IPv4. */
  readonly ipv4: string | null;
  /** Whether it has a link-local IPv6 address, without which nothing can be asked over IPv6. */
  readonly ipv6: boolean;
  readonly subnets: readonly Subnet[];
}

type Subnet = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Containers and virtual machines can have hundreds of links, and each costs four sockets. */
const MAX_LINKS = 16;

/** The links of this computer now, without loopback. Never throws; empty if the system does not tell. */
export function networkLinks(): readonly NetworkLink[] {
  return Object.entries(interfacesNow())
    .map(([name, addresses = []]) =>
      link(
        name,
        addresses.filter(({ internal }) => !internal),
      ),
    )
    .filter(({ ipv4, ipv6 }) => ipv4 !== null || ipv6)
    .slice(0, MAX_LINKS);
}

function interfacesNow(): ReturnType<typeof networkInterfaces> {
  try {
    return networkInterfaces();
  } catch {
    // Asking takes a socket, and there may be none left (EMFILE).
    return {};
  }
}

function link(name: string, addresses: readonly NetworkInterfaceInfo[]): NetworkLink {
  const local = addresses.find((each) => each.family === 'IPv6' && each.address.startsWith('fe80:'));
  return {
    zone: process.platform === 'win32' && local?.family === 'IPv6' ? String(local.scopeid) : name,
    ipv4: addresses.find(({ family }) => family === 'IPv4')?.address ?? null,
    ipv6: local !== undefined,
    subnets: addresses.flatMap(({ cidr }) => (cidr === null ? [] : [ipaddr.parseCIDR(cidr)])),
  };
}

/**
 * The link that the sender of a packet is on (RFC 6762 section 11).
 * @returns null if it is on none, so that the packet was routed, or its sender is forged.
 */
export function linkOfSender(links: readonly NetworkLink[], sender: string): NetworkLink | null {
  const [bare = '', zone] = sender.split('%');
  if (!ipaddr.isValid(bare)) return null;
  const address = ipaddr.process(bare);
  if (zone !== undefined) return links.find((each) => each.zone === zone) ?? null;
  const inside = ([network, bits]: Subnet) => network.kind() === address.kind() && address.match([network, bits]);
  return links.find(({ subnets }) => subnets.some(inside)) ?? null;
}

/**
 * Reads an address that was announced on this link, and adds the zone if it needs one.
 * @returns null if no device can have it: no one on the network speaks for this computer's own loopback, and a
 * multicast group is no device.
 */
export function announcedAddress(text: string, link: NetworkLink): string | null {
  const address = canonicalAddress(text);
  if (address === null || addressSpace(address) === 'loopback') return null;
  const range = ipaddr.parse(address).range();
  if (range === 'multicast' || range === 'broadcast' || range === 'unspecified') return null;
  return range === 'linkLocal' && address.includes(':') ? `${address}%${link.zone}` : address;
}
