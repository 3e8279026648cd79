import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the ports that systems give to whoever wants any (32768 to 60999 on Linux, 49152 to 65535 on others): else a
 * connection that some program opens could take one between here and the start of the program that it is for.
 */
const [FIRST, BEYOND] = [12_000, 32_000];

/** A port of 127.0.0.1 that no one listens on at the moment, for programs that cannot choose one themselves. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, BEYOND);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
