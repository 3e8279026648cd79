import { constructed } from '../x509/der/der.ts';
import {
  encode,
  encodeBits,
  encodeObjectIdentifier,
  encodeSequence,
  encodeTime,
  encodeUnsigned,
} from '../x509/der/der-write.ts';
import { derEcdsaSignature } from '../x509/keys/signature.ts';
import { bufferSource } from '../x509/keys/webcrypto.ts';

const ECDSA_WITH_SHA256 = encodeSequence(encodeObjectIdentifier('1.2.840.10045.4.3.2'));
const VERSION_3 = encode(constructed(0), encodeUnsigned(Uint8Array.of(2)));

/** What a signer is asked to certify; names and key as DER, so that they come out byte by byte as they went in. */
export interface ToCertify {
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly spki: Uint8Array;
  /** Milliseconds since the epoch, as is `notAfter`. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: readonly Uint8Array[];
}

export interface Signer {
  /** SubjectPublicKeyInfo, DER. */
  readonly spki: Uint8Array;
  certify(what: ToCertify): Promise<Uint8Array>;
}

/**
 * A signer with a fresh ECDSA P-256 key that cannot be exported. Only the returned object holds it: the key is
 * gone when that object is.
 */
export async function freshSigner(): Promise<Signer> {
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
  return {
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)),
    certify: async ({ issuer, subject, spki, notBefore, notAfter, extensions }) => {
      const validity = encodeSequence(encodeTime(notBefore), encodeTime(notAfter));
      const list = encode(constructed(3), encodeSequence(...extensions));
      const tbs = encodeSequence(
        VERSION_3,
        encodeUnsigned(randomSerial()),
        ECDSA_WITH_SHA256,
        issuer,
        validity,
        subject,
        spki,
        list,
      );
      const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, keys.privateKey, bufferSource(tbs));
      return encodeSequence(tbs, ECDSA_WITH_SHA256, encodeBits(derEcdsaSignature(new Uint8Array(raw))));
    },
  };
}

/** Positive, never zero, 126 random bits (RFC 5280 section 4.1.2.2; at least 64 as CAs must have). */
function randomSerial(): Uint8Array {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes;
}
