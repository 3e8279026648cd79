import { createServer, type Server } from 'node:https';
import { serveRoutes, type Routes } from './http.ts';
import { certificatePem, type Credentials, privateKeyPem } from './keys.ts';

const context = ({ keys, chain }: Credentials): { key: string; cert: string } => ({
  key: privateKeyPem(keys),
  cert: certificatePem(...chain),
});

/** An https server that shows exactly `credentials.chain`. */
export function createTlsServer(credentials: Credentials, routes: Routes): Server {
  return createServer(context(credentials), serveRoutes(routes));
}

/**
 * From the next handshake on the server is someone else; open connections would still speak for the old one, so they
 * end.
 */
export function changeCredentials(server: Server, credentials: Credentials): void {
  server.setSecureContext(context(credentials));
  server.closeAllConnections();
}
