import { type RequestListener, createServer as createHttpServer } from 'node:http';
import { createServer, request, type Server } from 'node:https';
import type { RouteRequest } from '../../gateway/common/routes.ts';
import { type ExpectedKey, refereeRoutes } from '../../gateway/referee.ts';
import { privateKeyPem } from '../../home/keys.ts';
import { type AnyServer, close, listen } from '../../home/listen.ts';
import type { Minted } from './mint.ts';

/** draft-wing-settle-referee-01, section 4.1. */
export const REFEREE_PATH = '/.well-known/referee/sha256';

/** Where a referee listens on loopback, and how its own name is proved. */
interface RefereeAt {
  readonly port: number;
  readonly servername: string;
  /** PEM of the root that it is believed under. */
  readonly ca: string;
  /** The name that it is asked under, where that is not the usual one. */
  readonly host?: string;
}

/** What a referee answers about a name, over TLS that its own root confirms. `body`: hexadecimal. */
export const askReferee = (
  { port, servername, ca, host }: RefereeAt,
  name: string,
): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { headers: { host: `${host}:${port}` } };
    request({ host: '127.0.0.1', port, servername, ca, ...headers, path: `${REFEREE_PATH}/${name}` }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('hex') }),
      );
    })
      .on('error', reject)
      .end();
  });

/** A referee whose answers are those of the gateway's own code, about names that a test says. */
export interface TestReferee {
  readonly port: number;
  /** What it expects, by name; it does not know any other. */
  readonly expected: Map<string, ExpectedKey>;
  /** The path of each request, in order. */
  readonly asked: string[];
  /** Waits for this before it answers. */
  held: Promise<unknown>;
  /** Shows another certificate from now on. */
  show(identity: Minted): void;
  close(): Promise<void>;
}

const credentials = ({ pem, keys }: Minted) => ({ cert: pem, key: privateKeyPem(keys) });

/** Starts one. @param identity what it shows; null: it speaks http behind a browser that has done the TLS already. */
export async function startReferee(identity: Minted | null): Promise<TestReferee> {
  const expected: TestReferee['expected'] = new Map();
  const answer = refereeRoutes((name) => expected.get(name) ?? null)[`GET ${REFEREE_PATH}/`];
  const asked: string[] = [];
  const reply: RequestListener = ({ url = '' }, response) => {
    asked.push(url);
    const rest = url.startsWith(`${REFEREE_PATH}/`) ? url.slice(REFEREE_PATH.length + 1) : '';
    const ask = { rest, scheme: 'https' } as RouteRequest;
    void referee.held
      .then(() => answer?.(ask))
      .then((found) => response.writeHead(found?.status ?? 500, found?.headers).end(found?.body));
  };
  const tls: Server | null = identity && createServer(credentials(identity), reply);
  const server: AnyServer = tls ?? createHttpServer(reply);
  const referee: TestReferee = {
    port: await listen(server, 0),
    expected,
    asked,
    held: Promise.resolve(),
    show: (other) => tls?.setSecureContext(credentials(other)),
    close: () => close(server),
  };
  return referee;
}
