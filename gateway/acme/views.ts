import type { JWK } from 'jose';
import { parseHost } from '../../src/core/net/host.ts';
import type { AuthorizationState } from '../records/types.ts';
import type { Kind } from '../ca/profile.ts';
import type { Account } from './accounts.ts';
import { CHALLENGES } from './challenges.ts';
import type { Order } from './order-state.ts';
import type { RenewalWindow } from './renewal.ts';

/** The URLs of one ACME server, all under one base; `rest` tells resources of one kind apart. */
export type Urls = (resource: keyof typeof PATHS, ...rest: readonly string[]) => string;

/** Paths of the resources (RFC 8555 section 7.1, RFC 9773 section 4.1). */
export const PATHS = {
  directory: '/acme/directory',
  newNonce: '/acme/new-nonce',
  newAccount: '/acme/new-account',
  newOrder: '/acme/new-order',
  revokeCert: '/acme/revoke-cert',
  keyChange: '/acme/key-change',
  renewalInfo: '/acme/renewal-info',
  account: '/acme/account',
  orders: '/acme/orders',
  order: '/acme/order',
  finalize: '/acme/finalize',
  authorization: '/acme/authorization',
  challenge: '/acme/challenge',
  certificate: '/acme/certificate',
} as const;

export const urlsUnder =
  (base: string): Urls =>
  (resource, ...rest) =>
    [base + PATHS[resource], ...rest].join('/');

const iso = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

const identifier = (host: string) => ({ type: parseHost(host)?.kind ?? 'dns', value: host });

/** Authorizations and challenges are told apart by order and name; a name is part of a path only in base64url. */
export const authorizationId = (order: string, host: string): string =>
  `${order}.${Buffer.from(host).toString('base64url')}`;

/** The reverse of `authorizationId`, for hostile text. */
export function readAuthorizationId(id: string): { readonly order: string; readonly host: string } {
  const [order = '', host = ''] = id.split('.');
  return { order, host: Buffer.from(host, 'base64url').toString() };
}

/**
 * RFC 8555 section 7.1.1. The directory `server` differs in one thing: what is ordered there is read by every program
 * (docs/decisions/0021-gateway-authorities.md).
 */
export const directoryView = (kind: Kind, url: Urls) => ({
  newNonce: url('newNonce'),
  newAccount: url('newAccount'),
  newOrder: kind === 'server' ? url('newOrder', kind) : url('newOrder'),
  revokeCert: url('revokeCert'),
  keyChange: url('keyChange'),
  renewalInfo: url('renewalInfo'),
  meta: { website: url('directory').replace(PATHS.directory, '/') },
});

export const accountView = ({ id, status, contact, key }: Account, url: Urls) => ({
  status,
  contact,
  key: key as JWK,
  orders: url('orders', id),
});

/** RFC 8555 section 7.1.3. */
export function orderView(order: Order, url: Urls) {
  const { id, status, hosts, expires, authorizations, certificate, replaces } = order;
  const problem = Object.values(authorizations).find((each) => each.problem)?.problem;
  return {
    status,
    expires: iso(expires),
    identifiers: hosts.map(identifier),
    authorizations: hosts.map((host) => url('authorization', authorizationId(id, host))),
    finalize: url('finalize', id),
    ...(certificate !== undefined && { certificate: url('certificate', certificate) }),
    ...(replaces !== undefined && { replaces }),
    ...(problem && status === 'invalid' && { error: problem }),
  };
}

/** RFC 8555 section 7.1.4. */
export function authorizationView(order: Order, host: string, state: AuthorizationState, url: Urls) {
  const over = order.status === 'invalid' && state.status === 'pending';
  return {
    status: over ? 'invalid' : state.status,
    expires: iso(order.expires),
    identifier: identifier(host),
    challenges: CHALLENGES.filter((type) => state.chosen === undefined || state.chosen === type).map((type) =>
      challengeView(order, host, type, state, url),
    ),
  };
}

/** RFC 8555 section 7.1.5. */
export function challengeView(order: Order, host: string, type: string, state: AuthorizationState, url: Urls) {
  const { token, validated, problem } = state;
  return {
    type,
    url: `${url('challenge', authorizationId(order.id, host))}.${type}`,
    token,
    status: challengeStatus(state),
    ...(validated !== undefined && { validated: iso(validated) }),
    ...(problem && { error: problem }),
  };
}

/** `processing` also while a person has not said yes; what was given up is `invalid`. */
function challengeStatus({ status, chosen }: AuthorizationState): 'pending' | 'processing' | 'valid' | 'invalid' {
  if (chosen === undefined) return 'pending';
  if (status === 'pending') return 'processing';
  return status === 'valid' ? 'valid' : 'invalid';
}

/** RFC 9773 section 4.2. */
export const renewalView = ({ start, end }: RenewalWindow) => ({
  suggestedWindow: { start: iso(start), end: iso(end) },
});
