import { randomBytes } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { toHost } from '../addresses.ts';
import type { CertificateAuthority } from '../ca/certificate-authority.ts';
import { RefusedKeyError } from '../ca/key-use.ts';
import type { Kind } from '../ca/profile.ts';
import type { Records } from '../records/records.ts';
import type { ApprovalRecord, AuthorizationState, CertificateRecord, Change, OrderRecord } from '../records/types.ts';
import type { Account } from './accounts.ts';
import { type ChallengePorts, proveByHttp, proveByTls } from './challenges.ts';
import type { Json } from './json.ts';
import { readCsr, readIdentifiers, sameHosts } from './order-request.ts';
import { Problem, problemUrn } from './problem.ts';
import type { RateLimit } from './rate-limit.ts';
import { replacedSerial } from './renewal.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
/** Time for a person to say yes, and for the device to come back. */
const PENDING_FOR = 2 * HOUR;
/** How long a client may look at an order that is done. */
const KEPT_FOR = DAY;
/** Devices that ask by ACME renew by themselves. */
const LIFETIME = 30 * DAY;
const MAX_PENDING = 200;
const MAX_PENDING_OF_ACCOUNT = 10;
const MAX_PENDING_OF_ADDRESS = 40;

export type ChallengeType = 'http-01' | 'tls-alpn-01';
export const CHALLENGES: readonly ChallengeType[] = ['http-01', 'tls-alpn-01'];

/** An order with its id, the last part of its URL. */
export interface Order extends OrderRecord {
  readonly id: string;
}

/** Why a person is asked. */
export interface WaitingOrder {
  readonly id: string;
  readonly hosts: readonly string[];
  readonly address: string;
  readonly since: number;
  /** Other accounts that hold a certificate for one of the names now. */
  readonly heldByOthers: boolean;
}

/** The orders of RFC 8555 section 7.4, and the yes or no of the person. */
export interface Orders {
  /** @throws Problem */
  create(account: Account, asked: Json, kind: Kind, address: string): Promise<Order>;
  /** @throws Problem where there is none of this account. */
  get(account: Account, id: string): Promise<Order>;
  of(account: Account): Promise<Order[]>;
  /** The client has put the proof in place; it is looked at once the order was approved. @throws Problem */
  answer(account: Account, id: string, host: string, type: ChallengeType, address: string): Promise<Order>;
  /** The client gives one authorization up (section 7.5.2). */
  deactivate(account: Account, id: string, host: string): Promise<Order>;
  /** @param csr base64url of a PKCS#10 request. @throws Problem */
  finalize(account: Account, id: string, csr: unknown): Promise<Order>;
  /** Orders of devices that are not known yet, for the person. */
  waiting(): Promise<WaitingOrder[]>;
  /** @returns false where it does not wait, or not any more. */
  approve(id: string): Promise<boolean>;
  refuse(id: string): Promise<boolean>;
  /**
   * Lets the next order from this address in without a further yes, unless it is for a name that another device holds.
   * @param until milliseconds since the epoch.
   */
  expect(address: string, until: number): Promise<void>;
  /** Resolves once no validation is under way any more. */
  settled(): Promise<void>;
}

export interface OrdersOptions {
  readonly records: Records;
  readonly authority: CertificateAuthority;
  readonly ports: ChallengePorts;
  /** The gateway's own names, which no device may have. */
  readonly reserved: (host: string) => boolean;
  readonly limit: RateLimit;
  readonly now: () => number;
}

export function createOrders({ records, authority, ports, reserved, limit, now }: OrdersOptions): Orders {
  const running = new Set<Promise<void>>();

  const find = async (id: string): Promise<Order | null> => {
    const record = await records.get('orders', id);
    if (!record) return null;
    const ended = record.status === 'pending' || record.status === 'ready' ? now() >= record.expires : false;
    return { ...record, ...(ended && { status: 'invalid' as const }), id };
  };
  const get = async (account: Account, id: string): Promise<Order> => {
    const order = await find(id);
    if (!order || order.account !== account.id) throw new Problem('malformed', 'There is no such order');
    return order;
  };
  const update = (id: string, changed: (order: Order) => OrderRecord, ...also: readonly Change[]): Promise<Order> =>
    records.exclusively(async () => {
      const order = await find(id);
      if (!order) throw new Problem('malformed', 'There is no such order');
      const value = { ...changed(order), id };
      await records.commit({ table: 'orders', key: id, value }, ...also);
      return value;
    });

  /** Looks at every proof that the client says is in place. */
  const validate = async ({ id, account, address, authorizations }: Order): Promise<void> => {
    const holder = await records.get('accounts', account);
    if (!holder) return;
    const thumbprint = await calculateJwkThumbprint(holder.key as JWK);
    await Promise.all(
      Object.entries(authorizations).map(async ([host, { token, status, chosen }]) => {
        if (status !== 'pending' || chosen === undefined) return;
        const challenge = { address, host, token, keyAuthorization: `${token}.${thumbprint}` };
        const result = await (
          chosen === 'http-01' ? proveByHttp(challenge, ports.http) : proveByTls(challenge, ports.tls)
        ).then(
          () => ({ status: 'valid' as const, validated: now() }),
          (error: unknown) => ({ status: 'invalid' as const, problem: asDocument(error) }),
        );
        await update(id, (order) => withAuthorization(order, host, result));
      }),
    );
  };
  const begin = (order: Order): void => {
    if (!order.approved || order.status !== 'pending') return;
    const work = validate(order)
      .catch(() => undefined)
      .finally(() => running.delete(work));
    running.add(work);
  };

  /** Whether another account holds a certificate for one of the names now. */
  const heldByOthers = (
    certificates: readonly [string, CertificateRecord][],
    account: string,
    hosts: readonly string[],
  ): boolean =>
    certificates.some(
      ([, held]) =>
        held.holder !== account &&
        held.revoked === null &&
        now() < held.until &&
        held.hosts.some((host) => hosts.includes(host)),
    );

  /** Drops what is over, and counts what is not. */
  const tidy = async (): Promise<Order[]> => {
    const all = await records.all('orders');
    const over = all.filter(([, { expires, status }]) => now() >= expires + (status === 'valid' ? 0 : HOUR));
    if (over.length > 0) await records.commit(...over.map(([key]): Change => ({ table: 'orders', key, value: null })));
    const gone = new Set(over.map(([key]) => key));
    return all.flatMap(([id, order]) => (gone.has(id) ? [] : [{ ...order, id }]));
  };

  return {
    get,
    of: async (account) =>
      (await records.all('orders')).flatMap(([id, order]) => (order.account === account.id ? [{ ...order, id }] : [])),

    async create(account, asked, kind, address) {
      limit(account.id);
      const hosts = readIdentifiers(asked, authority, reserved, address);
      const replaces = await replacedSerial(records, asked.replaces, account.id);
      return records.exclusively(async () => {
        const open = (await tidy()).filter(({ status, expires }) => status === 'pending' && now() < expires);
        const same = open.find(
          (order) =>
            order.account === account.id &&
            order.kind === kind &&
            order.address === address &&
            sameHosts(order.hosts, hosts),
        );
        if (same && isUntouched(same)) return same;
        const approval = await records.get('approvals', account.id);
        const known = approval !== undefined && hosts.every((host) => isApproved(approval, host, address));
        if (
          // Those that ask for the first time must not keep others from renewing.
          (!known && open.length >= MAX_PENDING) ||
          open.filter((order) => order.address === address).length >= MAX_PENDING_OF_ADDRESS ||
          open.filter((order) => order.account === account.id).length >= MAX_PENDING_OF_ACCOUNT
        )
          throw new Problem('rateLimited', 'Too many orders wait already', {}, { 'retry-after': '600' });
        const until = known ? undefined : await records.get('expected', address);
        const expected =
          until !== undefined && now() < until && !heldByOthers(await records.all('certificates'), account.id, hosts);
        const value: OrderRecord = {
          account: account.id,
          status: 'pending',
          kind,
          hosts,
          address,
          expires: now() + PENDING_FOR,
          authorizations: Object.fromEntries(
            hosts.map((host) => [host, { token: randomBytes(24).toString('base64url'), status: 'pending' as const }]),
          ),
          approved: known || expected,
          ...(replaces !== null && { replaces }),
        };
        const id = randomBytes(8).toString('hex');
        await records.commit(
          { table: 'orders', key: id, value },
          ...(expected
            ? [{ table: 'expected' as const, key: address, value: null }, approvalOf(value, approval, now())]
            : []),
        );
        return { ...value, id };
      });
    },

    async answer(account, id, host, type, address) {
      const before = await get(account, id);
      if (before.address !== address)
        throw new Problem('unauthorized', `The order came from ${before.address}, and validation goes there alone`);
      const order = await update(id, (current) => {
        const state = current.authorizations[host];
        if (!state) throw new Problem('malformed', 'There is no such authorization');
        return state.status === 'pending' && current.status === 'pending' && state.chosen === undefined
          ? withAuthorization(current, host, { status: 'pending', chosen: type })
          : current;
      });
      // Only the one that was just chosen; the others are under way, or done.
      const state = order.authorizations[host];
      if (before.authorizations[host]?.chosen === undefined && state?.chosen !== undefined)
        begin({ ...order, authorizations: { [host]: state } });
      return order;
    },

    async deactivate(account, id, host) {
      await get(account, id);
      return update(id, (order) => withAuthorization(order, host, { status: 'deactivated' }));
    },

    async finalize(account, id, csr) {
      const order = await get(account, id);
      if (order.status !== 'ready') throw new Problem('orderNotReady', `The order is ${order.status}`);
      const request = await readCsr(csr, order.hosts, account);
      const hosts = order.hosts.map(toHost);
      let done = order;
      const issuing = authority.issue(
        { spki: request, kind: order.kind, hosts, holder: account.id, lifetime: LIFETIME },
        async (certificate) => {
          const current = await get(account, id);
          // Another request was faster.
          if (current.status !== 'ready') throw new Problem('orderNotReady', `The order is ${current.status}`);
          done = { ...current, status: 'valid', certificate, expires: now() + KEPT_FOR };
          const approval = await records.get('approvals', account.id);
          const replaced =
            current.replaces === undefined ? undefined : await records.get('certificates', current.replaces);
          return [
            { table: 'orders', key: id, value: done },
            ...(approval
              ? [{ table: 'approvals' as const, key: account.id, value: proved(approval, order.hosts) }]
              : []),
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
      await issuing.catch((error: unknown) => {
        throw error instanceof RefusedKeyError ? new Problem('badCSR', error.message) : error;
      });
      return done;
    },

    async waiting() {
      const certificates = await records.all('certificates');
      const orders = (await records.all('orders')).filter(
        ([, { status, approved, expires }]) => status === 'pending' && !approved && now() < expires,
      );
      return orders.map(([id, { hosts, address, account, expires }]) => ({
        id,
        hosts,
        address,
        since: expires - PENDING_FOR,
        heldByOthers: heldByOthers(certificates, account, hosts),
      }));
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
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

const approvalOf = (
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
function isApproved({ hosts, unproved }: ApprovalRecord, host: string, address: string): boolean {
  const only = unproved?.[host];
  return hosts.includes(host) && (only === undefined || only === address);
}

/** The account has shown that it is where the person said: from now on its key alone tells it. */
const proved = (approval: ApprovalRecord, hosts: readonly string[]): ApprovalRecord => ({
  ...approval,
  unproved: Object.fromEntries(Object.entries(approval.unproved ?? {}).filter(([host]) => !hosts.includes(host))),
});

/** No client has begun with it, so that the next one may take it over. */
const isUntouched = ({ authorizations }: OrderRecord): boolean =>
  Object.values(authorizations).every(({ status, chosen }) => status === 'pending' && chosen === undefined);

/** The order after one of its authorizations changed (RFC 8555 section 7.1.6). */
function withAuthorization(order: OrderRecord, host: string, change: Partial<AuthorizationState>): OrderRecord {
  const state = order.authorizations[host];
  // What is over stays so, whatever a proof says that was still under way.
  if (!state || order.status === 'valid' || order.status === 'invalid') return order;
  const authorizations = { ...order.authorizations, [host]: { ...state, ...change } };
  const states = Object.values(authorizations).map(({ status }) => status);
  const status = states.some((each) => each === 'invalid' || each === 'deactivated')
    ? 'invalid'
    : states.every((each) => each === 'valid') && order.approved
      ? 'ready'
      : order.status;
  return { ...order, authorizations, status };
}

function asDocument(error: unknown): NonNullable<AuthorizationState['problem']> {
  return error instanceof Problem
    ? { type: problemUrn(error.type), detail: error.message }
    : { type: problemUrn('serverInternal'), detail: 'The gateway could not ask the device' };
}
