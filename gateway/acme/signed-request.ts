import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { flattenedVerify, type FlattenedJWSInput, importJWK, type JWK } from 'jose';
import { attempt, DerReader, keyRefusal, readSpki } from '../../src/core/x509/basics/index.ts';
import { findWeakness } from '../../src/core/x509/keys/weak-key.ts';
import { isJson, type Json } from './json.ts';
import { Problem } from './problem.ts';

/** How a client may sign: what `jose` checks of the key's size and kind comes on top. */
const ALGORITHMS = ['ES256', 'ES384', 'RS256', 'EdDSA'];
const MAX_MODULUS = 690; // base64url of 4096 bits, and a little
const MAX_EXPONENT = 11; // of 64 bits

/** A request whose signature holds. */
export interface SignedRequest {
  /** Parsed; null where there is none (POST-as-GET, RFC 8555 section 6.3). */
  readonly payload: Json | null;
  /** Whose key it is: a new one, or that of the account with this URL. */
  readonly signer: { readonly key: JWK } | { readonly account: string; readonly key: JWK };
}

interface Header {
  readonly alg: string;
  readonly url: string;
  readonly nonce?: string;
  readonly jwk?: Json;
  readonly kid?: string;
}

/** What a request must be signed for, and how keys of accounts are found. */
export interface Expected {
  readonly url: string;
  /** Uses the nonce up. Undefined: there must be none (the inner request of a key change). */
  readonly useNonce?: (nonce: string) => boolean;
  /** @returns the key of the account with this URL. @throws Problem where there is none. */
  readonly keyOf: (account: string) => Promise<JWK>;
}

/**
 * Reads a JWS in flattened JSON (RFC 7515 section 7.2.2) as RFC 8555 section 6.2 wants it, and checks it.
 * @param body hostile text.
 * @throws Problem
 */
export async function readSigned(body: string, { url, useNonce, keyOf }: Expected): Promise<SignedRequest> {
  const jws = readFlattened(parseJson(body));
  const header = readHeader(jws.protected);
  if (!ALGORITHMS.includes(header.alg))
    throw new Problem('badSignatureAlgorithm', `This gateway does not take ${header.alg.slice(0, 20)}`, {
      algorithms: ALGORITHMS,
    });
  if (header.url !== url) throw new Problem('unauthorized', 'The request was signed for another URL');
  const signer = await signerOf(header, keyOf);
  const payload = await verify(jws, header.alg, signer.key);
  if (useNonce ? header.nonce === undefined || !useNonce(header.nonce) : header.nonce !== undefined)
    throw new Problem('badNonce', 'The nonce was used before, or is none of this gateway');
  return { payload: payload === '' ? null : asObject(parseJson(payload)), signer };
}

interface Flattened extends FlattenedJWSInput {
  readonly protected: string;
  readonly payload: string;
}

function readFlattened(value: unknown): Flattened {
  const jws = asObject(value);
  const { protected: header, payload, signature } = jws;
  // An unprotected header, or several signatures, would be something that no one signed.
  if ('header' in jws || 'signatures' in jws || typeof header !== 'string')
    throw new Problem('malformed', 'The request is no JWS with a protected header alone');
  if (typeof payload !== 'string' || typeof signature !== 'string')
    throw new Problem('malformed', 'The JWS has no payload or no signature');
  return { protected: header, payload, signature };
}

function readHeader(text: string): Header {
  const header = asObject(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  const { alg, url, nonce, jwk, kid } = header;
  if (typeof alg !== 'string' || typeof url !== 'string' || ('nonce' in header && typeof nonce !== 'string'))
    throw new Problem('malformed', 'The protected header lacks alg or url');
  if ('crit' in header || 'b64' in header) throw new Problem('malformed', 'The header has members that are not known');
  return {
    alg,
    url,
    ...(typeof nonce === 'string' && { nonce }),
    ...(isJson(jwk) && { jwk }),
    ...(typeof kid === 'string' && { kid }),
  };
}

async function signerOf({ jwk, kid }: Header, keyOf: Expected['keyOf']): Promise<SignedRequest['signer']> {
  if ((jwk === undefined) === (kid === undefined))
    throw new Problem('malformed', 'The header must have either jwk or kid');
  return kid === undefined ? { key: publicKey(jwk ?? {}) } : { account: kid, key: await keyOf(kid) };
}

/**
 * The key in its one usual form (RFC 7518 section 6): what else stood in the request is not kept, and one key written
 * in several ways is one key.
 */
function publicKey(jwk: Json): JWK {
  if ('d' in jwk || 'k' in jwk)
    throw new Problem('badPublicKey', 'The request holds a secret key. Make a new one: this one is spent.');
  if (textLength(jwk.n) > MAX_MODULUS) throw new Problem('badPublicKey', 'The key is larger than 4096 bits');
  if (textLength(jwk.e) > MAX_EXPONENT) throw new Problem('badPublicKey', 'The exponent of the key is too large');
  let key: KeyObject;
  try {
    key = createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' });
  } catch {
    throw new Problem('badPublicKey', 'That is no key of a kind that this gateway knows');
  }
  const spki = attempt(() => readSpki(new DerReader(new Uint8Array(key.export({ type: 'spki', format: 'der' })))));
  // Whoever can compute the private key has the account, and all that was ever allowed to it.
  if (!spki.ok || keyRefusal(spki.value.publicKey) !== null || findWeakness(spki.value.publicKey) !== null)
    throw new Problem('badPublicKey', 'The key is too weak, or of a kind that this gateway does not know');
  return key.export({ format: 'jwk' }) as JWK;
}

const textLength = (value: unknown): number => (typeof value === 'string' ? value.length : 0);

async function verify(jws: Flattened, alg: string, jwk: JWK): Promise<string> {
  let key: Awaited<ReturnType<typeof importJWK>>;
  try {
    key = await importJWK(jwk, alg);
  } catch {
    throw new Problem('badPublicKey', 'The key cannot be used with this algorithm');
  }
  try {
    const { payload } = await flattenedVerify(jws, key, { algorithms: ALGORITHMS });
    return Buffer.from(payload).toString('utf8');
  } catch (error) {
    // jose refuses short RSA keys only when they are used.
    if (error instanceof TypeError) throw new Problem('badPublicKey', 'The key is too weak, or of another kind');
    throw new Problem('unauthorized', 'The signature does not fit');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed', 'That is not JSON');
  }
}

function asObject(value: unknown): Json {
  if (!isJson(value)) throw new Problem('malformed', 'That is not a JSON object');
  return value;
}
