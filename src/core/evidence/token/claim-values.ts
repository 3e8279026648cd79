import { fromBase64url } from '../../encoding/base64url.ts';
import { fromBase64 } from '../../encoding/bytes.ts';
import type { Json, JsonObject } from '../../encoding/json.ts';

/** A claim's value, whether it came in JSON or in CBOR. */
export type ClaimValue = null | boolean | number | string | Uint8Array | readonly ClaimValue[] | ClaimMap;

/** Claims by name (JSON) or by name or number (CBOR). */
export type ClaimMap = ReadonlyMap<string | number, ClaimValue>;

/** The names of one claim: in a JWT, and in a CWT. */
export type ClaimName = readonly [json: string, cbor: number];

/** JSON objects become maps, so that a member called `__proto__` or `constructor` is nothing special. */
export function claimsOfJson(object: JsonObject): ClaimMap {
  return new Map(Object.entries(object).map(([name, value]) => [name, fromJson(value)]));
}

function fromJson(value: Json): ClaimValue {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map((each: Json) => fromJson(each)) : claimsOfJson(value as JsonObject);
}

/** The claim by either of its names. In CBOR the number counts; JSON has none. */
export const claim = (claims: ClaimMap, [json, cbor]: ClaimName): ClaimValue | undefined =>
  claims.get(cbor) ?? claims.get(json);

export const textOf = (value: ClaimValue | undefined): string | null => (typeof value === 'string' ? value : null);

export const isClaimMap = (value: ClaimValue | undefined): value is ClaimMap => value instanceof Map;

/**
 * A byte string: in JSON it is text in base64url, and in tokens of the PSA also in base64 with padding.
 * @returns null where it is neither.
 */
export function bytesOf(value: ClaimValue | undefined): Uint8Array | null {
  if (value instanceof Uint8Array) return value;
  return typeof value === 'string' ? (fromBase64url(value) ?? fromBase64(value)) : null;
}
