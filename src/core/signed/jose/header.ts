import { fromBase64url } from '../../encoding/base64url.ts';
import { fromBase64, toBase64 } from '../../encoding/bytes.ts';
import { isJsonObject, type Json, type JsonObject, member, readJson } from '../../encoding/json.ts';
import type { JwsFault } from './types.ts';

/** Thrown while reading a JWS, and caught where the reading began. */
export class JwsError extends Error {
  readonly code: JwsFault;

  constructor(code: JwsFault) {
    super(code);
    this.name = 'JwsError';
    this.code = code;
  }
}

/** A header carries a chain at most, and nests a JWK. */
const LIMITS = { bytes: 1 << 16, depth: 8 };
/** Certificates in `x5c`. */
const MAX_CERTIFICATES = 16;

/** Names that RFC 7515 and RFC 7518 define: every reader knows them, so none may be called critical (4.1.11). */
const DEFINED = new Set(
  'alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit enc zip epk apu apv iv tag p2s p2c'.split(' '),
);
const TEXTS = ['alg', 'kid', 'typ', 'cty', 'jku', 'x5u', 'x5t', 'x5t#S256'];
const NONE: JsonObject = {};

/** What the two headers of a signature say together. */
export interface JoseHeader {
  readonly header: JsonObject;
  readonly protectedNames: readonly string[];
  readonly alg: string;
  readonly x5c: readonly Uint8Array[];
  readonly x5tS256: Uint8Array | null;
  /** False where the payload stands and is signed as it is (RFC 7797). */
  readonly b64: boolean;
}

/**
 * Reads the protected and the unprotected header of one signature.
 * @param encoded the protected one, base64url; empty where there is none.
 * @param open the unprotected one, undefined where there is none.
 * @throws JwsError where a rule of RFC 7515 section 4 or RFC 7797 is broken.
 */
export function readHeader(encoded: string, open: Json | undefined): JoseHeader {
  const covered = encoded === '' ? NONE : decodeProtected(encoded);
  if (open !== undefined && !isJsonObject(open)) throw new JwsError('jws-header');
  const protectedNames = Object.keys(covered);
  const openNames = Object.keys(open ?? NONE);
  if (openNames.some((name) => Object.hasOwn(covered, name))) throw new JwsError('jws-header-twice');
  const header = join(covered, open ?? NONE);
  if (TEXTS.some((name) => !isTextOrAbsent(member(header, name)))) throw new JwsError('jws-header');
  const alg = member(header, 'alg');
  if (typeof alg !== 'string' || alg === '') throw new JwsError('jws-without-alg');
  const critical = readCritical(header, covered);
  return {
    header,
    protectedNames,
    alg,
    x5c: readCertificates(member(header, 'x5c')),
    x5tS256: readThumbprint(member(header, 'x5t#S256')),
    b64: readB64(header, critical),
  };
}

const isTextOrAbsent = (value: Json | undefined): boolean => value === undefined || typeof value === 'string';

/** By own members, so that a parameter called `__proto__` is one like any other. */
const join = (...headers: readonly JsonObject[]): JsonObject =>
  Object.fromEntries(headers.flatMap((header) => Object.entries(header)));

function decodeProtected(encoded: string): JsonObject {
  const bytes = fromBase64url(encoded);
  if (bytes === null) throw new JwsError('jws-base64url');
  const read = readJson(bytes, LIMITS);
  if (!read.ok) throw new JwsError(read.fault);
  if (!isJsonObject(read.value)) throw new JwsError('jws-header');
  return read.value;
}

/** Section 4.1.11: protected, not empty, nothing twice, nothing that every reader knows, nothing that is not there. */
function readCritical(header: JsonObject, covered: JsonObject): readonly string[] {
  const critical = member(header, 'crit');
  if (critical === undefined) return [];
  if (!Array.isArray(critical) || critical.length === 0 || !Object.hasOwn(covered, 'crit'))
    throw new JwsError('jws-crit');
  const names = critical.filter(
    (name) => typeof name === 'string' && !DEFINED.has(name) && Object.hasOwn(header, name),
  );
  if (names.length !== critical.length || new Set(names).size !== names.length) throw new JwsError('jws-crit');
  return names as string[];
}

/** RFC 7797 section 6: whoever does not understand it must refuse, so it has to be critical. */
function readB64(header: JsonObject, critical: readonly string[]): boolean {
  const b64 = member(header, 'b64');
  if (b64 === undefined) return true;
  if (typeof b64 !== 'boolean' || !critical.includes('b64')) throw new JwsError('jws-b64');
  return b64;
}

/** Plain base64, unlike all else here (section 4.1.6). */
function readCertificates(value: Json | undefined): readonly Uint8Array[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_CERTIFICATES) throw new JwsError('jws-x5c');
  return value.map((each: Json) => {
    const der = typeof each === 'string' ? fromBase64(each) : null;
    if (der === null || toBase64(der) !== each) throw new JwsError('jws-x5c');
    return der;
  });
}

function readThumbprint(value: Json | undefined): Uint8Array | null {
  if (value === undefined) return null;
  const hash = fromBase64url(value as string);
  if (hash?.length !== 32) throw new JwsError('jws-header');
  return hash;
}
