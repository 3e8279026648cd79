import type { AlgorithmIdentifier, PublicKey } from './spki.ts';
import { ML_DSA, type MlDsaName, OID_ED25519, OID_RSA_PSS } from '../identifiers.ts';
import { attempt, constructed, DerError, type DerReader, onlyElement, readOid, readWhole, TAG } from '../der/der.ts';
import { checkInteger, smallInteger } from '../der/der-values.ts';

export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** How a signature was made, in terms of WebCrypto. */
export type SignatureScheme =
  | { readonly name: 'RSASSA-PKCS1-v1_5'; readonly hash: Hash }
  | { readonly name: 'RSA-PSS'; readonly hash: Hash; readonly saltLength: number }
  | { readonly name: 'ECDSA'; readonly hash: Hash }
  | { readonly name: 'Ed25519' }
  | { readonly name: MlDsaName };

export type SchemeRefusal = 'weak-algorithm' | 'unsupported-algorithm';

const SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.113549.1.1.11': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA', hash: 'SHA-512' },
  [OID_ED25519]: { name: 'Ed25519' },
};

/**
 * MD2, MD4, MD5 and SHA-1, with RSA, DSA or ECDSA: collisions are cheap for the first three and affordable for the
 * last, so that signatures can be forged.
 */
const WEAK = new Set([
  '1.2.840.113549.1.1.2',
  '1.2.840.113549.1.1.3',
  '1.2.840.113549.1.1.4',
  '1.2.840.113549.1.1.5',
  '1.3.14.3.2.29',
  '1.3.14.3.2.3',
  '1.2.840.10040.4.3',
  '1.2.840.10045.4.1',
]);

const HASHES: Readonly<Record<string, Hash>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};
const OID_SHA1 = '1.3.14.3.2.26';
const OID_MGF1 = '1.2.840.113549.1.1.8';

/** The scheme a signatureAlgorithm names, or why its signatures are not looked at. */
export function signatureScheme(algorithm: AlgorithmIdentifier): SignatureScheme | SchemeRefusal {
  if (WEAK.has(algorithm.oid)) return 'weak-algorithm';
  if (algorithm.oid === OID_RSA_PSS) return pssScheme(algorithm.parameters);
  const mlDsa = ML_DSA[algorithm.oid];
  const scheme = mlDsa ? ({ name: mlDsa } as const) : SCHEMES[algorithm.oid];
  return scheme !== undefined && parametersFit(scheme, algorithm.parameters) ? scheme : 'unsupported-algorithm';
}

/** NULL or absent for RSA (RFC 4055 section 5), absent for all others (RFC 5758, RFC 8410, RFC 9881). */
function parametersFit({ name }: SignatureScheme, parameters: Uint8Array | null): boolean {
  return parameters === null || (name === 'RSASSA-PKCS1-v1_5' && parameters.length === 2 && parameters[0] === TAG.null);
}

/** RSASSA-PSS-params (RFC 4055 section 3.1). Every default there is SHA-1, so what is left out is weak. */
function pssScheme(parameters: Uint8Array | null): SignatureScheme | SchemeRefusal {
  if (parameters === null) return 'weak-algorithm';
  const decoded = attempt(() => readWhole(parameters, TAG.sequence, readPss));
  return decoded.ok ? decoded.value : 'unsupported-algorithm';
}

function readPss(fields: DerReader): SignatureScheme | SchemeRefusal {
  const hashField = fields.optional(constructed(0));
  const mgfField = fields.optional(constructed(1));
  const saltField = fields.optional(constructed(2));
  const trailer = fields.optional(constructed(3));
  if (trailer !== undefined && smallInteger(onlyElement(trailer.content, TAG.integer).content) !== 1)
    throw new DerError('bad-structure');
  if (hashField === undefined || mgfField === undefined) return 'weak-algorithm';
  const hashOid = readWhole(hashField.content, TAG.sequence, readHashOid);
  const mgfHashOid = readWhole(mgfField.content, TAG.sequence, (mgf) => {
    if (readOid(mgf) !== OID_MGF1) throw new DerError('bad-structure');
    return readHashOid(mgf.enter());
  });
  if (hashOid === OID_SHA1) return 'weak-algorithm';
  const hash = HASHES[hashOid];
  if (hash === undefined || hashOid !== mgfHashOid) return 'unsupported-algorithm';
  const saltLength = saltField
    ? smallInteger(checkInteger(onlyElement(saltField.content, TAG.integer).content, fields.onOddity))
    : 20;
  return saltLength >= 0 && saltLength <= 512 ? { name: 'RSA-PSS', hash, saltLength } : 'unsupported-algorithm';
}

function readHashOid(algorithm: DerReader): string {
  const oid = readOid(algorithm);
  if (!algorithm.atEnd) algorithm.expect(TAG.null);
  algorithm.finish();
  return oid;
}

/** Verification work grows with the key: larger ones are not used, and a huge key must not hang the browser. */
const MAX_RSA_BITS = 8192;
const MIN_RSA_BITS = 2048;
const MIN_EC_BITS = 256;

/**
 * Why a key is not relied on, or null: RSA below 2048 and EC below 256 bits are weak; explicit curves, DSA and the
 * unknown are unsupported.
 */
export function keyRefusal(key: PublicKey): 'weak-key' | 'unsupported-algorithm' | null {
  switch (key.type) {
    case 'RSA':
      return rsaRefusal(key);
    case 'EC':
      return key.bits > 0 && key.bits < MIN_EC_BITS ? 'weak-key' : key.curve === null ? 'unsupported-algorithm' : null;
    case 'DSA':
    case 'unknown':
      return 'unsupported-algorithm';
    default:
      return null;
  }
}

function rsaRefusal({
  bits,
  exponent,
}: Extract<PublicKey, { type: 'RSA' }>): 'weak-key' | 'unsupported-algorithm' | null {
  if (bits < MIN_RSA_BITS || hasUselessExponent(exponent)) return 'weak-key';
  return bits > MAX_RSA_BITS || exponent.length > 8 ? 'unsupported-algorithm' : null;
}

/** An even exponent, or 1, is no RSA at all. */
function hasUselessExponent(exponent: Uint8Array): boolean {
  const last = exponent[exponent.length - 1] ?? 0;
  return last % 2 === 0 || (exponent.length === 1 && last === 1);
}
