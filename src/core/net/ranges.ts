import { formatIp, parseIp, unmapIp } from './ip.ts';

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
  if (!range) throw new TypeError(`not a range of addresses: ${cidr}`);
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
