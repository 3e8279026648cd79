import type { CborFault } from './types.ts';

/** Thrown while reading CBOR, and caught where the reading began. */
export class CborError extends Error {
  readonly code: CborFault;

  constructor(code: CborFault) {
    super(code);
    this.name = 'CborError';
    this.code = code;
  }
}

/** Major types (RFC 8949 section 3.1). */
export const MAJOR = { unsigned: 0, negative: 1, bytes: 2, text: 3, array: 4, map: 5, tag: 6, other: 7 } as const;

/** The first bytes of a data item: its major type and its argument. */
export interface Head {
  readonly major: number;
  /** The five low bits of the first byte. */
  readonly information: number;
  /** A `bigint` beyond what a number holds exactly; null where the length is indefinite, and for a break. */
  readonly argument: number | bigint | null;
  /** Whether a shorter head could say the same. Of no meaning for major type 7. */
  readonly isMinimal: boolean;
  /** Where the head ends. */
  readonly end: number;
}

/** The smallest argument that needs one, two, four and eight bytes. */
const LEAST = [24, 0x100, 0x1_0000, 0x1_0000_0000];

/**
 * Reads the head at `at`.
 * @throws CborError where it is cut off, or uses what is reserved.
 */
export function readHead(bytes: Uint8Array, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new CborError('cbor-truncated');
  const major = first >> 5;
  const information = first & 31;
  if (information < 24) return { major, information, argument: information, isMinimal: true, end: at + 1 };
  if (information === 31) {
    if (major < MAJOR.bytes || major === MAJOR.tag) throw new CborError('cbor-reserved');
    return { major, information, argument: null, isMinimal: true, end: at + 1 };
  }
  if (information > 27) throw new CborError('cbor-reserved');
  const size = 1 << (information - 24);
  const end = at + 1 + size;
  if (end > bytes.length) throw new CborError('cbor-truncated');
  const argument = bigEndian(bytes, at + 1, size);
  return { major, information, argument, isMinimal: argument >= (LEAST[information - 24] ?? 0), end };
}

function bigEndian(bytes: Uint8Array, at: number, size: number): number | bigint {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, size);
  switch (size) {
    case 1:
      return view.getUint8(0);
    case 2:
      return view.getUint16(0);
    case 4:
      return view.getUint32(0);
    default:
      return narrow(view.getBigUint64(0));
  }
}

/** A number where it is exact, so that equal integers are equal values however they were written. */
export const narrow = (value: bigint): number | bigint =>
  value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
