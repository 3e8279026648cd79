import { randomBytes } from 'node:crypto';
import { networkOf, toHost } from '../common/addresses.ts';
import type { DailyLimits } from '../common/daily.ts';
import type { CertificateAuthority } from '../ca/certificate-authority.ts';
import { nameOfDevice } from '../ca/home-names.ts';
import { RefusedKeyError } from '../ca/key-use.ts';
import type { Kind } from '../ca/profile.ts';
import { ended } from '../devices/revoking.ts';
import { approvalOf, isApproved, proved } from '../records/approval.ts';
import type { Records } from '../records/records.ts';
import { standingYes } from '../records/standing-yes.ts';
import type { OrderRecord } from '../records/types.ts';
import { waitForRoom } from '../revocation/room.ts';
import type { Account } from './accounts.ts';
import { type Approvals, createApprovals, expectedName } from './approvals.ts';
import type { ChallengePorts, ChallengeType } from './challenges.ts';
import type { Json } from './json.ts';
import { lifetimeFor } from './lifetime.ts';
import { readCsr, readIdentifiers, sameHosts } from './order-request.ts';
import { isUntouched, type Order, withAuthorization } from './order-state.ts';
import { Problem } from './problem.ts';
import { createProofs, type Proofs } from './proofs.ts';
import { type RateLimit, refuseWhile } from './rate-limit.ts';
import { replacedSerial } from './renewal.ts';
import { tidyOrders } from './tidy.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Time for a person to say yes, and for the device to come back. */
const PENDING_FOR = 2 * HOUR;
/** How long a client may look at an order that is done. */
const KEPT_FOR = DAY;
const MAX_PENDING = 200;
const MAX_PENDING_OF_ACCOUNT = 10;
const MAX_PENDING_OF_ADDRESS = 40;
/** Of one IPv6 network, in which a device has many addresses; only those that wait for a yes are refused so. */
const MAX_PENDING_OF_NETWORK = 120;
/** Why an order that was approved comes to nothing, for the client. */
const YES_OVER = 'The yes to this account is over for one of the names: place another order, and wait for another yes';

/** The orders of RFC 8555 section 7.4, and the yes or no of the person (./approvals.ts). */
export interface Orders extends Approvals, Pick<Proofs, 'settled'> {
  /** @param zone the link of a link-local address. @throws Problem */
  create(account: Account, asked: Json, kind: Kind, address: string, zone?: string): Promise<Order>;
  /** @throws Problem where there is none of this account. */
  get(account: Account, id: string): Promise<Order>;
  of(account: Account): Promise<Order[]>;
  /** The client has put the proof in place; it is looked at once the order was approved. @throws Problem */
  answer(account: Account, id: string, host: string, type: ChallengeType, address: string): Promise<Order>;
  /** The client gives one authorization up (section 7.5.2). */
  deactivate(account: Account, id: string, host: string): Promise<Order>;
  /** @param csr base64url of a PKCS#10 request. @throws Problem */
  finalize(account: Account, id: string, csr: unknown): Promise<Order>;
}

export interface OrdersOptions {
  readonly records: Records;
  readonly authority: CertificateAuthority;
  readonly ports: ChallengePorts;
  /** The gateway's own names, which no device may have. */
  readonly reserved: (host: string) => boolean;
  readonly limit: RateLimit;
  readonly daily: DailyLimits;
  readonly now: () => number;
}

export function createOrders({ records, authority, ports, reserved, limit, daily, now }: OrdersOptions): Orders {
  const find = async (id: string): Promise<Order | null> => {
    const record = await records.get('orders', id);
    if (!record) return null;
    const ended = record.status === 'pending' || record.status === 'ready' ? now() >= record.expires : false;
    return { ...record, ...(ended && { status: 'invalid' as const }), id };
  };
  const get = async (account: Account, id: string): Promise<Order> => {
    const order = await find(id);
    if (!order || order.account !== account.id) throw new Problem('malformed', 'There is no such order');
    // Where the gateway was stopped meanwhile, or could not write what it found, the client waits for it still.
    begin(order);
    return order;
  };
  /** @param changed gives the order itself back where nothing changes, and then nothing is written. */
  const update = (id: string, changed: (order: Order) => OrderRecord): Promise<Order> =>
    records.exclusively(async () => {
      const order = await find(id);
      if (!order) throw new Problem('malformed', 'There is no such order');
      const value = changed(order);
      if (value === order) return order;
      await records.commit({ table: 'orders', key: id, value });
      return { ...value, id };
    });

  const { begin, settled } = createProofs({ records, ports, find, update, now });

  const takeOne = async ({ id }: Account, address: string): Promise<void> => {
    refuseWhile(await waitForRoom(records, id, now()), 'certificates that could be on a revocation list');
    refuseWhile(daily.certificate(id, address), 'certificates in one day');
  };

  return {
    ...createApprovals({
      records,
      find,
      update,
      begin,
      nameOf: (typed) => nameOfDevice(typed, authority, reserved),
      since: ({ expires }) => expires - PENDING_FOR,
      now,
    }),
    get,
    of: async (account) =>
      (await records.all('orders')).flatMap(([id, order]) => (order.account === account.id ? [{ ...order, id }] : [])),

    async create(account, asked, kind, address, zone) {
      limit(account.id);
      // Said before it proves anything; what is issued is counted.
      await takeOne(account, address);
      daily.notIssued(account.id, address);
      const hosts = readIdentifiers(asked, authority, reserved, address);
      const replaces = await replacedSerial(records, asked.replaces, account.id);
      return records.exclusively(async () => {
        const open = (await tidyOrders(records, now())).filter(
          ({ status, expires }) => status === 'pending' && now() < expires,
        );
        const same = open.find(
          (order) =>
            order.account === account.id &&
            order.kind === kind &&
            order.address === address &&
            order.zone === zone &&
            sameHosts(order.hosts, hosts),
        );
        if (same && isUntouched(same)) return same;
        const yes = await standingYes(records, account.id, hosts, now());
        const known = yes !== null && hosts.every((host) => isApproved(yes, host, address, now()));
        const expected = known ? null : await expectedName(records, { account: account.id, hosts, address }, now());
        const approved = known || expected !== null;
        const ofNetwork = open.filter((order) => networkOf(order.address) === networkOf(address)).length;
        if (
          // Those that no one knows must keep others neither from renewing nor from what was allowed beforehand.
          (!approved && (open.length >= MAX_PENDING || ofNetwork >= MAX_PENDING_OF_NETWORK)) ||
          open.filter((order) => order.address === address).length >= MAX_PENDING_OF_ADDRESS ||
          open.filter((order) => order.account === account.id).length >= MAX_PENDING_OF_ACCOUNT
        )
          throw new Problem('rateLimited', 'Too many orders wait already', {}, { 'retry-after': '600' });
        const value: OrderRecord = {
          account: account.id,
          status: 'pending',
          kind,
          hosts,
          address,
          ...(zone !== undefined && { zone }),
          expires: now() + PENDING_FOR,
          authorizations: Object.fromEntries(
            hosts.map((host) => [host, { token: randomBytes(24).toString('base64url'), status: 'pending' as const }]),
          ),
          approved,
          ...(replaces !== null && { replaces }),
        };
        const id = randomBytes(8).toString('hex');
        await records.commit(
          { table: 'orders', key: id, value },
          ...(expected === null
            ? []
            : [{ table: 'expected' as const, key: expected, value: null }, approvalOf(value, yes, now())]),
        );
        return { ...value, id };
      });
    },

    async answer(account, id, host, type, address) {
      const { address: from } = await get(account, id);
      if (from !== address)
        throw new Problem('unauthorized', `The order came from ${from}, and validation goes there alone`);
      const order = await update(id, (current) => {
        const state = current.authorizations[host];
        if (!state) throw new Problem('malformed', 'There is no such authorization');
        return state.status === 'pending' && current.status === 'pending' && state.chosen === undefined
          ? withAuthorization(current, host, { status: 'pending', chosen: type })
          : current;
      });
      begin(order);
      return order;
    },

    async deactivate(account, id, host) {
      await get(account, id);
      return update(id, (order) => withAuthorization(order, host, { status: 'deactivated' }));
    },

    async finalize(account, id, csr) {
      const order = await get(account, id);
      if (order.status !== 'ready') throw new Problem('orderNotReady', `The order is ${order.status}`);
      // The gateway may have got that name since the order.
      const own = order.hosts.find(reserved);
      if (own !== undefined) throw new Problem('rejectedIdentifier', `${own} is the gateway itself`);
      const request = await readCsr(csr, order.hosts, account);
      const hosts = order.hosts.map(toHost);
      const lifetime = await lifetimeFor(records, order, now());
      let done = order;
      let isOver = false;
      await takeOne(account, order.address);
      const issuing = authority.issue(
        { spki: request, kind: order.kind, hosts, holder: account.id, lifetime },
        async (certificate) => {
          const current = await get(account, id);
          // Another request was faster.
          if (current.status !== 'ready') throw new Problem('orderNotReady', `The order is ${current.status}`);
          // Another device may have got a name since the order was approved.
          const yes = await standingYes(records, account.id, order.hosts, now());
          isOver = !order.hosts.every((host) => yes?.hosts.includes(host));
          if (!yes || isOver) throw new Problem('unauthorized', YES_OVER);
          done = { ...current, status: 'valid', certificate, expires: now() + KEPT_FOR };
          const replaced =
            current.replaces === undefined ? undefined : await records.get('certificates', current.replaces);
          return [
            { table: 'orders', key: id, value: done },
            { table: 'approvals', key: account.id, value: proved(yes, order.hosts) },
            ...(replaced && current.replaces !== undefined
              ? [
                  {
                    table: 'certificates' as const,
                    key: current.replaces,
                    value: { ...replaced, replacedBy: certificate },
                  },
                ]
              : []),
          ];
        },
      );
      await issuing.catch(async (error: unknown) => {
        daily.notIssued(account.id, order.address);
        if (isOver) await update(id, (current) => ended(current, YES_OVER));
        throw error instanceof RefusedKeyError ? new Problem('badCSR', error.message) : error;
      });
      return done;
    },

    settled,
  };
}
