import type { GatewayView } from '../../protocol/index.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { noteDecision } from '../common/decisions.ts';
import { RequestError } from '../common/faults.ts';
import { forgetAllEvidence } from '../common/kept-evidence.ts';
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
  return noted('gateway-renamed', change(gateway, { name: name.trim() }));
}

/**
 * An unpaired gateway is kept until the next start, so that unpairing can be undone; it counts for nothing meanwhile.
 */
export async function unpairGateway({ gateway }: { gateway: string }): Promise<null> {
  await noted('gateway-unpaired', change(gateway, { removedAt: Date.now() }));
  return null;
}

/** Undoes unpairing; open pages are judged anew. @throws DatabaseError, `not-found` after the next start. */
export async function restoreGateway({ gateway }: { gateway: string }): Promise<GatewayView> {
  return noted('gateway-paired-again', change(gateway, { removedAt: null }));
}

async function noted(what: Parameters<typeof noteDecision>[0], done: Promise<GatewayView>): Promise<GatewayView> {
  const view = await done;
  await noteDecision(what, view.name, { gateway: view.id });
  return view;
}

async function change(id: string, what: Parameters<typeof changeGateway>[1]): Promise<GatewayView> {
  const changed = await changeGateway(id, what);
  // Under the name by which it is told apart from others.
  const view = await viewGateway((await pairedGateways()).find((gateway) => gateway.id === id) ?? changed);
  // It was appraised by the gateway of before, under its name of before.
  await forgetAllEvidence();
  await appraiseOpenPagesAgain();
  return view;
}
