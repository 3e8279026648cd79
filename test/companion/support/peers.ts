import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import { privateKeyPem } from '../../../home/keys.ts';
import type { Minted } from '../../support/mint.ts';

/** A device on loopback, and what became of the connections to it. */
export interface Peer {
  readonly port: number;
  /** Connections that were ever opened. */
  opened: number;
  /** Connections that are open now. */
  open: number;
}

interface Place {
  readonly address?: string;
  readonly port?: number;
}

/** Listens until the end of the test. */
export async function listenAsPeer(server: Server, { address = '127.0.0.1', port = 0 }: Place = {}): Promise<Peer> {
  const sockets = new Set<Socket>();
  const peer = { port: 0, opened: 0, open: 0 };
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    peer.opened++;
    peer.open++;
    socket.on('error', () => {
      /* The companion hangs up as it likes. */
    });
    socket.on('close', () => {
      sockets.delete(socket);
      peer.open--;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: address, ipv6Only: true }, resolve);
  });
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  );
  peer.port = (server.address() as AddressInfo).port;
  return peer;
}

/** A device that does as told with each connection, below TLS, and notices when it ends. */
export const tcpPeer = (onConnection: (socket: Socket) => void, place?: Place): Promise<Peer> =>
  listenAsPeer(
    createServer((socket) => {
      onConnection(socket);
      socket.resume();
    }),
    place,
  );

/** A device that speaks TLS with this certificate, and whatever stands beneath it. */
export async function tlsPeer(
  chain: readonly Minted[],
  options: TlsOptions = {},
  place?: Place & { readonly staple?: Buffer },
): Promise<Peer> {
  const server = createTlsServer({ ...(await identity(chain)), ...options });
  server.on('tlsClientError', () => {
    /* The companion hangs up as it likes. */
  });
  server.on('secureConnection', (socket) => {
    socket.on('error', () => {
      /* Likewise. */
    });
  });
  if (place?.staple)
    server.on('OCSPRequest', (_certificate, _issuer, answer) => {
      answer(null, place.staple as Buffer);
    });
  return listenAsPeer(server, place);
}

/** Certificate and key as node:tls wants them. */
export function identity(chain: readonly Minted[]): { cert: string; key: string } {
  const [leaf] = chain;
  if (!leaf) throw new Error('A chain has at least one certificate.');
  return {
    cert: chain.map(({ pem }) => pem).join('\n'),
    key: privateKeyPem(leaf.keys),
  };
}

export const base64Of = ({ der }: Minted): string => Buffer.from(der).toString('base64');
