import { decodePoint, encodePoint, maskOfProver, maskOfVerifier, timesGenerator, unmask } from './group.ts';
import type { Scalars, SharedPoints } from './types.ts';

/** shareP = x*P + w0*M (RFC 9383 section 3.3). `x` is random, used once and never kept longer than the exchange. */
export function proverShare({ w0 }: Pick<Scalars, 'w0'>, x: bigint): Uint8Array {
  return encodePoint(timesGenerator(x).add(maskOfProver().multiply(w0)));
}

/**
 * Z = x*(Y - w0*N) and V = w1*(Y - w0*N), or null when the verifier's share is no valid point or nothing but a mask.
 */
export function proverPoints({ w0, w1 }: Scalars, x: bigint, shareV: Uint8Array): SharedPoints | null {
  const share = decodePoint(shareV);
  const bare = share && unmask(share, maskOfVerifier(), w0);
  return bare && { z: encodePoint(bare.multiply(x)), v: encodePoint(bare.multiply(w1)) };
}
