import { type AddressInfo, createServer } from 'node:net';

export type Rudeness = 'rubbish' | 'reset';

/** Answers every TCP connection on loopback with rubbish instead of TLS, or by resetting it. */
export async function startRudeServer(rudeness: Rudeness): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    if (rudeness === 'reset') socket.resetAndDestroy();
    else socket.end('220 What do you want?\r\n', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
