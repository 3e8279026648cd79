import { KeyObject, sign, type webcrypto } from 'node:crypto';
import { context, der, derOid, TAG } from './der.ts';
import type { Signer } from './makers.ts';
import { SubjectKeyIdentifierExtension, type X509Certificate } from './x509.ts';

const OID_SIGNED_DATA = '1.2.840.113549.1.7.2';
const OID_DATA = '1.2.840.113549.1.7.1';
const OID_SHA256 = '2.16.840.1.101.3.4.2.1';
const OID_ECDSA_SHA256 = '1.2.840.10045.4.3.2';

/** How a message is put together. */
interface CmsForm {
  /** `detached`: the content travels beside it. */
  readonly content: 'inside' | 'detached';
  /** To send along. */
  readonly certificates: readonly X509Certificate[];
}

/**
 * Plain data, signed (SignedData of RFC 5652 section 5) by one key that is named by its identifier, without attributes.
 */
export function signCms(content: Uint8Array, signer: Signer, form: CmsForm): Buffer {
  const version = der(TAG.integer, Uint8Array.of(3));
  const sha256 = der(TAG.sequence, derOid(OID_SHA256));
  const privateKey = KeyObject.from(signer.keys.privateKey as webcrypto.CryptoKey);
  const inside = form.content === 'inside' ? [der(context(0, 'constructed'), der(TAG.octets, content))] : [];
  const sent = form.certificates.map(({ rawData }) => Buffer.from(rawData));
  const signerInfo = der(
    TAG.sequence,
    version,
    der(context(0, 'primitive'), keyIdentifier(signer.certificate)),
    sha256,
    der(TAG.sequence, derOid(OID_ECDSA_SHA256)),
    der(TAG.octets, sign('sha256', content, privateKey)),
  );
  const signedData = der(
    TAG.sequence,
    version,
    der(TAG.set, sha256),
    der(TAG.sequence, derOid(OID_DATA), ...inside),
    ...(sent.length > 0 ? [der(context(0, 'constructed'), ...sent)] : []),
    der(TAG.set, signerInfo),
  );
  return der(TAG.sequence, derOid(OID_SIGNED_DATA), der(context(0, 'constructed'), signedData));
}

function keyIdentifier(certificate: X509Certificate): Buffer {
  const extension = certificate.getExtension(SubjectKeyIdentifierExtension);
  if (!extension) throw new TypeError('a signer is named by its key identifier');
  return Buffer.from(extension.keyId, 'hex');
}
