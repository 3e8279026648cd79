import { OID_RSA_PSS, type PublicKey, type SignatureScheme, signatureScheme, type Spki } from '../x509/basics/index.ts';

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
