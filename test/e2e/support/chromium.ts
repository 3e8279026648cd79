import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Launch } from './types.ts';
import { until } from './wait.ts';

const ARGUMENTS = [
  '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run',
];

/** Starts Chromium or Chrome with the unpacked extension; its id follows from the manifest's key. */
export const launchChromium: Launch = async ({ executable, extension, home, profile }, { names = [], withoutSecurityInfo = false, headless = true }) => {
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath: executable,
    headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: [extension],
    env: { ...process.env, HOME: home },
    args: [
      ...ARGUMENTS,
      `--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`,
      ...(withoutSecurityInfo ? [] : ['--enable-features=WebRequestSecurityInfo']),
    ],
  });
  const extensionBase = await until('the extension to start in Chromium', () => workerBase(browser));
  return {
    browser,
    extensionBase,
    navigate,
    standsAt: (page) => Promise.resolve(page.url()),
    traverse,
    clickThrough,
    willAllow: (origins) => willAllow(browser, extensionBase, origins),
    stopWorker: () => stopWorker(browser, extensionBase),
  };
};

async function workerBase(browser: Browser): Promise<string | null> {
  const worker = browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'));
  return worker ? `${new URL('/', worker.url()).href}` : null;
}

async function navigate(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url);
  } catch (error) {
    if (!(error instanceof Error && /net::ERR_(CERT|ABORTED|SSL)/.test(error.message))) throw error;
  }
}

/** The mouse's own Back and Forward buttons take the way of the toolbar's, which steps over entries that no person made. */
async function traverse(page: Page, direction: 'back' | 'forward'): Promise<void> {
  await page.mouse.click(5, 5, { button: direction });
}

async function clickThrough(page: Page): Promise<void> {
  await until('the browser warning in Chromium', async () => {
    await page.click('#details-button');
    await page.click('#proceed-link');
    return true;
  });
  await until('the page behind the browser warning', () => page.evaluate(() => (location.protocol === 'https:' ? true : null)));
}

/**
 * Headless Chromium cannot show the prompt. Its own extensions page can note the origins as allowed before; asked from a
 * real click, the browser then grants them without the prompt, and not before that.
 */
async function willAllow(browser: Browser, extensionBase: string, origins: readonly string[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  const id = new URL(extensionBase).host;
  for (const origin of origins) await page.evaluate(`chrome.developerPrivate.addHostPermission('${id}', ${JSON.stringify(origin)})`);
  await page.close();
}

async function stopWorker(browser: Browser, extensionBase: string): Promise<void> {
  const worker = () => browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionBase));
  await (await worker()?.worker())?.close();
  await until('the service worker to stop', async () => (worker() ? null : true));
}
