import type { WaitingRoom } from '../common/waiting.ts';
import { approvalOf } from '../records/approval.ts';
import { type Claim, readClaims } from '../records/claims.ts';
import type { Records } from '../records/records.ts';
import { standingYes } from '../records/standing-yes.ts';
import type { Change, OrderRecord } from '../records/types.ts';
import type { Order } from './order-state.ts';
import { problemUrn } from './problem.ts';

/** The yes or no of the person at the gateway: the first certificate of a device waits for it. */
export interface Approvals extends WaitingRoom {
  /**
   * Lets the next order for this name from this address in without a further yes, with or without the address in it,
   * and for nothing else. Not by EST, which asks for no proof of a name. An earlier yes to the name ends with it.
   * @param name of the device, or its address where it has none.
   * @param until milliseconds since the epoch.
   * @returns null where it is so from now on; why not where the name is another device's.
   * @throws OutsideHomeError where the gateway never vouches for it; OwnNameError where it is its own.
   */
  expect(address: string, name: string, until: number): Promise<Claim | null>;
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
  /** A name in its usual form. @throws OutsideHomeError or OwnNameError where no device can have it. */
  readonly nameOf: (typed: string) => string;
  /** When an order was placed, in milliseconds since the epoch. */
  readonly since: (order: OrderRecord) => number;
  readonly now: () => number;
}

export function createApprovals({ records, find, update, begin, nameOf, since, now }: ApprovalsOptions): Approvals {
  return {
    async waiting() {
      const claimOn = await readClaims(records, now());
      const orders = (await records.all('orders')).filter(
        ([, { status, approved, expires }]) => status === 'pending' && !approved && now() < expires,
      );
      return Promise.all(
        orders.map(async ([id, order]) => {
          const { hosts, address, account } = order;
          const claim = await claimOn(hosts, account, address);
          return { id, hosts, address, asker: account, since: since(order), claim };
        }),
      );
    },

    async approve(id, isAsShown = () => Promise.resolve(true)) {
      const approved = await records.exclusively(async () => {
        const order = await find(id);
        if (!order || order.approved || order.status !== 'pending' || !(await isAsShown())) return [];
        const earlier = await standingYes(records, order.account, order.hosts, now());
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

    expect: (address, typed, until) =>
      records.exclusively(async () => {
        const name = nameOf(typed);
        const all = await records.all('expected');
        // This one takes the place of an earlier yes to the name.
        const earlier = all.find(([key]) => key === name)?.[1].address ?? address;
        const claim = await (await readClaims(records, now()))([name], address, earlier);
        if (claim !== null) return claim;
        const over = all.filter(([, each]) => !(now() < each.until));
        await records.commit(...over.map(([key]): Change => ({ table: 'expected', key, value: null })), {
          table: 'expected',
          key: name,
          value: { address, until },
        });
        return null;
      }),
  };
}

/**
 * The yes that the person said beforehand to an order for these names from this address.
 * @returns under which name it was said; null where it was not, or where a name is another device's meanwhile.
 */
export async function expectedName(
  records: Records,
  { account, hosts, address }: Pick<OrderRecord, 'account' | 'hosts' | 'address'>,
  now: number,
): Promise<string | null> {
  const said = (await records.all('expected')).find(
    ([name, each]) =>
      each.address === address &&
      now < each.until &&
      hosts.includes(name) &&
      hosts.every((host) => host === name || host === address),
  );
  return said && (await (await readClaims(records, now))(hosts, account, address)) === null ? said[0] : null;
}
