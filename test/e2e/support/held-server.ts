import { createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createNetServer, type Socket } from 'node:net';
import { close, listen } from '../../../home/listen.ts';
import { DAY, mint } from '../../support/mint.ts';
import { secure } from './refused-servers.ts';

/** A device that made its own certificate, and takes its time until it shows it. */
export interface HeldServer {
  readonly url: string;
  /** Whether someone waits for the certificate. */
  isAsked(): boolean;
  /** Lets it go on, for all who ask. */
  release(): void;
  /** Whether all who asked are gone again, as a browser is that refused the certificate, or wants it no more. */
  isLeft(): boolean;
  stop(): Promise<void>;
}

export async function startHeldServer(host: string): Promise<HeldServer> {
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + DAY };
  const device = createServer(secure(await mint({ subject: `CN=${host}`, dns: [host], ...dates })), (_, answer) =>
    answer.end('Hello'),
  );
  const port = await listen(device, 0);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const open = new Set<Socket>();
  let asked = 0;
  const front = createNetServer((socket) => {
    open.add(socket);
    asked += 1;
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    void held.then(() => {
      const onward = connect(port, '127.0.0.1');
      onward.on('error', () => socket.destroy());
      socket.pipe(onward).pipe(socket);
    });
  });
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://${host}:${String((front.address() as AddressInfo).port)}/`,
    isAsked: () => asked > 0,
    release,
    isLeft: () => asked > 0 && open.size === 0,
    stop: async () => {
      front.close();
      for (const socket of open) socket.destroy();
      await close(device);
    },
  };
}
