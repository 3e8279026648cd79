import type { GatewayRoot, MakerRoot, PairingCodes } from '../../core/common.ts';
import { inspectCertificate } from '../../core/x509/describe/inspect.ts';
import type { CarriedGateway, CarriedMaker } from '../../protocol/index.ts';
import { viewGateway } from '../gateways/view-gateway.ts';

/** A pairing that travelled, as a page may show it before it is proved. */
export async function viewCarried(gateway: GatewayRoot): Promise<CarriedGateway> {
  const { name, subject, scope } = await viewGateway(gateway);
  return { name, subject, scope };
}

/** The same of a maker's root. */
export async function viewCarriedMaker({ name, root, organisations = [] }: MakerRoot): Promise<CarriedMaker> {
  const inspected = await inspectCertificate(root);
  return { name, subject: inspected.ok ? inspected.certificate.subject : '', organisations };
}

/**
 * What a person compares with what their gateway shows: a pairing that travelled is proved as any other, since whoever
 * could write the file, or to the account, could have exchanged it.
 */
export async function codesOf({ id, root }: Pick<GatewayRoot, 'id' | 'root'>): Promise<PairingCodes> {
  const inspected = await inspectCertificate(root);
  if (!inspected.ok) throw new Error(`codesOf: ${inspected.reason}`);
  return { spkiSha256: id, certificateSha256: inspected.certificate.sha256 };
}
