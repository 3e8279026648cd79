import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { newDeviceKey } from '../gateway/hand-over/device-key.ts';
import { type Gateway, startGateway } from '../gateway/gateway.ts';
import { toHost } from '../gateway/common/addresses.ts';
import { findBrowser } from './browsers.mjs';

const NAME = 'gateway.home.arpa';
const PASSWORD = 'a password for pictures';
const DAY = 24 * 60 * 60_000;
const PAGES = ['devices', 'waiting'] as const;

/**
 * Takes the pictures of docs/gateway.md of the page of a gateway that has a few devices, as `gateway-<page>.png`.
 * @returns how many.
 */
export async function shootGateway(folder: string): Promise<number> {
  const executablePath = findBrowser('chrome');
  if (executablePath === null) throw new Error('no Chromium was found; set LATCHKEY_CHROME');
  const data = mkdtempSync(join(tmpdir(), 'latchkey-gateway-pictures-'));
  const gateway = await startGateway({ folder: join(data, 'data'), port: 0, name: NAME, address: '127.0.0.1' });
  const browser = await puppeteer.launch({
    executablePath,
    acceptInsecureCerts: true,
    args: ['--no-sandbox', '--disable-background-networking', `--host-resolver-rules=MAP ${NAME} 127.0.0.1`],
  });
  try {
    await addDevices(gateway);
    const page = await browser.newPage();
    await page.setViewport({ width: 800, height: 640 });
    const origin = `https://${NAME}:${gateway.port}`;
    await page.goto(origin);
    await setUp(page, gateway.access.newSetUpCode());
    for (const each of PAGES) {
      await page.goto(`${origin}/${each}`);
      await page.screenshot({ path: join(folder, `gateway-${each}.png`), fullPage: true });
    }
    await page.goto(`${origin}/add/upload`);
    await makeFile(page);
    await page.screenshot({ path: join(folder, 'gateway-upload.png') });
    return PAGES.length + 1;
  } finally {
    await browser.close();
    await gateway.close();
    await rm(data, { recursive: true });
  }
}

/** As far as the file that holds the key, with its password. */
async function makeFile(page: Page): Promise<void> {
  await page.type('#name', 'Printer in the hall');
  await page.type('#address', '192.168.1.21');
  await page.select('#key', 'rsa2048');
  await Promise.all([page.waitForNavigation(), page.click('button.main')]);
  await page.click('input[value="old-pkcs12"]');
  await Promise.all([page.waitForNavigation(), page.click('button.main')]);
}

async function setUp(page: Page, code: string): Promise<void> {
  for (const [field, text] of [
    ['#code', code],
    ['#password', PASSWORD],
    ['#again', PASSWORD],
  ] as const)
    await page.type(field, text);
  await Promise.all([page.waitForNavigation(), page.click('button.main')]);
}

/** One of every kind: renews by ACME, got a file, enrolled by EST, ends soon, was revoked, can hold nothing, waits. */
async function addDevices({ authority, records, handOvers, devices }: Gateway): Promise<void> {
  const issue = async (hosts: readonly string[], holder: string, lifetime: number) =>
    authority.issue({
      spki: (await newDeviceKey('p256')).spki,
      kind: 'local-device',
      hosts: hosts.map(toHost),
      holder,
      lifetime,
    });
  await issue(['nas.home.arpa'], 'account', 30 * DAY);
  await issue(['clock.home.arpa', '192.168.1.7'], 'est:clock.home.arpa', 90 * DAY);
  await handOvers.make({ name: 'printer', others: ['192.168.1.20'], kind: 'local-device', key: { made: 'p256' } });
  await issue(['heating.home.arpa', '192.168.1.12'], '', 5 * DAY);
  await issue(['tablet.home.arpa', '192.168.1.40'], '', 90 * DAY);
  const tablet = (await devices.all()).find(({ called }) => called === 'tablet.home.arpa');
  if (tablet === undefined || !(await devices.revoke(tablet.serial))) throw new Error('the tablet was not revoked');
  const at = Date.now();
  await records.commit(
    { table: 'plainDevices', key: 'lamp.local', value: { name: 'Lamp in the hall', host: 'lamp.local', at } },
    {
      table: 'enrolments',
      key: 'ab',
      value: { hosts: ['camera.home.arpa'], address: '192.168.1.31', since: at, until: at + DAY, state: 'waiting' },
    },
  );
}
