import { findObservation, sha256Hex } from '../../core/common.ts';
import { issuanceRemarks } from '../../core/x509/rules/issuance/issuance-rules.ts';
import type { Request } from '../../protocol/index.ts';
import { observationsOfTab } from './tab-observations.ts';

/**
 * The issuance rules that a certificate breaks, for those who look at the details. No verdict rests on them, so pages
 * ask for them when they are wanted.
 * @returns their codes; none where the tab no longer shows that certificate.
 */
export async function remarksOnIssuance({ tabId, sha256 }: Request<'certificate/remarks'>): Promise<readonly string[]> {
  const { observations } = (await observationsOfTab(tabId)) ?? { observations: [] };
  const leaf = findObservation(observations, 'certificate')?.leaf;
  return leaf && (await sha256Hex(leaf)) === sha256 ? issuanceRemarks(leaf) : [];
}
