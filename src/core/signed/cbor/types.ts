/** Why bytes are no CBOR that is read here. */
export type CborFault =
  | 'cbor-too-large'
  | 'cbor-truncated'
  | 'cbor-trailing-bytes'
  | 'cbor-too-deep'
  | 'cbor-too-many-items'
  | 'cbor-reserved' // additional information 28 to 30, or 31 where nothing can be open-ended
  | 'cbor-stray-break' // a break outside of anything, or between a key and its value
  | 'cbor-chunk' // a chunk of an indefinite-length string is of another type, or is not definite
  | 'cbor-indefinite' // where the caller refuses what RFC 8949 section 3.2 calls indefinite length
  | 'cbor-text' // not UTF-8
  | 'cbor-simple' // 0 to 31 in two bytes (RFC 8949 section 3.3)
  | 'cbor-duplicate-key';

/** What is well-formed and yet not how RFC 8949 section 4.2.1 would write it. */
export type CborOddity = 'non-minimal-argument' | 'indefinite-length';

/** Every data item knows the very bytes it was read from: signatures and hashes are over those. */
interface Encoded {
  /** Shares memory with the input. */
  readonly encoded: Uint8Array;
}

/** One data item (RFC 8949 section 3). */
export type CborItem = Encoded &
  (
    | CborScalar
    | { readonly type: 'array'; readonly items: readonly CborItem[] }
    | { readonly type: 'map'; readonly entries: readonly CborEntry[] }
    | { readonly type: 'tag'; readonly tag: number | bigint; readonly item: CborItem }
  );

export type CborScalar =
  /** A `bigint` where a number would lose digits. */
  | { readonly type: 'integer'; readonly value: number | bigint }
  /** Chunks are joined; a string in one piece shares memory with the input. */
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'float'; readonly value: number }
  /** A number where the simple value has no meaning of its own. */
  | { readonly type: 'simple'; readonly value: boolean | null | undefined | number };

export type CborEntry = readonly [key: CborItem, value: CborItem];

/** One data item that fills its input. */
export interface Cbor {
  readonly item: CborItem;
  /** Each kind once, in the order met. */
  readonly oddities: readonly CborOddity[];
}

export type CborRead = { readonly ok: true; readonly value: Cbor } | { readonly ok: false; readonly fault: CborFault };

/** How much is read at most, and how it may be written. */
export interface CborLimits {
  readonly bytes: number;
  /** Arrays, maps and tags inside each other. */
  readonly depth: number;
  readonly items: number;
  /** Whether strings, arrays and maps may be of indefinite length. */
  readonly indefinite: boolean;
}
