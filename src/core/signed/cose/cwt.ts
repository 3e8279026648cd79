import { plainValue, type CborPlainMap } from '../cbor/plain.ts';
import { readCbor } from '../cbor/read.ts';
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
