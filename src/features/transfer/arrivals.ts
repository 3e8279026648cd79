import { type GatewayRoot, sameSubject, type SyncProblem } from '../../core/common.ts';
import { readSyncItem } from '../../core/transfer/sync-item.ts';
import { isSyncKey } from '../../core/transfer/sync-keys.ts';
import { trustedGateways } from '../trust/trust.ts';
import { syncedItems } from './account.ts';
import { declinedSynced } from './declined.ts';

/** A pairing that came by the browser's account and waits for the person. */
export interface Arrival {
  readonly gateway: GatewayRoot;
  /** A gateway here whose root bears the same name and holds another key: one of them may be an impostor's. */
  readonly namesake: GatewayRoot | null;
}

export interface Arrived {
  readonly arrivals: readonly Arrival[];
  readonly ignored: readonly SyncProblem[];
}

/**
 * What came that is neither here nor declined, and why the rest is left alone. Nothing of it is believed. @throws
 * DatabaseError RequestError
 */
export async function arrived(now: number): Promise<Arrived> {
  const [items, here, declined] = await Promise.all([syncedItems(), trustedGateways(), declinedSynced()]);
  const arrivals: Arrival[] = [];
  const ignored: SyncProblem[] = [];
  for (const [key, value] of Object.entries(items).filter(([key]) => isSyncKey(key))) {
    const read = await readSyncItem(key, value, now);
    if (!read.ok) ignored.push(read.problem);
    else if (!declined.includes(read.gateway.id) && !here.some(({ id }) => id === read.gateway.id))
      arrivals.push({ gateway: read.gateway, namesake: namesakeOf(read.gateway, here) });
  }
  return { arrivals, ignored };
}

function namesakeOf({ root }: GatewayRoot, here: readonly GatewayRoot[]): GatewayRoot | null {
  return here.find((gateway) => sameSubject(gateway.root, root)) ?? null;
}
