import { encode, encodeBits, encodeObjectIdentifier, encodeSequence, encodeUnsigned } from '../der/der-write.ts';
import { attempt, DerReader, TAG } from '../der/der.ts';
import { OID_EC, OID_ED25519, OID_RSA, readSpki, type Spki } from './spki.ts';

/**
 * Keys that come as bare numbers (JWK, COSE_Key), as the SubjectPublicKeyInfo that a certificate has for the same key,
 * so that keys from everywhere compare by its hash. That a point lies on its curve is seen when the key is used.
 */

export type CurveName = 'P-256' | 'P-384' | 'P-521';

const CURVES: Readonly<Record<CurveName, { oid: string; size: number }>> = {
  'P-256': { oid: '1.2.840.10045.3.1.7', size: 32 },
  'P-384': { oid: '1.3.132.0.34', size: 48 },
  'P-521': { oid: '1.3.132.0.35', size: 66 },
};

/** An EC key by both coordinates in full length. @returns null where they are not. */
export function ecSpki(curve: CurveName, x: Uint8Array, y: Uint8Array): Spki | null {
  const { oid, size } = CURVES[curve];
  if (x.length !== size || y.length !== size) return null;
  const algorithm = encodeSequence(encodeObjectIdentifier(OID_EC), encodeObjectIdentifier(oid));
  return read(encodeSequence(algorithm, encodeBits(Uint8Array.of(4, ...x, ...y))));
}

/** An RSA key by its unsigned numbers. @returns null where one has a leading zero, or is zero. */
export function rsaSpki(modulus: Uint8Array, exponent: Uint8Array): Spki | null {
  if (!modulus[0] || !exponent[0]) return null;
  const algorithm = encodeSequence(encodeObjectIdentifier(OID_RSA), encode(TAG.null));
  return read(encodeSequence(algorithm, encodeBits(encodeSequence(encodeUnsigned(modulus), encodeUnsigned(exponent)))));
}

/** @returns null where the key has not 32 bytes. */
export function ed25519Spki(key: Uint8Array): Spki | null {
  if (key.length !== 32) return null;
  return read(encodeSequence(encodeSequence(encodeObjectIdentifier(OID_ED25519)), encodeBits(key)));
}

function read(der: Uint8Array): Spki | null {
  const decoded = attempt(() => readSpki(new DerReader(der)));
  return decoded.ok ? decoded.value : null;
}
