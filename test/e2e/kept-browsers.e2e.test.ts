import { createServer, type Server } from 'node:https';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../home/keys.ts';
import { close, listen } from '../../home/listen.ts';
import { DAY, mint } from '../support/mint.ts';
import { startDriver } from './support/driver.ts';
import { isWarning, press, visit } from './support/people.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const NAME = 'camera.local';
const ORIGIN = '*://127.0.0.1/*';

/**
 * All that an extension can leave behind. When it looked for what ends soon, and that it has a memory, it notes as soon
 * as it runs.
 */
const STORED = `(async () => ({
  local: await chrome.storage.local.get(null).then(({ 'endings-looked': looked, memory, ...rest }) => rest),
  sync: await chrome.storage.sync.get(null),
  session: Object.keys(await chrome.storage.session.get(null)),
  page: { ...localStorage },
  databases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name !== 'latchkey'),
  mayLook: await chrome.permissions.contains({ origins: ['${ORIGIN}'] }),
}))()`;
/** For the session it notes things of its own as it runs. */
const NOTHING = {
  local: {},
  sync: {},
  session: expect.not.arrayContaining(['left']) as string[],
  page: {},
  databases: [],
  mayLook: false,
};

const LEAVE = `(async () => {
  await chrome.storage.local.set({ left: 1 });
  await chrome.storage.sync.set({ left: 1 });
  await chrome.storage.session.set({ left: 1 });
  localStorage.left = 1;
  await new Promise((done) => (indexedDB.open('left').onsuccess = done));
})()`;

/**
 * Of others than the extension's own it is told no address. In no order: which of two is opened first is the browser's
 * affair.
 */
const TABS = `chrome.tabs.query({}).then((tabs) =>
  tabs.map(({ url }) => url?.replace(location.origin, '') ?? 'other').sort())`;

/** Permissions are asked for by a click. */
const ASK = `(() => {
  const button = document.createElement('button');
  button.textContent = 'Ask for it';
  button.onclick = () => chrome.permissions.request({ origins: ['${ORIGIN}'] });
  document.body.append(button);
})()`;

async function onDevices<T>(driver: Driver, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await driver.openExtensionPage('devices/index.html');
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

describe('a Firefox that one file has left to the next', () => {
  let server: Server;
  let url = '';
  let asked: (string | undefined)[] = [];
  let driver: Driver;
  let before: { readonly pid: number | undefined; readonly base: string; readonly tabs: unknown };
  beforeAll(async () => {
    const period = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };
    const device = await mint({ subject: `CN=${NAME}`, dns: [NAME], ...period });
    server = createServer({ key: privateKeyPem(device.keys), cert: device.pem }, ({ url: path, headers }, answer) => {
      if (path === '/') asked.push(headers.cookie);
      answer.writeHead(200, {
        'content-type': 'text/html',
        'set-cookie': 'left=1; Max-Age=3600',
      });
      answer.end('<!doctype html><title>Camera</title>');
    });
    url = `https://${NAME}:${await listen(server, 0)}/`;
    driver = await startDriver('firefox', { names: [NAME] });
  });
  afterAll(async () => {
    await driver?.close();
    if (server) await close(server);
  });
  const pid = () => driver.tab.browser().process()?.pid;

  it('is the same process, with the extension under another address', async () => {
    // The page that opens on installation comes when it comes.
    const tabs = await until('the tabs of a new browser', async () => {
      const found = (await onDevices(driver, (page) => page.evaluate(TABS))) as readonly string[];
      return found.some((address) => address.startsWith('/welcome/')) ? found : null;
    });
    await visit(driver, url);
    await driver.willAllow([ORIGIN]);
    await onDevices(driver, async (page) => {
      await page.evaluate(LEAVE);
      await page.evaluate(ASK);
      await press(page, 'Ask for it');
      await expect
        .poll(() => page.evaluate(STORED))
        .toEqual({
          local: { left: 1 },
          sync: { left: 1 },
          session: expect.arrayContaining(['left']) as string[],
          page: { left: '1' },
          databases: ['left'],
          mayLook: true,
        });
    });
    before = { pid: pid(), base: driver.extensionUrl(''), tabs };
    // No page of ours is left open, which the browser must close all the same.
    await driver.openExtensionPage('devices/index.html');

    await driver.close();
    driver = await startDriver('firefox', { names: [NAME] });
    expect(pid()).toBe(before.pid);
    expect(driver.extensionUrl('')).not.toBe(before.base);
  });

  it('has none of the permissions that were given, and nothing that was stored', async () => {
    expect(await onDevices(driver, (page) => page.evaluate(STORED))).toEqual(NOTHING);
  });

  it('has the tabs that a new one has', async () => {
    await expect.poll(() => onDevices(driver, (page) => page.evaluate(TABS))).toEqual(before.tabs);
  });

  it('warns again of a certificate that the person went on to', async () => {
    await driver.open(url);
    await driver.arriveAt(isWarning);
  });

  it('sends a site no cookie that it set before', async () => {
    asked = [];
    await visit(driver, url);
    expect(asked.filter((cookie) => cookie !== undefined)).toEqual([]);
  });
});
