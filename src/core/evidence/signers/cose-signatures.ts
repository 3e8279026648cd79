import type { CoseSign1 } from '../../signed/cose/types.ts';
import { certificateHashFits, verifyCoseSign1 } from '../../signed/cose/verify.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import type { MessageSignature, SignerAnchor, SignerCandidate } from './types.ts';

/**
 * The signature of a COSE_Sign1 (RFC 9052), by the certificate that it brings (RFC 9360), or by the keys of those who
 * are known already where it brings none. A bare key in its own header is never looked at: it proves that whoever wrote
 * the message wrote the message.
 */
export async function coseSignatures(
  message: CoseSign1,
  anchors: readonly SignerAnchor[],
  known: KnownIssuers,
): Promise<readonly MessageSignature[]> {
  const { x5chain, x5bag } = message;
  const brought: SignerCandidate[] = [];
  for (const certificate of known.decodeAll(x5chain.length > 0 ? x5chain.slice(0, 1) : x5bag)) {
    // Of a bag only the signer's own is meant, which the hash tells apart where there is one.
    if ((await certificateHashFits(message, certificate.der)) === 'mismatch') continue;
    brought.push({ key: certificate.spki, certificate });
  }
  const namesKey = x5chain.length + x5bag.length > 0;
  return [
    {
      candidates: namesKey ? brought : anchors,
      namesKey,
      verify: async (key) => verifyCoseSign1(message, key, undefined, known.keys),
    },
  ];
}
