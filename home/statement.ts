import { der, TAG } from './der.ts';
import { SIGNING } from './keys.ts';
import type { MakerSigner } from './makers.ts';
import { Extension } from './x509.ts';

export const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/** A statement about a device: an EAT (RFC 9711) as a JWT (RFC 7519), the certificate of whoever signed in `x5c`. */
export async function signStatement({ keys, certificate }: MakerSigner, claims: object): Promise<string> {
  const header = { alg: 'ES256', typ: 'eat+jwt', x5c: [Buffer.from(certificate.rawData).toString('base64')] };
  const signed = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(claims))}`;
  const signature = await crypto.subtle.sign(SIGNING, keys.privateKey, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

/** id-pe-cmw */
const OID_CMW = '1.3.6.1.5.5.7.1.35';

/**
 * A statement as an extension of the certificate for the very key that it names: a conceptual message wrapper in JSON
 * (RFC 9999 section 4.4).
 */
export async function statementExtension(signer: MakerSigner, model: string, key: CryptoKey): Promise<Extension> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key);
  const statement = await signStatement(signer, { hwmodel: base64url(model), cnf: { jwk: { kty, crv, x, y } } });
  const wrapper = JSON.stringify(['application/eat+jwt', base64url(statement)]);
  return new Extension(OID_CMW, false, der(TAG.utf8, Buffer.from(wrapper)) as Uint8Array<ArrayBuffer>);
}
