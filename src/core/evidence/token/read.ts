import { isJsonObject, type Json, member, readJson } from '../../encoding/json.ts';
import { asLabel, asMap, type CborItem, readCbor } from '../../signed/cbor/index.ts';
import { toCborCmw } from '../../signed/cmw/read-cbor.ts';
import { toCmw } from '../../signed/cmw/read-json.ts';
import { readCoseKey } from '../../signed/cose/cose-key.ts';
import { readCwt } from '../../signed/cose/cwt.ts';
import { readJws } from '../../signed/jose/read.ts';
import { claimsOfJson } from './claim-values.ts';
import { toClaims } from './claims.ts';
import { TokenError } from './fault.ts';
import type { Token, TokenClaims, TokenFault, TokenRead } from './types.ts';

/** A device's answer is cut off at 1 MB. */
const LIMITS = { bytes: 1 << 20, depth: 16 };

/**
 * Reads an entity attestation token (RFC 9711), as JWT (RFC 7519) or as CWT (RFC 8392). No text of a JWT begins with a
 * byte that begins an array or a tag in CBOR.
 * @param bytes as fetched, or as taken out of a CMW.
 * @returns what it says, not yet verified, or why it is no token; never throws.
 */
export function readToken(bytes: Uint8Array): TokenRead {
  return caught(() => ((bytes[0] ?? 0) < 0x80 ? readJwt(bytes) : readSigned(bytes)));
}

/**
 * Reads claims in JSON that no one signed (UCCS, RFC 9781): a description, proof of nothing.
 * @returns the claims, or why there are none; never throws.
 */
export function readJsonClaims(
  bytes: Uint8Array,
): { readonly ok: true; readonly value: TokenClaims } | { readonly ok: false; readonly fault: TokenFault } {
  return caught(() => claimsIn(bytes));
}

function readJwt(bytes: Uint8Array): Token {
  const jws = readJws(bytes);
  if (!jws.ok) throw new TokenError(jws.fault);
  const [signature, ...others] = jws.value.signatures;
  if (signature === undefined || others.length > 0) throw new TokenError('token-several-signatures');
  return { container: { kind: 'jwt', signature }, claims: claimsIn(jws.value.payload) };
}

function readSigned(bytes: Uint8Array): Token {
  const cwt = readCwt(bytes);
  if (!cwt.ok) throw new TokenError(cwt.fault);
  const { message, claims } = cwt.value;
  const items = readCbor(message.payload);
  const fields = items.ok ? mapOf(items.value.item) : new Map<number | string | null, CborItem>();
  const wrapped = fields.get(CMW);
  const key = mapOf(fields.get(CNF)).get(COSE_KEY);
  const spki = key ? readCoseKey(key) : null;
  if (key && spki === null) throw new TokenError('token-confirmation-malformed');
  return { container: { kind: 'cwt', message }, claims: toClaims(claims, wrapped ? toCborCmw(wrapped) : null, spki) };
}

/** Claims that are read from their items: `cnf` with its COSE_Key (RFC 8747 section 3.1), and `cmw`. */
const CNF = 8;
const COSE_KEY = 1;
const CMW = 299;

const mapOf = (item: CborItem | undefined): ReadonlyMap<number | string | null, CborItem> =>
  new Map((asMap(item) ?? []).map(([label, value]) => [asLabel(label), value]));

function claimsIn(bytes: Uint8Array): TokenClaims {
  const json = readJson(bytes, LIMITS);
  if (!json.ok) throw new TokenError(json.fault);
  if (!isJsonObject(json.value)) throw new TokenError('token-claims');
  const wrapped: Json | undefined = member(json.value, 'cmw');
  return toClaims(claimsOfJson(json.value), wrapped === undefined ? null : toCmw(wrapped));
}

function caught<T>(
  read: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: TokenFault } {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof TokenError) return { ok: false, fault: error.code };
    throw error;
  }
}
