import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { privateKeyPem } from '../../../home/keys.ts';
import { close, listen } from '../../../home/listen.ts';
import { OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { mint, mintLeaf, type Minted, mintRoot } from '../../support/mint.ts';
import { PERIOD } from './anchored-gateway.ts';

/**
 * Who answers new connections to the device's endpoint: the device itself, or whoever stands in between, over TLS or
 * without.
 */
export type Answerer = 'device' | 'attacker' | 'unencrypted';

export interface InBetween {
  /** The root of the gateway that issued the device's certificate. */
  readonly root: Minted;
  url(path: string): string;
  /** Where the attacker's own servers for the same host answer: over TLS, and unencrypted. */
  readonly own: { readonly https: (path: string) => string; readonly http: (path: string) => string };
  /** From now on; open connections end. */
  letAnswer(answerer: Answerer): void;
  /** The same, and those that are open go on. */
  letAnswerNext(answerer: Answerer): void;
  /** The attacker holds back what the device answers from now on. @returns a function that lets it go on. */
  holdBack(): () => void;
  /** The attacker sends the next part of its page in many parts (`/parts`). */
  sendPart(): void;
  /** Paths that the device itself was asked for, oldest first; not what Latchkey asks it for. */
  readonly reached: readonly string[];
  /** Those of them whose answer has gone to the browser, whole. */
  readonly answered: readonly string[];
  /** Paths that the attacker was asked for over TLS at the device's endpoint. */
  readonly taken: readonly string[];
  stop(): Promise<void>;
}

/** What a test says about the two pages, so that it can tell them apart without looking at a certificate. */
export const WORDS = { device: 'This is the printer', attacker: 'Type your password here' } as const;

/** A tag by which both say that a page is unchanged. The attacker read it on the device's page. */
const ETAG = '"v1"';

/** Browsers may keep the page, and ask each time whether it has changed (RFC 9111 section 5.2.2.4). */
const TO_BE_ASKED = { etag: ETAG, 'cache-control': 'no-cache', 'last-modified': new Date(0).toUTCString() };

/** Asks for something again and again, as pages of devices do to stay up to date. */
const POLLS = "<script>setInterval(() => void fetch('/poll').catch(() => undefined), 50);</script>";

/**
 * A service worker of the device that answers at two addresses: as apps do that start without the network, and as those
 * that show what they have stored while they look for something newer.
 */
const WORKER = `
  addEventListener('install', (event) => {
    skipWaiting();
    event.addRoutes?.({ condition: { urlPattern: { pathname: '/raced' } }, source: 'race-network-and-fetch-handler' });
  });
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    const { pathname } = new URL(event.request.url);
    if (pathname.startsWith('/stored'))
      event.respondWith(Promise.all([caches.match(pathname), event.preloadResponse])
        .then(([stored, newer]) => stored ?? newer ?? fetch(event.request)));
    if (pathname === '/raced')
      event.respondWith(fetch('/raced/lost').then(() => caches.match(pathname))
        .then((stored) => stored ?? Response.error()));
    if (pathname !== '/app') return;
    event.respondWith(new Response('<!doctype html><p>An app', { headers: { 'content-type': 'text/html' } }));
  });`;

type Handler = (path: string, response: ServerResponse) => void;

const ASKS_FOR_PASSWORD = { 'www-authenticate': 'Basic realm="Printer"' };

/** Paths of the device behind which the attacker takes over, on the connection that the browser opens next. */
const LEADS_ON: Readonly<Record<string, readonly [number, Readonly<Record<string, string>>]>> = {
  '/password': [401, ASKS_FOR_PASSWORD],
  '/moved': [302, { location: '/login' }],
};

const page = (response: ServerResponse, words: string, headers: Readonly<Record<string, string>> = {}): void =>
  void response
    .writeHead(200, { 'content-type': 'text/html', ...headers })
    .end(
      `<!doctype html><title>Printer</title><p>${words}<script>addEventListener('pageshow', ({ persisted }) => { ` +
        'window.cameBack = persisted; });</script>',
    );

const asDevice: Handler = (path, response) => {
  if (path === '/waits') return;
  if (path === '/nothing' || path === '/parts') response.writeHead(204).end();
  else if (path.startsWith('/to/')) response.writeHead(302, { location: path.slice('/to'.length) }).end();
  else if (path === '/locked')
    response.writeHead(401, { ...ASKS_FOR_PASSWORD, 'content-type': 'text/html' }).end(`<p>${WORDS.device}`);
  else if (path === '/reset') response.writeHead(205).end();
  else if (path === '/file')
    response.writeHead(200, { 'content-disposition': 'attachment; filename="x.bin"' }).end('x');
  else if (path === '/firmware') response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('x');
  else if (path.startsWith('/unchanged') && response.req.headers['if-none-match'] === ETAG)
    response.writeHead(304, { etag: ETAG }).end();
  else if (path.startsWith('/unchanged')) page(response, WORDS.device, TO_BE_ASKED);
  else if (path === '/fresh') page(response, WORDS.device, { 'cache-control': 'max-age=100000' });
  else if (path === '/worker.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(WORKER);
  else if (path.startsWith('/polls')) page(response, `${WORDS.device}${POLLS}`, { 'cache-control': 'no-store' });
  else page(response, WORDS.device, { 'cache-control': 'no-store' });
};

/** A part of a page in many parts; where the next one begins, the browser shows it. */
const part = (words: string): string => `content-type: text/html\r\n\r\n<p>${words}\r\n--part\r\n`;

const asAttacker: Handler = (path, response) => {
  if (path === '/parts')
    response
      .writeHead(200, { 'content-type': 'multipart/x-mixed-replace; boundary=part' })
      .write(`--part\r\n${part(WORDS.attacker)}`);
  else asAttackersPage(path, response);
};

const asAttackersPage: Handler = (path, response) =>
  page(
    response,
    path === '/greedy' ? `${WORDS.attacker}${POLLS}` : WORDS.attacker,
    path.startsWith('/unchanged')
      ? TO_BE_ASKED
      : path === '/kept'
        ? { 'cache-control': 'max-age=100000, immutable' }
        : {},
  );

/** What a test has one of the two answer besides. @returns whether it did. */
export type Answers = (request: IncomingMessage, response: ServerResponse) => boolean;

/**
 * A device at `host` on loopback, and someone in between who answers in its place whenever it suits them.
 * @param more what they answer besides, before all else.
 */
export async function startInBetween(
  host: string,
  more: { readonly device?: Answers; readonly attacker?: Answers } = {},
): Promise<InBetween> {
  const root = await mintRoot({ subject: 'CN=Gateway', ...PERIOD });
  const leaf = await mintLeaf(root, { dns: [host], ...PERIOD });
  // Self-signed: of a leaf whose issuer is not shown, Latchkey says no more than that it cannot tell.
  const own = await mint({ subject: 'CN=Someone', usages: [OID_SERVER_AUTH], dns: [host], ...PERIOD });
  const reached: string[] = [];
  const answered: string[] = [];
  /** By the port that the connection comes from. */
  const asked = new Map<number, string>();
  let held = Promise.resolve();
  const device = await serve(leaf, async (path, request, response) => {
    reached.push(path);
    asked.set(response.socket?.remotePort ?? 0, path);
    await held;
    if (more.device?.(request, response)) return;
    const [status, headers] = LEADS_ON[path] ?? [];
    if (status === undefined) asDevice(path, response);
    else {
      answering = attacker.port;
      // Browsers open connections ahead of need, which lead to the device: on those it would answer once more.
      for (const [socket, from] of open) if (from() !== response.socket?.remotePort) socket.destroy();
      response.writeHead(status, headers).end();
    }
  });
  const taken: string[] = [];
  let parts: ServerResponse | null = null;
  const attacker = await serve(own, (path, request, response) => {
    taken.push(path);
    if (path === '/parts') parts = response;
    if (!more.attacker?.(request, response)) asAttacker(path, response);
  });
  const plain = createHttpServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/moved') response.writeHead(302, { location: address('/nothing') }).end();
    else page(response, WORDS.attacker);
  });
  const plainPort = await listen(plain, 0);

  const ports = { device: device.port, attacker: attacker.port, unencrypted: plainPort };
  let answering = device.port;
  /** With the port from which each goes on to whoever answers it. */
  const open = new Map<Socket, () => number>();
  const front: Server = createServer((socket) => {
    const onward = connect(answering, '127.0.0.1');
    let from = 0;
    onward.once('connect', () => (from = onward.localPort ?? 0));
    // All of it is handed on, whether or not the browser closes its end.
    for (const event of ['finish', 'close'])
      socket.once(event, () => {
        const path = asked.get(from);
        asked.delete(from);
        if (path !== undefined) answered.push(path);
      });
    for (const end of [socket, onward]) {
      open.set(end, () => from);
      end.on('error', () => end.destroy()).on('close', () => open.delete(end));
    }
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  const { port } = front.address() as AddressInfo;
  const address = (path: string): string => `https://${host}:${String(port)}${path}`;
  return {
    root,
    reached,
    answered,
    taken,
    url: address,
    own: {
      https: (path) => `https://${host}:${String(attacker.port)}${path}`,
      http: (path) => `http://${host}:${String(plainPort)}${path}`,
    },
    holdBack: () => {
      let letGo: () => void = () => undefined;
      held = new Promise((resolve) => (letGo = resolve));
      return letGo;
    },
    sendPart: () => void parts?.write(part(`${WORDS.attacker} again`)),
    letAnswerNext: (answerer) => {
      answering = ports[answerer];
    },
    letAnswer: (answerer) => {
      answering = ports[answerer];
      for (const socket of open.keys()) socket.destroy();
    },
    stop: async () => {
      front.close();
      for (const socket of open.keys()) socket.destroy();
      await Promise.all([close(device.server), close(attacker.server), close(plain)]);
    },
  };
}

async function serve(
  certificate: Minted,
  handler: (path: string, request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
) {
  const server = createHttpsServer(
    { key: privateKeyPem(certificate.keys), cert: certificate.pem },
    (request, response) => {
      const path = request.url ?? '/';
      // So that whoever answers from now on does so to the next request.
      response.setHeader('connection', 'close');
      // Neither is the page's doing: the one comes from the browser, the other from Latchkey.
      if (path === '/favicon.ico' || path.startsWith('/.well-known/')) response.writeHead(404).end();
      else void handler(path, request, response);
    },
  );
  return { server, port: await listen(server, 0) };
}
