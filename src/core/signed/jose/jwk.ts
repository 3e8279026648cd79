import { fromBase64url } from '../../encoding/base64url.ts';
import { type JsonObject, member } from '../../encoding/json.ts';
import {
  encode,
  encodeBits,
  encodeObjectIdentifier,
  encodeSequence,
  encodeUnsigned,
} from '../../x509/der/der-write.ts';
import { attempt, DerReader, TAG } from '../../x509/der/der.ts';
import { OID_EC, OID_ED25519, OID_RSA, readSpki, type Spki } from '../../x509/keys/spki.ts';

const CURVES: Readonly<Record<string, { oid: string; size: number }>> = {
  'P-256': { oid: '1.2.840.10045.3.1.7', size: 32 },
  'P-384': { oid: '1.3.132.0.34', size: 48 },
  'P-521': { oid: '1.3.132.0.35', size: 66 },
};

/**
 * The public half of a JSON Web Key (RFC 7517; RFC 7518 section 6, RFC 8037), as the SubjectPublicKeyInfo that a
 * certificate has for the same key, so that keys from both compare by its hash.
 * @returns null where it is no such key, or is of a kind that is not known. That the point lies on its curve is seen
 * when the key is used.
 */
export function readJwk(jwk: JsonObject): Spki | null {
  const bytes = encodeJwk(jwk);
  const read = bytes && attempt(() => readSpki(new DerReader(bytes)));
  return read?.ok ? read.value : null;
}

function encodeJwk(jwk: JsonObject): Uint8Array | null {
  switch (member(jwk, 'kty')) {
    case 'EC':
      return encodeEc(jwk);
    case 'RSA':
      return encodeRsa(jwk);
    case 'OKP': {
      const key = coordinate(jwk, 'x');
      if (member(jwk, 'crv') !== 'Ed25519' || key?.length !== 32) return null;
      return encodeSequence(encodeSequence(encodeObjectIdentifier(OID_ED25519)), encodeBits(key));
    }
    default:
      return null;
  }
}

/** Both coordinates in full length (RFC 7518 section 6.2.1.2). */
function encodeEc(jwk: JsonObject): Uint8Array | null {
  const name = member(jwk, 'crv');
  const curve = typeof name === 'string' && Object.hasOwn(CURVES, name) ? CURVES[name] : undefined;
  const x = coordinate(jwk, 'x');
  const y = coordinate(jwk, 'y');
  if (!curve || x?.length !== curve.size || y?.length !== curve.size) return null;
  const algorithm = encodeSequence(encodeObjectIdentifier(OID_EC), encodeObjectIdentifier(curve.oid));
  return encodeSequence(algorithm, encodeBits(Uint8Array.of(4, ...x, ...y)));
}

/** Numbers without leading zeros (RFC 7518 section 6.3.1). */
function encodeRsa(jwk: JsonObject): Uint8Array | null {
  const modulus = coordinate(jwk, 'n');
  const exponent = coordinate(jwk, 'e');
  if (!modulus?.[0] || !exponent?.[0]) return null;
  const algorithm = encodeSequence(encodeObjectIdentifier(OID_RSA), encode(TAG.null));
  return encodeSequence(algorithm, encodeBits(encodeSequence(encodeUnsigned(modulus), encodeUnsigned(exponent))));
}

function coordinate(jwk: JsonObject, name: string): Uint8Array | null {
  const value = member(jwk, name);
  return typeof value === 'string' ? fromBase64url(value) : null;
}
