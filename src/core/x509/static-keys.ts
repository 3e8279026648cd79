import { PREFIXES, VENDOR_INDEX, VENDOR_SETS } from './static-keys.data.ts';

/** Decoded once, at the first question. */
let table: { prefixes: DataView; vendors: Uint8Array } | undefined;

/**
 * Vendors whose firmware holds this key, by the lower-case hexadecimal SHA-256 of the DER subjectPublicKeyInfo; null where the key is
 * not on the list. 64 bits are compared: a chance hit has odds of one in 10^15.
 */
export function findStaticKey(spkiSha256: string): { readonly vendors: readonly string[] } | null {
  table ??= { prefixes: new DataView(fromBase64(PREFIXES).buffer), vendors: fromBase64(VENDOR_INDEX) };
  const wanted = BigInt(`0x${spkiSha256.slice(0, 16)}`);
  let low = 0;
  let high = table.vendors.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const prefix = table.prefixes.getBigUint64(middle * 8);
    if (prefix === wanted) return { vendors: vendorsAt(table.vendors[middle] ?? 0) };
    if (prefix < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

const vendorsAt = (index: number): string[] => (VENDOR_SETS[index] ?? '').split('|').filter((vendor) => vendor !== '');

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
