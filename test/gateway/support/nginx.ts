import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../e2e/support/free-port.ts';

/** A real nginx that presents these. */
export async function serveByNginx({ key, chain }: { readonly key: string; readonly chain: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-nginx-'));
  const port = await freePort();
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('key.pem'), key, { mode: 0o600 });
  writeFileSync(at('chain.pem'), chain);
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((each) => `${each}_temp_path ${at(each)};`);
  writeFileSync(
    at('nginx.conf'),
    `daemon off; master_process off; pid ${at('pid')}; error_log stderr; events {}
    http { access_log off; ${paths.join(' ')} server { listen 127.0.0.1:${port} ssl; return 204;
    ssl_certificate ${at('chain.pem')}; ssl_certificate_key ${at('key.pem')}; } }`,
  );
  const child = spawn('nginx', ['-p', folder, '-c', at('nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin` },
  });
  let complaint = '';
  child.stderr.on('data', (text) => void (complaint += String(text)));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`nginx: ${complaint}`);
    await pause(50);
  }
  return {
    port,
    stop: async (): Promise<void> => {
      child.kill();
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
