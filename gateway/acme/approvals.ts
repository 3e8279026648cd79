import type { WaitingRoom } from '../common/waiting.ts';
import type { Records } from '../records/records.ts';
import type { ApprovalRecord, CertificateRecord, Change, OrderRecord } from '../records/types.ts';
import type { Order } from './order-state.ts';
import { problemUrn } from './problem.ts';

/** The yes or no of the person at the gateway: the first certificate of a device waits for it. */
export interface Approvals extends WaitingRoom {
  /**
   * Lets the next order from this address in without a further yes, unless it is for a name that another device holds.
   * Not by EST, which asks for no proof of a name.
   * @param until milliseconds since the epoch.
   */
  expect(address: string, until: number): Promise<void>;
}

/** What of the orders a yes or no touches. */
export interface ApprovalsOptions {
  readonly records: Records;
  /** An order as it is now, or null where there is none. */
  readonly find: (id: string) => Promise<Order | null>;
  /** Changes an order, alone. @throws Problem where there is none. */
  readonly update: (id: string, changed: (order: Order) => OrderRecord) => Promise<Order>;
  /** Looks at the proofs of an order that was approved. */
  readonly begin: (order: Order) => void;
  /** When an order was placed, in milliseconds since the epoch. */
  readonly since: (order: OrderRecord) => number;
  readonly now: () => number;
}

export function createApprovals({ records, find, update, begin, since, now }: ApprovalsOptions): Approvals {
  return {
    async waiting() {
      const certificates = await records.all('certificates');
      const orders = (await records.all('orders')).filter(
        ([, { status, approved, expires }]) => status === 'pending' && !approved && now() < expires,
      );
      return orders.map(([id, order]) => {
        const { hosts, address, account } = order;
        return {
          id,
          hosts,
          address,
          since: since(order),
          heldByOthers: isHeldByOthers(certificates, account, hosts, now()),
        };
      });
    },

    async approve(id) {
      const approved = await records.exclusively(async () => {
        const order = await find(id);
        if (!order || order.approved || order.status !== 'pending') return [];
        const earlier = await records.get('approvals', order.account);
        const approval = approvalOf(order, earlier, now());
        // A client that gave up waiting has asked again since. One that asks from elsewhere was not shown.
        const same = (await records.all('orders')).filter(
          ([, other]) =>
            other.account === order.account &&
            other.address === order.address &&
            other.status === 'pending' &&
            other.hosts.every((host) => order.hosts.includes(host)),
        );
        const changed = same.map(([key, value]) => ({
          table: 'orders' as const,
          key,
          value: { ...value, approved: true },
        }));
        await records.commit(approval, ...changed);
        return changed.map(({ key, value }): Order => ({ ...value, id: key }));
      });
      approved.forEach(begin);
      return approved.length > 0;
    },

    async refuse(id) {
      const order = await find(id);
      if (!order || order.approved || order.status !== 'pending') return false;
      const problem = { type: problemUrn('rejectedIdentifier'), detail: 'The person at the gateway said no' };
      await update(id, (current) => ({
        ...current,
        status: 'invalid',
        authorizations: Object.fromEntries(
          Object.entries(current.authorizations).map(([host, state]) => [
            host,
            { ...state, status: 'invalid', problem },
          ]),
        ),
      }));
      return true;
    },

    expect: (address, until) => records.commit({ table: 'expected', key: address, value: until }),
  };
}

/** Whether another account holds a certificate for one of the names now. */
export const isHeldByOthers = (
  certificates: readonly [string, CertificateRecord][],
  account: string,
  hosts: readonly string[],
  at: number,
): boolean =>
  certificates.some(
    ([, held]) =>
      held.holder !== account &&
      held.revoked === null &&
      at < held.until &&
      held.hosts.some((host) => hosts.includes(host)),
  );

/** The person's yes to an order, beside what they said yes to earlier. */
export const approvalOf = (
  { account, hosts, address }: OrderRecord,
  earlier: ApprovalRecord | undefined,
  at: number,
): Change => ({
  table: 'approvals',
  key: account,
  value: {
    account,
    hosts: [...new Set([...(earlier?.hosts ?? []), ...hosts])],
    at,
    unproved: { ...earlier?.unproved, ...Object.fromEntries(hosts.map((host) => [host, address])) },
  },
});

/** Whether the person said yes to this name of the account, as asked for from this address. */
export function isApproved({ hosts, unproved }: ApprovalRecord, host: string, address: string): boolean {
  const only = unproved?.[host];
  return hosts.includes(host) && (only === undefined || only === address);
}

/** The account has shown that it is where the person said: from now on its key alone tells it. */
export const proved = (approval: ApprovalRecord, hosts: readonly string[]): ApprovalRecord => ({
  ...approval,
  unproved: Object.fromEntries(Object.entries(approval.unproved ?? {}).filter(([host]) => !hosts.includes(host))),
});
