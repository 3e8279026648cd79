import { addressSpace } from '../net/address-space.ts';

/** One place where a key was seen. */
export interface KeySighting {
  /** Canonical host, without port. */
  readonly host: string;
  readonly port: number;
  /** Connected address, null when it was not seen. */
  readonly address: string | null;
  /** Milliseconds since the epoch. */
  readonly lastSeen: number;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * Which earlier sightings of a key prove that it lives on *another* device than the one seen now. A device answers
 * under several ports and names, so the same host, or the same address and port, is the same device, and so is the
 * same first label: `camera.local` by multicast is `camera.lan` to the router, whatever address it had then. An address
 * changes hands (DHCP), so a sighting under a bare address counts for a day only. Without both addresses nothing is
 * proved, nor by an IPv4 and an IPv6 address, which one device has side by side.
 */
export function seenOnOtherDevices(now: KeySighting, sightings: readonly KeySighting[]): KeySighting[] {
  return sightings.filter((other) => {
    if (firstLabel(other.host) === firstLabel(now.host) || other.address === null || now.address === null) return false;
    if (other.address.includes(':') !== now.address.includes(':')) return false;
    if (other.address === now.address && other.port === now.port) return false;
    const bareAddress = addressSpace(other.host) !== null || addressSpace(now.host) !== null;
    if (bareAddress && other.address === now.address) return false;
    return !bareAddress || now.lastSeen - other.lastSeen < DAY;
  });
}

/** Of an address literal all of it: `192.168.1.20` and `192.168.1.21` share no name. */
function firstLabel(host: string): string {
  return addressSpace(host) === null ? (host.split('.')[0] ?? host) : host;
}
