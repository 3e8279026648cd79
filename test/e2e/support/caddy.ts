import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../../../scripts/browsers.mjs';
import { endProgram } from './end-program.ts';
import { freePort } from './free-port.ts';
import { until } from './wait.ts';

export interface Authority {
  readonly root: string;
  readonly intermediate: string;
}

export interface Caddy {
  readonly url: string;
  /** Where its admin API gives root and intermediate as PEM. */
  readonly certificatesUrl: string;
  /** Caddy's root, and the intermediate that it issues from, in the files where it keeps them. */
  readonly files: Authority;
  /** What stands in these files now. */
  authority(): Promise<Authority>;
  /**
   * Caddy starts again without its intermediate and without what that signed, and makes new ones under the same root.
   */
  rotate(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * A real Caddy on loopback that issues to itself for one name (`tls internal`), with everything of its in a folder of
 * its own.
 */
export async function startCaddy(name: string): Promise<Caddy> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-caddy-'));
  const [port, admin] = [await freePort(), await freePort()];
  await writeFile(join(folder, 'Caddyfile'), caddyfile({ name, port, admin, storage: join(folder, 'data') }));
  const files = {
    root: join(folder, 'data/pki/authorities/local/root.crt'),
    intermediate: join(folder, 'data/pki/authorities/local/intermediate.crt'),
  };
  const certificatesUrl = `http://localhost:${admin}/pki/ca/local/certificates`;

  const start = async (): Promise<ChildProcess> => {
    const child = runCaddy(folder);
    await until('Caddy to issue', async () =>
      (await fetch(certificatesUrl)).ok && (await readFile(siteCertificate(folder, name))) ? true : null,
    );
    return child;
  };
  let child = await start();
  return {
    url: `https://${name}:${port}/`,
    certificatesUrl,
    files,
    authority: async () => ({
      root: await readFile(files.root, 'utf8'),
      intermediate: await readFile(files.intermediate, 'utf8'),
    }),
    rotate: async () => {
      await endProgram(child);
      await Promise.all(
        ['pki/authorities/local/intermediate.crt', 'pki/authorities/local/intermediate.key', 'certificates'].map(
          (path) => rm(join(folder, 'data', path), { recursive: true }),
        ),
      );
      child = await start();
    },
    stop: async () => {
      await endProgram(child);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function caddyfile({
  name,
  port,
  admin,
  storage,
}: {
  name: string;
  port: number;
  admin: number;
  storage: string;
}): string {
  return `{
    admin 127.0.0.1:${admin}
    auto_https disable_redirects
    skip_install_trust
    storage file_system ${storage}
  }
  https://${name}:${port} {
    bind 127.0.0.1
    tls internal
    respond "Behind Caddy"
  }
  `;
}

const siteCertificate = (folder: string, name: string): string =>
  join(folder, 'data/certificates/local', name, `${name}.crt`);

/** Runs the Caddyfile in this folder, with everything of Caddy's in that folder, too. */
export function runCaddy(folder: string): ChildProcess {
  const program = findProgram('caddy');
  if (program === null) throw new Error('No caddy here: install the package caddy');
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  return spawn(program, ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'], {
    cwd: folder,
    env,
    stdio: 'ignore',
  });
}
