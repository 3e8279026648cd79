import { fromBase64url } from '../../encoding/base64url.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { isJsonObject, type Json, type JsonObject, readJson } from '../../encoding/json.ts';
import { digest } from '../../x509/basics/index.ts';
import { bytesOf, claim, type ClaimMap, type ClaimValue, isClaimMap } from './claim-values.ts';
import { readToken } from './read.ts';
import type { Token, TokenFault } from './types.ts';

/** A detached bundle (RFC 9711 section 5): a token, and claims of submodules of which it holds the hashes. */
export interface TokenBundle {
  readonly token: Token;
  /** The claims of each submodule, as they are hashed. */
  readonly submodules: ReadonlyMap<string, Uint8Array>;
}

export type BundleRead =
  { readonly ok: true; readonly value: TokenBundle } | { readonly ok: false; readonly fault: TokenFault };

const LIMITS = { bytes: 1 << 20, depth: 8 };
const MAX_SUBMODULES = 64;
const SUBMODULES = ['submods', 266] as const;
/** Of IANA's names of hash functions those that WebCrypto has and that are not broken. */
const HASHES: Readonly<Record<string, string>> = { 'sha-256': 'SHA-256', 'sha-384': 'SHA-384', 'sha-512': 'SHA-512' };

const malformed: BundleRead = { ok: false, fault: 'token-bundle-malformed' };

/**
 * Reads a detached bundle in JSON whose token is a JWT.
 * @returns the token, not yet verified, and what was detached from it; never throws.
 * @see RFC 9711 section 5 (detached EAT bundles).
 */
export function readBundle(bytes: Uint8Array): BundleRead {
  const json = readJson(bytes, LIMITS);
  if (!json.ok) return json;
  if (!Array.isArray(json.value) || json.value.length !== 2) return malformed;
  const [wrapped, detached] = json.value as readonly Json[];
  const submodules = isJsonObject(detached) ? readDetached(detached) : null;
  if (!Array.isArray(wrapped) || wrapped.length !== 2 || submodules === null) return malformed;
  const [form, text] = wrapped as readonly Json[];
  if (form !== 'JWT' || typeof text !== 'string') return malformed;
  const token = readToken(new TextEncoder().encode(text));
  return token.ok ? { ok: true, value: { token: token.value, submodules } } : token;
}

function readDetached(object: JsonObject): ReadonlyMap<string, Uint8Array> | null {
  const entries = Object.entries(object).map(
    ([name, value]) => [name, typeof value === 'string' ? fromBase64url(value) : null] as const,
  );
  if (entries.length === 0 || entries.length > MAX_SUBMODULES) return null;
  const read = entries.filter((entry): entry is [string, Uint8Array] => entry[1] !== null);
  return read.length === entries.length ? new Map(read) : null;
}

/**
 * Whether the claims that were detached are those of which the token holds the hash: for each of them.
 * @returns false also where the token holds no hash of it, or one by a function that is not known.
 * @see RFC 9711 section 5 (detached EAT bundles).
 */
export async function submodulesMatch({ token, submodules }: TokenBundle): Promise<ReadonlyMap<string, boolean>> {
  const held = claim(token.claims.all, SUBMODULES);
  const matches = new Map<string, boolean>();
  for (const [name, bytes] of submodules) matches.set(name, isClaimMap(held) && (await isHashOf(held, name, bytes)));
  return matches;
}

/** `["DIGEST", [algorithm, hash]]` (section 4.2.18.1.3). */
async function isHashOf(held: ClaimMap, name: string, bytes: Uint8Array): Promise<boolean> {
  const [marker, pair] = listOf(held.get(name));
  const [algorithm, hash] = listOf(pair);
  const named = typeof algorithm === 'string' ? algorithm.toLowerCase() : '';
  const known = Object.hasOwn(HASHES, named) ? HASHES[named] : undefined;
  const expected = bytesOf(hash);
  return (
    marker === 'DIGEST' && known !== undefined && expected !== null && sameBytes(expected, await digest(known, bytes))
  );
}

const listOf = (value: ClaimValue | undefined): readonly ClaimValue[] =>
  Array.isArray(value) ? (value as readonly ClaimValue[]) : [];
