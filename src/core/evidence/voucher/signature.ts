import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import { cmsSignatures } from '../signers/cms-signatures.ts';
import type { MakerTerms } from '../signers/device-makers.ts';
import { judgeSigners } from '../signers/judge.ts';
import type { JudgedSigner, MessageSignature, SignerAnchor, SignerCandidate } from '../signers/types.ts';
import type { Voucher } from './types.ts';
import type { CoseSign1 } from '../../signed/cose/types.ts';
import { certificateHashFits, verifyCoseSign1 } from '../../signed/cose/verify.ts';
import type { Jws } from '../../signed/jose/types.ts';
import { verifyJws } from '../../signed/jose/verify.ts';

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

/**
 * The signature of a COSE_Sign1 (RFC 9052), by the certificate that it brings (RFC 9360), or by the keys of those who
 * are known already where it brings none. A bare key in its own header is never looked at: it proves that whoever wrote
 * the message wrote the message.
 */
async function coseSignatures(
  message: CoseSign1,
  anchors: readonly SignerAnchor[],
  known: KnownIssuers,
): Promise<readonly MessageSignature[]> {
  const { x5chain, x5bag } = message;
  const brought: SignerCandidate[] = [];
  for (const certificate of known.decodeAll(x5chain.length > 0 ? x5chain.slice(0, 1) : x5bag)) {
    // Of a bag only the signer's own is meant, which the hash tells apart where there is one.
    if ((await certificateHashFits(message, certificate.der)) === 'mismatch') continue;
    brought.push({ key: certificate.spki, certificate });
  }
  const namesKey = x5chain.length + x5bag.length > 0;
  return [
    {
      candidates: namesKey ? brought : anchors,
      namesKey,
      verify: async (key) => verifyCoseSign1(message, key, undefined, known.keys),
    },
  ];
}

/**
 * The signatures of a JWS (RFC 7515), each with its own certificate, or with the keys of those who are known already
 * where it brings none.
 */
function jwsSignatures(jws: Jws, anchors: readonly SignerAnchor[], known: KnownIssuers): readonly MessageSignature[] {
  return jws.signatures.map((signature) => {
    const [leaf] = known.decodeAll(signature.x5c.slice(0, 1));
    const brought = leaf ? [{ key: leaf.spki, certificate: leaf }] : [];
    return {
      candidates: signature.x5c.length > 0 ? brought : anchors,
      namesKey: signature.x5c.length > 0,
      verify: (key) => verifyJws(signature, key, known.keys),
    };
  });
}
