import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { calculateJwkThumbprint } from 'jose';
import { sendCommand } from '../gateway/control.ts';
import { openssl } from '../test/support/openssl.ts';
import { type BenchClient, benchClient } from './acme-client.ts';
import { measureInTurn, type Timings } from './pair.ts';

/**
 * A gateway and a Caddy with its `acme_server`, side by side in a network of their own. Run by gateway.ts; the last
 * line is what was measured.
 */
const [file = '', ...counts] = process.argv.slice(2);
const [devices = 0, rounds = 0] = counts.map(Number);
const folder = mkdtempSync(join(tmpdir(), 'latchkey-bench-gateway-'));
const data = join(folder, 'data');

/** Of the one account that asks from this address. */
const thumbprints = new Map<string, string>();
const proofs = createServer((ask, answer) => {
  const token = ask.url?.split('/').at(-1) ?? '';
  answer.end(`${token}.${thumbprints.get(ask.socket.localAddress ?? '') ?? ''}`);
});
await new Promise<void>((resolve) => proofs.listen(80, '0.0.0.0', resolve));

const csrOf = (name: string): string =>
  Buffer.from(
    openssl([
      ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'key'],
      ...['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-outform', 'DER', '-out', 'out'],
    ]),
  ).toString('base64url');

/** @returns the process and how long it took to be ready, milliseconds. */
async function startGateway() {
  const begun = performance.now();
  const args = ['--data', data, '--port', '8443', '--name', 'gateway.home.arpa'];
  // As a file that is run by itself, with the settings in its first line.
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  while (!said.includes('Set-up code')) said += String((await once(child.stdout, 'data'))[0]);
  child.stdout.resume();
  return { child, ready: performance.now() - begun };
}

async function startCaddy() {
  const route = (handle: object) => ({ handle: [handle] });
  writeFileSync(
    join(folder, 'caddy.json'),
    JSON.stringify({
      admin: { disabled: true },
      storage: { module: 'file_system', root: join(folder, 'caddy') },
      logging: { logs: { default: { level: 'ERROR' } } },
      apps: {
        pki: { certificate_authorities: { local: { install_trust: false } } },
        http: {
          http_port: 8080,
          servers: {
            acme: {
              listen: [':9443'],
              routes: [route({ handler: 'acme_server', ca: 'local' })],
              tls_connection_policies: [{}],
            },
          },
        },
        tls: {
          certificates: { automate: ['caddy.home.arpa'] },
          automation: { policies: [{ issuers: [{ module: 'internal' }] }] },
        },
      },
    }),
  );
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder };
  const child = spawn('caddy', ['run', '--config', join(folder, 'caddy.json')], { env, stdio: 'inherit' });
  while (!(await answers(9443))) await new Promise((resolve) => setTimeout(resolve, 50));
  return child;
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve((socket.destroy(), true)));
    socket.once('error', () => resolve(false));
  });

/** Resident memory of a process, MiB: now, or the most that it ever had. */
const memoryOf = (pid: number | undefined, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Says yes beforehand. @throws Error where the gateway does not take it: its clients would wait without an end. */
async function allow(address: string, name: string): Promise<void> {
  const reply = await sendCommand(data, 'POST', `/expect/${encodeURIComponent(`${address} ${name}`)}`);
  if (reply?.status !== 200) throw new Error(`the gateway did not allow ${name}: ${reply?.text ?? 'no answer'}`);
}

const gatewayAt = 'https://gateway.home.arpa:8443/acme/directory';
const clientAt = async (directory: string, address: string): Promise<BenchClient> => {
  const client = await benchClient(directory, address, (key) => calculateJwkThumbprint(key));
  thumbprints.set(address, client.thumbprint);
  return client;
};

const first = await startGateway();
const caddy = await startCaddy();
const idle = memoryOf(first.child.pid);

// One after another, in turn, at the same two addresses throughout.
const csr = csrOf('lamp.home.arpa');
await allow('127.0.0.2', 'lamp.home.arpa');
const ours = await clientAt(gatewayAt, '127.0.0.2');
const theirs = await clientAt('https://caddy.home.arpa:9443/acme/local/directory', '127.0.0.3');
const otherCsr = csrOf('other.home.arpa');
const pairs = await measureInTurn(
  {
    gateway: () => ours.issue('lamp.home.arpa', csr),
    caddy: () => theirs.issue('other.home.arpa', otherCsr),
  },
  { rounds, warmUp: 2, batch: 1 },
);
ours.close();
theirs.close();

// Devices with a certificate, each at its own address, that all come to renew at once.
const all: { readonly client: BenchClient; readonly name: string; readonly csr: string }[] = [];
for (let each = 0; each < devices; each++) {
  const address = `127.1.${Math.floor(each / 200)}.${1 + (each % 200)}`;
  const name = `device-${each}.home.arpa`;
  await allow(address, name);
  const client = await clientAt(gatewayAt, address);
  const device = { client, name, csr: csrOf(name) };
  await client.issue(device.name, device.csr);
  // It comes back weeks later, by another connection.
  client.close();
  all.push(device);
}
const begun = performance.now();
await Promise.all(all.map(({ client, name, csr: request }) => client.issue(name, request)));
const renewed = performance.now() - begun;
const after = memoryOf(first.child.pid);
const peak = memoryOf(first.child.pid, 'VmHWM');

first.child.kill('SIGTERM');
await once(first.child, 'close');
const again = await startGateway();
again.child.kill('SIGTERM');
caddy.kill('SIGTERM');
await Promise.all([once(again.child, 'close'), once(caddy, 'close')]);
await rm(folder, { recursive: true });
console.log(
  JSON.stringify({
    pairs,
    renewed,
    idle,
    after,
    peak,
    firstStart: first.ready,
    laterStart: again.ready,
  } satisfies Outcome),
);
process.exit(0);

/** What the last line says; times in milliseconds, memory in MiB. */
export interface Outcome {
  readonly pairs: Timings<'gateway' | 'caddy'>;
  readonly renewed: number;
  readonly idle: number;
  readonly after: number;
  readonly peak: number;
  readonly firstStart: number;
  readonly laterStart: number;
}
