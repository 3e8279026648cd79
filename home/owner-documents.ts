import type { OwnerDocument } from './devices.ts';
import { type Collection, record } from './evidence.ts';
import type { DeviceIdentity } from './identity.ts';
import { type Makers, once } from './makers.ts';
import { makeOwnershipVoucher } from './ownership-voucher.ts';
import { makeVoucher } from './voucher.ts';
import type { X509Certificate } from './x509.ts';

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
