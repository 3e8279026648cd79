import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../../scripts/browsers.mjs';
import { endProgram } from './end-program.ts';
import { freePort } from './free-port.ts';
import { makeSelfSigned } from './openssl.ts';
import { until } from './wait.ts';

export interface Nginx {
  readonly url: string;
  /** Starts again with a new key and a new certificate for the same name, as a device does that was reset. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** A device that is not ours: nginx on loopback, with a self-signed certificate that openssl made. */
export async function startNginx(name: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-nginx-'));
  const port = await freePort();
  const start = async (): Promise<ChildProcess> => {
    const { cert, key } = await makeSelfSigned({ name, ca: false });
    await writeFile(join(folder, 'cert.pem'), cert);
    await writeFile(join(folder, 'key.pem'), key, { mode: 0o600 });
    return runNginx(folder, server(port), port);
  };
  let child = await start();
  return {
    url: `https://${name}:${port}/`,
    reset: async () => {
      await endProgram(child);
      child = await start();
    },
    stop: async () => {
      await endProgram(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const server = (port: number): string => `
  server {
    listen 127.0.0.1:${port} ssl;
    ssl_certificate cert.pem;
    ssl_certificate_key key.pem;
    default_type text/plain;
    return 200 "Hello from nginx";
  }
`;

/**
 * Runs nginx with these server blocks in a folder, with everything of its in there, too; back when it listens on
 * `port`.
 */
export async function runNginx(folder: string, servers: string, port: number): Promise<ChildProcess> {
  await writeFile(join(folder, 'nginx.conf'), configuration(servers));
  const child = spawn(program(), ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], { stdio: 'ignore' });
  await until('nginx to listen', () => isOpen(port));
  return child;
}

/** Debian keeps it where only root's PATH leads. */
function program(): string {
  const found = findProgram('nginx') ?? findProgram('nginx', { PATH: '/usr/sbin' });
  if (found === null) throw new Error('No nginx here: install the package nginx-light');
  return found;
}

/** One process, in the foreground, that writes into its own folder only. */
function configuration(servers: string): string {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
    daemon off;
    master_process off;
    pid nginx.pid;
    events {}
    http {
      access_log off;
      ${kinds.map((kind) => `${kind}_temp_path temporary-${kind};`).join('\n      ')}
      ${servers}
    }
  `;
}

function isOpen(port: number): Promise<true | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(null));
  });
}
