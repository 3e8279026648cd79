import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer as createHttps, type Server as HttpsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../gateway/gateway.ts';
import { close, listen } from '../../home/listen.ts';
import { ANCHOR, OWN_ROOT } from '../../ui/words/anchor.ts';
import { BY_COMPANION, INSTALLED } from '../../ui/words/anchor-companion.ts';
import { DEVICES } from '../../ui/words/devices.ts';
import { REFEREE } from '../../ui/words/evidence/referee.ts';
import { CODE } from '../../ui/words/pairing-code.ts';
import { PAIRING } from '../../ui/words/pairing.ts';
import { runOpenssl } from '../home/support/openssl.ts';
import { lastDownload, watchDownloads } from './support/downloads.ts';
import { startDriver } from './support/driver.ts';
import { freePort } from './support/free-port.ts';
import { listProfile } from './support/list-profile.ts';
import { madeOutside } from './support/made-outside.ts';
import { offerByCode } from './support/pairing.ts';
import { fill, press, reads, turnGuardOff, unfold, visit } from './support/people.ts';
import { popupSays, popupWith, withVerdict } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const GATEWAY = 'gateway.home.arpa';
const DEVICE = 'nas.home.arpa';
const PRINTER = 'printer.home.arpa';
const WEBSITE = 'www.example.com';
/** A website's certificate by a gateway, in the browsers' own words. */
const OUTSIDE = { chrome: 'ERR_CERT_INVALID', firefox: 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE' };
const PASSWORD = 'four words make it';
const run = promisify(execFile);

/**
 * A server in the home asks by certbot, which answers the proof at this port.
 * @returns key and certificate with its chain, once the person has allowed it.
 */
async function askByCertbot(folder: string, port: number, proofs: number): Promise<{ key: string; cert: string }> {
  const at = (...names: readonly string[]): string => join(folder, 'certbot', ...names);
  const folders = ['config', 'work', 'logs'].flatMap((each) => [`--${each}-dir`, at(each)]);
  const quietly = ['-n', '--agree-tos', '--register-unsafely-without-email'];
  const proof = ['--standalone', '--http-01-address', '127.0.0.1', '--http-01-port', String(proofs)];
  const directory = ['--server', `https://127.0.0.1:${port}/acme/directory`];
  const env = { ...process.env, HOME: folder, REQUESTS_CA_BUNDLE: join(folder, 'data/root.pem') };
  await run('certbot', ['certonly', ...quietly, ...proof, ...directory, '-d', DEVICE, ...folders], { env });
  const live = (file: string): Promise<string> => readFile(at('config/live', DEVICE, file), 'utf8');
  return { key: await live('privkey.pem'), cert: await live('fullchain.pem') };
}

/** A device's own page, over https. */
async function serve(credentials: TlsOptions): Promise<{ server: HttpsServer; port: number }> {
  const server = createHttps(credentials, (request, response) =>
    request.url === '/worker.js'
      ? response.writeHead(200, { 'content-type': 'text/javascript' }).end('')
      : response.writeHead(200, { 'content-type': 'text/html' }).end('Hello'),
  );
  return { server, port: await listen(server, 0) };
}

/** As it is a day later: what was answered about certificates is asked again. */
async function aDayPasses(driver: Driver): Promise<void> {
  const page = await driver.openExtensionPage('devices/index.html');
  await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('latchkey');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('revocation', 'readwrite');
      transaction.objectStore('revocation').openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        cursor.update({ ...cursor.value, receivedAt: cursor.value.receivedAt - 25 * 60 * 60_000 });
        cursor.continue();
      };
      transaction.oncomplete = () => (opening.result.close(), resolve());
      transaction.onerror = () => reject(transaction.error);
    };
  })`);
  await page.close();
}

/** The main road of a gateway in a home, from an empty folder to a device that is revoked and one that is renewed. */
describe.each(BROWSERS)('a gateway in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-gateway-page-'));
  let gateway: Gateway;
  /** Where certbot answers. */
  let proofs: number;
  let driver: Driver;
  const servers: HttpsServer[] = [];
  const urls = new Map<string, string>();
  const urlOf = (host: string): string => urls.get(host) ?? '';
  const opened = async (host: string, credentials: TlsOptions): Promise<HttpsServer> => {
    const { server, port } = await serve(credentials);
    servers.push(server);
    urls.set(host, `https://${host}:${port}/`);
    return server;
  };
  const page = (path = ''): string => `https://${GATEWAY}:${gateway.port}/${path}`;

  let printer: HttpsServer;
  /** As a person carries it to the printer's own page. */
  const uploaded = async (): Promise<TlsOptions> => {
    const result = await gateway.handOvers.make({
      name: 'printer',
      others: [],
      kind: 'local-device',
      key: { made: 'p256' },
    });
    if (!result.ok) throw new Error(result.fault);
    const file = await gateway.handOvers.take(result.made.serial, 'pkcs12');
    if (!file) throw new Error('There is no key');
    return { pfx: Buffer.from(file.body), passphrase: file.password ?? '' };
  };

  beforeAll(async () => {
    proofs = await freePort();
    const challengePorts = { http: proofs, tls: proofs };
    // Certificates say where the gateway answers about them.
    const options = { folder: join(folder, 'data'), port: await freePort(), name: GATEWAY, address: '127.0.0.1' };
    [gateway, driver] = await Promise.all([
      startGateway({ ...options, challengePorts }),
      startDriver(name, { names: [GATEWAY, DEVICE, PRINTER, WEBSITE], companion: 'allowed' }),
    ]);
    await turnGuardOff(driver);
    await listProfile(name, driver.place);
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all(servers.map(close));
    await gateway?.close();
    rmSync(folder, { recursive: true });
  });

  it('pairs by the code that it shows', async () => {
    const code = await gateway.newPairingCode();
    const pairing = await driver.openExtensionPage('pairing/index.html');
    await offerByCode(pairing, `${GATEWAY}:${gateway.port}`, code);
    await reads(pairing, CODE.proved);
    await press(pairing, PAIRING.pair);
    await reads(pairing, 'is paired');
    await pairing.close();
  });

  it('lets in whoever has the set-up code, who allows a device there and sees it listed', async () => {
    const { tab } = driver;
    await visit(driver, page());
    await reads(tab, 'Set up your gateway');
    await fill(tab, '#code', gateway.access.newSetUpCode());
    await fill(tab, '#password', PASSWORD);
    await fill(tab, '#again', PASSWORD);
    await press(tab, 'Set password');
    await reads(tab, 'No device has a certificate yet.');

    const asked = askByCertbot(folder, gateway.port, proofs);
    // What becomes of it is looked at below.
    asked.catch(() => undefined);
    await until('the device to wait', async () => ((await gateway.waitingRoom.waiting()).length > 0 ? true : null));
    await driver.open(page('waiting'));
    await reads(tab, DEVICE);
    await press(tab, 'Allow this device');
    await reads(tab, 'The device is allowed');
    const got = await asked;
    expect(await runOpenssl(['x509', '-noout', '-ext', 'subjectAltName'], got.cert)).toContain(`DNS:${DEVICE}`);
    await opened(DEVICE, got);

    // Not by the link: the page in front of it loads itself again.
    await driver.open(page('devices'));
    expect(await reads(tab, 'Renews by itself.')).toContain(DEVICE);
  });

  it('has the device that asked by ACME confirmed, and one that got a PKCS #12 file', async () => {
    printer = await opened(PRINTER, await uploaded());
    for (const host of [DEVICE, PRINTER]) {
      await visit(driver, urlOf(host));
      await popupSays(driver, 'confirmed');
    }
  });

  it('is asked as a referee which key it expects of a device, and says so', async () => {
    const devices = await driver.openExtensionPage('devices/index.html');
    await reads(devices, 'Home gateway');
    await unfold(devices, REFEREE.title);
    await fill(devices, 'input[id^="referee-"]', page().replace(/\/$/, ''));
    await press(devices, REFEREE.ask);
    await reads(devices, REFEREE.saved);
    await devices.close();
    await visit(driver, urlOf(PRINTER));
    await withVerdict(driver, 'confirmed', async (popup) => {
      await popup.evaluate(`document.querySelector('.details').open = true`);
      await reads(popup, 'Answer of your gateway about this name');
      await popup.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
      await reads(popup, 'The device’s key is the one that your gateway expects for this name.');
    });
  });

  it('is trusted by the browser once the companion put its root in: no warning, and service workers', async () => {
    const anchor = await driver.openExtensionPage('devices/index.html');
    await press(anchor, DEVICES.anchor);
    // It knows that this root is bounded, and would do by itself.
    await reads(anchor, OWN_ROOT.why);
    await watchDownloads(anchor);
    await press(anchor, OWN_ROOT.save);
    expect(Buffer.from(await lastDownload(anchor)).toString()).toBe(
      await readFile(join(folder, 'data/root.pem'), 'utf8'),
    );
    await press(anchor, ANCHOR.make);
    await press(anchor, BY_COMPANION.install);
    await reads(anchor, INSTALLED.done);
    await anchor.close();
    await driver.restartBrowser();
    for (const host of [DEVICE, PRINTER]) {
      await driver.open(urlOf(host));
      await driver.arriveAt(urlOf(host));
      expect(
        await driver.tab.evaluate(
          "navigator.serviceWorker.register('/worker.js').then(() => 'registered', (error) => String(error))",
        ),
      ).toBe('registered');
      await popupSays(driver, 'confirmed');
    }
  });

  it('signs in with a passkey that was made on its page, once the browser trusts it', async () => {
    const { tab } = driver;
    const authenticator = await driver.authenticator();
    await driver.open(page('access/passkey'));
    await reads(tab, 'Name of the passkey');
    await fill(tab, '#name', 'My phone');
    await fill(tab, '#current', PASSWORD);
    await press(tab, 'Continue');
    await reads(tab, 'Make passkey');
    await press(tab, 'Make passkey');
    expect(await reads(tab, 'The passkey is added.')).toContain('My phone');
    await press(tab, 'Sign out');
    await reads(tab, 'Sign in with a passkey');

    await driver.open(page('passkey'));
    await reads(tab, 'Use a passkey');
    await press(tab, 'Use a passkey');
    await reads(tab, 'Renews by itself.');
    const [session] = await gateway.access.sessions.all();
    expect(await authenticator.credentials()).toEqual([session?.passkey]);
    await authenticator.remove();
  });

  it('is refused by the browser for a website, though whoever made that has its keys', async () => {
    await opened(WEBSITE, await madeOutside(gateway.authority, WEBSITE));
    expect(await driver.refusalOf(urlOf(WEBSITE))).toBe(OUTSIDE[name]);
  });

  it('makes a device that is revoked on its page a danger', async () => {
    const { tab } = driver;
    await driver.open(page('devices'));
    await press(tab, `Revoke ${DEVICE}`);
    await reads(tab, 'Revoke this device?');
    await press(tab, 'Revoke this device');
    expect(await reads(tab, 'The device is revoked.')).toContain('Revoked on');
    const [held] = (await gateway.records.all('certificates')).filter(([, { hosts }]) => hosts.includes(DEVICE));
    expect(held?.[1].revoked).not.toBeNull();

    await aDayPasses(driver);
    await driver.open(urlOf(DEVICE));
    await driver.arriveAt(urlOf(DEVICE));
    expect((await popupWith(driver, 'path-revoked')).verdict).toBe('danger');
  });

  it('renews the other over another key, and all stays quiet', async () => {
    printer.setSecureContext(await uploaded());
    printer.closeAllConnections();
    await driver.open(urlOf(PRINTER));
    await driver.arriveAt(urlOf(PRINTER));
    const { checks } = await popupSays(driver, 'confirmed');
    expect(checks.filter(({ answer }) => answer === 'refuted')).toEqual([]);
  });
});
