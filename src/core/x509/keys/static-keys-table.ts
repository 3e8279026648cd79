/** The list of firmware keys in memory. */
export interface StaticKeyTable {
  /** First 8 bytes of each SHA-256, in rising order. */
  readonly prefixes: DataView;
  /** For each prefix, its position in `vendorSets`. */
  readonly vendorIndex: Uint8Array;
  /** Vendors that ship the same key, separated by a bar. */
  readonly vendorSets: readonly string[];
}

const COUNT_BYTES = 4;
const PREFIX_BYTES = 8;

/**
 * The table as one file: the count (big-endian), the prefixes, one byte each for the vendors, the vendor sets as lines
 * of UTF-8.
 */
export function packTable({ prefixes, vendorIndex, vendorSets }: StaticKeyTable): Uint8Array<ArrayBuffer> {
  const names = new TextEncoder().encode(vendorSets.join('\n'));
  const packed = new Uint8Array(COUNT_BYTES + vendorIndex.length * (PREFIX_BYTES + 1) + names.length);
  new DataView(packed.buffer).setUint32(0, vendorIndex.length);
  packed.set(new Uint8Array(prefixes.buffer, prefixes.byteOffset, prefixes.byteLength), COUNT_BYTES);
  packed.set(vendorIndex, COUNT_BYTES + prefixes.byteLength);
  packed.set(names, packed.length - names.length);
  return packed;
}

/** The reverse of `packTable`. @throws RangeError where the file is cut short */
export function unpackTable(packed: ArrayBuffer): StaticKeyTable {
  const count = new DataView(packed).getUint32(0);
  const vendorsFrom = COUNT_BYTES + count * PREFIX_BYTES;
  return {
    prefixes: new DataView(packed, COUNT_BYTES, count * PREFIX_BYTES),
    vendorIndex: new Uint8Array(packed, vendorsFrom, count),
    vendorSets: new TextDecoder().decode(new Uint8Array(packed, vendorsFrom + count)).split('\n'),
  };
}
