import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { createServer as createHttpsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { privateKeyPem } from '../../../home/keys.ts';
import { sha256Hex } from '../../../src/core/x509/keys/webcrypto.ts';
import { LINK } from '../../../ui/words/pairing-link.ts';
import { PAIRING, SOURCES } from '../../../ui/words/pairing.ts';
import { DAY, mintLeaf, mintRoot } from '../../support/mint.ts';
import { distributionPoints, ocspAt } from '../../support/mint-extensions.ts';
import { spkiOf } from '../../support/observations.ts';
import { startDriver } from './driver.ts';
import { lookAt, offerByCode, pairByPaste } from './pairing.ts';
import { choose, fill, press, reads, unfold, visit } from './people.ts';
import { withVerdict } from './popup.ts';
import type { BrowserName, DriverOptions } from './types.ts';
import { until } from './wait.ts';

/** One request of Latchkey's, made because a person, a link or a certificate named a host. */
export interface Asked {
  /** TCP connections that were accepted. */
  readonly connections: number;
  /** The first line of each request. A browser may open further connections, which carry nothing. */
  readonly requests: readonly string[];
  /** Bytes that arrived, in all. */
  readonly bytes: number;
}

/** What each step led to at the address that its name stands for. */
export type OutsideRun = Readonly<Record<string, Asked & { readonly said: string }>>;

/** Runs inside `inOwnNetwork`: every name ends in `.lan`, and the hosts file says where it leads. */
const PORTS = [80, 2019, 9000];
/** Where a root may lie at an address that has neither port nor path, on each of the ports above. */
const PLACES = 12;
/** Longer than a second request would take to follow the first. */
const SETTLE_MS = 1000;

interface Connection {
  readonly to: string;
  text: string;
}

const connections: Connection[] = [];
let body: string | Uint8Array = '';

/** Whatever it is asked, it says the same, so that whoever believes it is led astray. */
function listenAt(port: number): Promise<Server> {
  const server = createServer((socket) => {
    const connection: Connection = { to: (socket.localAddress ?? '').replace('::ffff:', ''), text: '' };
    connections.push(connection);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      connection.text += chunk.toString('latin1');
      if (!connection.text.includes('\r\n\r\n')) return;
      const length = Buffer.byteLength(body);
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${String(length)}\r\nConnection: close\r\n\r\n`);
      socket.end(body);
    });
  });
  return new Promise((resolve) => server.listen(port, '::', () => resolve(server)));
}

/**
 * What arrived at one address while something was done.
 * @param awaited requests that are waited for, however long a busy machine takes.
 */
async function countAt(
  address: string,
  does: () => Promise<string>,
  awaited = 0,
): Promise<Asked & { readonly said: string }> {
  connections.length = 0;
  const said = await does();
  const arrived = (): Connection[] => connections.filter(({ to }) => to === address);
  const asked = (): Connection[] => arrived().filter(({ text }) => text !== '');
  await until('all that is awaited', async () => (asked().length >= awaited ? true : null)).catch(() => null);
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const there = arrived();
  return {
    said,
    connections: there.length,
    requests: asked().map(({ text }) => text.split('\r\n')[0] ?? ''),
    bytes: there.reduce((sum, { text }) => sum + text.length, 0),
  };
}

/** Chromium heeds one list of features only, and puppeteer brings its own. */
const withFeaturesOff = (program: string, features: string): string => `#!/bin/sh
for each; do
  shift
  case $each in --disable-features=*) each="$each,${features}" ;; esac
  set -- "$@" "$each"
done
exec '${program}' "$@"
`;

/** A browser that cannot tell where a name leads before it asks there. */
async function unaware(name: BrowserName, folder: string): Promise<DriverOptions> {
  if (name === 'chrome') {
    const program = join(folder, 'chromium');
    const real = findBrowser('chrome') ?? 'chromium';
    await writeFile(program, withFeaturesOff(real, 'LocalNetworkAccessChecks'));
    await chmod(program, 0o755);
    process.env['LATCHKEY_CHROME'] = program;
    return {};
  }
  const extension = join(folder, 'extension');
  await cp(fileURLToPath(new URL('../../../dist/firefox', import.meta.url)), extension, { recursive: true });
  const manifest = join(extension, 'manifest.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/,\s*"dns"/, ''));
  return { extension };
}

async function run(name: BrowserName, aware: boolean, outside: string, inside: string): Promise<OutsideRun> {
  const dates = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
  const root = await mintRoot(dates);
  body = root.pem;
  const servers: { close(): void }[] = await Promise.all(PORTS.map(listenAt));
  const spki = await spkiOf(root);
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-unaware-'));
  const driver = await startDriver(name, aware ? {} : await unaware(name, folder));
  const steps: Record<string, Asked & { readonly said: string }> = {};

  const onPage = async (path: string, does: (page: Page) => Promise<string>): Promise<string> => {
    const page = await driver.openExtensionPage(path);
    try {
      return await does(page);
    } finally {
      await page.close();
    }
  };
  const pairing = (does: (page: Page) => Promise<unknown>): Promise<string> =>
    onPage('pairing/index.html', async (page) => {
      await does(page);
      return reads(page, new RegExp(`${PAIRING.nothing}|${PAIRING.found}`));
    });
  const look = (typed: string) => pairing((page) => lookAt(page, typed, ''));
  const byLink = (host: string) =>
    pairing(async (page) => {
      await choose(page, SOURCES.link);
      const url = encodeURIComponent(`http://${host}/root.pem`);
      await fill(page, '#link', `latchkey:pair?v=1&name=Home&url=${url}&spki=${spki}`);
      await press(page, LINK.use);
    });

  try {
    steps['address outside'] = await countAt(outside, () => look('typed.outside.lan'));
    steps['address and port outside'] = await countAt(outside, () => look('port.outside.lan:9000'));
    steps['whole address outside'] = await countAt(outside, () => look('http://whole.outside.lan/root.pem'));
    steps['code outside'] = await countAt(outside, () =>
      pairing((page) => offerByCode(page, 'code.outside.lan', '12345678')),
    );
    steps['link outside'] = await countAt(outside, () => byLink('link.outside.lan'));
    if (aware) {
      // A busy machine may be too slow to say in time where a name leads.
      for (let n = 0; n < 3 && (steps['address inside']?.requests.length ?? 0) < PLACES; n++)
        steps['address inside'] = await countAt(inside, () => look('typed.inside.lan'));
      steps['link inside'] = await countAt(inside, () => byLink('link.inside.lan'));
    }

    await pairByPaste(driver, root.pem, { digits: await sha256Hex(root.der) });
    steps['share outside'] = await countAt(outside, () =>
      onPage('devices/index.html', async (page) => {
        await unfold(page, LINK.share);
        await reads(page, LINK.shareUrl);
        await fill(page, 'input[id^=from]', 'http://share.outside.lan/root.pem');
        await press(page, LINK.shareMake);
        return until('what came of it', async () => {
          const note = (await page.evaluate(
            `document.querySelector('details[open] [data-tone]')?.textContent ??
              (document.querySelector('.qr') && 'a code')`,
          )) as string | null;
          return note;
        });
      }),
    );
    for (const side of aware ? (['outside', 'inside'] as const) : (['outside'] as const)) {
      const leaf = await mintLeaf(root, {
        ...dates,
        serial: side === 'outside' ? '4711' : '4712',
        dns: [`printer-${side}.lan`],
        extensions: [distributionPoints(`http://crl.${side}.lan/ca.crl`), ocspAt(`http://ocsp.${side}.lan/ocsp`)],
      });
      const device = createHttpsServer({ key: privateKeyPem(leaf.keys), cert: leaf.pem }, (_, answer) =>
        answer.end('Hello'),
      );
      servers.push(device);
      const port = side === 'outside' ? 9443 : 9444;
      await new Promise<void>((resolve) => device.listen(port, () => resolve()));
      const lookAtDevice = async (): Promise<string> => {
        await visit(driver, `https://printer-${side}.lan:${String(port)}/`);
        return withVerdict(driver, null, (_, { verdict }) => Promise.resolve(verdict ?? 'none'));
      };
      // The list, and the responder.
      const awaited = side === 'inside' || !aware ? 2 : 0;
      steps[`revocation ${side}`] = await countAt(side === 'outside' ? outside : inside, lookAtDevice, awaited);
    }
    return steps;
  } finally {
    await driver.close();
    for (const server of servers) server.close();
    await rm(folder, { recursive: true });
  }
}

const [name, kind, outside, inside] = process.argv.slice(2) as [BrowserName, 'aware' | 'unaware', string, string];
console.log(JSON.stringify(await run(name, kind === 'aware', outside, inside)));
process.exit(0);
