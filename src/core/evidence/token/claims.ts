import { toHex } from '../../encoding/bytes.ts';
import type { CmwRead } from '../../signed/cmw/types.ts';
import type { Spki } from '../../x509/basics/index.ts';
import { bytesOf, claim, type ClaimMap, type ClaimName, type ClaimValue, textOf, isClaimMap } from './claim-values.ts';
import { TokenError } from './fault.ts';
import type { TokenClaims, TokenConfirmation } from './types.ts';
import type { Json, JsonObject } from '../../encoding/json.ts';
import { readJwk } from '../../signed/jose/jwk.ts';

/** RFC 9711 section 10.2, RFC 7519, RFC 8392, RFC 9999. */
const NAME = {
  nonce: ['eat_nonce', 10],
  ueid: ['ueid', 256],
  oemId: ['oemid', 258],
  hardwareModel: ['hwmodel', 259],
  hardwareVersion: ['hwversion', 260],
  profile: ['eat_profile', 265],
  softwareName: ['swname', 270],
  softwareVersion: ['swversion', 271],
  expires: ['exp', 4],
  notBefore: ['nbf', 5],
  issuedAt: ['iat', 6],
  confirmation: ['cnf', 8],
} as const satisfies Record<string, ClaimName>;

/** Bytes of one nonce; in JSON its text is longer by a third, rounded (section 4.1). */
const NONCE_BYTES = { least: 8, most: 64 };
const NONCE_CHARACTERS = { least: 8, most: 88 };
const MAX_NONCES = 16;

/**
 * What a set of claims says. Claims on which the appraisal rests are refused when malformed; those that only describe
 * the device are left out then.
 * @param wrapped the claim `cmw`, which the form of the token decides how to read; null where there is none.
 * @param coseKey the key that `cnf` holds in CBOR, null where it holds none.
 * @throws TokenError
 */
export function toClaims(all: ClaimMap, wrapped: CmwRead | null, coseKey: Spki | null = null): TokenClaims {
  if (wrapped?.ok === false) throw new TokenError('token-cmw-malformed');
  const of = (name: keyof typeof NAME): ClaimValue | undefined => claim(all, NAME[name]);
  return {
    all,
    nonces: readNonces(of('nonce')),
    profile: readProfile(of('profile')),
    ueid: readUeid(of('ueid')),
    oemId: readOemId(of('oemId')),
    hardwareModel: readLabel(of('hardwareModel')),
    hardwareVersion: readVersion(of('hardwareVersion')),
    softwareName: textOf(of('softwareName')),
    softwareVersion: readVersion(of('softwareVersion')),
    issuedAt: readDate(of('issuedAt')),
    notBefore: readDate(of('notBefore')),
    expires: readDate(of('expires')),
    confirmations: readConfirmations(of('confirmation'), coseKey),
    cmw: wrapped?.value ?? null,
  };
}

/** One nonce as it is, or a list of two and more (section 4.1). */
function readNonces(value: ClaimValue | undefined): readonly (string | Uint8Array)[] {
  if (value === undefined) return [];
  const nonces = Array.isArray(value) ? (value as readonly ClaimValue[]) : [value];
  if ((Array.isArray(value) && nonces.length < 2) || nonces.length > MAX_NONCES || !nonces.every(isNonce))
    throw new TokenError('token-nonce-malformed');
  return nonces;
}

function isNonce(value: ClaimValue): value is string | Uint8Array {
  const limits = typeof value === 'string' ? NONCE_CHARACTERS : NONCE_BYTES;
  const isOne = typeof value === 'string' || value instanceof Uint8Array;
  return isOne && value.length >= limits.least && value.length <= limits.most;
}

/** A URI, or an OID: in JSON as text, in CBOR its content bytes (section 4.3.2). */
function readProfile(value: ClaimValue | undefined): string | null {
  if (value === undefined) return null;
  if (value instanceof Uint8Array) return toHex(value);
  if (typeof value !== 'string' || value === '') throw new TokenError('token-profile-malformed');
  return value;
}

/** A type and what it says: RAND, EUI, IMEI (section 4.2.1). Types of later versions count as well. */
function readUeid(value: ClaimValue | undefined): Uint8Array | null {
  if (value === undefined) return null;
  const bytes = bytesOf(value);
  if (bytes === null || bytes.length < 7 || bytes.length > 33) throw new TokenError('token-ueid-malformed');
  return bytes;
}

function readOemId(value: ClaimValue | undefined): string | null {
  if (typeof value === 'number') return String(value);
  const bytes = bytesOf(value);
  return bytes && toHex(bytes);
}

/** Bytes that are nearly always text in ASCII; in hexadecimal where they are not. */
function readLabel(value: ClaimValue | undefined): string | null {
  const bytes = bytesOf(value);
  if (bytes === null) return null;
  const isText = bytes.length > 0 && bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
  return isText ? new TextDecoder().decode(bytes) : toHex(bytes);
}

/** `[version, scheme]` (section 4.2.5); tokens of before the RFC have text. */
function readVersion(value: ClaimValue | undefined): string | null {
  return textOf(Array.isArray(value) ? (value as readonly ClaimValue[])[0] : value);
}

/** NumericDate: seconds, perhaps with a fraction (RFC 7519 section 2). */
function readDate(value: ClaimValue | undefined): number | null {
  if (value === undefined) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new TokenError('token-date-malformed');
  return value * 1_000;
}

/**
 * `cnf`: the certificate by its thumbprint (RFC 8705 section 3.1) or the key itself (RFC 7800 section 3.2).
 * @param coseKey the key that a token in CBOR holds there (RFC 8747 section 3.2), read; null where it holds none.
 * @throws TokenError where it is no such claim, or one that is known is malformed: it must not be passed over. Others
 * are (RFC 7800 section 3.1).
 */
function readConfirmations(value: ClaimValue | undefined, coseKey: Spki | null): readonly TokenConfirmation[] {
  if (value === undefined) return [];
  if (!isClaimMap(value) || value.size === 0) throw new TokenError('token-confirmation-malformed');
  const named = [...value].flatMap(([name, each]) => readConfirmation(name, each) ?? []);
  return coseKey ? [...named, { kind: 'key', spki: coseKey }] : named;
}

function readConfirmation(name: string | number, value: ClaimValue): TokenConfirmation | null {
  switch (name) {
    case 'x5t#S256': {
      const sha256 = bytesOf(value);
      if (sha256?.length !== 32) throw new TokenError('token-confirmation-malformed');
      return { kind: 'certificate', sha256 };
    }
    case 'jwk': {
      const spki = isClaimMap(value) ? readJwk(membersOf(value)) : null;
      if (spki === null) throw new TokenError('token-confirmation-malformed');
      return { kind: 'key', spki };
    }
    default:
      return null;
  }
}

/** A JWK has text members only where they matter. */
const membersOf = (map: ClaimMap): JsonObject =>
  Object.fromEntries([...map].filter((entry): entry is [string, string & Json] => typeof entry[1] === 'string'));
