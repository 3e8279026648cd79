import { jsonAnswer, type RouteAnswer, type RouteRequest } from '../common/routes.ts';
import { RecordsError } from '../records/fault.ts';
import type { Order } from './order-state.ts';
import { Problem } from './problem.ts';
import { orderView, type Urls } from './views.ts';

/** How long a client should wait before it asks again, where it may have to. */
export const WAIT = { 'retry-after': '3' };

/** The scheme and host that a client asked under: all URLs that it is given are under the same. @throws Problem */
export function baseOf({ scheme, headers: { host } }: Pick<RouteRequest, 'scheme' | 'headers'>): string {
  if (host === undefined || !/^[a-z0-9.:[\]-]{1,260}$/i.test(host)) throw new Problem('malformed', 'There is no host');
  return `${scheme}://${host.toLowerCase()}`;
}

/** An order, with its place. */
export const orderAnswer = (status: number, order: Order, url: Urls): RouteAnswer =>
  jsonAnswer(status, orderView(order, url), { location: url('order', order.id), ...WAIT });

/** A refusal as a problem document. */
export const problemAnswer = ({ status, document, headers }: Problem): RouteAnswer => ({
  status,
  headers: { 'content-type': 'application/problem+json', ...headers },
  body: JSON.stringify(document),
});

/**
 * Runs a handler, and makes problem documents of what it throws. Records that cannot be written are the gateway's
 * trouble, and the client learns no more than that.
 */
export async function withProblems(
  handle: () => Promise<RouteAnswer>,
  onError: (error: unknown) => void,
): Promise<RouteAnswer> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof Problem) return problemAnswer(error);
    onError(error);
    const detail =
      error instanceof RecordsError ? 'The gateway cannot write its records' : 'Something went wrong in the gateway';
    return problemAnswer(new Problem('serverInternal', detail));
  }
}
