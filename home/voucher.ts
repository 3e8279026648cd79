import { signCms } from './cms.ts';
import { createSigner, type Makers, organisation } from './makers.ts';
import { SubjectKeyIdentifierExtension, type X509Certificate } from './x509.ts';

/** id-ct-animaJSONVoucher (RFC 8366 section 8.4). */
const JSON_VOUCHER = '1.2.840.113549.1.9.16.1.40';

/**
 * The word of a device's maker that it belongs to whoever has this root (RFC 8366), signed by the maker's authority for
 * vouchers (MASA). CMS, DER.
 */
export async function makeVoucher(
  makers: Makers,
  { maker, serial }: { readonly maker: string; readonly serial: string },
  owner: X509Certificate,
): Promise<Uint8Array> {
  const root = await makers(maker);
  // Apart from what issues to devices, whose keys must not sign vouchers.
  const above = await root.subordinate([{ O: [organisation(maker)] }, { CN: ['Voucher Issuing CA'] }]);
  const authority = await createSigner(above, [{ O: [organisation(maker)] }, { CN: ['Voucher Authority'] }]);
  const keyId = root.certificate.getExtension(SubjectKeyIdentifierExtension)?.keyId ?? '';
  const voucher = {
    'created-on': new Date().toISOString(),
    assertion: 'verified',
    'serial-number': serial,
    'idevid-issuer': Buffer.from(keyId, 'hex').toString('base64'),
    'pinned-domain-cert': Buffer.from(owner.rawData).toString('base64'),
  };
  return signCms(Buffer.from(JSON.stringify({ 'ietf-voucher:voucher': voucher })), authority, {
    content: 'inside',
    certificates: [authority.certificate, above.certificate],
    contentType: JSON_VOUCHER,
  });
}
