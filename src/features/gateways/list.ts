import type { GatewayView } from '../../protocol/index.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { forgetAllEvidence, noteDecision, RequestError } from '../common/index.ts';
import { appraiseOpenPagesAgain } from '../navigation/show-page.ts';
import { viewGateway } from './view-gateway.ts';

/** The gateways that the person paired, those removed left out. @throws DatabaseError */
export async function listGateways(): Promise<GatewayView[]> {
  return Promise.all((await pairedGateways()).map(viewGateway));
}

/**
 * @param gateway SHA-256 of the SPKI of its root, lower-case hexadecimal, as in the other requests here.
 * @throws RequestError `bad-message` where the name is blank; DatabaseError, `not-found` among others.
 */
export async function renameGateway({ gateway, name }: { gateway: string; name: string }): Promise<GatewayView> {
  if (name.trim() === '') throw new RequestError('bad-message');
  return change(gateway, { name: name.trim() }, 'gateway-renamed');
}

/**
 * An unpaired gateway is kept until the next start, so that unpairing can be undone, and for as long as what was made
 * for it is to be taken out of the browser; it counts for nothing meanwhile.
 */
export async function unpairGateway({ gateway }: { gateway: string }): Promise<null> {
  await change(gateway, { removedAt: Date.now() }, 'gateway-unpaired');
  return null;
}

/** Undoes unpairing; open pages are judged anew. @throws DatabaseError, `not-found` after the next start. */
export async function restoreGateway({ gateway }: { gateway: string }): Promise<GatewayView> {
  return change(gateway, { removedAt: null }, 'gateway-paired-again');
}

async function change(
  id: string,
  what: Parameters<typeof changeGateway>[1],
  decision: Parameters<typeof noteDecision>[0],
): Promise<GatewayView> {
  const view = await viewGateway(await changeGateway(id, what));
  // It was appraised by the gateway of before, under its name of before.
  await forgetAllEvidence();
  await appraiseOpenPagesAgain();
  await noteDecision(decision, view.name, { gateway: id });
  return view;
}
