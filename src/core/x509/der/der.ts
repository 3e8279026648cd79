import type { Oid } from '../types.ts';

/**
 * One type-length-value. Views of the input are made when they are asked for: most elements are only walked through,
 * and a view costs more than reading the header.
 */
export class Element {
  readonly tag: number;
  readonly bytes: Uint8Array;
  /** Where in `bytes` the tag, the content and the next element begin. */
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;

  constructor(bytes: Uint8Array, tag: number, start: number, contentStart: number, end: number) {
    this.bytes = bytes;
    this.tag = tag;
    this.start = start;
    this.contentStart = contentStart;
    this.end = end;
  }

  /** Tag, length and content; shares memory with the input. */
  get der(): Uint8Array {
    return this.bytes.subarray(this.start, this.end);
  }

  get content(): Uint8Array {
    return this.bytes.subarray(this.contentStart, this.end);
  }
}

/**
 * A reader for DER (ITU-T X.690 section 10), the one encoding X.509 allows. It refuses what BER would let pass:
 * indefinite and non-minimal lengths, bytes after the end, tags that do not fit. Errors inside are `DerError`s with a
 * stable code; every public decoder turns them into values.
 */
export type DerFault =
  | 'truncated'
  | 'trailing-bytes'
  | 'indefinite-length'
  | 'non-minimal-length'
  | 'length-too-long'
  | 'high-tag'
  | 'unexpected-tag'
  | 'non-minimal-integer'
  | 'bad-boolean'
  | 'bad-bit-string'
  | 'bad-oid'
  | 'bad-time'
  | 'bad-string'
  | 'name-text'
  | 'bad-structure'
  | 'encoded-default'
  | 'named-bits';

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

/** @throws DerError for every oddity. */
export const refuseOddities: OnOddity = (code) => {
  throw new DerError(code);
};

/** Identifier octets of the universal types that X.509 uses (X.690 section 8.1.2). */
export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8String: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

/** Context-specific tags, as in `[0] EXPLICIT` (constructed) and `[0] IMPLICIT` of a primitive type. */
export const constructed = (number: number): number => 0xa0 | number;
export const primitive = (number: number): number => 0x80 | number;

/**
 * Of the universal types DER writes SEQUENCE and SET as constructed, all others as primitive (sections 8.9 to 8.12 and
 * 10.2).
 */
const isWrongForm = (tag: number): boolean =>
  tag < 0x40 && tag >= 0x20 !== ((tag & 0x1f) === 0x10 || (tag & 0x1f) === 0x11);

/** Reads the elements that lie next to each other in `bytes`, first to last. */
export class DerReader {
  readonly onOddity: OnOddity;
  readonly #bytes: Uint8Array;
  readonly #end: number;
  #at: number;

  /** @param within reads the content of this element of `bytes` only. */
  constructor(bytes: Uint8Array, onOddity: OnOddity = refuseOddities, within?: Element) {
    this.#bytes = bytes;
    this.onOddity = onOddity;
    this.#at = within?.contentStart ?? 0;
    this.#end = within?.end ?? bytes.length;
  }

  get atEnd(): boolean {
    return this.#at >= this.#end;
  }

  /** The tag that comes next, or -1 at the end. */
  get nextTag(): number {
    return this.atEnd ? -1 : (this.#bytes[this.#at] ?? -1);
  }

  /** The next element, whatever its tag. */
  element(): Element {
    const start = this.#at;
    const tag = this.nextTag;
    if (tag < 0) throw new DerError('truncated');
    if ((tag & 0x1f) === 0x1f) throw new DerError('high-tag');
    if (isWrongForm(tag)) this.onOddity('unexpected-tag');
    const first = this.#byte(start + 1);
    const longForm = first < 0x80 ? 0 : first & 0x7f;
    const length = first < 0x80 ? first : this.#longLength(start + 2, longForm);
    const contentStart = start + 2 + longForm;
    const end = contentStart + length;
    if (end > this.#end) throw new DerError('truncated');
    this.#at = end;
    return new Element(this.#bytes, tag, start, contentStart, end);
  }

  /** The next element, which must carry this tag; one that does not is behind the reader all the same. */
  expect(tag: number): Element {
    const element = this.element();
    if (element.tag !== tag) throw new DerError('unexpected-tag');
    return element;
  }

  /** The next element where it carries this tag (OPTIONAL and DEFAULT fields). */
  optional(tag: number): Element | undefined {
    return this.nextTag === tag ? this.element() : undefined;
  }

  /** A reader over the content of the next element, which must carry this tag. */
  enter(tag: number = TAG.sequence): DerReader {
    return this.inside(this.expect(tag));
  }

  /** A reader over the content of an element read earlier, with the same tolerance. */
  inside(element: Element): DerReader {
    return new DerReader(element.bytes, this.onOddity, element);
  }

  /** Refuses anything left over. */
  finish(): void {
    if (!this.atEnd) this.onOddity('trailing-bytes');
  }

  #byte(at: number): number {
    const byte = at < this.#end ? this.#bytes[at] : undefined;
    if (byte === undefined) throw new DerError('truncated');
    return byte;
  }

  #longLength(at: number, count: number): number {
    if (count === 0) throw new DerError('indefinite-length');
    if (count > 4) throw new DerError('length-too-long');
    let length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + this.#byte(at + i);
    if (length < 0x80 || length < 256 ** (count - 1)) this.onOddity('non-minimal-length');
    return length;
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
export function readWhole<T>(
  bytes: Uint8Array,
  tag: number,
  read: (inner: DerReader) => T,
  onOddity = refuseOddities,
): T {
  const inner = new DerReader(bytes, onOddity, onlyElement(bytes, tag, onOddity));
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

/** More than any registered arc needs (a UUID arc takes 19 bytes); stops absurd numbers early. */
const MAX_OID_BYTES = 128;

/**
 * Dotted-decimal text of OBJECT IDENTIFIER content bytes (X.690 section 8.19). Arcs may be of any size, such as the
 * 128-bit arc of `2.25.<UUID>`. Refuses empty content, an arc that starts with 0x80 (not minimal) and an unfinished
 * arc.
 * @param from where in `bytes` the content begins, and `to` where it ends: views cost more than the reading.
 * @throws DerError
 */
export function decodeOid(bytes: Uint8Array, from = 0, to = bytes.length): Oid {
  if (to - from === 0 || to - from > MAX_OID_BYTES) throw new DerError('bad-oid');
  let text = '';
  let small = 0;
  let big: bigint | undefined;
  let atStart = true;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (atStart && byte === 0x80) throw new DerError('bad-oid');
    if (big === undefined && small >= 2 ** 45) big = BigInt(small);
    if (big === undefined) small = small * 128 + (byte & 0x7f);
    else big = big * 128n + BigInt(byte & 0x7f);
    atStart = byte < 0x80;
    if (!atStart) continue;
    text += text === '' ? firstArcs(big ?? small) : `.${big ?? small}`;
    small = 0;
    big = undefined;
  }
  if (!atStart) throw new DerError('bad-oid');
  return text;
}

/** The first number of the encoding carries two arcs: 40 times the first plus the second. */
function firstArcs(value: number | bigint): string {
  if (value < 80) return `${Number(value) < 40 ? 0 : 1}.${Number(value) % 40}`;
  return `2.${typeof value === 'bigint' ? value - 80n : value - 80}`;
}

/** The next element, an OBJECT IDENTIFIER, as dotted-decimal text. @throws DerError */
export function readOid(reader: DerReader): Oid {
  const { bytes, contentStart, end } = reader.expect(TAG.oid);
  return decodeOid(bytes, contentStart, end);
}
