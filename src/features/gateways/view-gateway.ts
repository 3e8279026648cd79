import type { GatewayRoot } from '../../core/common.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import type { GatewayView } from '../../protocol/index.ts';
import { examinations } from '../trust/trust.ts';

/** A gateway for a list: nothing secret is in it, the codes serve to compare once more. */
export async function viewGateway({
  id,
  name,
  root,
  scope,
  pairedAt,
  intermediates,
}: GatewayRoot): Promise<GatewayView> {
  const inspected = await inspectCertificate(root, examinations.staticKeys);
  if (!inspected.ok) throw new Error(`${id}: ${inspected.reason}`);
  const { subject, notAfter, sha256 } = inspected.certificate;
  const { kindOfRoot } = await import('../../core/gateways/kind.ts');
  return {
    id,
    name,
    subject,
    origin: kindOfRoot(root),
    scope,
    pairedAt,
    notAfter,
    intermediates: intermediates.length,
    certificateSha256: sha256,
  };
}
