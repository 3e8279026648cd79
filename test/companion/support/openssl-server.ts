import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** `openssl s_server` on loopback until the end of the test, for what Node's own server cannot be. */
export async function startOpensslServer(args: readonly string[]): Promise<{ readonly port: number }> {
  const server = spawn('openssl', ['s_server', '-accept', '127.0.0.1:0', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  onTestFinished(() => void server.kill());
  let complaint = '';
  server.stderr.on('data', (text: Buffer) => {
    complaint += text.toString();
  });
  for await (const line of createInterface(server.stdout)) {
    const port = /^ACCEPT .*:(\d+)$/.exec(line)?.[1];
    if (port !== undefined) {
      server.stdout.resume();
      return { port: Number(port) };
    }
  }
  throw new Error(`openssl s_server did not start: ${complaint}`);
}
