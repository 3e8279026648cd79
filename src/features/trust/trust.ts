import { ExaminationCache } from '../../core/examination/cache.ts';
import { type GatewayRoot, type Trust, withDistinctNames } from '../../core/index.ts';
import { forgetGateways, pairedGateways } from '../../store/gateways.ts';
import { revocationData } from '../../store/revocation-data.ts';
import { forgetManaged, managedGateways, managedLocalDevice } from './managed.ts';

/** What examinations keep for the next one, for the life of the worker: pages load many times. */
export const examinations = new ExaminationCache();

/**
 * What Latchkey believes at this moment. Without what is known to be revoked, nothing can be believed.
 * @throws DatabaseError
 */
export async function currentTrust(now: number): Promise<Trust> {
  return {
    gateways: await trustedGateways(),
    revocation: await revocationData(now),
    localDevice: (await managedLocalDevice()).oid,
  };
}

let joined: readonly (readonly GatewayRoot[])[] = [];

/**
 * The gateways that the person paired and those that their organisation set up, the same array until either changes
 * (see ExaminationCache). Where both name one root, the organisation's scope and name count, as policies do.
 * @throws DatabaseError
 */
export async function trustedGateways(): Promise<readonly GatewayRoot[]> {
  const [paired, managed] = await Promise.all([pairedGateways(), managedGateways()]);
  if (joined[0] !== paired || joined[1] !== managed)
    joined = [paired, managed, managed.length === 0 ? paired : withDistinctNames(join(paired, managed))];
  return joined[2] ?? paired;
}

/** What was read of pairings and of the policy no longer counts: someone else may have written them. */
export function forgetTrust(): void {
  forgetGateways();
  forgetManaged();
}

function join(paired: readonly GatewayRoot[], managed: readonly GatewayRoot[]): readonly GatewayRoot[] {
  const same = (gateway: GatewayRoot, others: readonly GatewayRoot[]) => others.find(({ id }) => id === gateway.id);
  return [
    ...paired.filter((gateway) => !same(gateway, managed)),
    ...managed.map((gateway) => {
      const { intermediates = [], succeeds = [] } = same(gateway, paired) ?? {};
      return { ...gateway, intermediates: [...gateway.intermediates, ...intermediates], succeeds };
    }),
  ];
}
