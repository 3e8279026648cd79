import { type GatewayRoot, inspectCertificate, narrowScope, widestScope } from '../../core/index.ts';
import type { GatewayView, Request, ScopeChange } from '../../messages.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../faults.ts';
import { judgeOpenPagesAgain } from '../show-page.ts';

export async function listGateways(): Promise<GatewayView[]> {
  return Promise.all((await pairedGateways()).map(viewGateway));
}

export async function renameGateway({ gateway, name }: { gateway: string; name: string }): Promise<GatewayView> {
  if (name.trim() === '') throw new RequestError('bad-message');
  return change(gateway, { name: name.trim() });
}

/** Never more than all that is local and the root's own constraints leave; all or nothing. */
export async function changeScope({ gateway, names, addresses }: Request<'gateway/scope'>): Promise<ScopeChange> {
  const paired = (await pairedGateways()).find(({ id }) => id === gateway);
  if (!paired) throw new RequestError('not-found');
  const { scope, refused } = narrowScope(widestScope(paired.root), names, addresses);
  const usable = refused.length === 0 && scope.names.length + scope.addresses.length > 0;
  return { view: usable ? await change(gateway, { scope }) : await viewGateway(paired), refused };
}

/** An unpaired gateway is kept until the next start, so that unpairing can be undone; it counts for nothing meanwhile. */
export async function unpairGateway({ gateway }: { gateway: string }): Promise<null> {
  await change(gateway, { removedAt: Date.now() });
  return null;
}

export async function restoreGateway({ gateway }: { gateway: string }): Promise<GatewayView> {
  return change(gateway, { removedAt: null });
}

/** A gateway for a list: nothing secret is in it, the codes serve to compare once more. */
export async function viewGateway({ id, name, root, scope, pairedAt, intermediates }: GatewayRoot): Promise<GatewayView> {
  const inspected = await inspectCertificate(root);
  if (!inspected.ok) throw new Error(`stored gateway root ${id} is unreadable: ${inspected.reason}`);
  const { subject, notAfter, sha256 } = inspected.certificate;
  return { id, name, subject, scope, pairedAt, notAfter, intermediates: intermediates.length, certificateSha256: sha256 };
}

async function change(id: string, what: Parameters<typeof changeGateway>[1]): Promise<GatewayView> {
  const view = await viewGateway(await changeGateway(id, what));
  await judgeOpenPagesAgain();
  return view;
}
