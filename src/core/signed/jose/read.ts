import { fromBase64url, toBase64url } from '../../encoding/base64url.ts';
import { isJsonObject, type Json, type JsonObject, member, readJson } from '../../encoding/json.ts';
import { type JoseHeader, JwsError, readHeader } from './header.ts';
import type { Jws, JwsRead, JwsSignature } from './types.ts';

/** A device's answer is cut off at 1 MB, so nothing larger comes from one. */
const MAX_BYTES = 1 << 20;
const MAX_SIGNATURES = 16;
/** signatures, one of them, its header, and what a header nests. */
const DEPTH = 12;

const UTF8 = new TextEncoder();

/**
 * Reads a JWS in any of its three serialisations (RFC 7515 section 7), with unencoded payloads (RFC 7797). Blanks
 * around it are let pass, as files end in a line break.
 * @param bytes the serialisation, as fetched.
 * @param detached the payload, where it does not travel inside (appendix F).
 * @returns what it says, not yet verified, or why it is no JWS; never throws.
 */
export function readJws(bytes: Uint8Array, detached?: Uint8Array): JwsRead {
  try {
    return { ok: true, value: read(bytes, detached) };
  } catch (error) {
    if (error instanceof JwsError) return { ok: false, fault: error.code };
    throw error;
  }
}

function read(bytes: Uint8Array, detached: Uint8Array | undefined): Jws {
  if (bytes.length > MAX_BYTES) throw new JwsError('jws-too-large');
  const first = bytes.find((byte) => !BLANKS.has(byte));
  return first === 0x7b ? readAsJson(bytes, detached) : readCompact(trimmed(bytes), detached);
}

const BLANKS = new Set([0x20, 0x09, 0x0a, 0x0d]);

function trimmed(bytes: Uint8Array): string {
  if (bytes.some((byte) => byte >= 0x80)) throw new JwsError('jws-not-ascii');
  let end = bytes.length;
  while (end > 0 && BLANKS.has(bytes[end - 1] ?? 0)) end--;
  const start = bytes.findIndex((byte) => !BLANKS.has(byte));
  return start < 0 ? '' : new TextDecoder().decode(bytes.subarray(start, end));
}

/** Section 7.1: header, payload and signature with dots between. */
function readCompact(text: string, detached: Uint8Array | undefined): Jws {
  const parts = text.split('.', 4);
  const [header, payload, signature] = parts;
  if (parts.length !== 3 || !header || payload === undefined || signature === undefined)
    throw new JwsError('jws-parts');
  const joined = readHeader(header, undefined);
  // An empty part is also how a payload without a byte looks.
  const inside = payload === '' && detached !== undefined ? undefined : payload;
  const content = readPayload(inside, detached, joined.b64);
  return { form: 'compact', payload: content.bytes, signatures: [toSignature(header, joined, content, signature)] };
}

/** Section 7.2: one signature in the object itself, or several in `signatures`. */
function readAsJson(bytes: Uint8Array, detached: Uint8Array | undefined): Jws {
  const parsed = readJson(bytes, { bytes: MAX_BYTES, depth: DEPTH });
  if (!parsed.ok) throw new JwsError(parsed.fault);
  if (!isJsonObject(parsed.value)) throw new JwsError('jws-parts');
  const object = parsed.value;
  const list = signatureObjects(object);
  const headers = list.map((each) => readHeader(textOf(each, 'protected') ?? '', member(each, 'header')));
  const b64 = headers[0]?.b64 ?? true;
  // All signatures are over one form of the payload (RFC 7797 section 3).
  if (headers.some((header) => header.b64 !== b64)) throw new JwsError('jws-b64');
  const content = readPayload(textOf(object, 'payload'), detached, b64);
  const signatures = list.map((each, at) => {
    const signature = textOf(each, 'signature');
    if (signature === undefined) throw new JwsError('jws-parts');
    return toSignature(textOf(each, 'protected') ?? '', headers[at] as JoseHeader, content, signature);
  });
  return { form: Object.hasOwn(object, 'signatures') ? 'general' : 'flattened', payload: content.bytes, signatures };
}

/** An object with members of both forms means two things at once. */
function signatureObjects(object: JsonObject): readonly JsonObject[] {
  const list = member(object, 'signatures');
  if (list === undefined) return [object];
  const isBoth = ['signature', 'protected', 'header'].some((name) => Object.hasOwn(object, name));
  if (isBoth || !Array.isArray(list) || list.length === 0) throw new JwsError('jws-parts');
  if (list.length > MAX_SIGNATURES) throw new JwsError('jws-too-many-signatures');
  return list.map((each: Json) => {
    if (!isJsonObject(each)) throw new JwsError('jws-parts');
    return each;
  });
}

function textOf(object: JsonObject, name: string): string | undefined {
  const value = member(object, name);
  if (value !== undefined && typeof value !== 'string') throw new JwsError('jws-parts');
  return value;
}

/** The payload, and how it stands in what is signed. */
interface Content {
  readonly bytes: Uint8Array;
  readonly signed: Uint8Array;
}

function readPayload(inside: string | undefined, detached: Uint8Array | undefined, b64: boolean): Content {
  if ((inside === undefined) === (detached === undefined)) throw new JwsError('jws-payload');
  if (detached !== undefined) return { bytes: detached, signed: b64 ? UTF8.encode(toBase64url(detached)) : detached };
  const text = UTF8.encode(inside);
  if (!b64) return { bytes: text, signed: text };
  const bytes = fromBase64url(inside as string);
  if (bytes === null) throw new JwsError('jws-base64url');
  return { bytes, signed: text };
}

function toSignature(encoded: string, joined: JoseHeader, { signed }: Content, signature: string): JwsSignature {
  const bytes = fromBase64url(signature);
  if (bytes === null) throw new JwsError('jws-base64url');
  const start = UTF8.encode(`${encoded}.`);
  const signingInput = new Uint8Array(start.length + signed.length);
  signingInput.set(start);
  signingInput.set(signed, start.length);
  const { header, protectedNames, alg, x5c, x5tS256 } = joined;
  return { header, protectedNames, alg, x5c, x5tS256, signingInput, signature: bytes };
}
