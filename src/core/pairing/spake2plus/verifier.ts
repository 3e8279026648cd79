import { decodePoint, encodePoint, maskOfProver, maskOfVerifier, timesGenerator, unmask } from './group.ts';
import type { Scalars, SharedPoints, VerifierRecord } from './types.ts';

/** What the verifier keeps of a registration: w0 and L = w1*P (RFC 9383 section 3.2). */
export function registerVerifier({ w0, w1 }: Scalars): VerifierRecord {
  return { w0, l: encodePoint(timesGenerator(w1)) };
}

/** shareV = y*P + w0*N (RFC 9383 section 3.3). `y` is random, used once and never kept longer than the exchange. */
export function verifierShare({ w0 }: Pick<VerifierRecord, 'w0'>, y: bigint): Uint8Array {
  return encodePoint(timesGenerator(y).add(maskOfVerifier().multiply(w0)));
}

/** Z = y*(X - w0*M) and V = y*L, or null when the prover's share is no valid point or nothing but a mask. */
export function verifierPoints({ w0, l }: VerifierRecord, y: bigint, shareP: Uint8Array): SharedPoints | null {
  const share = decodePoint(shareP);
  const bare = share && unmask(share, maskOfProver(), w0);
  const registered = decodePoint(l);
  if (!registered) throw new RangeError('a record holds a valid point');
  return bare && { z: encodePoint(bare.multiply(y)), v: encodePoint(registered.multiply(y)) };
}
