import { coseScheme } from '../../signed/cose/algorithms.ts';
import { certificateHashFits, verifyCoseSign1 } from '../../signed/cose/verify.ts';
import { jwsScheme } from '../../signed/jose/algorithms.ts';
import { thumbprintFits, verifyJws } from '../../signed/jose/verify.ts';
import { keySuits, type NamedScheme, type SignatureRefusal, type SignatureVerdict } from '../../signed/verify-raw.ts';
import type { ImportedKeys, Spki } from '../../x509/basics/index.ts';
import type { Token } from './types.ts';

/** What is asked of a token's container, whether it is JOSE or COSE. */

/** The certificates that came along, DER, the signer's first; no reason to trust. */
export const certificatesOf = ({ container }: Token): readonly Uint8Array[] =>
  container.kind === 'jwt' ? container.signature.x5c : [...container.message.x5chain];

const namedBy = ({ container }: Token): NamedScheme | SignatureRefusal =>
  container.kind === 'jwt' ? jwsScheme(container.signature.alg) : coseScheme(container.message.alg);

/** Why such a signature proves nothing, whatever the key; null where a key decides. */
export function unkeyedRefusal(token: Token): SignatureRefusal | null {
  const named = namedBy(token);
  return typeof named === 'string' ? named : null;
}

/** Whether a key of this type can have made the signature, whether or not it did. */
export function mayBeBy(token: Token, spki: Spki): boolean {
  const named = namedBy(token);
  return typeof named !== 'string' && keySuits(named, spki);
}

export const verifyToken = ({ container }: Token, spki: Spki, keys: ImportedKeys): Promise<SignatureVerdict> =>
  container.kind === 'jwt'
    ? verifyJws(container.signature, spki, keys)
    : verifyCoseSign1(container.message, spki, undefined, keys);

/** Whether the header names another certificate as the signer's (`x5t#S256`, `x5t`). */
export async function namesAnotherSigner({ container }: Token, certificate: Uint8Array): Promise<boolean> {
  const fit =
    container.kind === 'jwt'
      ? await thumbprintFits(container.signature, certificate)
      : await certificateHashFits(container.message, certificate);
  return fit === 'mismatch';
}
