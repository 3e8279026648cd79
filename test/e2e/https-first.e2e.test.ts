import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHome, type Home } from '../../home/index.ts';
import { close, listen } from '../../home/listen.ts';
import { REFUSALS } from '../../ui/words/refusals.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { startDriver } from './support/driver.ts';
import { urlOf } from './support/homes.ts';
import { goOn, isWarning, press, reads } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import type { Driver } from './support/types.ts';

/** One device answers over http and https, the other over http alone. */
const BOTH = 'printer.home.arpa';
const PLAIN = 'radio.home.arpa';
const GRANTED = 'fritz.box';

/** A Chromium in which the ports of the web lead to servers of ours, since only those are upgraded. */
async function start(features: readonly string[]): Promise<{ driver: Driver; home: Home; server: Server }> {
  const home = await startHome({ ports: 'ephemeral' });
  const server = createServer((_, answer) => answer.end('Hello'));
  const [http, https] = [`127.0.0.1:${await listen(server, 0)}`, `127.0.0.1:${new URL(urlOf(home, 'camera')).port}`];
  const mapped = [
    ...[BOTH, PLAIN, GRANTED].map((name) => [`${name}:80`, http] as const),
    ...[BOTH, GRANTED].map((name) => [`${name}:443`, https] as const),
    [`${PLAIN}:443`, '127.0.0.1:9'] as const,
  ];
  return { driver: await startDriver('chrome', { features, mapped }), home, server };
}

describe('a Chromium that wants https first', () => {
  let driver: Driver;
  let home: Home;
  let server: Server;
  beforeAll(async () => {
    ({ driver, home, server } = await start(['HttpsFirstBalancedModeAutoEnable']));
  });
  afterAll(async () => {
    await driver?.close();
    await home?.stop();
    if (server) await close(server);
  });

  it('and refuses the certificate: our page says so, and https leads to the page about the device', async () => {
    await driver.open(`http://${BOTH}/`);
    await driver.arriveAt(isWarning);
    await reads(driver.tab, 'Your browser wanted encryption here');
    await reads(driver.tab, REFUSALS['authority-invalid']);
    await press(driver.tab, WARNING.openWithHttps);
    expect(await reads(driver.tab, 'Is this your device?')).toContain(BOTH);
  });

  it('and finds none: our page says so, and leads on to the browser’s own', async () => {
    await driver.open(`http://${PLAIN}/`);
    await driver.arriveAt(isWarning);
    await reads(driver.tab, 'Nothing answered over https.');
    expect(await driver.tab.$(`::-p-text(${WARNING.openWithHttps})`)).toBeNull();
    await goOn(driver.tab);
    await driver.arriveAt((at) => at.startsWith('chrome-error:'));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await driver.arriveAt((at) => at.startsWith('chrome-error:'));
  });

  it('for a name that the person granted: the same', async () => {
    await driver.open(`http://${GRANTED}/`);
    await driver.arriveAt((at) => at.startsWith('chrome-error:'));
    await driver.willAllow([`*://${GRANTED}/*`]);
    const ours = await driver.openExtensionPage('setup/index.html');
    expect(await ours.evaluate(`chrome.permissions.request({ origins: ['*://${GRANTED}/*'] })`)).toBe(true);
    await ours.close();
    await driver.open(`http://${GRANTED}/`);
    await driver.arriveAt(isWarning);
    await reads(driver.tab, 'Your browser wanted encryption here');
  });
});

describe('a Chromium as it comes', () => {
  let driver: Driver;
  let home: Home;
  let server: Server;
  beforeAll(async () => {
    ({ driver, home, server } = await start([]));
  });
  afterAll(async () => {
    await driver?.close();
    await home?.stop();
    if (server) await close(server);
  });

  it.each([BOTH, PLAIN])('falls back to http for %s, and no page of ours comes in between', async (name) => {
    await driver.open(`http://${name}/`);
    await driver.arriveAt(`http://${name}/`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await driver.arriveAt(`http://${name}/`);
    await popupSays(driver, 'plain');
  });
});
