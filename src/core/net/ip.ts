import { toHex } from '../encoding/bytes.ts';

/** Dotted decimal, no leading zeros (which some read as octal), each part up to 255. */
const FOUR_PARTS = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;
/** What can be in an IPv6 address at all, so that nothing else reaches the URL parser. */
const IPV6_CHARACTERS = /^[0-9a-f:.]{2,45}$/i;
const MAPPED_PREFIX = '00000000000000000000ffff';

/** Whether a text is an IPv4 address in the one form that all readers agree on. */
export const isIpv4 = (text: string): boolean => FOUR_PARTS.test(text);

/**
 * Bytes of an address literal, 4 or 16; a URL's brackets and an IPv6 zone are allowed. What IPv6 is, the platform's URL
 * parser says (URL Standard, section 3.5): the very one that the browser connects by.
 * @returns null where the text is no address.
 */
export function parseIp(text: string): Uint8Array | null {
  if (isIpv4(text)) return Uint8Array.from(text.split('.'), Number);
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const url = `http://[${bare}]`;
  if (!bare.includes(':') || !IPV6_CHARACTERS.test(bare) || !URL.canParse(url)) return null;
  const [before = [], after = []] = new URL(url).hostname.slice(1, -1).split('::').map(groupsOf);
  const groups = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => 0), ...after];
  return Uint8Array.from(groups.flatMap((group) => [group >> 8, group & 0xff]));
}

const groupsOf = (text: string): number[] => (text === '' ? [] : text.split(':').map((group) => parseInt(group, 16)));

/** The same, an IPv4-mapped IPv6 address (RFC 4291 section 2.5.5.2) as the IPv4 address that it embeds. */
export function parseUnmapped(text: string): Uint8Array | null {
  const bytes = parseIp(text);
  return bytes && unmapIp(bytes);
}

/** The IPv4 address that an IPv4-mapped IPv6 address embeds, 4 bytes; every other address as it is. */
export function unmapIp(bytes: Uint8Array): Uint8Array {
  return bytes.length === 16 && toHex(bytes.subarray(0, 12)) === MAPPED_PREFIX ? bytes.subarray(12) : bytes;
}

/** Text of an iPAddress: dotted decimal, RFC 5952, or hexadecimal where the length fits neither. */
export function formatIp(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length !== 16) return `#${toHex(bytes.subarray(0, 64))}`;
  return new URL(`http://[${(toHex(bytes).match(/.{4}/g) ?? []).join(':')}]`).hostname.slice(1, -1);
}

/** A range of addresses, parsed: parsing takes far longer than comparing. */
export interface AddressRange {
  /** 4 or 16. */
  readonly bytes: Uint8Array;
  /** Length of the prefix. */
  readonly bits: number;
}

/**
 * Reads a range in CIDR notation (RFC 4632, RFC 4291 section 2.3); bits behind the prefix may be set.
 * @returns null where the text is none.
 */
function rangeOf(cidr: string): AddressRange | null {
  const [address = '', length = '', ...more] = cidr.split('/');
  const bytes = address.includes('%') || address.includes('[') ? null : parseIp(address);
  if (!bytes || more.length > 0 || !/^\d{1,3}$/.test(length)) return null;
  const bits = Number(length);
  return bits <= bytes.length * 8 ? { bytes, bits } : null;
}

/** @throws TypeError where it is no well-formed CIDR. */
export function readRange(cidr: string): AddressRange {
  const range = rangeOf(cidr);
  if (!range) throw new TypeError(`no range: ${cidr}`);
  return range;
}

/** The bits of each byte that a prefix covers: 255, 255, 240, 0 for 20. */
export function maskOf({ bytes, bits }: AddressRange): Uint8Array {
  return bytes.map((_, i) => (0xff00 >> Math.min(8, Math.max(0, bits - 8 * i))) & 0xff);
}

/** Whether an address, 4 or 16 bytes, lies in a range of its family. */
export function isInRange(address: Uint8Array, range: AddressRange): boolean {
  const mask = maskOf(range);
  return (
    address.length === range.bytes.length &&
    address.every((byte, i) => ((byte ^ (range.bytes[i] ?? 0)) & (mask[i] ?? 0)) === 0)
  );
}

/** Whether a range of addresses lies wholly inside another of the same family. */
export function isRangeWithin(inner: AddressRange, outer: AddressRange): boolean {
  return inner.bits >= outer.bits && isInRange(inner.bytes, outer);
}

/** The same of two well-formed CIDRs. @throws TypeError where one is not. */
export function rangeWithin(inner: string, outer: string): boolean {
  return isRangeWithin(readRange(inner), readRange(outer));
}

/**
 * One form for each range, with the bits behind the prefix cleared: `192.168.1.7/24` is `192.168.1.0/24`, and an
 * address alone is the range of one.
 * @returns null where the text is neither.
 */
export function parseRange(text: string): string | null {
  const range = rangeOf(text.includes('/') ? text : `${text}/${text.includes(':') ? '128' : '32'}`);
  if (!range) return null;
  const mask = maskOf(range);
  return `${formatIp(range.bytes.map((byte, i) => byte & (mask[i] ?? 0)))}/${String(range.bits)}`;
}

/** Address and mask side by side (RFC 5280 section 4.2.1.10), 8 or 32 octets, as CIDR; null where it is no prefix. */
export function cidrOf(octets: Uint8Array): string | null {
  if (octets.length !== 8 && octets.length !== 32) return null;
  const [bytes, given] = [octets.slice(0, octets.length / 2), octets.slice(octets.length / 2)];
  const ones = [...given].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const bits = ones.indexOf('0') === -1 ? ones.length : ones.indexOf('0');
  return ones.includes('1', bits) ? null : `${formatIp(bytes)}/${String(bits)}`;
}

/**
 * Address and mask side by side, a range of IPv4-mapped IPv6 addresses (RFC 4291 section 2.5.5.2) as the range of the
 * IPv4 addresses that they embed, 8 octets; every other range as it is.
 */
export function unmapRange(octets: Uint8Array): Uint8Array {
  const [address, mask] = [octets.slice(0, octets.length / 2), octets.slice(octets.length / 2)];
  const embedded = unmapIp(address);
  const mapped = embedded.length < address.length && mask.subarray(0, 12).every((byte) => byte === 0xff);
  return mapped ? Uint8Array.from([...embedded, ...mask.subarray(12)]) : octets;
}
