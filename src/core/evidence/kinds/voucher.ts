import { appraiseVoucher } from '../voucher/appraise.ts';
import { readVoucher } from '../voucher/read.ts';
import type { AppraisedEvidence } from '../types.ts';
import type { Artefact, DecodedGrounds } from '../artefacts/types.ts';
import { UNTYPED } from '../artefacts/unpack.ts';
import { makerAnchors } from './anchors.ts';

/** RFC 8366 section 8.3, draft-ietf-anima-jws-voucher, draft-ietf-anima-constrained-voucher. */
const TYPES = ['application/voucher-cms+json', 'application/voucher-jws+json', 'application/voucher-cose+cbor'];

/** Vouchers (RFC 8366), and requests for them (RFC 8995). */
export async function readVouchers(artefact: Artefact, grounds: DecodedGrounds): Promise<AppraisedEvidence | null> {
  const { mediaType, bytes } = artefact;
  if (!TYPES.includes(mediaType) && mediaType !== UNTYPED) return null;
  const read = readVoucher(bytes, grounds.known);
  if (mediaType === UNTYPED && !read.ok) return null;
  const { presented, heldKeys, identities, gateways, revocation, now } = grounds;
  const authorities = makerAnchors(grounds);
  return appraiseVoucher(
    read,
    { authorities, presented, heldKeys, identities, gateways, revocation, now },
    grounds.known,
  );
}
