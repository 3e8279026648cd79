import { decodeCertificate } from '../../../x509/basics/index.ts';
import { distributionPointsOf } from '../../../x509/revocation/distribution-point.ts';

/**
 * Where the list that speaks of an attestation certificate (DER) is to be had, if it says so: in exactly one
 * distribution point with exactly one http(s) address (Core Specification, section 6.2.4). Hostile text: look at the
 * host before anything is fetched.
 * @returns null where there is none, or no single one, or the certificate cannot be read.
 */
export function attestationListPlace(der: Uint8Array): string | null {
  const decoded = decodeCertificate(der);
  const points = decoded.ok ? distributionPointsOf(decoded.value) : [];
  const [uri, second] = points.flatMap(({ uris }) => uris);
  return points.length === 1 && uri !== undefined && second === undefined && /^https?:\/\//i.test(uri) ? uri : null;
}
