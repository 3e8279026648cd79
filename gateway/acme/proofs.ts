import { calculateJwkThumbprint, type JWK } from 'jose';
import type { Records } from '../records/records.ts';
import type { AuthorizationState, OrderRecord } from '../records/types.ts';
import { type ChallengePorts, proveByHttp, proveByTls } from './challenges.ts';
import { type Order, withAuthorization } from './order-state.ts';
import { Problem, problemUrn } from './problem.ts';

/** The proofs that clients have put in place (RFC 8555 section 8), as the gateway looks at them. */
export interface Proofs {
  /** Begins to look at those of an order that was approved, and whose client waits. */
  begin(order: Order): void;
  /** Resolves once none is under way any more. */
  settled(): Promise<void>;
}

export interface ProofsOptions {
  readonly records: Records;
  readonly ports: ChallengePorts;
  readonly find: (id: string) => Promise<Order | null>;
  readonly update: (id: string, changed: (order: Order) => OrderRecord) => Promise<Order>;
  readonly now: () => number;
}

export function createProofs({ records, ports, find, update, now }: ProofsOptions): Proofs {
  const running = new Set<Promise<void>>();
  /** Proofs that are looked at now: order and host. */
  const underWay = new Set<string>();

  /** Looks at every proof that the client says is in place. */
  const validate = async ({ id, account, address, zone, authorizations }: Order): Promise<void> => {
    const holder = await records.get('accounts', account);
    if (!holder) return;
    const thumbprint = await calculateJwkThumbprint(holder.key as JWK);
    const place = zone === undefined ? address : `${address}%${zone}`;
    await Promise.all(
      Object.entries(authorizations).map(async ([host, { token, status, chosen }]) => {
        const work = `${id} ${host}`;
        if (status !== 'pending' || chosen === undefined || underWay.has(work)) return;
        underWay.add(work);
        try {
          // Whoever asked may have read it just before the last answer was written down.
          if ((await find(id))?.authorizations[host]?.status !== 'pending') return;
          const challenge = { address: place, host, token, keyAuthorization: `${token}.${thumbprint}` };
          const result = await (
            chosen === 'http-01' ? proveByHttp(challenge, ports.http) : proveByTls(challenge, ports.tls)
          ).then(
            () => ({ status: 'valid' as const, validated: now() }),
            (error: unknown) => ({ status: 'invalid' as const, problem: asDocument(error) }),
          );
          await update(id, (order) => withAuthorization(order, host, result));
        } finally {
          underWay.delete(work);
        }
      }),
    );
  };
  const begin: Proofs['begin'] = (order) => {
    if (!order.approved || order.status !== 'pending') return;
    const work = validate(order)
      .catch(() => undefined)
      .finally(() => running.delete(work));
    running.add(work);
  };

  return {
    begin,
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

function asDocument(error: unknown): NonNullable<AuthorizationState['problem']> {
  return error instanceof Problem
    ? { type: problemUrn(error.type), detail: error.message }
    : { type: problemUrn('serverInternal'), detail: 'The gateway could not ask the device' };
}
