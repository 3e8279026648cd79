import type { OwnerDocument } from './devices.ts';
import { type Collection, record } from './evidence.ts';
import type { DeviceIdentity } from './identity.ts';
import { type Makers, once, createSigner, organisation } from './makers.ts';
import { makeOwnershipVoucher } from './ownership-voucher.ts';
import { type X509Certificate, SubjectKeyIdentifierExtension } from './x509.ts';
import { signCms } from './cms.ts';

/** What shows whose the device of this id is; the same ever after. */
export type OwnerDocuments = (id: string, document: OwnerDocument) => Promise<Collection>;

/** A device, and the certificate that its maker gave it. */
interface MadeDevice {
  readonly identity: DeviceIdentity;
  readonly certificate: X509Certificate | null;
}

/**
 * Makes documents that say whose devices are.
 * @param owner the root of the gateway whose home they belong to.
 * @param find looks a device up by its id.
 */
export const createOwnerDocuments = (
  makers: Makers,
  owner: X509Certificate,
  find: (id: string) => MadeDevice,
): OwnerDocuments =>
  once(async (id: string, document: OwnerDocument): Promise<Collection> => {
    const { identity, certificate } = find(id);
    if (!certificate || !('serial' in identity)) throw new RangeError(`${id} has nothing from its maker`);
    if (document === 'ownership-voucher') {
      const voucher = await makeOwnershipVoucher(makers, { ...identity, certificate }, owner);
      return { owners: record('application/x-fdo-ownership-voucher', voucher) };
    }
    return {
      // It may present another certificate for the same key, of which the maker knows nothing.
      identity: record('application/pkix-cert', new Uint8Array(certificate.rawData)),
      voucher: record('application/voucher-cms+json', await makeVoucher(makers, identity, owner)),
    };
  });

/** id-ct-animaJSONVoucher (RFC 8366 section 8.4). */
const JSON_VOUCHER = '1.2.840.113549.1.9.16.1.40';

/**
 * The word of a device's maker that it belongs to whoever has this root (RFC 8366), signed by the maker's authority for
 * vouchers (MASA). CMS, DER.
 */
async function makeVoucher(
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
