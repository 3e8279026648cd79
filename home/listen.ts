import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

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

/** Closes the server and every connection to it. */
export function close(server: AnyServer): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
