import {
  encode,
  encodeBits,
  encodeObjectIdentifier,
  encodeSequence,
  encodeTime,
  encodeUnsigned,
} from '../../src/core/x509/der/der-write.ts';
import { constructed, TAG } from '../../src/core/x509/der/der.ts';
import { DAY, type Minted, mintKeys, NOW } from './mint.ts';

/** The parts of a certificate, each as it stands in the bytes. */
export interface Parts {
  readonly version: Uint8Array;
  readonly serial: Uint8Array;
  readonly innerAlgorithm: Uint8Array;
  readonly issuer: Uint8Array;
  readonly validity: Uint8Array;
  readonly subject: Uint8Array;
  readonly spki: Uint8Array;
  /** The list with its wrapper. */
  readonly extensions: Uint8Array;
  readonly outerAlgorithm: Uint8Array;
  readonly signature: Uint8Array;
}

export const extension = (oid: string, value: Uint8Array): Uint8Array =>
  encodeSequence(encodeObjectIdentifier(oid), encode(TAG.octetString, value));

export const extensionList = (...extensions: readonly Uint8Array[]): Uint8Array =>
  encode(constructed(3), encodeSequence(...extensions));

/** A certificate that no library makes, its parts replaced by what is given; its signature is worth nothing. */
export async function mintParts(change: Partial<Parts> = {}, keys?: CryptoKeyPair): Promise<Minted> {
  const own = keys ?? (await mintKeys());
  const algorithm = encodeSequence(encodeObjectIdentifier('1.2.840.10045.4.3.2'));
  const parts: Parts = {
    version: encode(constructed(0), encodeUnsigned(Uint8Array.of(2))),
    serial: encodeUnsigned(Uint8Array.of(1)),
    innerAlgorithm: algorithm,
    issuer: encodeSequence(),
    validity: encodeSequence(encodeTime(NOW - DAY), encodeTime(NOW + DAY)),
    subject: encodeSequence(),
    spki: new Uint8Array(await crypto.subtle.exportKey('spki', own.publicKey)),
    extensions: extensionList(extension('1.2.3', new Uint8Array())),
    outerAlgorithm: algorithm,
    signature: encodeBits(new Uint8Array(8)),
    ...change,
  };
  const { version, serial, innerAlgorithm, issuer, validity, subject, spki, extensions } = parts;
  const tbs = encodeSequence(version, serial, innerAlgorithm, issuer, validity, subject, spki, extensions);
  return { der: encodeSequence(tbs, parts.outerAlgorithm, parts.signature), pem: '', subject: '', keys: own };
}
