import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Agent } from 'node:https';
import { isIP } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as acme from 'acme-client';
import { startGateway } from '../../../gateway/gateway.ts';
import { openssl } from '../../support/openssl.ts';
import { signedInClient } from '../support/page-client.ts';

/**
 * One ACME client, end to end, in a network of its own: asks, waits for the yes, gets its certificate, renews it. Run
 * by clients.test.ts with the client's name; the last line is what came of it.
 */
const [client = '', host = '', ...how] = process.argv.slice(2);
/** Its certificate was issued just now, and its settings have their own time for renewing, not that of our page. */
const isFresh = how.includes('as-it-comes');
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'latchkey-client-'));
const at = (...names: readonly string[]): string => join(folder, ...names);

/** The gateway's clock, as far as it goes behind; the clients have that of the computer. */
const clock = Date.now;
const DAY = 24 * 60 * 60_000;
/** What was issued so long ago has less than a third of its thirty days left. */
let behind = isFresh ? 0 : 21 * DAY;
Date.now = () => clock() - behind;

const gateway = await startGateway({ folder: at('gateway'), port: 0, name: 'gateway.home.arpa', address: '127.0.0.1' });
const directory = `https://gateway.home.arpa:${gateway.port}/acme/directory`;
const root = at('gateway', 'root.pem');
const env = { ...process.env, HOME: folder, SSL_CERT_FILE: root, XDG_DATA_HOME: folder };

/** Where clients that run no server of their own put their proofs. */
async function serveProofs(): Promise<string> {
  await mkdir(at('proofs'), { recursive: true });
  const server = createServer((request, response) => {
    const name = request.url?.match(/^\/\.well-known\/acme-challenge\/([\w-]+)$/)?.[1];
    readFile(at('proofs', name ?? '')).then(
      (proof) => response.end(proof),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(80, '127.0.0.1', resolve));
  server.unref();
  return at('proofs');
}

/** Runs to its end. */
const to = async (command: string, ...args: readonly string[]): Promise<string> =>
  (await run(command, [...args], { env, cwd: folder, timeout: 120_000 })).stdout;

interface Client {
  /** Until the certificate is there. */
  first(): Promise<unknown>;
  /** As its timer runs it, or as a person does where it has none. */
  again(): Promise<unknown>;
  /** It runs by a timer, and decides itself whether its certificate is due. */
  readonly decides?: true;
  stop?(): void;
}

/** What the gateway's page tells to type or to write into settings, under this summary. */
async function linesOf(summary: string): Promise<string[]> {
  const page = (await (await signedInClient(gateway)).get('/add/itself')).text;
  const [, about = ''] = page.split(`<summary>${summary}</summary>`);
  return [...about.matchAll(/<pre class="lines">([^<]+|<(?!\/pre>))*/g)].map(([found]) =>
    found
      .replace('<pre class="lines">', '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );
}

const CLIENTS: Record<string, () => Promise<Client>> = {
  /** As the gateway's page tells it, word for word; it renews as the system starts it, with nothing of this shell. */
  certbot: async () => {
    const [ask = '', unit = ''] = await linesOf('With certbot');
    await writeFile(at('root.pem'), await readFile(root));
    const clean = { PATH: process.env['PATH'] ?? '' };
    // Who runs it here is root, and there is no systemd whose settings could be read again.
    const shell = (lines: string): Promise<unknown> =>
      run('sh', ['-ec', `sudo() { [ "$1" = systemctl ] || env "$@"; }\n${lines}`], { env: clean, cwd: folder });
    return {
      // A line of its own, after the one with its name.
      first: () => shell(isFresh ? ask.slice(0, ask.indexOf('sudo sed')) : ask),
      decides: true,
      again: async () => {
        await shell(unit);
        const settings = [await readFile('/lib/systemd/system/certbot.service', 'utf8')];
        const more = '/etc/systemd/system/certbot.service.d';
        for (const name of await readdir(more)) settings.push(await readFile(join(more, name), 'utf8'));
        const values = (key: string): string[] =>
          [...settings.join('\n').matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value);
        const [command = '', ...args] = values('ExecStart')[0]?.split(' ') ?? [];
        const set = Object.fromEntries(values('Environment').map((each) => each.split('=') as [string, string]));
        await run(command, args, { env: { ...clean, ...set }, cwd: '/' });
      },
    };
  },

  dehydrated: async () => {
    const proofs = await serveProofs();
    const [told = ''] = await linesOf('With dehydrated');
    const lines = told.replaceAll('/etc/dehydrated/home-root.pem', root).split('\n');
    const kept = lines.filter((line) => !isFresh || !line.startsWith('RENEW_DAYS='));
    await mkdir(at('dehydrated'));
    await writeFile(
      at('config.sh'),
      [...kept, `WELLKNOWN="${proofs}"`, `BASEDIR="${at('dehydrated')}"`, ''].join('\n'),
    );
    const dehydrated = (...args: readonly string[]) => to('dehydrated', ...args, '-f', at('config.sh'));
    return {
      first: async () => {
        await dehydrated('--register', '--accept-terms');
        await dehydrated('-c', '-d', host);
      },
      decides: true,
      again: () => dehydrated('-c', '-d', host),
    };
  },

  'acme-tiny': async () => {
    const proofs = await serveProofs();
    await to('openssl', 'genrsa', '-out', 'account.key', '2048');
    await to(
      'openssl',
      'req',
      '-new',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'k',
      '-subj',
      `/CN=${host}`,
      '-out',
      'csr',
    );
    const ask = () =>
      to(
        'acme-tiny',
        '--account-key',
        'account.key',
        '--csr',
        'csr',
        '--acme-dir',
        proofs,
        '--directory-url',
        directory,
      );
    return { first: ask, again: ask };
  },

  'acme-client': async () => {
    const proofs = await serveProofs();
    acme.axios.defaults.httpsAgent = new Agent({ ca: await readFile(root) });
    // Its own patience is ten questions.
    const patience = { backoffAttempts: 100, backoffMin: 100, backoffMax: 2000 };
    const accountKey = await acme.crypto.createPrivateEcdsaKey();
    const asker = new acme.Client({ directoryUrl: directory, accountKey, ...patience });
    const ask = async () => {
      const [, csr] = await acme.crypto.createCsr({ altNames: [host] }, await acme.crypto.createPrivateEcdsaKey());
      return asker.auto({
        csr,
        termsOfServiceAgreed: true,
        challengePriority: ['http-01'],
        challengeCreateFn: (_proof, { token }, answer) => writeFile(join(proofs, token), answer),
        challengeRemoveFn: (_proof, { token }) => rm(join(proofs, token)),
      });
    };
    return { first: ask, again: ask };
  },

  'caddy-http': () => caddy({ 'tls-alpn': { disabled: true } }),
  'caddy-tls': () => caddy({ http: { disabled: true } }),
};

async function caddy(challenges: object): Promise<Client> {
  const issuer = { module: 'acme', ca: `${directory}/server`, trusted_roots_pem_files: [root], challenges };
  const config = {
    admin: { disabled: true },
    storage: { module: 'file_system', root: at('caddy') },
    apps: {
      // Its own automation for this site would order the same certificate twice at once, and mix the two proofs up.
      http: {
        servers: {
          site: {
            listen: [':443'],
            automatic_https: { disable: true },
            tls_connection_policies: [{}],
            routes: [{ handle: [] }],
          },
        },
      },
      tls: {
        certificates: { automate: [host] },
        automation: {
          renew_interval: '2s',
          policies: [{ subjects: [host], issuers: [issuer] }],
        },
      },
    },
  };
  await writeFile(at('caddy.json'), JSON.stringify(config));
  let running: ChildProcess | null = null;
  const start = (): void => {
    running = spawn('caddy', ['run', '--config', at('caddy.json')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    running.stderr?.on('data', (text) => void process.stderr.write(String(text)));
  };
  const stop = (): void => void running?.kill('SIGKILL');
  return {
    first: async () => {
      start();
      await until(async () => (await issued()).length > 0);
    },
    again: async () => {
      // It does not find its settings for an address when it renews by itself.
      if (isIP(host)) {
        await until(async () => existsSync(at('caddy', 'certificates')));
        stop();
        await rm(at('caddy', 'certificates'), { recursive: true });
        start();
      }
      await until(async () => (await issued()).length > 1);
    },
    stop,
  };
}

/** What the gateway issued to others than itself, in order. */
const issued = async () =>
  (await gateway.records.all('certificates'))
    .filter(([, { holder }]) => holder !== 'gateway')
    .sort(([, a], [, b]) => a.issued - b.issued);

async function until(holds: () => Promise<boolean>): Promise<void> {
  // Ends what hangs, before the test itself would be ended without a word; no busy machine may reach it.
  const end = performance.now() + 240_000;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('That took too long');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const make = CLIENTS[client];
if (!make) throw new Error(`There is no client ${client}`);
const { first, again, decides, stop } = await make();
const asking = first();
asking.catch(() => undefined);
await until(async () => (await gateway.orders.waiting()).some(({ hosts }) => hosts.includes(host)));
const [waiting] = await gateway.orders.waiting();
const before = (await issued()).length;
await gateway.orders.approve(waiting?.id ?? '');
await asking;
const counts = [(await issued()).length];
// From now on it is right: what was issued before is due.
behind = 0;
for (let turn = 0; turn < (decides ? 3 : 1); turn++) {
  await again();
  counts.push((await issued()).length);
}
const waitingAgain = (await gateway.orders.waiting()).length;
stop?.();
const certificates = await issued();
await gateway.close();

const pem = (base64: string): string =>
  `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`;
const files = { 'root.pem': await readFile(root), 'issuers.pem': await readFile(at('gateway', 'issuers.pem')) };
const verified = certificates.map(([, { certificate }]) =>
  Buffer.from(
    openssl(['verify', '-CAfile', 'root.pem', '-untrusted', 'issuers.pem', 'leaf.pem'], {
      ...files,
      'leaf.pem': pem(certificate),
    }),
  )
    .toString()
    .trim(),
);
console.log(
  JSON.stringify({
    waiting: waiting && { hosts: waiting.hosts, address: waiting.address, claim: waiting.claim },
    issuedBeforeTheYes: before,
    waitingAgain,
    counts,
    days: certificates.map(([, { issued: from, until: to }]) => Math.round((to - from) / DAY)),
    hosts: certificates.map(([, { hosts }]) => hosts),
    serials: new Set(certificates.map(([serial]) => serial)).size,
    verified: [...new Set(verified)],
  }),
);
process.exit(0);
