import { endOf, withoutHosts } from '../records/approval.ts';
import type { Records } from '../records/records.ts';
import type { ApprovalRecord, Change } from '../records/types.ts';
import { ended, isOpen } from './revoking.ts';

/**
 * How something was allowed: an order that is expected, a one-time code for EST, or a request that waited, by ACME or
 * by EST.
 */
export type AllowedKind = 'expected' | 'admissions' | 'approvals' | 'enrolments';

/** A yes that no certificate came of yet. */
export interface Allowed {
  readonly kind: AllowedKind;
  readonly id: string;
  readonly hosts: readonly string[];
  /** The only one that it is good for; null where it is good for whoever has the code. */
  readonly address: string | null;
  /** When it expires, milliseconds since the epoch. */
  readonly until: number;
}

/** What the person allowed and can still take back without revoking anything. */
export interface AllowedRequests {
  /** What expires first comes first. */
  all(): Promise<Allowed[]>;
  /**
   * Whoever it is for waits again when it asks the next time.
   * @returns false where it was used, or expired, meanwhile.
   */
  takeBack(kind: string, id: string): Promise<boolean>;
}

/** @param now milliseconds since the epoch. */
export function createAllowedRequests(records: Records, now: () => number = Date.now): AllowedRequests {
  const all = async (): Promise<Allowed[]> => {
    const found: Allowed[] = [];
    for (const [id, { address, until }] of await records.all('expected'))
      found.push({ kind: 'expected', id, hosts: [id], address, until });
    for (const [id, { hosts, until }] of await records.all('admissions'))
      found.push({ kind: 'admissions', id, hosts, address: null, until });
    for (const [id, { hosts, address, until, state }] of await records.all('enrolments'))
      if (state === 'allowed') found.push({ kind: 'enrolments', id, hosts, address, until });
    for (const [id, approval] of await records.all('approvals')) found.push(...notProved(id, approval));
    return found.filter(({ until }) => now() < until).sort((a, b) => a.until - b.until);
  };

  /** The account's yes for these names, with the orders that go by it. */
  const withoutNames = async (account: string, names: readonly string[]): Promise<Change[]> => {
    const approval = await records.get('approvals', account);
    if (!approval) return [];
    const isGone = (host: string): boolean => names.includes(host);
    const orders = (await records.all('orders')).filter(
      ([, order]) => order.account === account && order.approved && isOpen(order) && order.hosts.some(isGone),
    );
    return [
      { table: 'approvals', key: account, value: withoutHosts(approval, isGone) },
      ...orders.map(([key, order]): Change => {
        return { table: 'orders', key, value: ended(order, 'The person took their yes back') };
      }),
    ];
  };

  return {
    all,
    takeBack: (kind, id) =>
      records.exclusively(async () => {
        const found = (await all()).find((each) => each.kind === kind && each.id === id);
        if (!found) return false;
        const changes =
          found.kind === 'approvals'
            ? await withoutNames(id.split(' ')[0] ?? '', found.hosts)
            : [{ table: found.kind, key: id, value: null }];
        await records.commit(...changes);
        return true;
      }),
  };
}

/** What an account was allowed and did not prove: together what was said at once, about one address. */
function notProved(account: string, approval: ApprovalRecord): Allowed[] {
  const groups = new Map<string, Allowed>();
  for (const [host, address] of Object.entries(approval.unproved ?? {})) {
    const until = endOf(approval, host);
    const id = `${account} ${address} ${until}`;
    const hosts = [...(groups.get(id)?.hosts ?? []), host];
    groups.set(id, { kind: 'approvals', id, hosts, address, until });
  }
  return [...groups.values()];
}
