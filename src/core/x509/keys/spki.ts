import { integerBytes, octetAlignedBits } from '../der/der-values.ts';
import {
  encode,
  encodeBits,
  encodeObjectIdentifier,
  encodeOid,
  encodeSequence,
  encodeUnsigned,
} from '../der/der-write.ts';
import { attempt, DerReader, type OnOddity, readOid, readWhole, refuseOddities, TAG } from '../der/der.ts';
import type { Oid } from '../types.ts';
import { ML_DSA, type MlDsaName, OID_EC, OID_ED25519, OID_RSA, OID_RSA_PSS } from '../identifiers.ts';

/** AlgorithmIdentifier (RFC 5280 section 4.1.1.2). */
export interface AlgorithmIdentifier {
  readonly oid: Oid;
  /** DER of the parameters, null where they are absent. */
  readonly parameters: Uint8Array | null;
  readonly der: Uint8Array;
}

/** The next AlgorithmIdentifier. @throws DerError where it is none. */
export function readAlgorithm(reader: DerReader): AlgorithmIdentifier {
  const element = reader.expect(0x30);
  const inner = reader.inside(element);
  const oid = readOid(inner);
  const parameters = inner.atEnd ? null : inner.element().der;
  inner.finish();
  return { oid, parameters, der: element.der };
}

/** SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7). */
export interface Spki {
  readonly der: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  /** Content of subjectPublicKey. */
  readonly key: Uint8Array;
  /** The key inside, read strictly; `unknown` with zero bits where it cannot be read: refused where it is needed. */
  readonly publicKey: PublicKey;
}

export type CurveName = 'P-256' | 'P-384' | 'P-521';

export type PublicKey =
  | { readonly type: 'RSA'; readonly bits: number; readonly modulus: Uint8Array; readonly exponent: Uint8Array }
  | {
      readonly type: 'EC';
      readonly bits: number;
      readonly curve: CurveName | null;
      readonly point: Uint8Array;
    }
  | { readonly type: 'Ed25519'; readonly bits: 256; readonly key: Uint8Array }
  | { readonly type: 'ML-DSA'; readonly bits: number; readonly name: MlDsaName; readonly key: Uint8Array }
  | { readonly type: 'DSA' | 'unknown'; readonly bits: number };
const OID_DSA = '1.2.840.10040.4.1';

/** Named curves by OID; those without a WebCrypto name are known by size only. */
const CURVES: Readonly<Record<string, { bits: number; curve: CurveName | null }>> = {
  '1.2.840.10045.3.1.7': { bits: 256, curve: 'P-256' },
  '1.3.132.0.34': { bits: 384, curve: 'P-384' },
  '1.3.132.0.35': { bits: 521, curve: 'P-521' },
  '1.2.840.10045.3.1.1': { bits: 192, curve: null },
  '1.3.132.0.33': { bits: 224, curve: null },
  '1.3.132.0.10': { bits: 256, curve: null },
  '1.3.36.3.3.2.8.1.1.7': { bits: 256, curve: null },
  '1.3.36.3.3.2.8.1.1.11': { bits: 384, curve: null },
  '1.3.36.3.3.2.8.1.1.13': { bits: 512, curve: null },
};

/** The next SubjectPublicKeyInfo. @throws DerError where it is none; a key inside that cannot be read is `unknown`. */
export function readSpki(reader: DerReader): Spki {
  const element = reader.expect(TAG.sequence);
  const inner = reader.inside(element);
  const algorithm = readAlgorithm(inner);
  const key = octetAlignedBits(inner);
  inner.finish();
  return { der: element.der, algorithm, key, publicKey: decodeOrUnknown({ algorithm, key }, refuseOddities) };
}

/**
 * The key as a description reads it: departures go to `onOddity`, which may let them pass, as some devices write an RSA
 * modulus without the zero that keeps it positive. No signature may be checked by it.
 */
export const describedKey = (spki: Spki, onOddity: OnOddity): PublicKey =>
  spki.publicKey.type === 'unknown' ? decodeOrUnknown(spki, onOddity) : spki.publicKey;

type EncodedKey = Pick<Spki, 'algorithm' | 'key'>;

function decodeOrUnknown(spki: EncodedKey, onOddity: OnOddity): PublicKey {
  const decoded = attempt(() => decodeKey(spki, onOddity));
  return decoded.ok ? decoded.value : { type: 'unknown', bits: 0 };
}

function decodeKey({ algorithm, key }: EncodedKey, onOddity: OnOddity): PublicKey {
  switch (algorithm.oid) {
    case OID_RSA:
    case OID_RSA_PSS:
      return decodeRsa(key, onOddity);
    case OID_EC:
      return decodeEc(algorithm, key);
    case OID_DSA:
      return { type: 'DSA', bits: dsaBits(algorithm) };
    // These have no parameters to name (RFC 8410 section 3, RFC 9881 section 2).
    default:
      return algorithm.parameters === null ? decodePlain(algorithm.oid, key) : { type: 'unknown', bits: 0 };
  }
}

function decodeRsa(key: Uint8Array, onOddity: OnOddity): PublicKey {
  return readWhole(
    key,
    TAG.sequence,
    (inner) => {
      const modulus = unsigned(integerBytes(inner), onOddity);
      const exponent = unsigned(integerBytes(inner), onOddity);
      return { type: 'RSA', bits: bitLength(modulus), modulus, exponent };
    },
    onOddity,
  );
}

function decodeEc({ parameters }: AlgorithmIdentifier, point: Uint8Array): PublicKey {
  // Explicit curves (a SEQUENCE instead of an OID) are never followed: they let an attacker choose the generator
  // (CVE-2020-0601).
  if (parameters?.[0] !== TAG.oid) return { type: 'EC', bits: 0, curve: null, point };
  const named = CURVES[readOid(new DerReader(parameters))];
  return { type: 'EC', ...(named ?? { bits: 0, curve: null }), point };
}

function decodePlain(oid: string, key: Uint8Array): PublicKey {
  if (oid === OID_ED25519)
    return key.length === 32 ? { type: 'Ed25519', bits: 256, key } : { type: 'unknown', bits: 0 };
  const name = ML_DSA[oid];
  return name === undefined ? { type: 'unknown', bits: 0 } : { type: 'ML-DSA', bits: key.length * 8, name, key };
}

/** The size of p, the first of the three parameters. */
function dsaBits({ parameters }: AlgorithmIdentifier): number {
  if (parameters === null) return 0;
  return bitLength(unsigned(integerBytes(new DerReader(parameters).enter())));
}

/** Without the leading zero that keeps an INTEGER positive. A negative number is no part of a key. */
function unsigned(content: Uint8Array, onOddity: OnOddity = refuseOddities): Uint8Array {
  if ((content[0] ?? 0) >= 0x80) onOddity('bad-structure');
  return content[0] === 0 ? content.subarray(1) : content;
}

function bitLength(bytes: Uint8Array): number {
  return bytes.length === 0 ? 0 : (bytes[0] ?? 0).toString(2).length + (bytes.length - 1) * 8;
}

/**
 * The subjectPublicKeyInfo as RFC 3279 section 2.3.1 writes it. An RSA key has many encodings that readers let pass
 * (parameters left out, a modulus without its leading zero): the same key must hash the same, or a known key could hide
 * behind another encoding.
 */
export function canonicalSpki(spki: Spki, key: PublicKey): Uint8Array {
  if (key.type !== 'RSA' || spki.algorithm.oid !== OID_RSA) return spki.der;
  const rsaKey = encode(0x30, encodeUnsigned(key.modulus), encodeUnsigned(key.exponent));
  return encode(
    0x30,
    encode(0x30, encode(0x06, encodeOid(OID_RSA)), encode(0x05)),
    encode(0x03, Uint8Array.of(0), rsaKey),
  );
}

/*
 * Keys that come as bare numbers (JWK, COSE_Key), as the SubjectPublicKeyInfo that a certificate has for the same key,
 * so that keys from everywhere compare by its hash. That a point lies on its curve is seen when the key is used.
 */

const COORDINATES: Readonly<Record<CurveName, { oid: string; size: number }>> = {
  'P-256': { oid: '1.2.840.10045.3.1.7', size: 32 },
  'P-384': { oid: '1.3.132.0.34', size: 48 },
  'P-521': { oid: '1.3.132.0.35', size: 66 },
};

/** An EC key by both coordinates in full length. @returns null where they are not. */
export function ecSpki(curve: CurveName, x: Uint8Array, y: Uint8Array): Spki | null {
  const { oid, size } = COORDINATES[curve];
  if (x.length !== size || y.length !== size) return null;
  const algorithm = encodeSequence(encodeObjectIdentifier(OID_EC), encodeObjectIdentifier(oid));
  return keyFrom(encodeSequence(algorithm, encodeBits(Uint8Array.of(4, ...x, ...y))));
}

/** An RSA key by its unsigned numbers. @returns null where one has a leading zero, or is zero. */
export function rsaSpki(modulus: Uint8Array, exponent: Uint8Array): Spki | null {
  if (!modulus[0] || !exponent[0]) return null;
  const algorithm = encodeSequence(encodeObjectIdentifier(OID_RSA), encode(TAG.null));
  return keyFrom(
    encodeSequence(algorithm, encodeBits(encodeSequence(encodeUnsigned(modulus), encodeUnsigned(exponent)))),
  );
}

/** @returns null where the key has not 32 bytes. */
export function ed25519Spki(key: Uint8Array): Spki | null {
  if (key.length !== 32) return null;
  return keyFrom(encodeSequence(encodeSequence(encodeObjectIdentifier(OID_ED25519)), encodeBits(key)));
}

function keyFrom(der: Uint8Array): Spki | null {
  const decoded = attempt(() => readSpki(new DerReader(der)));
  return decoded.ok ? decoded.value : null;
}
