import { createHash, KeyObject, sign, type webcrypto } from 'node:crypto';
import { context, der, derOid, TAG } from './der.ts';
import type { MakerSigner } from './makers.ts';
import { SubjectKeyIdentifierExtension } from './x509.ts';

const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SHA256 = der(TAG.sequence, derOid('2.16.840.1.101.3.4.2.1'));
const ECDSA_WITH_SHA256 = der(TAG.sequence, derOid('1.2.840.10045.4.3.2'));
/** Where the type is not plain data, and where the signer is named by the identifier of its key. */
const VERSION_3 = der(TAG.integer, Uint8Array.of(3));

/** A message with its content inside, signed, with the signer's certificate (SignedData, RFC 5652 section 5), DER. */
export function signCms(content: Uint8Array, contentType: string, { keys, certificate }: MakerSigner): Uint8Array {
  const attributes = [
    attribute(CONTENT_TYPE, derOid(contentType)),
    attribute(MESSAGE_DIGEST, der(TAG.octets, createHash('sha256').update(content).digest())),
  ].sort((a, b) => Buffer.compare(a, b));
  // Signed as a set, and written with a tag of its own (section 5.4).
  const signature = sign('sha256', der(TAG.set, ...attributes), KeyObject.from(keys.privateKey as webcrypto.CryptoKey));
  const keyId = Buffer.from(certificate.getExtension(SubjectKeyIdentifierExtension)?.keyId ?? '', 'hex');
  const signer = der(
    TAG.sequence,
    VERSION_3,
    der(0x80, keyId),
    SHA256,
    der(context(0), ...attributes),
    ECDSA_WITH_SHA256,
    der(TAG.octets, signature),
  );
  const signed = der(
    TAG.sequence,
    VERSION_3,
    der(TAG.set, SHA256),
    der(TAG.sequence, derOid(contentType), der(context(0), der(TAG.octets, content))),
    der(context(0), new Uint8Array(certificate.rawData)),
    der(TAG.set, signer),
  );
  return der(TAG.sequence, derOid(SIGNED_DATA), der(context(0), signed));
}

const attribute = (type: string, value: Uint8Array): Uint8Array => der(TAG.sequence, derOid(type), der(TAG.set, value));
