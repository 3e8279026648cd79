import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';
import { addressSpace } from '../../src/core/locality/address-space.ts';
import { canonicalAddress } from './addresses.ts';

/** A link that this computer is on: what mDNS means by "the local network". */
export interface NetworkLink {
  /** As it stands behind the `%` of a link-local address. */
  readonly zone: string;
  /** Our address there; null where the link has no IPv4. */
  readonly ipv4: string | null;
  /** Has it a link-local IPv6 address, without which nothing can be asked? */
  readonly ipv6: boolean;
  readonly subnets: readonly Subnet[];
}

type Subnet = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Containers and virtual machines have links by the hundred; each costs four sockets. */
const MAX_LINKS = 16;

/** The links of this computer now, loopback not among them; none where the system does not tell. Never throws. */
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
    // It takes a socket to ask, and there may be no more to be had (EMFILE).
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
 * The link on which the sender of a packet is; null where it is on none, so that the packet came over a router or
 * pretends (RFC 6762 section 11).
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
 * An address that somebody on this link announced, with the zone where it needs one; null where no device can have it:
 * nobody on the network speaks for this computer's own loopback, and a group is no device.
 */
export function announcedAddress(text: string, link: NetworkLink): string | null {
  const address = canonicalAddress(text);
  if (address === null || addressSpace(address) === 'loopback') return null;
  const range = ipaddr.parse(address).range();
  if (range === 'multicast' || range === 'broadcast' || range === 'unspecified') return null;
  return range === 'linkLocal' && address.includes(':') ? `${address}%${link.zone}` : address;
}
