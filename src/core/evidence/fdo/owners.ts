import { canonicalSpki, decodeCertificate, nameText, sha256Hex } from '../../x509/basics/index.ts';
import type { OwnershipVoucher, VoucherKey } from './types.ts';

/** One of those whose device it was, by the voucher. */
export interface VoucherOwner {
  /** Lower-case hexadecimal SHA-256 of the key's SPKI. */
  readonly spkiSha256: string;
  /** Subject of the key's certificate, sanitised; null where none came with it. As much worth as the voucher. */
  readonly name: string | null;
}

/**
 * The history of a device: its manufacturer, then each owner, the last one last. A voucher whose last entries were cut
 * off is as valid as before and ends with an earlier owner.
 */
export const ownersOf = ({ manufacturer, entries }: OwnershipVoucher): Promise<readonly VoucherOwner[]> =>
  Promise.all([manufacturer, ...entries.map(({ nextOwner }) => nextOwner)].map(ownerOf));

async function ownerOf({ spki, certificates: [leaf] }: VoucherKey): Promise<VoucherOwner> {
  const certificate = leaf && decodeCertificate(leaf);
  return {
    spkiSha256: await sha256Hex(canonicalSpki(spki, spki.publicKey)),
    name: certificate?.ok ? nameText(certificate.value.subject) : null,
  };
}
