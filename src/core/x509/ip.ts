import ipaddr from 'ipaddr.js';
import { toHex } from './der-values.ts';

/** Bytes of an address literal, 4 or 16; a URL's brackets and an IPv6 zone are allowed. Null where the text is no address. */
export function parseIp(text: string): Uint8Array | null {
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  if (ipaddr.IPv4.isValidFourPartDecimal(bare)) return Uint8Array.from(ipaddr.IPv4.parse(bare).toByteArray());
  return bare.includes(':') && ipaddr.IPv6.isValid(bare) ? Uint8Array.from(ipaddr.IPv6.parse(bare).toByteArray()) : null;
}

/** Text of an iPAddress: dotted decimal, RFC 5952, or hexadecimal where the length fits neither. */
export function formatIp(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length === 16) return new ipaddr.IPv6(Array.from(bytes)).toRFC5952String();
  return `#${toHex(bytes.subarray(0, 64))}`;
}
