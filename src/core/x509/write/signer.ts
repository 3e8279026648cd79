import {
  encode,
  encodeBits,
  encodeObjectIdentifier,
  encodeSequence,
  encodeTime,
  encodeUnsigned,
} from '../der/der-write.ts';
import { constructed } from '../der/der.ts';
import { derEcdsaSignature } from '../keys/signature.ts';
import { bufferSource } from '../keys/webcrypto.ts';

/** AlgorithmIdentifier of what a key on P-256 signs here (RFC 5758 section 3.2), DER. */
export const ECDSA_WITH_SHA256 = encodeSequence(encodeObjectIdentifier('1.2.840.10045.4.3.2'));
/** A hash is as strong as the curve that it goes with. */
const ALGORITHMS: Readonly<Record<string, readonly [hash: string, identifier: Uint8Array]>> = {
  'P-256': ['SHA-256', ECDSA_WITH_SHA256],
  'P-384': ['SHA-384', encodeSequence(encodeObjectIdentifier('1.2.840.10045.4.3.3'))],
};
const VERSION_3 = encode(constructed(0), encodeUnsigned(Uint8Array.of(2)));
const P256 = { name: 'ECDSA', namedCurve: 'P-256' };

/** What a signer is asked to certify; names and key as DER, so that they come out byte by byte as they went in. */
export interface ToCertify {
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly spki: Uint8Array;
  /** Magnitude octets; a random one where left out. */
  readonly serial?: Uint8Array;
  /** Milliseconds since the epoch, as is `notAfter`. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: readonly Uint8Array[];
}

/** Signs what it is given: whether that ought to be signed was decided before. */
export interface Signer {
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  /** @returns the certificate (RFC 5280 section 4.1), DER. */
  certify(what: ToCertify): Promise<Uint8Array>;
  /**
   * @param tbs what is to be signed, DER: of a certificate, a revocation list or an OCSP response.
   * @param more what follows the signature, DER.
   * @returns SEQUENCE of it, the algorithm and the signature.
   */
  sign(tbs: Uint8Array, ...more: readonly Uint8Array[]): Promise<Uint8Array>;
}

/**
 * A signer with a fresh ECDSA P-256 key that cannot be exported. Only the returned object holds it: the key is
 * gone when that object is.
 */
export async function freshSigner(): Promise<Signer> {
  return signerFor(await crypto.subtle.generateKey(P256, false, ['sign', 'verify']));
}

/** A signer with a key that is kept elsewhere. @param keys ECDSA, P-256 or P-384. */
export async function signerFor({ privateKey, publicKey }: CryptoKeyPair): Promise<Signer> {
  const { namedCurve } = privateKey.algorithm as EcKeyAlgorithm;
  const [hash, algorithm] = ALGORITHMS[namedCurve] ?? [];
  if (hash === undefined || algorithm === undefined) throw new RangeError(`Nothing is signed on ${namedCurve}`);
  const sign = async (tbs: Uint8Array, ...more: readonly Uint8Array[]): Promise<Uint8Array> => {
    const raw = await crypto.subtle.sign({ name: 'ECDSA', hash }, privateKey, bufferSource(tbs));
    return encodeSequence(tbs, algorithm, encodeBits(derEcdsaSignature(new Uint8Array(raw))), ...more);
  };
  return {
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)),
    sign,
    certify: ({ issuer, subject, spki, serial = randomSerial(), notBefore, notAfter, extensions }) =>
      sign(
        encodeSequence(
          VERSION_3,
          encodeUnsigned(serial),
          algorithm,
          issuer,
          encodeSequence(encodeTime(notBefore), encodeTime(notAfter)),
          subject,
          spki,
          encode(constructed(3), encodeSequence(...extensions)),
        ),
      ),
  };
}

/** Positive, never zero, 126 random bits (RFC 5280 section 4.1.2.2; at least 64 as CAs must have). */
export function randomSerial(): Uint8Array {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
