import { isJsonObject, type Json, member, readJson } from '../encoding/json.ts';
import { readMaterial } from '../gateways/material/bundle.ts';
import { readJwk } from '../signed/jose/jwk.ts';
import {
  attempt,
  attributeValues,
  decodeCertificate,
  DerReader,
  keyRefusal,
  NO_EXPIRY,
  OID_COMMON_NAME,
  OID_ORGANISATION,
  readSpki,
  sanitizeText,
  sha256Hex,
  type Spki,
} from '../x509/basics/index.ts';
import { findWeakness } from '../x509/keys/weak-key.ts';
import type { VerifierKey, VerifierOffer, VerifierProblem } from './types.ts';

const MAX_NAME = 60;
/** A set of keys in a set, and an object around it. */
const MAX_DEPTH = 6;

export type VerifierOfferResult =
  { readonly ok: true; readonly offer: VerifierOffer } | { readonly ok: false; readonly problem: VerifierProblem };

const refuse = (problem: VerifierProblem): VerifierOfferResult => ({ ok: false, problem });

/**
 * Reads the key of a verifier, who appraises evidence of devices for others (RFC 9334 section 4): one JSON Web Key (RFC
 * 7517), alone or in a set, or one certificate in PEM or DER. Nothing is believed yet.
 * @param limit most bytes looked at.
 * @returns the offer, or why there is none; never throws on bad input.
 */
export async function readVerifierOffer(bytes: Uint8Array, limit: number): Promise<VerifierOfferResult> {
  if (bytes.length > limit) return refuse('too-large');
  const json = readJson(bytes, { bytes: limit, depth: MAX_DEPTH });
  return json.ok ? offerOfKey(json.value) : offerOfCertificate(bytes, limit);
}

async function offerOfKey(json: Json): Promise<VerifierOfferResult> {
  const keys = isJsonObject(json) ? (member(json, 'keys') ?? [json]) : [];
  const [jwk, second] = Array.isArray(keys) ? (keys as readonly Json[]) : [];
  if (second !== undefined) return refuse('several-keys');
  if (!isJsonObject(jwk)) return refuse('unreadable');
  // A verifier never gives away what it signs with, nor a secret that both sides hold.
  if (['d', 'k', 'p', 'q'].some((name) => member(jwk, name) !== undefined)) return refuse('private-key');
  const spki = readJwk(jwk);
  const name = member(jwk, 'kid');
  return spki ? offerOf(spki, null, typeof name === 'string' ? name : '', null) : refuse('unreadable');
}

async function offerOfCertificate(bytes: Uint8Array, limit: number): Promise<VerifierOfferResult> {
  const bundle = readMaterial(bytes, limit);
  if (!bundle.ok) return refuse(bundle.problem);
  const [der, second] = bundle.certificates;
  if (second !== undefined) return refuse('several-keys');
  const decoded = der && decodeCertificate(der);
  if (!der || !decoded?.ok) return refuse('unreadable');
  const { subject, spki, notAfter } = decoded.value;
  const [name = ''] = [OID_COMMON_NAME, OID_ORGANISATION].flatMap((oid) => attributeValues(subject, oid));
  return offerOf(spki, der, name, notAfter.time === NO_EXPIRY ? null : notAfter.time);
}

async function offerOf(
  spki: Spki,
  certificate: Uint8Array | null,
  name: string,
  notAfter: number | null,
): Promise<VerifierOfferResult> {
  const weakness = findWeakness(spki.publicKey);
  if (keyRefusal(spki.publicKey) !== null || (weakness !== null && weakness !== 'rsa-tiny-exponent'))
    return refuse('unfit-key');
  const id = await sha256Hex(spki.der);
  return { ok: true, offer: { id, key: spki.der, certificate, suggestedName: clean(name), notAfter } };
}

/** The verifier as it is kept. @param name what the person calls it; empty for the name that its key suggests. */
export const acceptVerifier = ({ id, key, certificate, suggestedName }: VerifierOffer, name = ''): VerifierKey => ({
  id,
  name: clean(name) || suggestedName || id.slice(0, 16),
  key,
  certificate,
});

/** The key of a verifier, decoded; null where what was kept cannot be read (RFC 5280 section 4.1.2.7). */
export function verifierSpki({ key }: VerifierKey): Spki | null {
  const reader = new DerReader(key);
  const read = attempt(() => {
    const spki = readSpki(reader);
    reader.finish();
    return spki;
  });
  return read.ok ? read.value : null;
}

const clean = (text: string): string => sanitizeText(text, MAX_NAME).trim();
