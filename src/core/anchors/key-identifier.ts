import { DerReader, onlyElement, TAG } from '../x509/der/der.ts';
import { octetAlignedBits } from '../x509/der/der-values.ts';
import { bufferSource } from '../x509/keys/webcrypto.ts';

/** The subject key identifier of a key by RFC 5280 section 4.2.1.2, method 1: SHA-1 over the BIT STRING's content. */
export async function subjectKeyIdentifier(spki: Uint8Array): Promise<Uint8Array> {
  const fields = new DerReader(onlyElement(spki, TAG.sequence).content);
  fields.expect(TAG.sequence);
  return new Uint8Array(await crypto.subtle.digest('SHA-1', bufferSource(octetAlignedBits(fields))));
}
