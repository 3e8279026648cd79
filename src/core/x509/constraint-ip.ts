/** iPAddress constraints (RFC 5280 section 4.2.1.10): address and mask side by side, 8 bytes for IPv4, 32 for IPv6. */

/** The right length, and a mask in CIDR form: ones, then zeros. */
export function isIpConstraint(base: Uint8Array): boolean {
  return (base.length === 8 || base.length === 32) && isPrefixMask(base.subarray(base.length / 2));
}

function isPrefixMask(mask: Uint8Array): boolean {
  const bits = Array.from(mask, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits);
}

/** An address of the other family is never within. */
export function ipWithin(address: Uint8Array, base: Uint8Array): boolean {
  const size = base.length / 2;
  if (address.length !== size) return false;
  for (let i = 0; i < size; i++) {
    const mask = base[size + i] ?? 0;
    if (((address[i] ?? 0) & mask) !== ((base[i] ?? 0) & mask)) return false;
  }
  return true;
}

/** What is no address at all (a range, an empty string) cannot be shown to lie outside an excluded range. */
export function ipTouches(address: Uint8Array, base: Uint8Array): boolean {
  return (address.length !== 4 && address.length !== 16) || ipWithin(address, base);
}
