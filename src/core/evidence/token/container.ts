import { namedScheme } from '../../signed/cose/algorithms.ts';
import type { CoseRefusal } from '../../signed/cose/types.ts';
import { certificateHashFits, verifyCoseSign1 } from '../../signed/cose/verify.ts';
import { algorithmRefusal, schemeFor } from '../../signed/jose/algorithms.ts';
import type { JwsRefusal } from '../../signed/jose/types.ts';
import { thumbprintFits, verifyJws } from '../../signed/jose/verify.ts';
import { keySuits } from '../../signed/key-suits.ts';
import type { ImportedKeys, Spki } from '../../x509/basics/index.ts';
import type { Token } from './types.ts';

/** What is asked of a token's container, whether it is JOSE or COSE. */

export type ContainerRefusal = JwsRefusal | CoseRefusal;

export type ContainerVerdict =
  | { readonly result: 'valid'; readonly fault: null }
  | { readonly result: 'invalid' | 'unsupported'; readonly fault: ContainerRefusal };

/** The certificates that came along, DER, the signer's first; no reason to trust. */
export const certificatesOf = ({ container }: Token): readonly Uint8Array[] =>
  container.kind === 'jwt' ? container.signature.x5c : [...container.message.x5chain];

/** Why such a signature proves nothing, whatever the key; null where a key decides. */
export function unkeyedRefusal({ container }: Token): ContainerRefusal | null {
  if (container.kind === 'jwt') return algorithmRefusal(container.signature.alg);
  const named = namedScheme(container.message.alg);
  return typeof named === 'string' ? named : null;
}

/** Whether a key of this type can have made the signature, whether or not it did. */
export function mayBeBy({ container }: Token, spki: Spki): boolean {
  if (container.kind === 'jwt') return typeof schemeFor(container.signature.alg, spki) !== 'string';
  const named = namedScheme(container.message.alg);
  return typeof named !== 'string' && keySuits(named, spki);
}

export const verifyToken = ({ container }: Token, spki: Spki, keys: ImportedKeys): Promise<ContainerVerdict> =>
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
