import { checkWith, derEcdsaSignature, type ImportedKeys, keyRefusal, type Spki } from '../x509/basics/index.ts';
import { keySuits, type NamedScheme } from './key-suits.ts';

/** Why a signature in JOSE or COSE proves nothing. */
export type SignatureRefusal =
  | 'alg-none'
  | 'alg-missing'
  | 'alg-symmetric' // a MAC: whoever can check it can make it, and a public key is no secret
  | 'alg-unknown'
  | 'alg-not-for-key'
  | 'crit-unknown' // the signer insists on something that is not understood
  | 'key-weak'
  | 'key-unsupported'
  | 'signature-wrong';

export type SignatureVerdict =
  | { readonly result: 'valid'; readonly fault: null }
  | { readonly result: 'invalid' | 'unsupported'; readonly fault: SignatureRefusal };

/** What a later version may well understand. */
const UNSUPPORTED: readonly SignatureRefusal[] = ['alg-unknown', 'crit-unknown', 'key-unsupported'];

/** A signature as JOSE and COSE write it, with what it is over and what its header asks for. */
export interface RawSignature {
  /** As the header names it, or why there is none. */
  readonly named: NamedScheme | SignatureRefusal;
  /** Whether all that the header calls critical is understood. */
  readonly understood: boolean;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Checks a signature as JOSE and COSE write it: of ECDSA r and s side by side, each as long as the curve (RFC 7518
 * section 3.4, RFC 9053 section 2.1). The form of X.509 is no such signature.
 * @returns the verdict, with the rule that refused; never rejects.
 */
export async function verifyRaw(raw: RawSignature, spki: Spki, keys: ImportedKeys): Promise<SignatureVerdict> {
  const fault = await refusalOf(raw, spki, keys);
  if (fault === null) return { result: 'valid', fault };
  return { result: UNSUPPORTED.includes(fault) ? 'unsupported' : 'invalid', fault };
}

async function refusalOf(
  { named, understood, message, signature }: RawSignature,
  spki: Spki,
  keys: ImportedKeys,
): Promise<SignatureRefusal | null> {
  if (typeof named === 'string') return named;
  if (!keySuits(named, spki)) return 'alg-not-for-key';
  if (!understood) return 'crit-unknown';
  const weakness = keyRefusal(spki.publicKey);
  if (weakness !== null) return weakness === 'weak-key' ? 'key-weak' : 'key-unsupported';
  const { publicKey } = spki;
  const isEc = publicKey.type === 'EC';
  if (isEc && signature.length !== 2 * Math.ceil(publicKey.bits / 8)) return 'signature-wrong';
  const encoded = isEc ? derEcdsaSignature(signature) : signature;
  const result = await checkWith(named.scheme, publicKey, spki, { tbs: message, signature: encoded }, keys);
  if (result === 'valid') return null;
  return result === 'invalid' ? 'signature-wrong' : 'key-unsupported';
}
