import ipaddr from 'ipaddr.js';

/** A range of addresses, parsed: parsing takes far longer than comparing. */
export type AddressRange = ReturnType<typeof ipaddr.parseCIDR>;

/** @throws where it is no well-formed CIDR. */
export function readRange(cidr: string): AddressRange {
  return ipaddr.parseCIDR(cidr);
}

/** Whether a range of addresses lies wholly inside another of the same family. */
export function isWithin([address, bits]: AddressRange, outer: AddressRange): boolean {
  return outer[0].kind() === address.kind() && bits >= outer[1] && address.match(outer);
}

/** The same of two well-formed CIDRs. */
export function rangeWithin(inner: string, outer: string): boolean {
  return isWithin(readRange(inner), readRange(outer));
}

/**
 * One form for each range, with the bits behind the prefix cleared: `192.168.1.7/24` is `192.168.1.0/24`, and an
 * address alone is the range of one.
 * @returns null where the text is neither.
 */
export function parseRange(text: string): string | null {
  const [address = '', bits = address.includes(':') ? '128' : '32', ...more] = text.split('/');
  const family = [ipaddr.IPv4, ipaddr.IPv6].find((each) =>
    each === ipaddr.IPv4 ? ipaddr.IPv4.isValidFourPartDecimal(address) : ipaddr.IPv6.isValid(address),
  );
  const cidr = `${address}/${bits}`;
  if (
    family === undefined ||
    more.length > 0 ||
    !/^\d{1,3}$/.test(bits) ||
    address.includes('%') ||
    !family.isValidCIDR(cidr)
  )
    return null;
  return `${family.networkAddressFromCIDR(cidr).toString()}/${Number(bits)}`;
}
