import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSelfSigned } from './openssl.ts';
import { until } from './wait.ts';

/** A device that is not ours: openssl's own server with a certificate that openssl made. */
export async function startSServer(name: string): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-s-server-'));
  const { cert, key } = await makeSelfSigned({ name, ca: false });
  await writeFile(join(folder, 'cert.pem'), cert);
  await writeFile(join(folder, 'key.pem'), key, { mode: 0o600 });
  // Port 0: it says which one it got.
  const child = spawn('openssl', ['s_server', '-accept', '127.0.0.1:0', '-cert', 'cert.pem', '-key', 'key.pem', '-www'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  child.stdout.on('data', (data: Buffer) => { said += data.toString(); });
  const port = await until('openssl s_server to listen', () => Promise.resolve(/ACCEPT 127\.0\.0\.1:(\d+)/.exec(said)?.[1] ?? null));
  return {
    url: `https://${name}:${port}/`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
