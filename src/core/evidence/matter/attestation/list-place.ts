import type { Certificate } from '../../../x509/basics/index.ts';
import { distributionPointsOf } from '../../../x509/revocation/distribution-point.ts';

/**
 * Where the list that speaks of an attestation certificate is to be had, if it says so: in exactly one distribution
 * point with exactly one http(s) address (Core Specification, section 6.2.4). Hostile text, which is shown and never
 * fetched: whoever reads the list there learns which maker's device someone has.
 * @returns null where there is none, or no single one.
 */
export function attestationListPlace(certificate: Certificate): string | null {
  const points = distributionPointsOf(certificate);
  const [uri, second] = points.flatMap(({ uris }) => uris);
  return points.length === 1 && uri !== undefined && second === undefined && /^https?:\/\//i.test(uri) ? uri : null;
}
