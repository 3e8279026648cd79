import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, createServer, type Socket } from 'node:net';
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
 * are not led to 443. Without a certificate it closes what begins with a handshake, or answers it in http. Each tongue
 * has a server of its own behind it, to which the bytes are passed on: a socket that was read from can't be handed to
 * one that speaks TLS.
 */
export async function startBothTongues(
  answer: RequestListener,
  certificate: Minted | 'answers in http' | null,
): Promise<BothTongues> {
  const http = createHttpServer(answer);
  const https =
    certificate && typeof certificate === 'object'
      ? createHttpsServer({ cert: certificate.pem, key: privateKeyPem(certificate.keys) }, answer)
      : null;
  const httpPort = await listen(http, 0);
  const httpsPort = https && (await listen(https, 0));
  const sockets = new Set<Socket>();
  const follow = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  let handshakes = 0;
  const server = createServer((socket) => {
    follow(socket).once('data', (first: Buffer) => {
      const isTls = first[0] === HANDSHAKE;
      handshakes += Number(isTls);
      const port = isTls && certificate !== 'answers in http' ? httpsPort : httpPort;
      if (port === null) return void socket.destroy();
      const behind = follow(connect(port, '127.0.0.1'));
      behind.write(first);
      socket.pipe(behind).pipe(socket);
      return undefined;
    });
  });
  const port = await listen(server as never, 0);
  return {
    port,
    handshakes: () => handshakes,
    stop: () => {
      for (const each of [server, http, https]) each?.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
