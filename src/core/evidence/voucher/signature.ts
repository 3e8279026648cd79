import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { cmsSignatures } from '../signers/cms-signatures.ts';
import { coseSignatures } from '../signers/cose-signatures.ts';
import type { MakerTerms } from '../signers/device-makers.ts';
import { judgeSigners } from '../signers/judge.ts';
import { jwsSignatures } from '../signers/jws-signatures.ts';
import type { JudgedSigner, MessageSignature, SignerAnchor } from '../signers/types.ts';
import type { Voucher } from './types.ts';

/**
 * Who signed a voucher or a request, and who vouches for them.
 * @param authorities who may sign it; compared by key.
 * @param time the moment at which certificates must be good, in milliseconds since the epoch.
 */
export async function judgeVoucherSigners(
  voucher: Voucher,
  authorities: readonly SignerAnchor[],
  time: number,
  { now, revocation }: MakerTerms,
  known: KnownIssuers,
): Promise<JudgedSigner> {
  const terms = {
    anchors: authorities,
    purpose: 'voucher-authority',
    intermediates: voucher.certificates,
    time,
    now,
    revocation,
  } as const;
  return judgeSigners(await signaturesOf(voucher, authorities, known), terms, known);
}

async function signaturesOf(
  { container, certificates }: Voucher,
  authorities: readonly SignerAnchor[],
  known: KnownIssuers,
): Promise<readonly MessageSignature[]> {
  if (container.kind === 'jws') return jwsSignatures(container.jws, authorities, known);
  if (container.kind === 'cose') return coseSignatures(container.message, authorities, known);
  const kept = authorities.flatMap(({ certificate, intermediates = [] }) => [
    ...(certificate ? [certificate] : []),
    ...intermediates,
  ]);
  return cmsSignatures(container.data, [...certificates, ...kept], null, known);
}
