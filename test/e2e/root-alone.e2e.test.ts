import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../gateway/gateway.ts';
import { fingerprintOf } from '../../gateway/platforms/platforms.ts';
import { close, listen } from '../../home/listen.ts';
import { POPUP } from '../../ui/words/popup.ts';
import { REASONS } from '../../ui/words/reasons.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { mintLeaf, mintRoot } from '../support/mint.ts';
import { PERIOD, serve } from './support/anchored-gateway.ts';
import { startDriver } from './support/driver.ts';
import { freePort } from './support/free-port.ts';
import { pairByPaste } from './support/pairing.ts';
import { isWarning, reads, turnGuardOff, unfold, visit } from './support/people.ts';
import { popupSays, popupWith } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver, DriverOptions } from './support/types.ts';

const GATEWAY = 'gateway.home.arpa';
/** Each shows its certificate with the intermediate that issued it. */
const DEVICES = { 'local-device': 'printer.home.arpa', server: 'nas.home.arpa' } as const;
type Kind = keyof typeof DEVICES;

const folder = mkdtempSync(join(tmpdir(), 'latchkey-root-alone-'));
const servers: Server[] = [];
const urls = new Map<Kind | 'impostor', string>();
let gateway: Gateway;
beforeAll(async () => {
  const options = { folder: join(folder, 'data'), port: await freePort(), name: GATEWAY, address: '127.0.0.1' };
  gateway = await startGateway(options);
  for (const [kind, host] of Object.entries(DEVICES) as [Kind, string][]) {
    const made = await gateway.handOvers.make({ name: host, others: [], kind, key: { made: 'p256' } });
    const file = made.ok ? await gateway.handOvers.take(made.made.serial, 'pkcs12') : null;
    if (!file) throw new Error('The gateway issued nothing');
    const credentials = { pfx: Buffer.from(file.body), passphrase: file.password ?? '' };
    const server = createServer(credentials, (_, answer) =>
      answer.writeHead(200, { 'content-type': 'text/html' }).end('Hello'),
    );
    servers.push(server);
    urls.set(kind, `https://${host}:${await listen(server, 0)}/`);
  }
  const someone = await mintRoot({ subject: 'CN=Someone', ...PERIOD });
  const { 'local-device': host } = DEVICES;
  const impostor = await serve(host, await mintLeaf(someone, { dns: [host], ...PERIOD }));
  servers.push(impostor.server);
  urls.set('impostor', impostor.url);
});
afterAll(async () => {
  await Promise.all(servers.map(close));
  await gateway?.close();
  rmSync(folder, { recursive: true });
});

const file = (name: 'root.pem' | 'pairing.pem'): string => readFileSync(join(folder, 'data', name), 'utf8');

/** A browser in which the gateway is paired by its root and by nothing else. */
async function pairedByRoot(name: Driver['name'], options: () => DriverOptions): Promise<Driver> {
  const driver = await startDriver(name, { names: [GATEWAY, ...Object.values(DEVICES)], ...options() });
  await turnGuardOff(driver);
  await pair(driver, 'root.pem');
  return driver;
}
const pair = (driver: Driver, pem: Parameters<typeof file>[0]): Promise<void> =>
  pairByPaste(driver, file(pem), { digits: fingerprintOf(gateway.authority.root.certificate) });
const see = (driver: Driver, kind: Kind): Promise<void> => visit(driver, urls.get(kind) ?? '');

/** What can be said of each while no one above it was shown. */
const LEAF_ALONE: Readonly<Record<Kind, string>> = { 'local-device': 'cannot-tell', server: 'new' };

describe.each(BROWSERS)('a gateway that was paired by its root alone, in %s', (name) => {
  let driver: Driver;
  beforeAll(async () => (driver = await pairedByRoot(name, () => ({}))));
  afterAll(() => driver?.close());

  it('leaves open who issued a certificate for local devices, as the browser shows nothing above it', async () => {
    await see(driver, 'local-device');
    const { verdict, text } = await popupWith(driver, 'issuer-not-shown');
    expect(verdict).toBe(LEAF_ALONE['local-device']);
    expect(text).toContain(POPUP.pairWholeQuestion);
  });

  it('leaves a server’s certificate as new, and does not say that someone else issued it', async () => {
    await see(driver, 'server');
    const { verdict, checks } = await popupWith(driver, 'issuer-not-shown');
    expect(verdict).toBe(LEAF_ALONE.server);
    expect(checks).toContainEqual({ reason: 'issuer-not-shown', answer: 'cannot tell' });
  });

  it('confirms both once it is paired by the file that holds its intermediates, too', async () => {
    await pair(driver, 'pairing.pem');
    for (const kind of ['server', 'local-device'] as const) {
      await see(driver, kind);
      await popupSays(driver, 'confirmed');
    }
  });
});

describe.each(BROWSERS)('a gateway that was paired by its root alone, with the companion in %s', (name) => {
  let driver: Driver;
  beforeAll(async () => (driver = await pairedByRoot(name, () => ({ companion: 'allowed' }))));
  afterAll(() => driver?.close());

  it.each(['local-device', 'server'] as const)('confirms through what the device sends along (%s)', async (kind) => {
    await see(driver, kind);
    const { checks } = await popupSays(driver, 'confirmed');
    expect(checks).toContainEqual({ reason: 'probe-agrees', answer: 'proved' });
  });
});

describe.each(BROWSERS)('a gateway that was paired by its root alone, and whose root %s trusts', (name) => {
  let driver: Driver;
  beforeAll(async () => (driver = await pairedByRoot(name, () => ({ trusted: [file('root.pem')] }))));
  afterAll(() => driver?.close());

  it.each(['local-device', 'server'] as const)('confirms where the browser tells the path: %s', async (kind) => {
    const url = urls.get(kind) ?? '';
    await driver.open(url);
    await driver.arriveAt(url);
    if (name === 'firefox') await popupSays(driver, 'confirmed');
    // Chromium tells the leaf alone here, too (docs/platform-facts.md#leaf-only).
    else expect((await popupWith(driver, 'issuer-not-shown')).verdict).toBe(LEAF_ALONE[kind]);
  });

  it('asks for care once it has accepted a device, and is then shown another’s certificate', async () => {
    await pair(driver, 'pairing.pem');
    await see(driver, 'server');
    await popupSays(driver, 'confirmed');
    await driver.open(urls.get('impostor') ?? '');
    await driver.arriveAt(isWarning);
    await reads(driver.tab, WARNING.unchecked);
    await unfold(driver.tab, WARNING.more);
    const text = await reads(driver.tab, REASONS['browser-knows-gateway']);
    expect(text).not.toContain('Unless you told it');
  });
});
