import { narrowScope, widestScope } from '../../core/index.ts';
import type { Kept, ScopeChange } from '../../keep-types.ts';
import { changeGateway, pairedGateways } from '../../store/gateways.ts';
import { RequestError } from '../faults.ts';
import { viewGateway } from '../view-gateway.ts';

/** Never more than all that is local and the root's own constraints leave; all or nothing. */
export async function changeScope({ gateway, names, addresses }: Kept['gateway/scope']['request']): Promise<ScopeChange> {
  const paired = (await pairedGateways()).find(({ id }) => id === gateway);
  if (!paired) throw new RequestError('not-found');
  const { scope, refused } = narrowScope(widestScope(paired.root), names, addresses);
  const usable = refused.length === 0 && scope.names.length + scope.addresses.length > 0;
  return { view: usable ? await viewGateway(await changeGateway(gateway, { scope })) : await viewGateway(paired), refused };
}
