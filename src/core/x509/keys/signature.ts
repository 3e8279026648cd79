import { integerBytes } from '../der/der-values.ts';
import { sameBytes } from '../../encoding/bytes.ts';
import { encodeSequence, encodeUnsigned } from '../der/der-write.ts';
import { attempt, DerError, readWhole, TAG } from '../der/der.ts';
import type { AlgorithmIdentifier, PublicKey, Spki } from './spki.ts';
import { OID_RSA_PSS } from '../identifiers.ts';
import { ImportedKeys } from './key-import.ts';
import { keyRefusal, type SignatureScheme, signatureScheme } from './signature-scheme.ts';
import { bufferSource } from './webcrypto.ts';

/**
 * WebCrypto wants r and s side by side, each as long as the curve; X.509 has a SEQUENCE of two INTEGERs. Null where it
 * has not.
 */
export function rawEcdsaSignature(der: Uint8Array, curveBits: number): Uint8Array | null {
  const size = Math.ceil(curveBits / 8);
  const decoded = attempt(() =>
    readWhole(der, TAG.sequence, (inner) => {
      const raw = new Uint8Array(2 * size);
      placeAtEnd(integerBytes(inner), raw.subarray(0, size));
      placeAtEnd(integerBytes(inner), raw.subarray(size));
      return raw;
    }),
  );
  return decoded.ok ? decoded.value : null;
}

/** The reverse: WebCrypto gives r and s side by side, X.509 wants a SEQUENCE of two INTEGERs (RFC 5480). */
export function derEcdsaSignature(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return encodeSequence(encodeUnsigned(raw.subarray(0, half)), encodeUnsigned(raw.subarray(half)));
}

function placeAtEnd(integer: Uint8Array, field: Uint8Array): void {
  const magnitude = integer[0] === 0 ? integer.subarray(1) : integer;
  if ((integer[0] ?? 0) >= 0x80 || magnitude.length > field.length) throw new DerError('bad-structure');
  field.set(magnitude, field.length - magnitude.length);
}

/** What came of checking one signature. All but `valid` mean that it proves nothing. */
export type SignatureResult = 'valid' | 'invalid' | 'unsupported-algorithm' | 'weak-algorithm' | 'weak-key';

export interface Signed {
  readonly tbs: Uint8Array;
  readonly signature: Uint8Array;
  readonly outerAlgorithm: AlgorithmIdentifier;
}

/**
 * Whether `signed` was signed with this key (RFC 5280 section 4.1.1.3). Weak keys and schemes are not looked at.
 * @param keys where imported keys are kept for the next check.
 * @returns `valid`, or why the signature proves nothing; never throws.
 */
export async function verifySignature(
  { tbs, signature, outerAlgorithm }: Signed,
  spki: Spki,
  keys = new ImportedKeys(),
): Promise<SignatureResult> {
  const scheme = signatureScheme(outerAlgorithm);
  if (typeof scheme === 'string') return scheme;
  const refusal = keyRefusal(spki.publicKey);
  if (refusal !== null) return refusal;
  if (!keyAllows(spki.algorithm, outerAlgorithm)) return 'invalid';
  return checkWith(scheme, spki.publicKey, spki, { tbs, signature }, keys);
}

/**
 * A key marked id-RSASSA-PSS serves for nothing else, and only with the parameters it names, if any (RFC 4055 section
 * 1.2).
 */
function keyAllows(key: AlgorithmIdentifier, signature: AlgorithmIdentifier): boolean {
  if (key.oid !== OID_RSA_PSS) return true;
  return (
    signature.oid === OID_RSA_PSS &&
    (key.parameters === null || sameBytes(key.parameters, signature.parameters ?? EMPTY))
  );
}

const EMPTY = new Uint8Array();

/**
 * The arithmetic alone: says nothing about the strength of key or scheme.
 * @param key what was read in `spki`, perhaps tolerantly.
 */
export async function checkWith(
  scheme: SignatureScheme,
  key: PublicKey,
  spki: Spki,
  { tbs, signature }: Pick<Signed, 'tbs' | 'signature'>,
  keys = new ImportedKeys(),
): Promise<'valid' | 'invalid' | 'unsupported-algorithm'> {
  if (!fits(scheme, key)) return 'invalid';
  const raw = key.type === 'EC' ? rawEcdsaSignature(signature, key.bits) : signature;
  if (raw === null) return 'invalid';
  const pending = keys.get(scheme, key, spki);
  const imported = pending instanceof Promise ? await pending : pending;
  if (typeof imported === 'string') return imported;
  try {
    return (await crypto.subtle.verify(scheme, imported, bufferSource(raw), bufferSource(tbs))) ? 'valid' : 'invalid';
  } catch {
    // Platforms differ in what they refuse only now: odd exponents, salt lengths, signature sizes.
    return 'unsupported-algorithm';
  }
}

/** Whether a key of this type can have made such a signature, whether or not it did. */
export function mayHaveSigned({ outerAlgorithm }: Pick<Signed, 'outerAlgorithm'>, { publicKey }: Spki): boolean {
  const scheme = signatureScheme(outerAlgorithm);
  return typeof scheme !== 'string' && fits(scheme, publicKey);
}

function fits(scheme: SignatureScheme, key: PublicKey): boolean {
  switch (scheme.name) {
    case 'RSASSA-PKCS1-v1_5':
    case 'RSA-PSS':
      return key.type === 'RSA';
    case 'ECDSA':
      return key.type === 'EC';
    case 'Ed25519':
      return key.type === 'Ed25519';
    default:
      return key.type === 'ML-DSA' && key.name === scheme.name;
  }
}
