import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { type AddressInfo, createServer as createNetServer, type Server as NetServer } from 'node:net';

/** A server with or without TLS. */
export type AnyServer = HttpServer | HttpsServer;

/** Loopback only, IPv4: nothing in this home can be reached from elsewhere. */
export const LOOPBACK = '127.0.0.1';

/**
 * Listens on `wanted`, or on a port of the system's choice if that one is taken or 0.
 * @returns the port.
 * @throws the system's error if there is no port at all.
 */
export async function listen(server: AnyServer, wanted: number): Promise<number> {
  const taken = await tryPort(server, wanted);
  if (taken) await tryPort(server, 0);
  return (server.address() as AddressInfo).port;
}

function tryPort(server: AnyServer, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(true);
      else reject(error);
    };
    server.once('error', failed);
    server.listen(port, LOOPBACK, () => {
      server.off('error', failed);
      resolve(false);
    });
  });
}

/**
 * Answers at another address as well, on the same port.
 * @returns what to close, null where this computer does not have that address, or the port is taken there.
 */
export async function alsoListen(server: AnyServer, address: string, port: number): Promise<NetServer | null> {
  const other = createNetServer((socket) => server.emit('connection', socket));
  return new Promise((resolve) => {
    other.once('error', () => resolve(null));
    other.listen(port, address, () => resolve(other));
  });
}

/** Closes the server and every connection to it. */
export function close(server: AnyServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
