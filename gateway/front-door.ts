import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { networkOf, withoutMapping } from './common/addresses.ts';

/** First octet of a TLS record that opens a handshake (RFC 8446 section 5.1); no HTTP request begins with it. */
const TLS_HANDSHAKE = 0x16;
/** A client that says nothing, or very slowly, is not waited for. Milliseconds. */
const PATIENCE = 15_000;
const MAX_CONNECTIONS = 500;
/** Of one address. One more of it takes the place of another of it. */
const MAX_CONNECTIONS_OF_ADDRESS = 60;

/** What the gateway presents by TLS, PEM. */
export interface Presented {
  readonly key: string;
  readonly cert: string;
  /**
   * Issuers of certificates that clients may present, PEM. A browser looks for one of these and asks no person where it
   * has none.
   */
  readonly ca: string;
}

/** One port for http and https, so that a person has one number to remember. */
export interface FrontDoor {
  readonly port: number;
  /** Presents another certificate from the next handshake on. */
  present(credentials: Presented): void;
  close(): Promise<void>;
}

/** A connection, and whose it is. */
interface Place {
  readonly socket: Socket;
  readonly address: string;
  readonly network: string;
  /** A request came in whole, and its answer was not sent yet. */
  isBusy: boolean;
}

/** Why the gateway could not listen, as a sentence for the person who started it. */
export class PortError extends Error {}

/**
 * Listens.
 * @param address null: everywhere on this computer.
 * @param port 0: one of the system's choice.
 * @param reachedAt told by which address of this computer each connection came.
 * @param patience how long a client may take for a request, milliseconds.
 * @throws PortError
 */
export async function openFrontDoor(
  listener: RequestListener,
  credentials: Presented,
  address: string | null,
  port: number,
  reachedAt: (address: string) => void = () => undefined,
  patience = PATIENCE,
): Promise<FrontDoor> {
  const limits = {
    requestTimeout: patience,
    headersTimeout: patience,
    keepAliveTimeout: Math.min(5000, patience),
    connectionsCheckingInterval: Math.min(5000, patience),
  };
  /** By the two ends of each; those that have asked nothing for longest come first. */
  const places = new Map<string, Place>();
  const serve: RequestListener = (request, response) => {
    const key = endsOf(request.socket);
    const place = places.get(key);
    if (place) {
      request.once('end', () => (place.isBusy = !response.closed));
      response.once('close', () => {
        place.isBusy = false;
        if (places.get(key) !== place) return;
        places.delete(key);
        places.set(key, place);
      });
    }
    listener(request, response);
  };
  const http = createHttpServer(limits, serve);
  const https = createHttpsServer(
    // Who must present a certificate is for each route to say, and whose it is to find out.
    { ...limits, ...credentials, handshakeTimeout: patience, requestCert: true, rejectUnauthorized: false },
    serve,
  );
  for (const server of [http, https]) {
    // Who takes no answer is not waited for either.
    server.timeout = 4 * patience;
    // These two never listen themselves, and only when they are told so do they begin to watch for slow clients.
    server.emit('listening');
  }
  const leave = (key: string, place: Place): void => {
    place.socket.destroy();
    if (places.get(key) === place) places.delete(key);
  };
  /** Whether there is room among these, or one of them has made some. */
  const hasRoom = (among: readonly (readonly [string, Place])[], most: number): boolean => {
    if (among.length < most) return true;
    const dispensable = leastNeeded(among);
    if (dispensable) leave(...dispensable);
    return dispensable !== null;
  };
  const door = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    const { remoteAddress: address } = socket;
    if (address === undefined) return void socket.destroy();
    const same = [...places].filter(([, each]) => each.address === address);
    if (!hasRoom(same, MAX_CONNECTIONS_OF_ADDRESS) || !hasRoom([...places], MAX_CONNECTIONS))
      return void socket.destroy();
    const key = endsOf(socket);
    const place = { socket, address, network: networkOf(address), isBusy: false };
    places.set(key, place);
    socket.once('close', () => leave(key, place));
    reachedAt(withoutMapping(socket.localAddress ?? ''));
    socket.setTimeout(patience, () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.setTimeout(0);
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  await new Promise<void>((resolve, reject) => {
    door.once('error', (error) => reject(portError(error, port)));
    door.listen({ port, host: address ?? '::' }, resolve);
  });
  return {
    port: (door.address() as AddressInfo).port,
    present: (next) => https.setSecureContext(next),
    close: () =>
      new Promise((resolve) => {
        http.closeAllConnections();
        https.closeAllConnections();
        for (const { socket } of places.values()) socket.destroy();
        // Ends the timers that watch for slow clients, too.
        http.close();
        https.close();
        door.close(() => resolve());
      }),
  };
}

/** The same of a connection and of the TLS within it. */
const endsOf = ({ localAddress = '', remoteAddress = '', remotePort = 0 }: Socket): string =>
  `${localAddress} ${remoteAddress} ${remotePort}`;

/**
 * The connection to give up for another: one that waits for no answer, of the network and the address that have most of
 * them, so that no one loses theirs to someone who opens many; of these the one that has asked nothing for longest.
 * @param places in that order.
 * @returns null where each waits for an answer.
 */
function leastNeeded(places: readonly (readonly [string, Place])[]): readonly [string, Place] | null {
  const counts = new Map<string, number>();
  for (const [, { address, network }] of places)
    for (const each of new Set([address, network])) counts.set(each, (counts.get(each) ?? 0) + 1);
  const has = (each: string): number => counts.get(each) ?? 0;
  let least: readonly [string, Place] | null = null;
  for (const entry of places) {
    const [, { isBusy, address, network }] = entry;
    if (isBusy) continue;
    const more = least ? has(network) - has(least[1].network) || has(address) - has(least[1].address) : 1;
    if (more > 0) least = entry;
  }
  return least;
}

function portError(error: NodeJS.ErrnoException, port: number): PortError {
  switch (error.code) {
    case 'EADDRINUSE':
      return new PortError(`Port ${port} is in use by another program. Stop that, or choose another with --port.`);
    case 'EACCES':
      return new PortError(`Port ${port} is kept for the system's own programs. Choose one above 1023 with --port.`);
    default:
      return new PortError(`The gateway cannot listen on port ${port}: ${error.message}`);
  }
}
