import type { Scope } from '../../lib/types.ts';

/**
 * Whether the files can be good for an address at all. What cannot be told here, such as of IPv6, counts as covered.
 */
export function covers({ names, addresses }: Pick<Scope, 'names' | 'addresses'>, address: string): boolean {
  if (!URL.canParse(address)) return true;
  const host = new URL(address).hostname.replace(/\.$/, '');
  if (host.startsWith('[')) return true;
  const bits = bitsOf(host);
  if (bits !== null) return addresses.some((range) => isWithin(bits, range));
  return names.some((name) => host === name || host.endsWith(`.${name}`));
}

/** The 32 bits of an IPv4 address, as browsers write it. */
function bitsOf(text: string): string | null {
  return /^[\d.]+$/.test(text)
    ? text
        .split('.')
        .map((byte) => Number(byte).toString(2).padStart(8, '0'))
        .join('')
    : null;
}

function isWithin(bits: string, range: string): boolean {
  const [start = '', size = '32'] = range.split('/');
  return bitsOf(start)?.slice(0, Number(size)) === bits.slice(0, Number(size));
}
