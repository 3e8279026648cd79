import type { GatewayView } from '../../protocol/index.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../common/faults.ts';
import { appraiseOpenPagesAgain } from '../navigation/show-page.ts';
import { viewGateway } from './view-gateway.ts';

export async function listGateways(): Promise<GatewayView[]> {
  return Promise.all((await pairedGateways()).map(viewGateway));
}

export async function renameGateway({ gateway, name }: { gateway: string; name: string }): Promise<GatewayView> {
  if (name.trim() === '') throw new RequestError('bad-message');
  return change(gateway, { name: name.trim() });
}

/**
 * An unpaired gateway is kept until the next start, so that unpairing can be undone; it counts for nothing meanwhile.
 */
export async function unpairGateway({ gateway }: { gateway: string }): Promise<null> {
  await change(gateway, { removedAt: Date.now() });
  return null;
}

export async function restoreGateway({ gateway }: { gateway: string }): Promise<GatewayView> {
  return change(gateway, { removedAt: null });
}

async function change(id: string, what: Parameters<typeof changeGateway>[1]): Promise<GatewayView> {
  const changed = await changeGateway(id, what);
  // Under the name by which it is told apart from others.
  const view = await viewGateway((await pairedGateways()).find((gateway) => gateway.id === id) ?? changed);
  await appraiseOpenPagesAgain();
  return view;
}
