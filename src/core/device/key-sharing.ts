import { formatIp, parseUnmapped } from '../net/ip.ts';

/** One place where a key was seen. */
export interface KeySighting {
  /** Canonical host, without port. */
  readonly host: string;
  /** Connected address, null when it was not seen. */
  readonly address: string | null;
  /** From when to when it was seen at that address, milliseconds since the epoch. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  /** The names and addresses of its certificate (subjectAltName); null where they are not known. */
  readonly names: readonly string[] | null;
  /** No page with it was shown: the browser refused each. */
  readonly refused?: boolean | undefined;
}

/**
 * How two places of one key stand to each other: they are one device's; nothing speaks against that; they may be of two
 * devices; they are, unless one that no one went on to passes on what the other sends; they are.
 */
export type KeySharing = 'one-device' | 'perhaps-one' | 'perhaps-two' | 'two-or-relayed' | 'two-devices';

/** Within it, a device that lost its address to another one has hardly been given a new one (RFC 2131 leases). */
const AT_ONCE = 60 * 60 * 1000;

/** What people and routers add to the name of a device that is on several links. */
const LINK_WORDS = /[-_.](wifi|wlan|wireless|eth(ernet)?|wired|v?lan|guest|iot|mgmt|vpn|wg|tailscale|(ip)?v[46])\d*$/;

/**
 * What a device adds to its name itself where another one answers to it already, or its own answer on another link came
 * back to it (RFC 6762 section 9).
 */
const CONFLICT = /-([2-9]|[1-9]\d)\.local$/;

/**
 * Whether a key that is seen now was seen on *another* device before. That it was takes two addresses at one time, and
 * nothing that explains them:
 * - One host has many ports and names, so one address is one device, and so is one first label: `camera.local` by
 *   multicast is `camera.lan` to the router.
 * - A certificate that names both places says that they are one; one that names the other place makes it likely.
 * - A lease hands addresses on, so what was seen at another time proves nothing.
 * - A device has an IPv4 address and several of IPv6 side by side. One on LAN and Wi-Fi, in two VLANs or in a VPN has
 *   several of IPv4: then bare addresses do not tell, unless each one's certificate names that very place alone. Nor do
 *   names of which one only adds the link, or the number after a conflict by multicast, nor addresses in two blocks of
 *   private ones, such as that of the home and that of a VPN.
 * - Any web page can lead to an address that the browser refuses, and whoever answers there may pass on what an honest
 *   device sends. So that they are two is proved by nothing less than a page of each that was shown.
 * @returns what is known of the two sightings, in the order of how alarming it is from `one-device` to `two-devices`.
 *     The question: docs/decision-flow.md; names: RFC 9525 section 6.3; lifetimes of leases: RFC 2131 section 2.2.
 */
export function keySharing(now: KeySighting, other: KeySighting): KeySharing {
  if (firstLabel(now.host) === firstLabel(other.host) || sameAddress(now, other)) return 'one-device';
  const certificates = [now.names ?? [], other.names ?? []] as const;
  if (certificates.some((names) => namesPlace(names, now) && namesPlace(names, other))) return 'one-device';
  if (now.address === null || other.address === null) return 'perhaps-one';
  if (isIpv6(now.address) !== isIpv6(other.address)) return 'perhaps-one';
  const bare = isAddress(now.host) || isAddress(other.host);
  if (!atOnce(now, other)) return bare ? 'perhaps-one' : 'perhaps-two';
  const [here, there] = certificates;
  if (namesPlace(here, other) || namesPlace(there, now) || certificates.some(hasWildcard)) return 'perhaps-two';
  if (!(namesPlace(here, now) && namesPlace(there, other))) {
    if (bare) return isIpv6(now.address) ? 'perhaps-one' : 'perhaps-two';
    if (baseName(now.host) === baseName(other.host) || blockOf(now.address) !== blockOf(other.address))
      return 'perhaps-two';
  }
  return now.refused || other.refused ? 'two-or-relayed' : 'two-devices';
}

function atOnce(now: KeySighting, other: KeySighting): boolean {
  return now.lastSeen >= other.firstSeen - AT_ONCE && now.lastSeen <= other.lastSeen + AT_ONCE;
}

const isIpv6 = (address: string): boolean => address.includes(':');
const isAddress = (host: string): boolean => parseUnmapped(host) !== null;
const hasWildcard = (names: readonly string[]): boolean => names.some((name) => name.startsWith('*.'));

/** One spelling for each address. */
function canonical(text: string): string {
  const bytes = parseUnmapped(text);
  return bytes ? formatIp(bytes) : text.toLowerCase();
}

const sameAddress = (a: KeySighting, b: KeySighting): boolean =>
  a.address !== null && b.address !== null && canonical(a.address) === canonical(b.address);

/** Whether a certificate names the host of a place, or its address. A wildcard names no one. */
function namesPlace(names: readonly string[], { host, address }: KeySighting): boolean {
  const places = [host, ...(address === null ? [] : [address])].map(canonical);
  return names.some((name) => places.includes(canonical(name)));
}

/** Of an address literal all of it: `192.168.1.20` and `192.168.1.21` share no name. */
function firstLabel(host: string): string {
  return isAddress(host) ? canonical(host) : (host.split('.')[0] ?? host);
}

const baseName = (host: string): string => firstLabel(host.replace(CONFLICT, '')).replace(LINK_WORDS, '');

/** Each block of private addresses begins with another byte, and so does what is link-local. */
const blockOf = (address: string): number | undefined => parseUnmapped(address)?.[0];

/** A device shows a few names, and whoever answers in its place must not fill the store with more. */
const MOST_NAMES = 50;

/**
 * The names of a certificate by which its sightings are compared later on.
 * @param sans subject alternative names (RFC 5280 section 4.2.1.6) of any kind.
 * @returns names and addresses only, in lower case, the first few.
 */
export function namesToKeep(sans: readonly { readonly kind: string; readonly value: string }[]): readonly string[] {
  return sans
    .filter(({ kind, value }) => (kind === 'dns' || kind === 'ip') && value.length <= 253)
    .slice(0, MOST_NAMES)
    .map(({ value }) => canonical(value));
}
