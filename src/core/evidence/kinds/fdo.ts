import { appraiseOwnershipVoucher } from '../fdo/appraise.ts';
import { readOwnershipVoucher } from '../fdo/read.ts';
import type { AppraisedEvidence } from '../types.ts';
import type { Artefact, DecodedGrounds } from '../artefacts/types.ts';
import { UNTYPED } from '../artefacts/unpack.ts';

const TYPES = ['application/x-fdo-ownership-voucher', UNTYPED];

/** Ownership vouchers of FIDO Device Onboard, in CBOR or PEM. */
export async function readOwnershipVouchers(
  { mediaType, bytes }: Artefact,
  grounds: DecodedGrounds,
): Promise<AppraisedEvidence | null> {
  if (!TYPES.includes(mediaType)) return null;
  const read = readOwnershipVoucher(bytes);
  if (mediaType === UNTYPED && !read.ok) return null;
  const presented = grounds.presented?.leaf ?? null;
  return appraiseOwnershipVoucher(read, { ...grounds, presented }, grounds.known);
}
