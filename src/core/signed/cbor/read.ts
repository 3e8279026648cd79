import { concatBytes, toHex } from '../../encoding/bytes.ts';
import { CborError, type Head, MAJOR, narrow, readHead } from './head.ts';
import type { CborEntry, CborItem, CborLimits, CborOddity, CborRead, CborScalar } from './types.ts';

/**
 * A reader for CBOR (RFC 8949) that keeps the bytes of every item. Signatures of COSE and hashes of FIDO Device Onboard
 * are over items as their maker wrote them, so libraries that hand out values alone cannot serve: writing a value anew
 * gives other bytes wherever the maker did not write the shortest form.
 */

/** What a device sends is cut off at 1 MB; what is honest is flat. */
export const CBOR_LIMITS: CborLimits = { bytes: 1 << 20, depth: 16, items: 1 << 16, indefinite: true };

/**
 * Reads the one data item that fills `bytes`.
 * @param limits those of `CBOR_LIMITS` where left out.
 * @returns the item, or why it is none; never throws.
 */
export function readCbor(bytes: Uint8Array, limits: Partial<CborLimits> = {}): CborRead {
  const reader = new Reader(bytes, { ...CBOR_LIMITS, ...limits });
  try {
    const item = reader.whole();
    return { ok: true, value: { item, oddities: [...reader.oddities] } };
  } catch (error) {
    if (error instanceof CborError) return { ok: false, fault: error.code };
    throw error;
  }
}

class Reader {
  readonly oddities = new Set<CborOddity>();
  readonly #bytes: Uint8Array;
  readonly #limits: CborLimits;
  #at = 0;
  #items = 0;

  constructor(bytes: Uint8Array, limits: CborLimits) {
    this.#bytes = bytes;
    this.#limits = limits;
  }

  whole(): CborItem {
    if (this.#bytes.length > this.#limits.bytes) throw new CborError('cbor-too-large');
    const item = this.#item(0);
    if (this.#at < this.#bytes.length) throw new CborError('cbor-trailing-bytes');
    return item;
  }

  #item(depth: number): CborItem {
    if (++this.#items > this.#limits.items) throw new CborError('cbor-too-many-items');
    const start = this.#at;
    const head = this.#head();
    const content = head.major < MAJOR.array ? this.#string(head) : this.#structure(head, depth);
    return { ...content, encoded: this.#bytes.subarray(start, this.#at) } as CborItem;
  }

  #head(): Head {
    const head = readHead(this.#bytes, this.#at);
    this.#at = head.end;
    if (head.major === MAJOR.other) return head;
    if (!head.isMinimal) this.oddities.add('non-minimal-argument');
    if (head.argument === null) {
      if (!this.#limits.indefinite) throw new CborError('cbor-indefinite');
      this.oddities.add('indefinite-length');
    }
    return head;
  }

  /** Integers and strings. */
  #string({ major, argument }: Head): CborScalar {
    switch (major) {
      case MAJOR.unsigned:
        return { type: 'integer', value: argument ?? 0 };
      case MAJOR.negative:
        return { type: 'integer', value: narrow(-1n - BigInt(argument ?? 0)) };
      case MAJOR.bytes:
        return { type: 'bytes', value: argument === null ? concatBytes(...this.#chunks(major)) : this.#take(argument) };
      default: {
        const parts = argument === null ? this.#chunks(major) : [this.#take(argument)];
        return { type: 'text', value: parts.map(decodeText).join('') };
      }
    }
  }

  #structure({ major, information, argument }: Head, depth: number): Omit<CborItem, 'encoded'> {
    if (major === MAJOR.other) return this.#other(information, argument);
    if (depth >= this.#limits.depth) throw new CborError('cbor-too-deep');
    if (major === MAJOR.tag) {
      const tag = argument ?? 0;
      return { type: 'tag', tag, item: this.#item(depth + 1) } as Omit<CborItem, 'encoded'>;
    }
    const isMap = major === MAJOR.map;
    this.#expectRoom(argument, isMap ? 2 : 1);
    if (isMap) return { type: 'map', entries: this.#entries(argument, depth) } as Omit<CborItem, 'encoded'>;
    const items: CborItem[] = [];
    while (this.#hasMore(argument, items.length)) items.push(this.#item(depth + 1));
    return { type: 'array', items } as Omit<CborItem, 'encoded'>;
  }

  #entries(count: Head['argument'], depth: number): CborEntry[] {
    const entries: CborEntry[] = [];
    const keys = new Set<string>();
    while (this.#hasMore(count, entries.length)) {
      const key = this.#item(depth + 1);
      const identity = keyIdentity(key);
      // RFC 8949 section 5.6: which of two values counts would depend on the reader.
      if (keys.has(identity)) throw new CborError('cbor-duplicate-key');
      keys.add(identity);
      entries.push([key, this.#item(depth + 1)]);
    }
    return entries;
  }

  /** Each element takes a byte at least, so a count beyond what is left is refused before anything is read. */
  #expectRoom(count: Head['argument'], each: number): void {
    if (count !== null && BigInt(count) * BigInt(each) > this.#bytes.length - this.#at)
      throw new CborError('cbor-truncated');
  }

  #hasMore(count: Head['argument'], seen: number): boolean {
    return count === null ? !this.#atBreak() : seen < count;
  }

  #atBreak(): boolean {
    if (this.#bytes[this.#at] !== 0xff) return false;
    this.#at += 1;
    return true;
  }

  /** Chunks are definite strings of the same type (RFC 8949 section 3.2.3). */
  #chunks(major: number): Uint8Array[] {
    const chunks: Uint8Array[] = [];
    while (!this.#atBreak()) {
      if (++this.#items > this.#limits.items) throw new CborError('cbor-too-many-items');
      const head = this.#head();
      if (head.major !== major || head.argument === null) throw new CborError('cbor-chunk');
      chunks.push(this.#take(head.argument));
    }
    return chunks;
  }

  #take(length: number | bigint): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw new CborError('cbor-truncated');
    const start = this.#at;
    this.#at += Number(length);
    return this.#bytes.subarray(start, this.#at);
  }

  /** Major type 7 (RFC 8949 section 3.3). */
  #other(information: number, argument: Head['argument']): Omit<CborItem, 'encoded'> {
    if (argument === null) throw new CborError('cbor-stray-break');
    if (information < 25) {
      const value = Number(argument);
      if (information === 24 && value < 32) throw new CborError('cbor-simple');
      const known = SIMPLE.has(value) ? SIMPLE.get(value) : value;
      return { type: 'simple', value: known } as Omit<CborItem, 'encoded'>;
    }
    const size = 1 << (information - 24);
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at - size, size);
    const value = size === 2 ? halfFloat(view.getUint16(0)) : size === 4 ? view.getFloat32(0) : view.getFloat64(0);
    return { type: 'float', value } as Omit<CborItem, 'encoded'>;
  }
}

const SIMPLE: ReadonlyMap<number, boolean | null | undefined> = new Map([
  [20, false],
  [21, true],
  [22, null],
  [23, undefined],
]);

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CborError('cbor-text');
  }
}

/** IEEE 754 binary16, which DataView does not read everywhere yet. */
function halfFloat(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits >> 15 ? -1 : 1;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (fraction + 1024) * 2 ** (exponent - 25));
}

/**
 * A text that is the same for two keys of a map if and only if they are the same key, however each was written (RFC
 * 8949 section 5.6.1): `0x01` and `0x1801` are both 1, and the integer 1 is not the float 1.0.
 */
export function keyIdentity(item: CborItem): string {
  switch (item.type) {
    case 'integer':
      return String(item.value);
    case 'bytes':
      return `h'${toHex(item.value)}'`;
    case 'text':
      return JSON.stringify(item.value);
    case 'float':
      return `float ${Object.is(item.value, -0) ? '-0' : String(item.value)}`;
    case 'simple':
      return `simple ${String(item.value)}`;
    case 'array':
      return `[${item.items.map(keyIdentity).join()}]`;
    case 'map':
      return `{${item.entries
        .map(([key, value]) => `${keyIdentity(key)}:${keyIdentity(value)}`)
        .sort()
        .join()}}`;
    default:
      return `${String(item.tag)}(${keyIdentity(item.item)})`;
  }
}
