import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import type { Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startGateway } from '../../../gateway/gateway.ts';
import { listen } from '../../../home/listen.ts';
import { OWN_ROOT } from '../../../ui/words/anchor.ts';
import { ROOT_BY_COMPANION, ROOT_INSTALLED, ROOT_REMOVED } from '../../../ui/words/anchor-companion.ts';
import { OUTCOMES, TRY } from '../../../ui/words/anchor-try.ts';
import { DEVICES } from '../../../ui/words/devices.ts';
import { REFEREE } from '../../../ui/words/evidence/referee.ts';
import { CODE } from '../../../ui/words/pairing-code.ts';
import { PAIRING } from '../../../ui/words/pairing.ts';
import { gatewayCommand, type Program, startProgram } from '../../gateway/support/program.ts';
import { runOpenssl } from '../../home/support/openssl.ts';
import { findNearby } from './gateway-nearby.ts';
import { lastDownload, watchDownloads } from './downloads.ts';
import { startDriver } from './driver.ts';
import { listProfile } from './list-profile.ts';
import { makeAnother, makePkcs12, signRequest, type UploadPage } from './gateway-upload.ts';
import { madeOutside } from './made-outside.ts';
import { offerByCode } from './pairing.ts';
import { fill, press, reads, turnGuardOff, unfold, visit } from './people.ts';
import { popupSays, popupWith, withVerdict } from './popup.ts';
import type { BrowserName, Driver } from './types.ts';
import { until } from './wait.ts';

/**
 * Runs inside `inOwnNetwork`, where the ports at which devices prove their names are free: the main road of a gateway
 * in a home, by `npm run gateway`, from an empty folder to a device that is revoked and one that is renewed.
 */
export interface GatewayRun {
  /** The pairing page with the gateways that announce themselves, and once this one was asked. */
  readonly nearby: readonly [string, string];
  /** What the pairing page says in the end. */
  readonly paired: string;
  /** Names in the certificate that certbot got. */
  readonly certbotGot: string;
  /** The gateway's page about the devices, once that one is there. */
  readonly listed: string;
  /** What its page says where the key is asked for once more, and where it was to be had, after going back. */
  readonly keyTwice: readonly [string, string];
  /** What it says of half a request. */
  readonly refused: string;
  /** By name, what the popup says. */
  readonly verdicts: Readonly<Record<string, string | null>>;
  readonly referee: string;
  /** The one file offered, and the gateway's root. */
  readonly offered: string;
  readonly root: string;
  /** What the browser said of a device before the companion installed the root, and once it had removed it again. */
  readonly warned: readonly [string | null, string | null];
  /** What the page says of the device in a trial, once the root is installed. */
  readonly tried: string;
  /** Once the companion installed it, by name: what registering a service worker gave, and the popup's word. */
  readonly trusted: Readonly<Record<string, readonly [string, string | null]>>;
  /** The page after the sign-in by a passkey, and how many passkeys there are. */
  readonly signedIn: string;
  readonly passkeys: number;
  /** The browser's own code for a website's certificate by the gateway's keys. */
  readonly website: string | null;
  /** What the gateway's page and its command say of the revoked device, and the popup. */
  readonly revoked: readonly [string, string, string | null];
  /** The popup's word about the other one with a new key, and what it finds refuted. */
  readonly renewed: readonly [string | null, readonly string[]];
}

const GATEWAY = 'gateway.home.arpa';
const DEVICE = 'nas.home.arpa';
const PRINTER = 'printer.home.arpa';
/** No one goes on past a warning there, so it is refused or accepted for its certificate alone. */
const CLOCK = 'clock.home.arpa';
const WEBSITE = 'www.example.com';
const PORT = 8443;
const PASSWORD = 'four words make it';
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const run = promisify(execFile);

const folder = mkdtempSync(join(tmpdir(), 'latchkey-gateway-run-'));
const data = join(folder, 'data');
const page = (path = ''): string => `https://${GATEWAY}:${PORT}/${path}`;
const urls = new Map<string, string>();
const urlOf = (host: string): string => urls.get(host) ?? '';

/** As its line in the README has it. */
function startByNpm(): Program {
  const own = ['--data', data, '--port', String(PORT), '--name', GATEWAY];
  return startProgram(['npm', 'run', 'gateway', '--', ...own], ROOT, true);
}

const commanded = async (...args: readonly string[]): Promise<string> => {
  const { code, said } = await gatewayCommand(...args, '--data', data);
  if (code !== 0) throw new Error(`gateway ${args.join(' ')}: ${said}`);
  return said;
};

/**
 * A server in the home asks by certbot, which answers the proof itself.
 * @returns key and certificate with its chain, once the person has allowed it.
 */
async function askByCertbot(): Promise<{ key: string; cert: string }> {
  const at = (...names: readonly string[]): string => join(folder, 'certbot', ...names);
  const folders = ['config', 'work', 'logs'].flatMap((each) => [`--${each}-dir`, at(each)]);
  const quietly = ['-n', '--agree-tos', '--register-unsafely-without-email'];
  const env = { ...process.env, HOME: folder, REQUESTS_CA_BUNDLE: join(data, 'root.pem') };
  const asked = ['certonly', '--standalone', '--server', page('acme/directory'), '-d', DEVICE];
  await run('certbot', [...asked, ...quietly, ...folders], { env });
  const live = (file: string): Promise<string> => readFile(at('config/live', DEVICE, file), 'utf8');
  return { key: await live('privkey.pem'), cert: await live('fullchain.pem') };
}

/** A device's own page, over https. */
async function serve(host: string, credentials: TlsOptions): Promise<Server> {
  const server = createServer(credentials, (request, response) =>
    request.url === '/worker.js'
      ? response.writeHead(200, { 'content-type': 'text/javascript' }).end('')
      : response.writeHead(200, { 'content-type': 'text/html' }).end('Hello'),
  );
  urls.set(host, `https://${host}:${await listen(server, 0)}/`);
  return server;
}

/** As it is a day later: what was answered about certificates is asked again. */
async function aDayPasses(driver: Driver): Promise<void> {
  const devices = await driver.openExtensionPage('devices/index.html');
  await devices.evaluate(`new Promise((resolve, reject) => {
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
  await devices.close();
}

async function pair(driver: Driver, code: string): Promise<string> {
  const pairing = await driver.openExtensionPage('pairing/index.html');
  await offerByCode(pairing, `${GATEWAY}:${PORT}`, code);
  await reads(pairing, CODE.proved);
  await press(pairing, PAIRING.pair);
  const said = await reads(pairing, 'is paired');
  await pairing.close();
  return said;
}

/** The person sets the page up, and lets the device in that certbot asks for. */
async function allowOnPage(driver: Driver, setUpCode: string): Promise<{ got: TlsOptions; listed: string }> {
  const { tab } = driver;
  await visit(driver, page());
  await reads(tab, 'Set up your gateway');
  await fill(tab, '#code', setUpCode);
  await fill(tab, '#password', PASSWORD);
  await fill(tab, '#again', PASSWORD);
  await press(tab, 'Set password');
  await reads(tab, 'No device has a certificate yet.');

  const asked = askByCertbot();
  // What becomes of it is looked at below.
  asked.catch(() => undefined);
  await until('the device to wait', async () => ((await commanded('waiting')).includes(DEVICE) ? true : null));
  await driver.open(page('waiting'));
  await reads(tab, DEVICE);
  await press(tab, 'Allow this device');
  await reads(tab, 'The device is allowed');
  const got = await asked;
  // Not by the link: the page in front of it loads itself again.
  await driver.open(page('devices'));
  return { got, listed: await reads(tab, 'Renews by itself.') };
}

async function askReferee(driver: Driver): Promise<string> {
  const devices = await driver.openExtensionPage('devices/index.html');
  await reads(devices, 'Home gateway');
  await unfold(devices, REFEREE.title);
  await fill(devices, 'input[id^="referee-"]', page().replace(/\/$/, ''));
  await press(devices, REFEREE.ask);
  await reads(devices, REFEREE.saved);
  await devices.close();
  await visit(driver, urlOf(PRINTER));
  return withVerdict(driver, 'confirmed', async (popup) => {
    await popup.evaluate(`document.querySelector('.details').open = true`);
    await reads(popup, 'Answer of your gateway about this name');
    await popup.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
    return reads(popup, 'that your gateway expects for this name');
  });
}

/** "Stop browser warnings", which knows that this root is bounded and does by itself. */
async function openAnchor(driver: Driver): Promise<Page> {
  const anchor = await driver.openExtensionPage('devices/index.html');
  await press(anchor, DEVICES.anchor);
  await reads(anchor, OWN_ROOT.why);
  return anchor;
}

/** @returns the file that the page offers, and what it says of a trial once the root is installed. */
async function installByCompanion(driver: Driver): Promise<readonly [string, string]> {
  const anchor = await openAnchor(driver);
  await watchDownloads(anchor);
  await press(anchor, OWN_ROOT.save);
  const offered = Buffer.from(await lastDownload(anchor)).toString();
  await press(anchor, ROOT_BY_COMPANION.install);
  await reads(anchor, ROOT_INSTALLED.done);
  await anchor.close();
  await driver.restartBrowser();
  const again = await openAnchor(driver);
  await fill(again, '#address', urlOf(CLOCK));
  await press(again, TRY.try);
  const tried = await reads(again, OUTCOMES.accepted);
  await again.close();
  return [offered, tried];
}

async function removeByCompanion(driver: Driver): Promise<void> {
  const anchor = await openAnchor(driver);
  await press(anchor, ROOT_BY_COMPANION.remove);
  await reads(anchor, ROOT_REMOVED.done);
  await anchor.close();
  await driver.restartBrowser();
}

/** @returns what registering a service worker there gave, and the popup's word. */
async function lookTrusted(driver: Driver, host: string): Promise<readonly [string, string | null]> {
  await driver.open(urlOf(host));
  await driver.arriveAt(urlOf(host));
  const registered = await driver.tab.evaluate(
    "navigator.serviceWorker.register('/worker.js').then(() => 'registered', (error) => String(error))",
  );
  return [String(registered), (await popupSays(driver, 'confirmed')).verdict];
}

/** @returns the page after signing in by a passkey that was made there, and how many passkeys there are. */
async function signInByPasskey(driver: Driver): Promise<readonly [string, number]> {
  const { tab } = driver;
  const authenticator = await driver.authenticator();
  await driver.open(page('access/passkey'));
  await reads(tab, 'Name of the passkey');
  await fill(tab, '#name', 'My phone');
  await fill(tab, '#current', PASSWORD);
  await press(tab, 'Continue');
  await reads(tab, 'Make passkey');
  await press(tab, 'Make passkey');
  await reads(tab, 'The passkey is added.');
  await press(tab, 'Sign out');
  await reads(tab, 'Sign in with a passkey');

  await driver.open(page('passkey'));
  await reads(tab, 'Use a passkey');
  await press(tab, 'Use a passkey');
  const signedIn = await reads(tab, 'Renews by itself.');
  const held = await authenticator.credentials();
  await authenticator.remove();
  return [signedIn, held.length];
}

/** Whoever has the keys of the gateway makes a website's certificate, while it is stopped. */
async function attackWebsite(): Promise<Server> {
  const options = { folder: data, port: PORT, name: GATEWAY, address: '127.0.0.1' };
  const gateway = await startGateway(options);
  const made = await madeOutside(gateway.authority, WEBSITE);
  await gateway.close();
  return serve(WEBSITE, made);
}

async function revokeOnPage(driver: Driver): Promise<GatewayRun['revoked']> {
  const { tab } = driver;
  await driver.open(page('devices'));
  await press(tab, `Revoke ${DEVICE}`);
  await reads(tab, 'Revoke this device?');
  await press(tab, 'Revoke this device');
  const said = await reads(tab, 'The device is revoked.');
  const listed = (await commanded('devices')).split('\n').find((line) => line.includes(DEVICE)) ?? '';
  await aDayPasses(driver);
  await driver.open(urlOf(DEVICE));
  await driver.arriveAt(urlOf(DEVICE));
  return [said, listed, (await popupWith(driver, 'path-revoked')).verdict];
}

async function runIn(name: BrowserName): Promise<GatewayRun> {
  let program = startByNpm();
  const introduced = await program.until('Or scan this');
  const shown = (pattern: RegExp): string => pattern.exec(introduced)?.[1]?.replaceAll(' ', '') ?? '';
  const driver = await startDriver(name, { names: [GATEWAY, DEVICE, PRINTER, CLOCK, WEBSITE], companion: 'allowed' });
  const servers: Server[] = [];
  try {
    await turnGuardOff(driver);
    await listProfile(name, driver.place);
    const nearby = await findNearby(driver);
    const paired = await pair(driver, shown(/^Code that pairs one browser within ten minutes: (.+)$/m));
    const { got, listed } = await allowOnPage(driver, shown(/^Set-up code for that page, good once: (\S+)$/m));
    servers.push(await serve(DEVICE, got));
    const atPage: UploadPage = { driver, origin: page(), folder: mkdtempSync(join(folder, 'downloads-')) };
    const made = await makePkcs12(atPage, 'Printer', PRINTER);
    const signed = await signRequest(atPage, 'Clock', CLOCK);
    const printer = await serve(PRINTER, made.device);
    servers.push(printer, await serve(CLOCK, signed.device));

    const verdicts: Record<string, string | null> = {};
    for (const host of [DEVICE, PRINTER]) {
      await visit(driver, urlOf(host));
      verdicts[host] = (await popupSays(driver, 'confirmed')).verdict;
    }
    const referee = await askReferee(driver);
    const before = await driver.refusalOf(urlOf(CLOCK));
    const [offered, tried] = await installByCompanion(driver);
    const trusted: Record<string, readonly [string, string | null]> = {};
    for (const host of [DEVICE, PRINTER, CLOCK]) trusted[host] = await lookTrusted(driver, host);
    const [signedIn, passkeys] = await signInByPasskey(driver);

    await program.stop('SIGINT');
    servers.push(await attackWebsite());
    program = startByNpm();
    await program.until('Or scan this');
    const website = await driver.refusalOf(urlOf(WEBSITE));
    const revoked = await revokeOnPage(driver);

    printer.setSecureContext(await makeAnother(atPage, PRINTER));
    printer.closeAllConnections();
    await driver.open(urlOf(PRINTER));
    await driver.arriveAt(urlOf(PRINTER));
    const { verdict, checks } = await popupSays(driver, 'confirmed');
    await removeByCompanion(driver);
    const after = await driver.refusalOf(urlOf(CLOCK));
    const refuted = checks.flatMap(({ reason, answer }) => (answer === 'refuted' ? [String(reason)] : []));
    return {
      nearby,
      paired,
      certbotGot: await runOpenssl(['x509', '-noout', '-ext', 'subjectAltName'], String(got.cert)),
      listed,
      keyTwice: [made.again, made.afterBack],
      refused: signed.refused,
      verdicts,
      referee,
      offered,
      root: await readFile(join(data, 'root.pem'), 'utf8'),
      warned: [before, after],
      tried,
      trusted,
      signedIn,
      passkeys,
      website,
      revoked,
      renewed: [verdict, refuted],
    };
  } finally {
    await driver.close();
    servers.forEach((server) => server.close());
    await program.stop('SIGINT');
    await rm(folder, { recursive: true });
  }
}

console.log(JSON.stringify(await runIn(process.argv[2] as BrowserName)));
process.exit(0);
