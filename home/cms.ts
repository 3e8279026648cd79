import { createHash, KeyObject, sign, type webcrypto } from 'node:crypto';
import type { Oid } from '../src/core/x509/types.ts';
import { context, der, derOid, TAG } from './der.ts';
import type { Signer } from './makers.ts';
import { SubjectKeyIdentifierExtension, type X509Certificate } from './x509.ts';

const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_DATA = '1.2.840.113549.1.7.1';
const OID_CONTENT_TYPE = '1.2.840.113549.1.9.3';
const OID_MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const OID_SHA256 = '2.16.840.1.101.3.4.2.1';
const OID_ECDSA_SHA256 = '1.2.840.10045.4.3.2';

/** How a message is put together. */
interface CmsForm {
  /** `detached`: the content travels beside it. */
  readonly content: 'inside' | 'detached';
  /** To send along. */
  readonly certificates: readonly X509Certificate[];
  /** What the content is; plain data where left out. */
  readonly contentType?: Oid;
}

/**
 * A signed message (SignedData of RFC 5652 section 5) by one key that is named by its identifier. Plain data is signed
 * as it is, anything else with the attributes that section 5.3 asks for.
 */
export function signCms(content: Uint8Array, signer: Signer, form: CmsForm): Buffer {
  const { contentType = OID_DATA } = form;
  const version = der(TAG.integer, Uint8Array.of(3));
  const sha256 = der(TAG.sequence, derOid(OID_SHA256));
  const privateKey = KeyObject.from(signer.keys.privateKey as webcrypto.CryptoKey);
  const inside = form.content === 'inside' ? [der(context(0, 'constructed'), der(TAG.octets, content))] : [];
  const sent = form.certificates.map(({ rawData }) => Buffer.from(rawData));
  const attributes = contentType === OID_DATA ? [] : signedAttributes(content, contentType);
  // Signed as a set, and written with a tag of its own (section 5.4).
  const signed = attributes.length > 0 ? der(TAG.set, ...attributes) : content;
  const signerInfo = der(
    TAG.sequence,
    version,
    der(context(0, 'primitive'), keyIdentifier(signer.certificate)),
    sha256,
    ...(attributes.length > 0 ? [der(context(0, 'constructed'), ...attributes)] : []),
    der(TAG.sequence, derOid(OID_ECDSA_SHA256)),
    der(TAG.octets, sign('sha256', signed, privateKey)),
  );
  const signedData = der(
    TAG.sequence,
    version,
    der(TAG.set, sha256),
    der(TAG.sequence, derOid(contentType), ...inside),
    ...(sent.length > 0 ? [der(context(0, 'constructed'), ...sent)] : []),
    der(TAG.set, signerInfo),
  );
  return der(TAG.sequence, derOid(OID_SIGNED_DATA), der(context(0, 'constructed'), signedData));
}

/** The type and the hash of the content, in the order of a set in DER. */
function signedAttributes(content: Uint8Array, contentType: Oid): Buffer[] {
  const attribute = (type: Oid, value: Uint8Array): Buffer => der(TAG.sequence, derOid(type), der(TAG.set, value));
  return [
    attribute(OID_CONTENT_TYPE, derOid(contentType)),
    attribute(OID_MESSAGE_DIGEST, der(TAG.octets, createHash('sha256').update(content).digest())),
  ].sort((a, b) => Buffer.compare(a, b));
}

function keyIdentifier(certificate: X509Certificate): Buffer {
  const extension = certificate.getExtension(SubjectKeyIdentifierExtension);
  if (!extension) throw new TypeError('a signer is named by its key identifier');
  return Buffer.from(extension.keyId, 'hex');
}
