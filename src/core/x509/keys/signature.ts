import type { Certificate } from '../certificate/certificate.ts';
import { integerBytes, sameBytes } from '../der/der-values.ts';
import { attempt, DerError, readWhole, TAG } from '../der/der.ts';
import type { AlgorithmIdentifier } from './algorithm.ts';
import { importKey } from './key-import.ts';
import { keyRefusal } from './key-strength.ts';
import { type SignatureScheme, signatureScheme } from './signature-scheme.ts';
import { OID_RSA_PSS, type PublicKey, publicKey, type Spki } from './spki.ts';
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

/** Was `signed` signed with this key? Weak keys and schemes are not looked at. */
export async function verifySignature(
  { tbs, signature, outerAlgorithm }: Signed,
  spki: Spki,
): Promise<SignatureResult> {
  const scheme = signatureScheme(outerAlgorithm);
  if (typeof scheme === 'string') return scheme;
  const key = publicKey(spki);
  const refusal = keyRefusal(key);
  if (refusal !== null) return refusal;
  if (!keyAllows(spki.algorithm, outerAlgorithm)) return 'invalid';
  return checkWith(scheme, key, spki, { tbs, signature });
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

/** The arithmetic alone: says nothing about the strength of key or scheme. */
export async function checkWith(
  scheme: SignatureScheme,
  key: PublicKey,
  spki: Spki,
  { tbs, signature }: Pick<Signed, 'tbs' | 'signature'>,
): Promise<'valid' | 'invalid' | 'unsupported-algorithm'> {
  if (!fits(scheme, key)) return 'invalid';
  const raw = key.type === 'EC' ? rawEcdsaSignature(signature, key.bits) : signature;
  if (raw === null) return 'invalid';
  const pending = importKey(scheme, key, spki);
  const imported = pending instanceof Promise ? await pending : pending;
  if (typeof imported === 'string') return imported;
  try {
    return (await crypto.subtle.verify(scheme, imported, bufferSource(raw), bufferSource(tbs))) ? 'valid' : 'invalid';
  } catch {
    // Platforms differ in what they refuse only now: odd exponents, salt lengths, signature sizes.
    return 'unsupported-algorithm';
  }
}

/** Does `issuer`'s key verify `child`'s signature? Names, dates and everything else are left aside. */
export async function verifySignedBy(child: Certificate, issuer: Certificate): Promise<boolean | 'unsupported'> {
  const result = await verifySignature(child, issuer.spki);
  return result === 'valid' || result === 'invalid' ? result === 'valid' : 'unsupported';
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
