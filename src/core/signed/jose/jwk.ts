import { type CurveName, ecSpki, ed25519Spki, rsaSpki, type Spki } from '../../x509/basics/index.ts';
import { fromBase64url } from '../../encoding/base64url.ts';
import { type JsonObject, member } from '../../encoding/json.ts';

const CURVES: readonly unknown[] = ['P-256', 'P-384', 'P-521'] satisfies CurveName[];
const isCurve = (name: unknown): name is CurveName => CURVES.includes(name);

/**
 * The public half of a JSON Web Key (RFC 7517; RFC 7518 section 6, RFC 8037), as the SubjectPublicKeyInfo that a
 * certificate has for the same key, so that keys from both compare by its hash.
 * @returns null where it is no such key, or is of a kind that is not known. That the point lies on its curve is seen
 * when the key is used.
 */
export function readJwk(jwk: JsonObject): Spki | null {
  const curve = member(jwk, 'crv');
  const x = coordinate(jwk, 'x');
  switch (member(jwk, 'kty')) {
    case 'EC': {
      const y = coordinate(jwk, 'y');
      return isCurve(curve) && x && y ? ecSpki(curve, x, y) : null;
    }
    case 'RSA': {
      // Without leading zeros (RFC 7518 section 6.3.1).
      const modulus = coordinate(jwk, 'n');
      const exponent = coordinate(jwk, 'e');
      return modulus && exponent ? rsaSpki(modulus, exponent) : null;
    }
    case 'OKP':
      return curve === 'Ed25519' && x ? ed25519Spki(x) : null;
    default:
      return null;
  }
}

function coordinate(jwk: JsonObject, name: string): Uint8Array | null {
  const value = member(jwk, name);
  return typeof value === 'string' ? fromBase64url(value) : null;
}
