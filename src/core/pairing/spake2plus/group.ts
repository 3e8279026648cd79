import { weierstrass, type WeierstrassPoint } from '@noble/curves/abstract/weierstrass.js';

export type GroupPoint = WeierstrassPoint<bigint>;

let curve: ReturnType<typeof weierstrass<bigint>> | null = null;

/**
 * NIST P-256 (SEC 2, section 2.4.2): the curve alone, without the signatures that the library would bring along. Made
 * at the first use, since that takes some milliseconds and the background starts anew for nearly every event.
 */
function p256(): ReturnType<typeof weierstrass<bigint>> {
  curve ??= weierstrass({
    p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
    n: ORDER,
    h: 1n,
    a: 0xffffffff00000001000000000000000000000000fffffffffffffffffffffffcn,
    b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
    Gx: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
    Gy: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
  });
  return curve;
}

/** The order of the group; the RFC calls it p. */
export const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export const SHARE_LENGTH = 65;

/** The points that mask the shares, whose discrete logarithms are unknown (RFC 9383 section 4, for P-256). */
export const maskOfProver = (): GroupPoint =>
  p256().fromHex('02886e2f97ace46e55ba9dd7242579f2993b64e16ef3dcab95afd497333d8fa12f');
export const maskOfVerifier = (): GroupPoint =>
  p256().fromHex('03d8bbd6c639c62937b04d997f38c3770719c629d7014d49a24b4f98baa1292b49');

/** scalar*P, P being the generator. */
export const timesGenerator = (scalar: bigint): GroupPoint => p256().BASE.multiply(scalar);

/** The only encoding used here: uncompressed, `04 || x || y` (SEC 1, section 2.3.3). */
export const encodePoint = (point: GroupPoint): Uint8Array => point.toBytes(false);

/**
 * A point received from the peer, or null when it is not one: wrong length or form, a coordinate that is no field
 * element, not on the curve. The point at infinity has no such encoding. The cofactor is 1, so every other point is a
 * member of the group (RFC 9383 section 6).
 */
export function decodePoint(bytes: Uint8Array): GroupPoint | null {
  if (bytes.length !== SHARE_LENGTH) return null;
  try {
    return p256().fromBytes(bytes);
  } catch {
    return null;
  }
}

/** A point without its mask, or null when nothing is left: Z and V would then be known to everyone. */
export function unmask(share: GroupPoint, mask: GroupPoint, w0: bigint): GroupPoint | null {
  const bare = share.subtract(mask.multiply(w0));
  return bare.is0() ? null : bare;
}
