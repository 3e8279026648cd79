import { readBundle } from '../../gateways/material/bundle.ts';
import { rootProblem } from '../../gateways/root-problem.ts';
import { decodeCertificate } from '../../x509/certificate/certificate.ts';
import { describeCertificate } from '../../x509/describe/inspect.ts';
import type { CertificateFacts } from '../../x509/types.ts';

/** Why a file gives no root of a maker: none in it; several; none that is fit to be one; or out of its dates. */
export type MakerRootProblem = 'no-certificate' | 'several' | 'not-a-root' | 'expired';

export type MakerRootRead =
  | { readonly ok: true; readonly root: Uint8Array; readonly facts: CertificateFacts }
  | { readonly ok: false; readonly problem: MakerRootProblem };

/** More than any file with one root has. */
const LIMIT = 1_000_000;

/**
 * Reads the one root certificate of a maker (IEEE 802.1AR section 6.3) out of what a person brings: DER, PEM or PKCS #7.
 * It is held to the same rules as the root of a gateway (`rootProblem`), but for the scope, which a maker has none of.
 * Nothing is believed yet: anyone can make a certificate with any name.
 * @param now milliseconds since the epoch.
 */
export async function readMakerRoot(bytes: Uint8Array, now: number): Promise<MakerRootRead> {
  const bundle = readBundle(bytes, LIMIT);
  if (!bundle.ok) return { ok: false, problem: 'no-certificate' };
  const [der, ...others] = unique(bundle.certificates);
  if (!der) return { ok: false, problem: 'no-certificate' };
  if (others.length > 0) return { ok: false, problem: 'several' };
  const decoded = decodeCertificate(der);
  if (!decoded.ok) return { ok: false, problem: 'no-certificate' };
  const facts = await describeCertificate(decoded.value);
  const problem = await rootProblem(decoded.value, facts, now);
  if (problem === null) return { ok: true, root: der, facts };
  return { ok: false, problem: problem === 'expired' || problem === 'not-yet-valid' ? 'expired' : 'not-a-root' };
}

const unique = (certificates: readonly Uint8Array[]): Uint8Array[] => [
  ...new Map(certificates.map((der) => [String(der), der])).values(),
];
