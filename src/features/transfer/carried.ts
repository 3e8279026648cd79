import type { GatewayRoot, PairingCodes } from '../../core/index.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import type { CarriedGateway } from '../../protocol/index.ts';
import { viewGateway } from '../gateways/view-gateway.ts';

/** A pairing that travelled, as a page may show it before it is proved. */
export async function viewCarried(gateway: GatewayRoot): Promise<CarriedGateway> {
  const { name, subject, scope } = await viewGateway(gateway);
  return { name, subject, scope };
}

/**
 * What a person compares with what their gateway shows: a pairing that travelled is proved as any other, since whoever
 * could write the file, or to the account, could have exchanged it.
 */
export async function codesOf({ id, root }: GatewayRoot): Promise<PairingCodes> {
  const inspected = await inspectCertificate(root);
  if (!inspected.ok) throw new Error(`codesOf: ${inspected.reason}`);
  return { spkiSha256: id, certificateSha256: inspected.certificate.sha256 };
}
