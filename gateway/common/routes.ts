import type { IncomingMessage } from 'node:http';

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
  /** The link on which a link-local address is (RFC 4007 section 11), which is no part of `address`. */
  readonly zone: string | undefined;
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

/** Answers one route. */
export type RouteHandler = (ask: RouteRequest) => RouteAnswer | Promise<RouteAnswer>;

/** Keyed by method and path: `'GET /root.pem'`, or `'GET /order/'` for everything one level below. */
export type Routes = Readonly<Record<string, RouteHandler>>;

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
