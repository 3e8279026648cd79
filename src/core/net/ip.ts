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
