import { calculateJwkThumbprint, type JWK } from 'jose';
import { isAtHome } from '../common/addresses.ts';
import type { CertificateAuthority } from '../ca/certificate-authority.ts';
import type { Kind } from '../ca/profile.ts';
import { createDailyLimits, type DailyLimits } from '../common/daily.ts';
import { jsonAnswer, type RouteAnswer, type RouteHandler, type RouteRequest, type Routes } from '../common/routes.ts';
import type { Records } from '../records/records.ts';
import { type Account, createAccounts } from './accounts.ts';
import { baseOf, orderAnswer, problemAnswer, WAIT, withProblems } from './answers.ts';
import { type ChallengePorts, type ChallengeType, CHALLENGES, STANDARD_PORTS } from './challenges.ts';
import { isJson, type Json } from './json.ts';
import { createOrders, type Orders } from './orders.ts';
import { Problem } from './problem.ts';
import { createAddressLimit, createRateLimit } from './rate-limit.ts';
import { findByRenewalId, renewalWindow } from './renewal.ts';
import { revokeAsked } from './revoke.ts';
import { readSigned, type SignedRequest } from './signed-request.ts';
import {
  accountView,
  authorizationView,
  challengeView,
  directoryView,
  PATHS,
  readAuthorizationId,
  renewalView,
  type Urls,
  urlsUnder,
} from './views.ts';
import { randomBytes } from 'node:crypto';

const HOUR = 60 * 60_000;

export interface AcmeOptions {
  readonly records: Records;
  readonly authority: CertificateAuthority;
  /** The gateway's own names, which no device may have. */
  readonly reserved: (host: string) => boolean;
  readonly ports?: ChallengePorts;
  /** Of all devices, by whatever protocol they ask. */
  readonly daily?: DailyLimits;
  readonly now?: () => number;
  /** Is told of what is the gateway's own fault. */
  readonly onError?: (error: unknown) => void;
}

/** An ACME server for the devices of one home (RFC 8555; addresses: RFC 8738; renewal: RFC 9773). */
export interface AcmeServer {
  readonly routes: Routes;
  /** What a person decides about. */
  readonly orders: Orders;
}

/** A request of an account, checked. */
interface Asked {
  readonly account: Account;
  readonly payload: Json | null;
  readonly url: Urls;
  readonly rest: string;
  readonly address: string;
  readonly zone: string | undefined;
}

export function createAcmeServer({
  records,
  authority,
  reserved,
  ports = STANDARD_PORTS,
  now = Date.now,
  daily = createDailyLimits(now),
  onError = console.error,
}: AcmeOptions): AcmeServer {
  const nonces = createNonces();
  const newAccounts = createAddressLimit({ ofAddress: 20, ofNetwork: 80 }, HOUR, 'new accounts', now);
  const changesOfAccount = createRateLimit(60, HOUR, 'changes of an account', now);
  const changesByAddress = createAddressLimit({ ofAddress: 60, ofNetwork: 240 }, HOUR, 'changes of accounts', now);
  const accounts = createAccounts(
    records,
    {
      opened: newAccounts,
      changed: (id, address) => {
        changesOfAccount(id);
        changesByAddress(address);
      },
      keyChanged: changesOfAccount,
    },
    now,
  );
  const limit = createRateLimit(60, HOUR, 'orders', now);
  const orders = createOrders({ records, authority, ports, reserved, limit, daily, now });

  const read = async (ask: RouteRequest, url: Urls): Promise<SignedRequest> => {
    if (ask.headers['content-type']?.split(';')[0]?.trim() !== 'application/jose+json')
      throw new Problem('malformed', 'Send application/jose+json');
    const keyOf = async (kid: string): Promise<JWK> => (await accountAt(kid, url)).key as JWK;
    return readSigned(ask.body.toString('utf8'), { url: baseOf(ask) + ask.path, useNonce: nonces.use, keyOf });
  };
  const accountAt = (kid: string, url: Urls): Promise<Account> => {
    const start = url('account', '');
    if (!kid.startsWith(start)) throw new Problem('accountDoesNotExist', 'There is no such account');
    return accounts.get(kid.slice(start.length));
  };

  const route =
    (handle: (ask: RouteRequest, url: Urls) => Promise<RouteAnswer>): RouteHandler =>
    async (ask) => {
      const answer = await withProblems(() => {
        if (!isAtHome(ask.address)) throw new Problem('unauthorized', 'This gateway answers its own home alone');
        return handle(ask, urlsUnder(baseOf(ask)));
      }, onError);
      return { ...answer, headers: { 'replay-nonce': nonces.next(), ...answer.headers } };
    };
  /** For requests that an account signs (RFC 8555 section 6.2: `kid`). */
  const signed = (handle: (asked: Asked) => Promise<RouteAnswer>): RouteHandler =>
    route(async (ask, url) => {
      const { payload, signer } = await read(ask, url);
      if (!('account' in signer)) throw new Problem('malformed', 'Sign this with kid');
      return handle({
        account: await accountAt(signer.account, url),
        payload,
        url,
        rest: ask.rest,
        address: ask.address,
        zone: ask.zone,
      });
    });

  const newOrder = (kind: Kind): RouteHandler =>
    signed(async ({ account, payload, url, address, zone }) =>
      orderAnswer(201, await orders.create(account, payload ?? {}, kind, address, zone), url),
    );
  const authorizationOf = async ({ account, rest }: Asked) => {
    const { order: id, host } = readAuthorizationId(rest);
    const order = await orders.get(account, id);
    // Any text can be asked for, and every object has a `constructor`.
    if (!Object.hasOwn(order.authorizations, host)) throw new Problem('malformed', 'There is no such authorization');
    return { order, host };
  };

  return {
    orders,
    routes: {
      [`GET ${PATHS.directory}`]: route(async (_ask, url) => jsonAnswer(200, directoryView('local-device', url))),
      [`GET ${PATHS.directory}/server`]: route(async (_ask, url) => jsonAnswer(200, directoryView('server', url))),
      [`GET ${PATHS.newNonce}`]: route(async () => ({ status: 204 })),
      [`HEAD ${PATHS.newNonce}`]: route(async () => ({ status: 200 })),

      [`POST ${PATHS.newAccount}`]: route(async (ask, url) => {
        const { payload, signer } = await read(ask, url);
        if ('account' in signer) throw new Problem('malformed', 'Sign this with jwk');
        const { account, isNew } = await accounts.open(signer.key, payload ?? {}, ask.address);
        return jsonAnswer(isNew ? 201 : 200, accountView(account, url), { location: url('account', account.id) });
      }),
      [`POST ${PATHS.account}/`]: signed(async ({ account, payload, url, rest, address }) => {
        if (rest !== account.id) throw new Problem('unauthorized', 'That is another account');
        const current = payload === null ? account : await accounts.update(account.id, payload, address);
        return jsonAnswer(200, accountView(current, url), { location: url('account', account.id) });
      }),
      [`POST ${PATHS.keyChange}`]: signed(async ({ account, payload, url }) => {
        const inner = await readSigned(JSON.stringify(payload), {
          url: url('keyChange'),
          keyOf: () => Promise.reject(new Problem('malformed', 'The inner request is signed with jwk')),
        });
        const { account: named, oldKey } = inner.payload ?? {};
        if (named !== url('account', account.id) || !isJson(oldKey) || !(await isSameKey(oldKey, account.key)))
          throw new Problem('malformed', 'The inner request is for another account or key');
        return jsonAnswer(200, accountView(await accounts.changeKey(account.id, inner.signer.key), url));
      }),
      [`POST ${PATHS.orders}/`]: signed(async ({ account, url, rest }) => {
        if (rest !== account.id) throw new Problem('unauthorized', 'That is another account');
        return jsonAnswer(200, { orders: (await orders.of(account)).map(({ id }) => url('order', id)) });
      }),

      [`POST ${PATHS.newOrder}`]: newOrder('local-device'),
      [`POST ${PATHS.newOrder}/server`]: newOrder('server'),
      [`POST ${PATHS.order}/`]: signed(async ({ account, url, rest }) =>
        orderAnswer(200, await orders.get(account, rest), url),
      ),
      [`POST ${PATHS.finalize}/`]: signed(async ({ account, payload, url, rest }) =>
        orderAnswer(200, await orders.finalize(account, rest, payload?.csr), url),
      ),
      [`POST ${PATHS.authorization}/`]: signed(async (asked) => {
        const { order, host } = await authorizationOf(asked);
        const current =
          asked.payload?.status === 'deactivated' ? await orders.deactivate(asked.account, order.id, host) : order;
        const state = current.authorizations[host];
        if (!state) throw new Problem('malformed', 'There is no such authorization');
        return jsonAnswer(200, authorizationView(current, host, state, asked.url), WAIT);
      }),
      [`POST ${PATHS.challenge}/`]: signed(async (asked) => {
        const type = CHALLENGES.find((each) => asked.rest.endsWith(`.${each}`));
        if (!type) throw new Problem('malformed', 'There is no such challenge');
        return answerChallenge(asked, type);
      }),

      [`POST ${PATHS.certificate}/`]: signed(async ({ account, rest }) => {
        const record = await records.get('certificates', rest);
        const chain = record?.holder === account.id ? await authority.chain(rest) : null;
        if (chain === null) throw new Problem('malformed', 'There is no such certificate');
        return {
          status: 200,
          headers: { 'content-type': 'application/pem-certificate-chain' },
          body: chain,
        };
      }),
      [`POST ${PATHS.revokeCert}`]: route(async (ask, url) => {
        const { payload, signer } = await read(ask, url);
        const by = 'account' in signer ? await accountAt(signer.account, url) : { jwk: signer.key };
        await revokeAsked(payload ?? {}, by, { records, authority, daily });
        return { status: 200 };
      }),
      [`GET ${PATHS.renewalInfo}/`]: route(async ({ rest }) => {
        const found = await findByRenewalId(records, rest);
        if (!found) return { ...problemAnswer(new Problem('malformed', 'There is no such certificate')), status: 404 };
        return jsonAnswer(200, renewalView(renewalWindow(found.record)), { 'retry-after': String(6 * 60 * 60) });
      }),
    },
  };

  async function answerChallenge(asked: Asked, type: ChallengeType): Promise<RouteAnswer> {
    const { account, payload, url, rest, address } = asked;
    const { order, host } = await authorizationOf({ ...asked, rest: rest.slice(0, -type.length - 1) });
    // An empty object says that the proof is in place; POST-as-GET only looks (RFC 8555 section 7.5.1).
    const current = payload === null ? order : await orders.answer(account, order.id, host, type, address);
    const state = current.authorizations[host];
    if (!state || (state.chosen !== undefined && state.chosen !== type))
      throw new Problem('malformed', 'The client chose another challenge');
    const up = url('authorization', rest.slice(0, -type.length - 1));
    return jsonAnswer(200, challengeView(current, host, type, state, url), { ...WAIT, link: `<${up}>;rel="up"` });
  }
}

const isSameKey = async (a: Json, b: Json): Promise<boolean> =>
  (await calculateJwkThumbprint(a as JWK).catch(() => '')) === (await calculateJwkThumbprint(b as JWK));

/** Nonces for requests (RFC 8555 section 6.5), each good once. A restart forgets them; clients then ask for another. */
interface Nonces {
  next(): string;
  /** @returns whether this one was given out and not used. */
  use(nonce: string): boolean;
}

/** @param limit how many are remembered; the oldest are forgotten first. */
function createNonces(limit = 10_000): Nonces {
  const open = new Set<string>();
  return {
    next() {
      const nonce = randomBytes(16).toString('base64url');
      open.add(nonce);
      for (const oldest of open) {
        if (open.size <= limit) break;
        open.delete(oldest);
      }
      return nonce;
    },
    use: (nonce) => open.delete(nonce),
  };
}
