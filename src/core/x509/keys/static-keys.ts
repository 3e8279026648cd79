import { readTable } from './static-keys-source.ts';
import type { StaticKeyTable } from './static-keys-table.ts';

/** Read once, at the first question. */
let reading: Promise<StaticKeyTable> | undefined;

/**
 * Vendors whose firmware holds this key, by the lower-case hexadecimal SHA-256 of the DER subjectPublicKeyInfo; null
 * where the key is not on the list. 64 bits are compared: a chance hit has odds of one in 10^15.
 */
export async function findStaticKey(spkiSha256: string): Promise<{ readonly vendors: readonly string[] } | null> {
  reading ??= readTable();
  return lookUp(await reading.catch(readAgainLater), BigInt(`0x${spkiSha256.slice(0, 16)}`));
}

function lookUp(
  { prefixes, vendorIndex, vendorSets }: StaticKeyTable,
  wanted: bigint,
): { readonly vendors: readonly string[] } | null {
  let low = 0;
  let high = vendorIndex.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const prefix = prefixes.getBigUint64(middle * 8);
    if (prefix === wanted)
      return { vendors: (vendorSets[vendorIndex[middle] ?? -1] ?? '').split('|').filter((vendor) => vendor !== '') };
    if (prefix < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** Without the list nobody may be told that a key is not on it. */
function readAgainLater(error: unknown): never {
  reading = undefined;
  throw error;
}
