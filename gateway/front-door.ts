import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** First octet of a TLS record that opens a handshake (RFC 8446 section 5.1); no HTTP request begins with it. */
const TLS_HANDSHAKE = 0x16;
/** A client that says nothing, or very slowly, is not waited for. Milliseconds. */
const PATIENCE = 15_000;
const MAX_CONNECTIONS = 500;
/** Of one address, so that one device cannot keep the others out. */
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

/** Why the gateway could not listen, as a sentence for the person who started it. */
export class PortError extends Error {}

/**
 * Listens.
 * @param address null: everywhere on this computer.
 * @param port 0: one of the system's choice.
 * @param patience how long a client may take for a request, milliseconds.
 * @throws PortError
 */
export async function openFrontDoor(
  listener: RequestListener,
  credentials: Presented,
  address: string | null,
  port: number,
  patience = PATIENCE,
): Promise<FrontDoor> {
  const limits = {
    requestTimeout: patience,
    headersTimeout: patience,
    keepAliveTimeout: Math.min(5000, patience),
    connectionsCheckingInterval: Math.min(5000, patience),
  };
  const http = createHttpServer(limits, listener);
  const https = createHttpsServer(
    // Who must present a certificate is for each route to say, and whose it is to find out.
    { ...limits, ...credentials, handshakeTimeout: patience, requestCert: true, rejectUnauthorized: false },
    listener,
  );
  for (const server of [http, https]) {
    // Who takes no answer is not waited for either.
    server.timeout = 4 * patience;
    // These two never listen themselves, and only when they are told so do they begin to watch for slow clients.
    server.emit('listening');
  }
  const sockets = new Set<Socket>();
  const door = createServer((socket) => {
    const { remoteAddress } = socket;
    const same = [...sockets].filter((each) => each.remoteAddress === remoteAddress).length;
    if (same >= MAX_CONNECTIONS_OF_ADDRESS) return void socket.destroy();
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setTimeout(patience, () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      socket.setTimeout(0);
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? https : http).emit('connection', socket);
      process.nextTick(() => socket.resume());
    });
  });
  door.maxConnections = MAX_CONNECTIONS;
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
        for (const socket of sockets) socket.destroy();
        // Ends the timers that watch for slow clients, too.
        http.close();
        https.close();
        door.close(() => resolve());
      }),
  };
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
