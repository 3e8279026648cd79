import { networkOf } from '../common/addresses.ts';
import type { Records } from '../records/records.ts';
import type { Change, OrderRecord } from '../records/types.ts';
import type { Order } from './order-state.ts';

const HOUR = 60 * 60_000;
/**
 * Orders that came to nothing, as where their client gave an authorization up, stay for an hour after they would have
 * expired, for their client to look at. So many of them, the newest: every new order reads all that there are. Of each
 * account the newest stays, whatever others do, as long as no more accounts have one.
 */
const MAX_FAILED = { ofAccount: 10, ofAddress: 40, ofNetwork: 120, ofAll: 200, accounts: 1000 };

/** Whether no certificate can come of an order any more, nor came of it. @param now milliseconds since the epoch. */
export const hasFailed = ({ status, expires }: OrderRecord, now: number): boolean =>
  status === 'invalid' || (status !== 'valid' && now >= expires);

/**
 * Drops what is over. To be called while nothing else is written.
 * @param now milliseconds since the epoch.
 * @returns what is left.
 * @throws RecordsError
 */
export async function tidyOrders(records: Records, now: number): Promise<Order[]> {
  const all = await records.all('orders');
  const isLate = ({ expires, status }: OrderRecord): boolean => now >= expires + (status === 'valid' ? 0 : HOUR);
  const late = all.filter(([, order]) => isLate(order)).map(([id]) => id);
  const failed = all.filter(([, order]) => hasFailed(order, now) && !isLate(order));
  const gone = new Set([...late, ...tooMany(failed)]);
  if (gone.size > 0) await records.commit(...[...gone].map((key): Change => ({ table: 'orders', key, value: null })));
  return all.flatMap(([id, order]) => (gone.has(id) ? [] : [{ ...order, id }]));
}

function tooMany(failed: readonly (readonly [id: string, order: OrderRecord])[]): string[] {
  const counts = new Map<string, number>();
  const count = (what: string): number => {
    const next = (counts.get(what) ?? 0) + 1;
    counts.set(what, next);
    return next;
  };
  return [...failed]
    .sort(([, a], [, b]) => b.expires - a.expires)
    .flatMap(([id, { account, address }]) => {
      const ofAccount = count(`account ${account}`);
      const isNewest = ofAccount === 1 && count('accounts') <= MAX_FAILED.accounts;
      const isOneTooMany =
        ofAccount > MAX_FAILED.ofAccount ||
        count(`address ${address}`) > MAX_FAILED.ofAddress ||
        count(`network ${networkOf(address)}`) > MAX_FAILED.ofNetwork ||
        count('all') > MAX_FAILED.ofAll;
      return isOneTooMany && !isNewest ? [id] : [];
    });
}
