import type { IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { withoutMapping } from './addresses.ts';
import { CUT_OFF, type LargeBody, largeReader, type WithBody, withSmallBody } from './body.ts';
import { type RequestHead, type RouteAnswer, type RouteHandler, type Routes, textAnswer } from './routes.ts';

/** What an answer holds is what it says it is, whatever a browser would make of its first octets. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/**
 * Serves `routes` and nothing else, and answers 404 to the rest. A handler that throws is a bug: whoever asked learns
 * no more than that.
 * @param onError is told what was thrown.
 * @param large null: no route takes more than the others.
 */
export function serveRoutes(
  routes: Routes,
  onError: (error: unknown) => void = console.error,
  large: LargeBody | null = null,
): RequestListener {
  const withLargeBody = large && largeReader(large);
  const busy = new WeakSet<Socket>();
  return async (request, response) => {
    const { socket } = request;
    // Thousands of requests could be sent at once over one connection, and all be answered before any answer is read.
    if (busy.has(socket)) return void socket.destroy();
    busy.add(socket);
    response.once('close', () => busy.delete(socket));
    const answer = await respond(request, routes, withLargeBody).catch((error: unknown) => {
      onError(error);
      return textAnswer(500, 'Something went wrong here.');
    });
    // Whoever asked may have hung up while this was worked out, and then nothing more is heard of it.
    if (answer.sent && response.closed) answer.sent();
    else if (answer.sent) response.once('close', answer.sent);
    response.writeHead(answer.status, { ...ALWAYS, ...answer.headers }).end(answer.body);
  };
}

async function respond(
  request: IncomingMessage,
  routes: Routes,
  large: { readonly route: string; readonly withBody: WithBody } | null,
): Promise<RouteAnswer> {
  const method = request.method ?? 'GET';
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const below = path.slice(0, path.lastIndexOf('/') + 1);
  const handler = find(routes, `${method} ${path}`) ?? find(routes, `${method} ${below}`);
  if (!handler) return textAnswer(404, 'Nothing here.');
  const head: RequestHead = {
    method,
    path,
    rest: path.slice(below.length),
    headers: request.headers,
    query: new URLSearchParams(query),
    // A connection that ends meanwhile takes the address with it.
    ...originOf(request),
    scheme: request.socket instanceof TLSSocket ? 'https' : 'http',
    clientCertificate: () => clientCertificate(request.socket),
  };
  const withBody = large?.route === `${method} ${path}` ? large.withBody : withSmallBody;
  return withBody(request, head, async (body) => {
    if (body === 'too-long') return textAnswer(413, 'Too much.', { connection: 'close' });
    if (body === 'cut-off' || request.socket.destroyed) return CUT_OFF;
    return handler({ ...head, body });
  });
}

/**
 * Answers what was sent to one of the gateway's own names or addresses, and nothing else: a request under any other may
 * come from a web page that pointed its own name here (DNS rebinding), and that page would read the answer.
 * @param isOwn is given the host without its port, IPv6 in brackets.
 */
export function underOwnNames(routes: Routes, isOwn: (host: string) => boolean): Routes {
  const guarded =
    (handle: RouteHandler): RouteHandler =>
    (ask) => {
      const { host } = ask.headers;
      return host !== undefined && URL.canParse(`http://${host}`) && isOwn(new URL(`http://${host}`).hostname)
        ? handle(ask)
        : textAnswer(421, 'This gateway doesn’t go by that name.');
    };
  return Object.fromEntries(Object.entries(routes).map(([key, handle]) => [key, guarded(handle)]));
}

function clientCertificate(socket: Socket): Uint8Array | null {
  const presented = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
  return presented ? new Uint8Array(presented.raw) : null;
}

const find = (routes: Routes, key: string): RouteHandler | undefined =>
  Object.hasOwn(routes, key) ? routes[key] : undefined;

function originOf({ socket }: IncomingMessage): Pick<RequestHead, 'address' | 'zone'> {
  const [address = '', zone] = withoutMapping(socket.remoteAddress ?? '').split('%');
  return { address, zone };
}
