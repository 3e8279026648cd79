import {
  checkWith,
  derEcdsaSignature,
  type ImportedKeys,
  keyRefusal,
  type SignatureScheme,
  type Spki,
} from '../x509/basics/index.ts';

export type RawRefusal = 'key-weak' | 'key-unsupported' | 'signature-wrong';

/**
 * Checks a signature as JOSE and COSE write it: of ECDSA r and s side by side, each as long as the curve (RFC 7518
 * section 3.4, RFC 9053 section 2.1). The form of X.509 is no such signature.
 * @param scheme one that suits the key (`keySuits`).
 * @returns null where it is valid, else the rule that refused it; never rejects.
 */
export async function rawSignatureRefusal(
  scheme: SignatureScheme,
  spki: Spki,
  message: Uint8Array,
  signature: Uint8Array,
  keys: ImportedKeys,
): Promise<RawRefusal | null> {
  const weakness = keyRefusal(spki.publicKey);
  if (weakness !== null) return weakness === 'weak-key' ? 'key-weak' : 'key-unsupported';
  const { publicKey } = spki;
  const isEc = publicKey.type === 'EC';
  if (isEc && signature.length !== 2 * Math.ceil(publicKey.bits / 8)) return 'signature-wrong';
  const encoded = isEc ? derEcdsaSignature(signature) : signature;
  const result = await checkWith(scheme, publicKey, spki, { tbs: message, signature: encoded }, keys);
  if (result === 'valid') return null;
  return result === 'invalid' ? 'signature-wrong' : 'key-unsupported';
}
