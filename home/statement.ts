import { der, TAG } from './der.ts';
import { base64url, record, signToken } from './evidence.ts';
import type { Attester } from './makers.ts';
import { Extension } from './x509.ts';

/** id-pe-cmw */
const OID_CMW = '1.3.6.1.5.5.7.1.35';

/**
 * A statement about a device for the certificate that it presents, whose key it names: a token (RFC 9711) in a wrapper
 * (RFC 9999 section 4.4).
 */
export async function statementExtension(attester: Attester, model: string, key: CryptoKey): Promise<Extension> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
  const token = await signToken(attester, { hwmodel: base64url(model), cnf: { jwk: { kty, crv, x, y } } });
  const wrapper = JSON.stringify(record('application/eat+jwt', token));
  return new Extension(OID_CMW, false, der(TAG.utf8, Buffer.from(wrapper)));
}
