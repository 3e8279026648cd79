import type { IncomingMessage, RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** A request, as far as it is known before its body is read. */
export interface RequestHead {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** What follows in the path where the route ends in a slash; otherwise empty. */
  readonly rest: string;
  readonly headers: IncomingMessage['headers'];
  readonly query: URLSearchParams;
  /** Where it came from: an IP address, IPv4 in its own form. Empty where that is not known any more. */
  readonly address: string;
  readonly scheme: 'http' | 'https';
  /** The certificate, DER, that the client has proved by TLS to hold the key of; whose it is was not looked at. */
  readonly clientCertificate: () => Uint8Array | null;
}

/** A request, its body read to the end. */
export interface RouteRequest extends RequestHead {
  readonly body: Buffer;
}

/** What is sent back; `no-store` and `nosniff` are added. */
export interface RouteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Called once this was sent, or whoever asked has hung up. */
  readonly sent?: () => void;
}

/** A route that takes more than the others, from one request at a time. */
export interface LargeBody {
  /** Method and path. */
  readonly route: string;
  /** Octets. */
  readonly most: number;
  /**
   * Asked before the body is read, so that those whom nothing is taken from keep no one else waiting.
   * @returns what to answer where nothing is taken, and null where the body is.
   */
  readonly refusal: (head: RequestHead) => Promise<RouteAnswer | null>;
  /**
   * Asked once as much of the body is there as any other route takes, or all of it: the rest is taken only from those
   * who have shown by then that they may send it.
   * @returns as above.
   */
  readonly refusalAt: (head: RequestHead, start: Buffer) => Promise<RouteAnswer | null>;
}

/** What an answer holds is what it says it is, whatever a browser would make of its first octets. */
const ALWAYS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** Answers one route. */
export type RouteHandler = (ask: RouteRequest) => RouteAnswer | Promise<RouteAnswer>;

/** Keyed by method and path: `'GET /root.pem'`, or `'GET /order/'` for everything one level below. */
export type Routes = Readonly<Record<string, RouteHandler>>;

const MAX_BODY = 64 * 1024;

/** One line of plain text. */
export const textAnswer = (status: number, message: string, headers: Record<string, string> = {}): RouteAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: `${message}\n`,
});

/** JSON with the type of its format. */
export const jsonAnswer = (status: number, body: unknown, headers: Record<string, string> = {}): RouteAnswer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/** Certificates, PEM. */
export const pemAnswer = (body: string): RouteAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/x-pem-file' },
  body,
});

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

type Body = Buffer | 'too-long' | 'cut-off';
/** Reads the body, hands it on, and keeps the room for it until that is done. */
type WithBody = (
  request: IncomingMessage,
  head: RequestHead,
  handle: (body: Body) => Promise<RouteAnswer>,
) => Promise<RouteAnswer>;

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
    address: addressOf(request),
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

const CUT_OFF = textAnswer(400, 'That ended too soon.', { connection: 'close' });

const withSmallBody: WithBody = async (request, _head, handle) => {
  const body = await readBody(request);
  return typeof body === 'object' && 'status' in body ? body : handle(body);
};

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

const addressOf = ({ socket }: IncomingMessage): string =>
  (socket.remoteAddress ?? '').replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '');

/** @param enter asked once `MAX_BODY` octets are there, or all; where it gives an answer, the rest is dropped. */
async function readBody(
  request: IncomingMessage,
  most = MAX_BODY,
  enter: (start: Buffer) => Promise<RouteAnswer | null> = () => Promise.resolve(null),
): Promise<Body | RouteAnswer> {
  const chunks: Buffer[] = [];
  let size = 0;
  let entered: { readonly refused: RouteAnswer | null } | null = null;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (entered?.refused) continue;
      if (size > most) return 'too-long';
      chunks.push(chunk);
      if (size >= MAX_BODY) entered ??= { refused: await enter(Buffer.concat(chunks)) };
    }
  } catch {
    // Whoever asked hung up: no fault of this program, and nothing to write down.
    return 'cut-off';
  }
  const body = Buffer.concat(chunks);
  entered ??= { refused: await enter(body) };
  return entered.refused ?? body;
}

const BUSY = textAnswer(503, 'Another file is being sent. Try again in a moment.');

/**
 * Reads a large body while no other is being read, so that many at once take no more memory than one. What is not taken
 * is read to its end and dropped: a browser shows no answer before it has sent all.
 */
function largeReader({ route, most, refusal, refusalAt }: LargeBody): {
  readonly route: string;
  readonly withBody: WithBody;
} {
  let isTaken = false;
  const closing = (answer: RouteAnswer): RouteAnswer => ({
    ...answer,
    headers: { ...answer.headers, connection: 'close' },
  });
  const dropped = async (request: IncomingMessage, answer: RouteAnswer): Promise<RouteAnswer> => {
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) void chunk;
    } catch {
      return CUT_OFF;
    }
    return closing(answer);
  };
  const withBody: WithBody = async (request, head, handle) => {
    const refused = await refusal(head);
    if (refused) return dropped(request, refused);
    const length = Number(request.headers['content-length']);
    if (Number.isNaN(length)) return textAnswer(411, 'That does not say how long it is.', { connection: 'close' });
    if (length > most)
      return dropped(request, textAnswer(413, `That file is too large: more than ${most / 2 ** 20} MiB.`));
    let leave = (): void => undefined;
    const enter = async (start: Buffer): Promise<RouteAnswer | null> => {
      const refusedAt = await refusalAt(head, start);
      if (refusedAt || isTaken) return refusedAt ?? BUSY;
      isTaken = true;
      leave = () => (isTaken = false);
      return null;
    };
    try {
      const body = await readBody(request, most, enter);
      // What was read is in use until it is handled, even where whoever sent it hangs up.
      return typeof body === 'object' && 'status' in body ? closing(body) : await handle(body);
    } finally {
      leave();
    }
  };
  return { route, withBody };
}
