import { narrowScope, type Scope, widestScope, withoutWildcards } from '../../core/common.ts';
import { isBounded } from '../../core/anchors/own-root.ts';
import type { Request, ScopeChange } from '../../protocol/index.ts';
import { changeGateway, type GatewayRecord, pairedGateways } from '../../store/gateways.ts';
import { forgetAllEvidence, noteDecision, RequestError } from '../common/index.ts';
import { viewGateway } from './view-gateway.ts';

/** Never more than all that is local and the root's own constraints leave; all or nothing. */
export async function changeScope({ gateway, names, addresses }: Request<'gateway/scope'>): Promise<ScopeChange> {
  const paired = await pairedGateway(gateway);
  const written = new Map(addresses.map((text) => [withoutWildcards(text.trim()), text]));
  const { scope, refused: bad } = narrowScope(widestScope(paired.root), names, [...written.keys()]);
  // The person finds what was refused as they wrote it.
  const refused = bad.map(({ text, problem }) => ({ text: written.get(text) ?? text, problem }));
  const usable = refused.length === 0 && scope.names.length + scope.addresses.length > 0;
  const record = usable ? await changeGateway(gateway, { scope }) : paired;
  // It was appraised by what the gateway might vouch for before.
  if (usable) await forgetAllEvidence();
  const view = await viewGateway(record);
  if (usable) await noteDecision('gateway-scope-changed', view.name, { gateway, ...scope });
  return { view, refused, anchored: (paired.anchors ?? []).length > 0, bounded: isBounded(paired.root) };
}

/** What it was shown to vouch for at pairing, for a person who narrowed it and wants that back. */
export async function widest({ gateway }: Request<'gateway/widest'>): Promise<Scope> {
  return widestScope((await pairedGateway(gateway)).root);
}

async function pairedGateway(gateway: string): Promise<GatewayRecord> {
  const paired = (await pairedGateways()).find(({ id }) => id === gateway);
  if (!paired) throw new RequestError('not-found');
  return paired;
}
