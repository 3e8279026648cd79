import { asLabel, type CborItem, readCbor } from '../cbor/index.ts';
import { readCoseSign1 } from './read.ts';
import type { CoseFault, CoseSign1 } from './types.ts';

export type CwtFault = CoseFault | 'cwt-claims';

/** A CBOR Web Token (RFC 8392) with one signer, read and not yet verified. Texts are hostile. */
export interface Cwt {
  readonly message: CoseSign1;
  /** By number or name, as written. */
  readonly claims: CborPlainMap;
}

export type CwtRead = { readonly ok: true; readonly value: Cwt } | { readonly ok: false; readonly fault: CwtFault };

/** Reads a CWT, with its tags or without. @returns the token, or why it is none; never throws. */
export function readCwt(bytes: Uint8Array): CwtRead {
  const read = readCoseSign1(bytes);
  if (!read.ok) return read;
  const claims = readCborClaims(read.value.payload);
  return claims.ok ? { ok: true, value: { message: read.value, claims: claims.value } } : claims;
}

/** A set of claims in CBOR, which may carry no signature of its own. */
export function readCborClaims(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: CborPlainMap } | { readonly ok: false; readonly fault: CwtFault } {
  const read = readCbor(bytes);
  if (!read.ok) return read;
  const { item } = read.value;
  if (item.type !== 'map') return { ok: false, fault: 'cwt-claims' };
  return { ok: true, value: plainValue(item) as CborPlainMap };
}

/** The value of an item, for those who read claims and need neither its bytes nor how it was written. */
export type CborPlain = null | boolean | number | string | Uint8Array | readonly CborPlain[] | CborPlainMap;
export type CborPlainMap = ReadonlyMap<string | number, CborPlain>;

/**
 * The value of an item. Tags are passed over. What no claim uses becomes null: integers that a number does not hold,
 * undefined, unassigned simple values. Of a map those entries are left out whose key is no integer and no text.
 */
export function plainValue(item: CborItem): CborPlain {
  switch (item.type) {
    case 'tag':
      return plainValue(item.item);
    case 'array':
      return item.items.map(plainValue);
    case 'map':
      return plainMap(item.entries);
    case 'integer':
      return typeof item.value === 'number' ? item.value : null;
    case 'simple':
      return typeof item.value === 'boolean' ? item.value : null;
    default:
      return item.value;
  }
}

const plainMap = (entries: Extract<CborItem, { type: 'map' }>['entries']): CborPlainMap =>
  new Map(
    entries.flatMap(([key, value]) => {
      const label = asLabel(key);
      return label === null ? [] : [[label, plainValue(value)] as const];
    }),
  );
