import type { AuthorizationState, OrderRecord } from '../records/types.ts';

/** An order with its id, the last part of its URL. */
export interface Order extends OrderRecord {
  readonly id: string;
}

/** No client has begun with it, so that the next one may take it over. */
export const isUntouched = ({ authorizations }: OrderRecord): boolean =>
  Object.values(authorizations).every(({ status, chosen }) => status === 'pending' && chosen === undefined);

/** The order after one of its authorizations changed (RFC 8555 section 7.1.6). */
export function withAuthorization(order: OrderRecord, host: string, change: Partial<AuthorizationState>): OrderRecord {
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
