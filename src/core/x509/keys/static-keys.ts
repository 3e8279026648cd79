import { readTable } from './static-keys-source.ts';
import type { StaticKeyTable } from './static-keys-table.ts';

/**
 * The list of keys found in firmware, read once, at the first question to it.
 */
export class StaticKeys {
  #reading: Promise<StaticKeyTable> | undefined;

  /**
   * Vendors whose firmware holds this key. 64 bits are compared: a chance hit has odds of one in 10^15.
   * @param spkiSha256 lower-case hexadecimal SHA-256 of the DER subjectPublicKeyInfo.
   * @returns null where the key is not on the list.
   * @throws where the list cannot be read: then no key may be called absent from it. The next question reads it again.
   */
  async find(spkiSha256: string): Promise<{ readonly vendors: readonly string[] } | null> {
    this.#reading ??= readTable();
    try {
      return lookUp(await this.#reading, BigInt(`0x${spkiSha256.slice(0, 16)}`));
    } catch (error) {
      this.#reading = undefined;
      throw error;
    }
  }
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
