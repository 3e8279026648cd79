import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { buildCompanion } from '../scripts/build-companion.ts';
import { table } from './table.ts';
import { type CompanionHost, startCompanion } from './companion-host.ts';
import { startPageServer } from './page-server.ts';
import { difference, measureInTurn, ratio, spread } from './pair.ts';
import { announce } from './announce.ts';

const HOST = 'printer.local';
const PROTOCOL = 1;

/** Start, memory and probes of the built companion, beside a bare Node and bare TLS handshakes with the same server. */
export async function benchCompanion(): Promise<void> {
  announce('building the companion and starting it many times');
  const file = await buildCompanion();
  await benchStart(file);
  announce('probing one server many times');
  const host = startCompanion(file);
  try {
    await benchProbe(host);
  } finally {
    await host.stop();
  }
}

async function benchStart(file: string): Promise<void> {
  const times = await measureInTurn(
    {
      companion: async () => {
        const host = startCompanion(file);
        await host.ask('hello', { protocol: PROTOCOL });
        // Its end is not part of it.
        void host.stop();
      },
      node: () =>
        once(
          spawn(process.execPath, ['-e', 'process.stdout.write("1")'], { stdio: ['ignore', 'pipe', 'ignore'] }).stdout,
          'data',
        ),
    },
    { rounds: 15, warmUp: 2, batch: 1 },
  );
  console.log(
    table(
      ['', 'time', 'against a bare Node'],
      [
        ['start to first answer (≤ 400 ms)', spread(times.companion), ratio(times.companion, times.node)],
        ['bare Node, start to first byte', spread(times.node), ''],
      ],
    ),
  );
}

async function benchProbe(host: CompanionHost): Promise<void> {
  const server = await startPageServer([HOST]);
  const port = Number(new URL(server.urlOn(HOST)).port);
  try {
    await host.ask('hello', { protocol: PROTOCOL });
    const idle = host.memory();
    const times = await measureInTurn(
      {
        probe: () => probed(host, port),
        bare: () => shakeHands(port),
        openssl: () => askOpenssl(port),
      },
      { rounds: 60, warmUp: 15, batch: 1 },
    );
    console.log(
      table(
        ['', 'time', 'over bare node:tls (≤ 5 ms)'],
        [
          ['warm probe, as the extension sees it', spread(times.probe), difference(times.probe, times.bare)],
          ['bare node:tls', spread(times.bare), ''],
          ['openssl s_client, with its start', spread(times.openssl), difference(times.openssl, times.bare)],
        ],
      ),
    );
    announce('2000 probes more, for its memory');
    for (let i = 0; i < 2000; i += 40)
      await Promise.all(Array.from({ length: 40 }, (_, k) => probed(host, port, `device-${String(i + k)}.local`)));
    const busy = host.memory();
    if (idle && busy)
      console.log(
        table(
          ['memory (≤ 80 MB)', 'now', 'at most'],
          [
            ['after hello', ...mb(idle)],
            ['after 2000 more probes', ...mb(busy)],
          ],
        ),
      );
  } finally {
    await server.stop();
  }
}

const mb = ({ now, most }: { readonly now: number; readonly most: number }): string[] =>
  [now, most].map((each) => `${each.toFixed(1)} MB`);

async function probed(host: CompanionHost, port: number, name = HOST): Promise<void> {
  const reply = await host.ask('probe', { host: name, port, addresses: ['127.0.0.1'], fresh: true });
  if (!reply.ok || !JSON.stringify(reply.value).includes('"shown"'))
    throw new Error(`The companion did not see the certificate: ${JSON.stringify(reply)}`);
}

const shakeHands = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(
      { host: '127.0.0.1', port, servername: HOST, rejectUnauthorized: false, ALPNProtocols: ['h2', 'http/1.1'] },
      () => {
        socket.destroy();
        resolve();
      },
    ).on('error', reject);
  });

const askOpenssl = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const asked = execFile(
      'openssl',
      ['s_client', '-connect', `127.0.0.1:${String(port)}`, '-servername', HOST],
      (error) => {
        if (error) reject(error);
        else resolve();
      },
    );
    asked.stdin?.end();
  });
