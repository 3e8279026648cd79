import { CONTEXT_TAG, TYPE, type TlvElement } from './tlv.ts';

/** The element in the shortest encoding (appendix A.8 of the Matter Core Specification). */
export function writeTlv(element: TlvElement): Uint8Array {
  return Uint8Array.from(encoded(element));
}

function encoded(element: TlvElement): number[] {
  const head = (type: number): number[] => (element.tag === null ? [type] : [CONTEXT_TAG | type, element.tag]);
  switch (element.type) {
    case 'signed': {
      const width = signedWidth(element.value);
      return [...head(TYPE.signed | widthBits(width)), ...littleEndian(element.value, width)];
    }
    case 'unsigned': {
      const width = unsignedWidth(element.value);
      return [...head(TYPE.unsigned | widthBits(width)), ...littleEndian(element.value, width)];
    }
    case 'boolean':
      return head(TYPE.boolean | Number(element.value));
    case 'float':
      return [...head(element.bytes === 4 ? TYPE.float : TYPE.float | 1), ...floatBytes(element.value, element.bytes)];
    case 'text':
      return octets(TYPE.text, new TextEncoder().encode(element.value), head);
    case 'bytes':
      return octets(TYPE.bytes, element.value, head);
    case 'null':
      return head(TYPE.null);
    default:
      return [...head(TYPE[element.type]), ...element.elements.flatMap(encoded), TYPE.end];
  }
}

function octets(type: number, value: Uint8Array, head: (type: number) => number[]): number[] {
  const length = BigInt(value.length);
  const width = unsignedWidth(length);
  return [...head(type | widthBits(width)), ...littleEndian(length, width), ...value];
}

const WIDTHS = [1, 2, 4] as const;
const unsignedWidth = (value: bigint): number => WIDTHS.find((width) => value < 1n << BigInt(width * 8)) ?? 8;
const signedWidth = (value: bigint): number => WIDTHS.find((width) => BigInt.asIntN(width * 8, value) === value) ?? 8;
const widthBits = (width: number): number => Math.log2(width);

const littleEndian = (value: bigint, width: number): number[] =>
  Array.from({ length: width }, (_, i) => Number((value >> BigInt(i * 8)) & 0xffn));

function floatBytes(value: number, bytes: 4 | 8): Uint8Array {
  const view = new DataView(new ArrayBuffer(bytes));
  if (bytes === 4) view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return new Uint8Array(view.buffer);
}
