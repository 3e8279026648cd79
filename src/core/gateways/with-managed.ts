import { withDistinctNames } from './distinct-names.ts';
import type { GatewayRoot } from './types.ts';

/**
 * The gateways that the person paired and those that their organisation set up, under names that can be told apart.
 * Where both name one root, the organisation's scope and name count, as policies do.
 */
export function withManaged(paired: readonly GatewayRoot[], managed: readonly GatewayRoot[]): readonly GatewayRoot[] {
  const same = (gateway: GatewayRoot, others: readonly GatewayRoot[]) => others.find(({ id }) => id === gateway.id);
  return withDistinctNames([
    ...paired.filter((gateway) => !same(gateway, managed)),
    ...managed.map((gateway) => {
      const { intermediates = [], succeeds = [] } = same(gateway, paired) ?? {};
      return { ...gateway, intermediates: [...gateway.intermediates, ...intermediates], succeeds };
    }),
  ]);
}
