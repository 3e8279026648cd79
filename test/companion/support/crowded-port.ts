import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const LISTEN =
  "require('node:net').createServer().listen({ host: '127.0.0.1', port: 0, backlog: 1 }, function () { " +
  'console.log(this.address().port); })';

/**
 * A port whose program is stopped and whose queue is full, so that Linux drops whoever comes. Until the end of the
 * test.
 */
export async function crowdedPort(): Promise<{ readonly port: number }> {
  const stopped = spawn(process.execPath, ['-e', LISTEN], { stdio: ['ignore', 'pipe', 'inherit'] });
  const queue: Socket[] = [];
  onTestFinished(() => {
    for (const socket of queue) socket.destroy();
    stopped.kill('SIGKILL');
  });
  const [line] = (await once(stopped.stdout, 'data')) as [Buffer];
  const port = Number(line.toString());
  stopped.kill('SIGSTOP');
  while (queue.length < 20) {
    const socket = connect({ port, host: '127.0.0.1' }).on('error', () => {
      /* Dropped in the end. */
    });
    queue.push(socket);
    const got = await Promise.race([
      once(socket, 'connect').then(() => true),
      new Promise<false>((resolve) => setTimeout(resolve, 300, false)),
    ]);
    // A connection that this program was too busy to hear of is told of before this is.
    await new Promise((resolve) => setImmediate(resolve));
    if (!got && socket.connecting) return { port };
  }
  throw new Error('The queue of a stopped program took twenty connections.');
}
