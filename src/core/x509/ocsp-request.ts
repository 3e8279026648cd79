import type { Certificate } from './certificate/certificate.ts';
import { TAG } from './der/der.ts';
import { encode } from './der/der-write.ts';
import { encodeOid } from './der/oid.ts';
import { digest } from './keys/webcrypto.ts';

const OID_SHA1 = '1.3.14.3.2.26';

/**
 * OCSPRequest (RFC 6960 section 4.1.1) about one certificate and its issuer, DER. SHA-1 only names the issuer, and it
 * is the one hash that every responder knows (section 4.3). No nonce: answers are kept until their nextUpdate.
 */
export async function ocspRequest(certificate: Certificate, issuer: Certificate): Promise<Uint8Array> {
  const [name, key] = await Promise.all([digest('SHA-1', issuer.subject.der), digest('SHA-1', issuer.spki.key)]);
  const algorithm = sequence(encode(TAG.oid, encodeOid(OID_SHA1)), encode(TAG.null));
  const certId = sequence(
    algorithm,
    encode(TAG.octetString, name),
    encode(TAG.octetString, key),
    encode(TAG.integer, certificate.serial),
  );
  return sequence(sequence(sequence(sequence(certId))));
}

const sequence = (...parts: readonly Uint8Array[]): Uint8Array => encode(TAG.sequence, ...parts);
