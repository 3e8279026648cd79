import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * TLS_AES_256_GCM_SHA384, which Node offers first; browsers begin with another, or with a number that means nothing
 * (RFC 8701).
 */
const NODE_BEGINS = 0x1302;

export interface TwoFaced {
  readonly port: number;
  stop(): void;
}

/**
 * Someone in between, on loopback, who tells programs apart by how they greet: who greets as Node does reaches
 * `honest`, everyone else `own`.
 */
export async function startTwoFaced({
  honest,
  own,
}: {
  readonly honest: number;
  readonly own: number;
}): Promise<TwoFaced> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    socket.once('data', (hello) => pass(socket, hello, firstCipher(hello) === NODE_BEGINS ? honest : own));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = (): void => {
    server.close();
    for (const socket of open) socket.destroy();
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function pass(socket: Socket, hello: Buffer, port: number): void {
  const onward = connect(port, '127.0.0.1');
  onward.on('error', () => socket.destroy());
  onward.write(hello);
  socket.pipe(onward).pipe(socket);
}

/**
 * In a ClientHello (RFC 8446 section 4.1.2): after record and handshake headers, version and random come the session id
 * and the suites.
 */
function firstCipher(hello: Buffer): number {
  const session = 5 + 4 + 2 + 32;
  return hello.readUInt16BE(session + 1 + (hello[session] ?? 0) + 2);
}
