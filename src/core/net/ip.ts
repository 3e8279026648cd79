import ipaddr from 'ipaddr.js';
import { toHex } from '../x509/der/der-values.ts';

/** Dotted decimal, no leading zeros (which some read as octal), each part up to 255. */
const FOUR_PARTS = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/**
 * Bytes of an address literal, 4 or 16; a URL's brackets and an IPv6 zone are allowed. Null where the text is no
 * address.
 */
export function parseIp(text: string): Uint8Array | null {
  if (FOUR_PARTS.test(text)) return Uint8Array.from(text.split('.'), Number);
  if (!text.includes(':')) return null;
  const bare = text.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  return ipaddr.IPv6.isValid(bare) ? Uint8Array.from(ipaddr.IPv6.parse(bare).toByteArray()) : null;
}

/** Text of an iPAddress: dotted decimal, RFC 5952, or hexadecimal where the length fits neither. */
export function formatIp(bytes: Uint8Array): string {
  if (bytes.length === 4) return bytes.join('.');
  if (bytes.length === 16) return new ipaddr.IPv6(Array.from(bytes)).toRFC5952String();
  return `#${toHex(bytes.subarray(0, 64))}`;
}

/** Address and mask, 8 or 32 octets, as CIDR; null where the mask is not a prefix. */
export function cidrOf(bytes: Uint8Array): string | null {
  if (bytes.length !== 8 && bytes.length !== 32) return null;
  const address = ipaddr.fromByteArray([...bytes.subarray(0, bytes.length / 2)]);
  const length = ipaddr.fromByteArray([...bytes.subarray(bytes.length / 2)]).prefixLengthFromSubnetMask();
  return length === null ? null : `${address.toString()}/${String(length)}`;
}
