/**
 * A reader for DER (ITU-T X.690 section 10), the one encoding X.509 allows. It refuses what BER would let pass:
 * indefinite and non-minimal lengths, bytes after the end, tags that do not fit. Errors inside are `DerError`s with a
 * stable code; every public decoder turns them into values.
 */
export type DerFault =
  | 'truncated' | 'trailing-bytes' | 'indefinite-length' | 'non-minimal-length' | 'length-too-long' | 'high-tag' | 'unexpected-tag'
  | 'non-minimal-integer' | 'bad-boolean' | 'bad-bit-string' | 'bad-oid' | 'bad-time' | 'bad-string' | 'bad-structure'
  | 'encoded-default' | 'named-bits';

export class DerError extends Error {
  readonly code: DerFault;

  constructor(code: DerFault) {
    super(code);
    this.name = 'DerError';
    this.code = code;
  }
}

/** Told of each departure from DER that can still be read. The strict one throws, a describing one takes notes. */
export type OnOddity = (code: DerFault) => void;

export const refuseOddities: OnOddity = (code) => {
  throw new DerError(code);
};

export const TAG = {
  boolean: 0x01, integer: 0x02, bitString: 0x03, octetString: 0x04, null: 0x05, oid: 0x06, enumerated: 0x0a,
  utf8String: 0x0c, sequence: 0x30, set: 0x31, utcTime: 0x17, generalizedTime: 0x18,
} as const;

/** Context-specific tags, as in `[0] EXPLICIT` (constructed) and `[0] IMPLICIT` of a primitive type. */
export const constructed = (number: number): number => 0xa0 | number;
export const primitive = (number: number): number => 0x80 | number;

/** Of the universal types DER writes SEQUENCE and SET as constructed, all others as primitive (sections 8.9 to 8.12 and 10.2). */
const isWrongForm = (tag: number): boolean => tag < 0x40 && (tag >= 0x20) !== ((tag & 0x1f) === 0x10 || (tag & 0x1f) === 0x11);

/** One type-length-value. Both views share memory with the input. */
export interface Element {
  readonly tag: number;
  /** Tag, length and content. */
  readonly der: Uint8Array;
  readonly content: Uint8Array;
}

/** Reads the elements that lie next to each other in `bytes`, first to last. */
export class DerReader {
  readonly #bytes: Uint8Array;
  readonly #onOddity: OnOddity;
  #at = 0;

  constructor(bytes: Uint8Array, onOddity: OnOddity = refuseOddities) {
    this.#bytes = bytes;
    this.#onOddity = onOddity;
  }

  get onOddity(): OnOddity {
    return this.#onOddity;
  }

  get atEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The tag that comes next, or -1 at the end. */
  get nextTag(): number {
    return this.#bytes[this.#at] ?? -1;
  }

  /** The next element, whatever its tag. */
  element(): Element {
    const bytes = this.#bytes;
    const start = this.#at;
    const tag = bytes[start];
    if (tag === undefined) throw new DerError('truncated');
    if ((tag & 0x1f) === 0x1f) throw new DerError('high-tag');
    if (isWrongForm(tag)) this.#onOddity('unexpected-tag');
    const { length, at } = this.#length(start + 1);
    const end = at + length;
    if (end > bytes.length) throw new DerError('truncated');
    this.#at = end;
    return { tag, der: bytes.subarray(start, end), content: bytes.subarray(at, end) };
  }

  /** The next element, which must carry this tag. */
  expect(tag: number): Element {
    if (this.nextTag !== tag) throw new DerError(this.atEnd ? 'truncated' : 'unexpected-tag');
    return this.element();
  }

  /** The next element where it carries this tag (OPTIONAL and DEFAULT fields). */
  optional(tag: number): Element | undefined {
    return this.nextTag === tag ? this.element() : undefined;
  }

  /** A reader over the content of the next element, which must carry this tag. */
  enter(tag: number = TAG.sequence): DerReader {
    return new DerReader(this.expect(tag).content, this.#onOddity);
  }

  /** A reader over the content of an element read earlier, with the same tolerance. */
  inside(element: Element): DerReader {
    return new DerReader(element.content, this.#onOddity);
  }

  /** Refuses anything left over. */
  finish(): void {
    if (!this.atEnd) this.#onOddity('trailing-bytes');
  }

  #length(at: number): { length: number; at: number } {
    const first = this.#bytes[at];
    if (first === undefined) throw new DerError('truncated');
    if (first < 0x80) return { length: first, at: at + 1 };
    if (first === 0x80) throw new DerError('indefinite-length');
    const count = first & 0x7f;
    if (count > 4) throw new DerError('length-too-long');
    let length = 0;
    for (let i = 1; i <= count; i++) {
      const byte = this.#bytes[at + i];
      if (byte === undefined) throw new DerError('truncated');
      length = length * 256 + byte;
    }
    if (length < 0x80 || length < 256 ** (count - 1)) this.#onOddity('non-minimal-length');
    return { length, at: at + 1 + count };
  }
}

/** The one element, with this tag, that fills `bytes`. */
export function onlyElement(bytes: Uint8Array, tag: number, onOddity = refuseOddities): Element {
  const reader = new DerReader(bytes, onOddity);
  const element = reader.expect(tag);
  reader.finish();
  return element;
}

/** Reads exactly one element that fills `bytes`, and hands its content to `read`, which must use all of it. */
export function readWhole<T>(bytes: Uint8Array, tag: number, read: (inner: DerReader) => T, onOddity = refuseOddities): T {
  const inner = new DerReader(onlyElement(bytes, tag, onOddity).content, onOddity);
  const value = read(inner);
  inner.finish();
  return value;
}

/** A decoded value, or what is wrong with its encoding. */
export type Decoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: DerFault };

/** Runs a decoder: its value, or the code of the fault it met. Anything but a `DerError` is a bug and goes on up. */
export function attempt<T>(decode: () => T): Decoded<T> {
  try {
    return { ok: true, value: decode() };
  } catch (error) {
    if (error instanceof DerError) return { ok: false, fault: error.code };
    throw error;
  }
}
