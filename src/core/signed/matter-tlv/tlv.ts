/**
 * The tag-length-value encoding of Matter (Core Specification, appendix A), as far as its certificates and declarations
 * use it: anonymous and context-specific tags. Errors inside are `TlvError`s with a stable code; public decoders turn
 * them into values.
 */
export type TlvFault =
  | 'truncated'
  | 'trailing-bytes'
  | 'too-deep'
  | 'too-many-elements'
  | 'unknown-type'
  | 'unsupported-tag'
  | 'misplaced-end'
  | 'bad-text'
  | 'missing-element'
  | 'unexpected-element'
  | 'bad-value';

export class TlvError extends Error {
  readonly code: TlvFault;

  constructor(code: TlvFault) {
    super(code);
    this.name = 'TlvError';
    this.code = code;
  }
}

/** What an element holds. Lengths of the encoding are not kept: the same value may be written in several widths. */
export type TlvContent =
  | { readonly type: 'signed' | 'unsigned'; readonly value: bigint }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'float'; readonly value: number; readonly bytes: 4 | 8 }
  /** Hostile text. */
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'null' }
  | { readonly type: 'structure' | 'array' | 'list'; readonly elements: readonly TlvElement[] };

export type TlvElement = TlvContent & {
  /** The context-specific tag, or null where the element is anonymous. */
  readonly tag: number | null;
};

/** A decoded value, or what is wrong with its encoding. */
export type TlvDecoded<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: TlvFault };

/** Runs a decoder: its value, or the code of the fault. Anything but a `TlvError` is a bug and goes on up. */
export function attemptTlv<T>(decode: () => T): TlvDecoded<T> {
  try {
    return { ok: true, value: decode() };
  } catch (error) {
    if (error instanceof TlvError) return { ok: false, fault: error.code };
    throw error;
  }
}

/** Certificates and declarations nest four deep and hold some hundred elements. */
const MAX_DEPTH = 16;
const MAX_ELEMENTS = 4096;

/** Element types: the lower five bits of the control octet (appendix A.7.1). */
export const TYPE = {
  signed: 0x00,
  unsigned: 0x04,
  boolean: 0x08,
  float: 0x0a,
  text: 0x0c,
  bytes: 0x10,
  null: 0x14,
  structure: 0x15,
  array: 0x16,
  list: 0x17,
  end: 0x18,
} as const;
/** Tag control: the upper three bits (appendix A.7.2). */
export const CONTEXT_TAG = 0x20;

/** Reads the one element that fills `bytes`. Byte strings in it are views of the input. @returns it, or the fault. */
export const readTlv = (bytes: Uint8Array): TlvDecoded<TlvElement> =>
  attemptTlv(() => {
    const input = new TlvInput(bytes);
    const element = input.element(0);
    if (element === null) throw new TlvError('misplaced-end');
    input.finish();
    return element;
  });

class TlvInput {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;
  #read = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  finish(): void {
    if (this.#at !== this.#bytes.length) throw new TlvError('trailing-bytes');
  }

  /** The next element, or null at the end of a container. */
  element(depth: number): TlvElement | null {
    if (++this.#read > MAX_ELEMENTS) throw new TlvError('too-many-elements');
    const control = this.#byte();
    const type = control & 0x1f;
    const tag = this.#tag(control & 0xe0);
    if (type === TYPE.end) {
      if (tag !== null) throw new TlvError('misplaced-end');
      return null;
    }
    return { tag, ...this.#content(type, depth) };
  }

  #tag(control: number): number | null {
    if (control === 0) return null;
    if (control !== CONTEXT_TAG) throw new TlvError('unsupported-tag');
    return this.#byte();
  }

  #content(type: number, depth: number): TlvContent {
    // Integers and lengths come in 1, 2, 4 or 8 bytes: the lowest two bits say which.
    const width = 1 << (type & 3);
    if (type < TYPE.unsigned) return { type: 'signed', value: this.#integer(width, true) };
    if (type < TYPE.boolean) return { type: 'unsigned', value: this.#integer(width, false) };
    if (type < TYPE.float) return { type: 'boolean', value: type === TYPE.boolean + 1 };
    if (type < TYPE.text) return this.#float(type === TYPE.float ? 4 : 8);
    if (type < TYPE.bytes) return { type: 'text', value: utf8Text(this.#take(this.#length(width))) };
    if (type < TYPE.null) return { type: 'bytes', value: this.#take(this.#length(width)) };
    switch (type) {
      case TYPE.null:
        return { type: 'null' };
      case TYPE.structure:
        return { type: 'structure', elements: this.#elements(depth + 1) };
      case TYPE.array:
        return { type: 'array', elements: this.#elements(depth + 1) };
      case TYPE.list:
        return { type: 'list', elements: this.#elements(depth + 1) };
      default:
        throw new TlvError('unknown-type');
    }
  }

  #elements(depth: number): TlvElement[] {
    if (depth > MAX_DEPTH) throw new TlvError('too-deep');
    const elements: TlvElement[] = [];
    for (let next = this.element(depth); next !== null; next = this.element(depth)) elements.push(next);
    return elements;
  }

  #integer(width: number, signed: boolean): bigint {
    const taken = this.#take(width);
    let value = 0n;
    for (let i = width - 1; i >= 0; i--) value = value * 256n + BigInt(taken[i] ?? 0);
    return signed ? BigInt.asIntN(width * 8, value) : value;
  }

  #length(width: number): number {
    const length = this.#integer(width, false);
    if (length > BigInt(this.#bytes.length)) throw new TlvError('truncated');
    return Number(length);
  }

  #float(bytes: 4 | 8): TlvContent {
    const at = this.#at;
    this.#take(bytes);
    return {
      type: 'float',
      value: bytes === 4 ? this.#view.getFloat32(at, true) : this.#view.getFloat64(at, true),
      bytes,
    };
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new TlvError('truncated');
    this.#at++;
    return byte;
  }

  #take(length: number): Uint8Array {
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new TlvError('truncated');
    const taken = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return taken;
  }
}

function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new TlvError('bad-text');
  }
}
