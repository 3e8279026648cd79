import type { GatewayRoot } from '../../core/common.ts';
import { readSyncItem, writeSyncItem } from '../../core/transfer/sync-item.ts';
import { syncKey } from '../../core/transfer/sync-keys.ts';
import { synced } from '../../platform/storage.ts';
import { pairedGateways } from '../../store/gateways.ts';
import { faultOf } from '../common/index.ts';
import { syncedItems, syncIsOn } from './account.ts';

/** How a pairing travels: whole, without some intermediates for want of room, or not at all. */
export interface Carriage {
  readonly gateway: GatewayRoot;
  readonly leftOut: number;
  readonly state: 'carried' | 'too-large' | 'failed';
}

/**
 * Offers this browser's pairings to the person's others. Another browser's item stays as it wrote it, but for
 * intermediates that it lacks; nothing is ever taken out, so that no browser loses what it was offered.
 * @throws DatabaseError RequestError
 */
export async function carryPairings(now: number): Promise<readonly Carriage[]> {
  const there = await syncedItems();
  return Promise.all((await pairedGateways()).map((gateway) => carryOne(gateway, there[syncKey(gateway.id)], now)));
}

/** What was taken in holds here all the same where it cannot travel; the devices page tells. */
export async function carryIfOn(now: number): Promise<void> {
  try {
    if (await syncIsOn()) await carryPairings(now);
  } catch (error) {
    faultOf(error);
  }
}

async function carryOne(gateway: GatewayRoot, there: unknown, now: number): Promise<Carriage> {
  const read = there === undefined ? null : await readSyncItem(syncKey(gateway.id), there, now);
  const item = writeSyncItem(read?.ok ? joined(read.gateway, gateway) : gateway);
  if (!item) return { gateway, leftOut: 0, state: 'too-large' };
  const { key, value, leftOut } = item;
  const settled = read?.ok
    ? leftOut > 0 || value.pairing.intermediates.length === read.gateway.intermediates.length
    : read?.problem === 'newer' || read?.problem === 'expired';
  try {
    if (!settled) await synced.set(key, value);
    return { gateway, leftOut, state: 'carried' };
  } catch (error) {
    console.error(error);
    return { gateway, leftOut, state: 'failed' };
  }
}

function joined(there: GatewayRoot, { intermediates }: GatewayRoot): GatewayRoot {
  const known = new Set(there.intermediates.map(String));
  return {
    ...there,
    intermediates: [...intermediates.filter((der) => !known.has(String(der))), ...there.intermediates],
  };
}
