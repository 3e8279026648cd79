import { toBigInt, toHex } from '../../encoding/bytes.ts';
import type { Certificate } from '../certificate/certificate.ts';
import { encode, encodeOid } from '../der/der-write.ts';
import { md5 } from '../keys/md5.ts';
import type { PublicKey } from '../keys/spki.ts';
import { digest } from '../keys/webcrypto.ts';

export type RsaKey = Extract<PublicKey, { type: 'RSA' }>;

/** The arithmetic below grows with the exponent; what is larger is `unknown`. */
const MAX_EXPONENT_BYTES = 4;

const sha1 = (data: Uint8Array): Promise<Uint8Array> => digest('SHA-1', data);

/** Hashes too weak to prove who signed; whether a certificate signed itself, they still tell. */
const LEGACY: Readonly<
  Record<string, { readonly hash: (data: Uint8Array) => Uint8Array | Promise<Uint8Array>; readonly oid: string }>
> = {
  '1.2.840.113549.1.1.4': { hash: md5, oid: '1.2.840.113549.2.5' },
  '1.2.840.113549.1.1.5': { hash: sha1, oid: '1.3.14.3.2.26' },
  '1.3.14.3.2.29': { hash: sha1, oid: '1.3.14.3.2.26' },
};

/**
 * Whether a certificate that is signed by RSA with MD5 or SHA-1 verifies under a key, for a description only: such a
 * signature proves nothing of who made it.
 * @param key at most 8,192 bits.
 * @returns `unknown` where the signature is of another kind, or the key has no use.
 */
export async function verifyWeakly(certificate: Certificate, key: RsaKey): Promise<boolean | 'unknown'> {
  const legacy = LEGACY[certificate.outerAlgorithm.oid];
  if (!legacy) return 'unknown';
  return recoversDigest(certificate, key, digestInfo(legacy.oid, await legacy.hash(certificate.tbs)));
}

/** RSASSA-PKCS1-v1_5 (RFC 8017 section 8.2.2), for keys and hashes that WebCrypto will not touch. */
function recoversDigest({ signature }: Certificate, key: RsaKey, info: Uint8Array): boolean | 'unknown' {
  const size = key.modulus.length;
  const modulus = toBigInt(key.modulus);
  if (key.exponent.length > MAX_EXPONENT_BYTES || modulus < 2n) return 'unknown';
  if (signature.length !== size || size < info.length + 11) return false;
  const padded = `0001${'ff'.repeat(size - info.length - 3)}00${toHex(info)}`;
  return power(toBigInt(signature) % modulus, toBigInt(key.exponent), modulus) === BigInt(`0x${padded}`);
}

const digestInfo = (oid: string, digest: Uint8Array): Uint8Array =>
  encode(0x30, encode(0x30, encode(0x06, encodeOid(oid)), encode(0x05)), encode(0x04, digest));

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % modulus) {
    if (rest & 1n) result = (result * square) % modulus;
  }
  return result;
}
