import type { CmsResult, SignedData } from '../../signed/cms/types.ts';
import { signerCertificate, verifySigner } from '../../signed/cms/verify.ts';
import type { Certificate } from '../../x509/basics/index.ts';
import type { KnownIssuers } from '../../x509/path/known-issuers.ts';
import type { MessageSignature } from './types.ts';

const OPEN: readonly CmsResult[] = ['unsupported-algorithm', 'content-missing'];

/**
 * The signatures of a SignedData (RFC 5652).
 * @param certificates those that signers are looked for among: its own, and any that are known from elsewhere.
 * @param detached the content where it does not travel inside.
 */
export function cmsSignatures(
  data: SignedData,
  certificates: readonly Certificate[],
  detached: Uint8Array | null,
  known: KnownIssuers,
): readonly MessageSignature[] {
  return data.signers.map((signer) => {
    const certificate = signerCertificate(signer.id, certificates);
    return {
      candidates: certificate ? [{ key: certificate.spki, certificate }] : [],
      namesKey: true,
      verify: async (key) => {
        const result = await verifySigner(data, signer, key, detached, known.keys);
        if (result === 'valid') return { result, fault: null };
        return { result: OPEN.includes(result) ? 'unsupported' : 'invalid', fault: result };
      },
    };
  });
}
