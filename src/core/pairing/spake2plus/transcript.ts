import { concatBytes } from '../../encoding/bytes.ts';
import { encodePoint, maskOfProver, maskOfVerifier } from './group.ts';
import { encodeScalar, lengthPrefixed } from './scalars.ts';
import type { Identities, SharedPoints, Shares } from './types.ts';

/** TT, everything that both sides must agree on, octet by octet (RFC 9383 section 3.3). */
export function transcript(identities: Identities, shares: Shares, points: SharedPoints, w0: bigint): Uint8Array {
  const parts = [
    identities.context,
    identities.idProver,
    identities.idVerifier,
    encodePoint(maskOfProver()),
    encodePoint(maskOfVerifier()),
    shares.shareP,
    shares.shareV,
    points.z,
    points.v,
    encodeScalar(w0),
  ];
  return concatBytes(...parts.map(lengthPrefixed));
}
