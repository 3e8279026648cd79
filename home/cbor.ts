/** What this home writes in CBOR. */
export type CborValue = null | number | string | Uint8Array | readonly CborValue[] | Encoded;

/** CBOR that was written already, and stands in a larger item as it is. */
export class Encoded {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6 } as const;

/** CBOR in its shortest form (RFC 8949 section 4.2.1). */
export function cbor(value: CborValue): Uint8Array {
  if (value === null) return Uint8Array.of(0xf6);
  if (value instanceof Encoded) return value.bytes;
  if (typeof value === 'number') return value < 0 ? head(MAJOR.negative, -1 - value) : head(MAJOR.unsigned, value);
  if (typeof value === 'string') return Buffer.concat([head(MAJOR.text, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(MAJOR.bytes, value.length), value]);
  return Buffer.concat([head(MAJOR.array, value.length), ...value.map(cbor)]);
}

/** A map; the keys have to come in the order of their encodings. */
export const cborMap = (...entries: readonly (readonly [CborValue, CborValue])[]): Uint8Array =>
  Buffer.concat([head(MAJOR.map, entries.length), ...entries.flat().map(cbor)]);

export const cborTag = (tag: number, value: CborValue): Uint8Array =>
  Buffer.concat([head(MAJOR.tag, tag), cbor(value)]);

/** The first bytes of an item: its major type with a number below 2^32. */
function head(major: number, number: number): Uint8Array {
  const type = major << 5;
  if (number < 24) return Uint8Array.of(type | number);
  if (number < 0x100) return Uint8Array.of(type | 24, number);
  if (number < 0x1_0000) return Uint8Array.of(type | 25, number >> 8, number & 0xff);
  return Uint8Array.of(type | 26, number >>> 24, (number >> 16) & 0xff, (number >> 8) & 0xff, number & 0xff);
}
