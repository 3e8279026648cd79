import { concatBytes } from '../../src/core/encoding/bytes.ts';

/** What tests write as CBOR. */
export type Writable =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly Writable[]
  | ReadonlyMap<Writable, Writable>
  | Tagged
  | Ready;

/** An item with a tag around it. */
export class Tagged {
  readonly tag: number;
  readonly item: Writable;

  constructor(tag: number, item: Writable) {
    this.tag = tag;
    this.item = item;
  }
}

/** Bytes that are CBOR already. */
export class Ready {
  readonly encoded: Uint8Array;

  constructor(encoded: Uint8Array) {
    this.encoded = encoded;
  }
}

/** CBOR in the shortest form (RFC 8949 section 4.2.1), the order of maps kept. */
export function encodeCbor(value: Writable): Uint8Array {
  if (value === null) return Uint8Array.of(0xf6);
  if (typeof value === 'boolean') return Uint8Array.of(value ? 0xf5 : 0xf4);
  if (typeof value === 'number') return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value);
  if (typeof value === 'string') {
    const text = new TextEncoder().encode(value);
    return concatBytes(cborHead(3, text.length), text);
  }
  if (value instanceof Uint8Array) return concatBytes(cborHead(2, value.length), value);
  if (value instanceof Tagged) return concatBytes(cborHead(6, value.tag), encodeCbor(value.item));
  if (value instanceof Ready) return value.encoded;
  if (value instanceof Map) {
    const parts = [...value].flatMap(([key, each]) => [encodeCbor(key as Writable), encodeCbor(each as Writable)]);
    return concatBytes(cborHead(5, value.size), ...parts);
  }
  const items = value as readonly Writable[];
  return concatBytes(cborHead(4, items.length), ...items.map(encodeCbor));
}

/** @param size bytes of the argument; the fewest where left out. */
export function cborHead(major: number, argument: number, size?: 0 | 1 | 2 | 4 | 8): Uint8Array {
  const bytes =
    size ?? (argument < 24 ? 0 : argument < 0x100 ? 1 : argument < 0x1_0000 ? 2 : argument < 2 ** 32 ? 4 : 8);
  if (bytes === 0) return Uint8Array.of((major << 5) | argument);
  const view = new DataView(new ArrayBuffer(9));
  view.setBigUint64(1, BigInt(argument));
  const head = new Uint8Array(view.buffer).slice(8 - bytes);
  head[0] = (major << 5) | (24 + Math.log2(bytes));
  return head;
}
