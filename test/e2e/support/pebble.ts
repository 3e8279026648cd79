import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { privateKeyPem } from '../../../home/keys.ts';
import { findProgram } from '../../../scripts/browsers.mjs';
import { DAY, mintLeaf, mintRoot } from '../../support/mint.ts';
import { runCaddy } from './caddy.ts';
import { endProgram } from './end-program.ts';
import { freePort } from './free-port.ts';
import { until } from './wait.ts';

export interface PublicDevice {
  readonly url: string;
  /** The root that Pebble made for itself when it started, PEM. */
  readonly authority: string;
  stop(): Promise<void>;
}

/**
 * A device on loopback with a public name, whose server (Caddy) got a certificate for it from an ACME authority
 * (RFC 8555): Pebble, by Let's Encrypt for tests, with its own DNS server, where every name leads to 127.0.0.1.
 */
export async function startPublicDevice(name: string): Promise<PublicDevice> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-pebble-'));
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(endProgram));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const [acme, management, dns] = [await freePort(), await freePort(), await freePort()];
    const [http, https] = [await freePort(), await freePort()];
    await writeOwnCertificate(folder);
    const listening = { listenAddress: `127.0.0.1:${acme}`, managementListenAddress: `127.0.0.1:${management}` };
    await writeFile(
      join(folder, 'pebble.json'),
      JSON.stringify({
        pebble: { ...listening, certificate: 'own.pem', privateKey: 'own.key', httpPort: http, tlsPort: https },
      }),
    );
    const off = ['-http01', '', '-https01', '', '-tlsalpn01', '', '-management', '', '-defaultIPv6', ''];
    children.push(run('pebble-challtestsrv', ['-dns01', `127.0.0.1:${dns}`, '-defaultIPv4', '127.0.0.1', ...off]));
    // It would sleep before it validates, and refuse some nonces, to see how clients take it.
    const env = { PEBBLE_VA_NOSLEEP: '1', PEBBLE_WFE_NONCEREJECT: '0' };
    const pebble = ['-config', 'pebble.json', '-dnsserver', `127.0.0.1:${dns}`];
    children.push(run('pebble', pebble, { cwd: folder, env: { ...process.env, ...env } }));
    const authority = await until('Pebble to start', () => fetchInsecurely(`https://127.0.0.1:${management}/roots/0`));
    await writeFile(
      join(folder, 'Caddyfile'),
      `{
        admin off
        auto_https disable_redirects
        skip_install_trust
        http_port ${http}
        https_port ${https}
        storage file_system ${join(folder, 'data')}
      }
      https://${name}:${https} {
        bind 127.0.0.1
        tls {
          issuer acme {
            dir https://127.0.0.1:${acme}/dir
            trusted_roots ${join(folder, 'root.pem')}
          }
        }
        respond "My files"
      }
      `,
    );
    children.push(runCaddy(folder));
    const url = `https://${name}:${https}/`;
    await until('Caddy to get a certificate', () => answers(name, https, authority));
    return { url, authority, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** For the ACME interface itself, which is https; nothing to do with what Pebble issues. */
async function writeOwnCertificate(folder: string): Promise<void> {
  const period = { notBefore: Date.now() - DAY, notAfter: Date.now() + DAY };
  const root = await mintRoot({ subject: 'CN=ACME interface', ...period });
  const leaf = await mintLeaf(root, { subject: 'CN=Pebble', dns: ['localhost'], ip: ['127.0.0.1'], ...period });
  await writeFile(join(folder, 'root.pem'), root.pem);
  await writeFile(join(folder, 'own.pem'), leaf.pem);
  await writeFile(join(folder, 'own.key'), privateKeyPem(leaf.keys));
}

function run(name: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const program = findProgram(name);
  if (program === null) throw new Error(`No ${name} here: install the package pebble`);
  return spawn(program, args, { ...options, stdio: 'ignore' });
}

/** The body; the key that answers is one that was made a moment ago in this process. */
const fetchInsecurely = (url: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { rejectUnauthorized: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => {
        resolve(body);
      });
    }).on('error', reject);
  });

/** Whether a connection is accepted under this authority and name. */
const answers = (servername: string, port: number, ca: string): Promise<true | null> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, servername, ca, headers: { host: servername } }, (answer) => {
      answer.resume();
      resolve(true);
    }).on('error', reject);
  });
