import type { Jws } from '../../signed/jose/types.ts';
import { verifyJws } from '../../signed/jose/verify.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import type { MessageSignature, SignerAnchor } from './types.ts';

/**
 * The signatures of a JWS (RFC 7515), each with its own certificate, or with the keys of those who are known already
 * where it brings none.
 */
export function jwsSignatures(
  jws: Jws,
  anchors: readonly SignerAnchor[],
  known: KnownIssuers,
): readonly MessageSignature[] {
  return jws.signatures.map((signature) => {
    const [leaf] = known.decodeAll(signature.x5c.slice(0, 1));
    const brought = leaf ? [{ key: leaf.spki, certificate: leaf }] : [];
    return {
      candidates: signature.x5c.length > 0 ? brought : anchors,
      namesKey: signature.x5c.length > 0,
      verify: (key) => verifyJws(signature, key, known.keys),
    };
  });
}
