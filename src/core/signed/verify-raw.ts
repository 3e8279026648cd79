import {
  checkWith,
  derEcdsaSignature,
  type ImportedKeys,
  keyRefusal,
  OID_RSA_PSS,
  type PublicKey,
  type SignatureScheme,
  signatureScheme,
  type Spki,
} from '../x509/basics/index.ts';

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

/** A scheme that a container names, with the curve where the name fixes one too. */
export interface NamedScheme {
  readonly scheme: SignatureScheme;
  readonly curve: 'P-256' | 'P-384' | 'P-521' | null;
}

/**
 * Whether signatures by this scheme may be asked of this key. The key decides, never the header of a message: a scheme
 * of another key type, curve or padding does not suit it.
 */
export const keySuits = (named: NamedScheme, spki: Spki): boolean =>
  suitsType(named, spki.publicKey) && paddingAllowed(named.scheme, spki);

function suitsType({ scheme, curve }: NamedScheme, key: PublicKey): boolean {
  switch (scheme.name) {
    case 'ECDSA':
      return key.type === 'EC' && key.curve !== null && (curve === null || key.curve === curve);
    case 'Ed25519':
      return key.type === 'Ed25519';
    case 'RSASSA-PKCS1-v1_5':
    case 'RSA-PSS':
      return key.type === 'RSA';
    default:
      return key.type === 'ML-DSA' && key.name === scheme.name;
  }
}

/** A key marked id-RSASSA-PSS serves for PSS only, with the hash that it names, if any (RFC 4055 section 1.2). */
function paddingAllowed(scheme: SignatureScheme, { algorithm }: Spki): boolean {
  if (algorithm.oid !== OID_RSA_PSS) return true;
  if (scheme.name !== 'RSA-PSS') return false;
  if (algorithm.parameters === null) return true;
  const demanded = signatureScheme(algorithm);
  // Of the salt a key states the least (section 3.3).
  return (
    typeof demanded !== 'string' &&
    demanded.name === 'RSA-PSS' &&
    demanded.hash === scheme.hash &&
    demanded.saltLength <= scheme.saltLength
  );
}
