import type { IncomingMessage, RequestListener } from 'node:http';

/** A request, its body read to the end. */
export interface RouteRequest {
  readonly headers: IncomingMessage['headers'];
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** What is sent back; `no-store` is added. */
export interface RouteAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Answers one route. */
export type RouteHandler = (ask: RouteRequest) => RouteAnswer | Promise<RouteAnswer>;

/** Keyed by method and path: `'GET /root.pem'`. */
export type Routes = Readonly<Record<string, RouteHandler>>;

const MAX_BODY = 64 * 1024;

/** One line of plain text. */
export const textAnswer = (status: number, message: string, headers: Record<string, string> = {}): RouteAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
  body: `${message}\n`,
});

/**
 * Serves `routes` and nothing else, and answers 404 to the rest. A handler that throws is a bug in this home: it is
 * shown with status 500.
 */
export function serveRoutes(routes: Routes): RequestListener {
  return async (request, response) => {
    const answer = await respond(request, routes).catch((error: unknown) =>
      textAnswer(500, `This home has a bug: ${String(error)}`),
    );
    response.writeHead(answer.status, { 'cache-control': 'no-store', ...answer.headers }).end(answer.body);
  };
}

async function respond(request: IncomingMessage, routes: Routes): Promise<RouteAnswer> {
  const method = request.method ?? 'GET';
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const handler = Object.hasOwn(routes, `${method} ${path}`) ? routes[`${method} ${path}`] : undefined;
  if (!handler) return textAnswer(404, 'Nothing here.');
  const body = await readBody(request);
  return body
    ? handler({ headers: request.headers, query: new URLSearchParams(query), body })
    : textAnswer(413, 'Too much.', { connection: 'close' });
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
