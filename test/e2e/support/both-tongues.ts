import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type Socket } from 'node:net';
import type { Minted } from '../../support/mint.ts';
import { listen } from '../../../home/listen.ts';
import { privateKeyPem } from '../../../home/keys.ts';

/** The first byte of a TLS record that carries a handshake (RFC 8446 section 5.1). */
const HANDSHAKE = 0x16;

export interface BothTongues {
  readonly port: number;
  /** How many connections began with a handshake of TLS. */
  handshakes(): number;
  stop(): void;
}

/**
 * A device that speaks http on a port of loopback and, with a certificate, https on the same one: other ports than 80
 * are not led to 443. Without a certificate it closes what begins with a handshake.
 */
export async function startBothTongues(answer: RequestListener, certificate: Minted | null): Promise<BothTongues> {
  const http = createHttpServer(answer);
  const https =
    certificate && createHttpsServer({ cert: certificate.pem, key: privateKeyPem(certificate.keys) }, answer);
  const sockets = new Set<Socket>();
  let handshakes = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', (first: Buffer) => {
      const isTls = first[0] === HANDSHAKE;
      handshakes += Number(isTls);
      if (isTls && !https) return socket.destroy();
      socket.pause();
      socket.unshift(first);
      (isTls ? https : http)?.emit('connection', socket);
      socket.resume();
      return undefined;
    });
  });
  const port = await listen(server as never, 0);
  return {
    port,
    handshakes: () => handshakes,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
