import type { Certificate } from '../certificate/certificate.ts';
import { encode, encodeOid } from '../der/der-write.ts';
import { sameBytes, toBigInt, toHex } from '../../encoding/bytes.ts';
import { md5 } from '../keys/md5.ts';
import { checkWith } from '../keys/signature.ts';
import { signatureScheme } from '../keys/signature-scheme.ts';
import type { PublicKey } from '../keys/spki.ts';
import { digest } from '../keys/webcrypto.ts';

type RsaKey = Extract<PublicKey, { type: 'RSA' }>;

/** The arithmetic below grows with key and exponent; what is larger is `unknown`. */
const MAX_BITS = 8192;
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
 * Whether a self-issued certificate verifies under its own key. For a description only, so weak keys, MD5 and SHA-1 are
 * checked all the same.
 * @param key what was read in the certificate's SPKI, perhaps tolerantly.
 * @returns false where it is not self-issued, `unknown` where it cannot be checked here.
 */
export async function signedByItself(certificate: Certificate, key: PublicKey): Promise<boolean | 'unknown'> {
  if (!certificate.selfIssued) return false;
  // What is signed names the algorithm too: under another one outside, the signature is not the one that was made.
  if (!sameBytes(certificate.innerAlgorithm.der, certificate.outerAlgorithm.der)) return false;
  if (key.type === 'RSA' && key.bits > MAX_BITS) return 'unknown';
  const legacy = LEGACY[certificate.outerAlgorithm.oid];
  if (legacy && key.type === 'RSA')
    return recoversDigest(certificate, key, digestInfo(legacy.oid, await legacy.hash(certificate.tbs)));
  const scheme = signatureScheme(certificate.outerAlgorithm);
  if (typeof scheme === 'string') return 'unknown';
  const result = await checkWith(scheme, key, certificate.spki, certificate);
  return result === 'unsupported-algorithm' ? 'unknown' : result === 'valid';
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
