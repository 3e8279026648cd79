import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser } from '../../../scripts/browsers.mjs';
import { launchChromium } from './chromium.ts';
import { launchFirefox } from './firefox.ts';
import { newPage } from './new-page.ts';
import { canBeKept, keep, makeHome, makeProfile, removeHome, takeKept } from './kept-browsers.ts';
import { registerCompanion, withCompanion } from './companion.ts';
import { trust } from './trust.ts';
import type { BrowserName, Driver, DriverOptions, Launch, Place, Running } from './types.ts';
import { PATIENCE_MS, until, within } from './wait.ts';

const LAUNCH: Record<BrowserName, Launch> = { chrome: launchChromium, firefox: launchFirefox };

/**
 * A real browser with the built extension, in a profile that it never had: a kept one where that will do, else a new
 * one.
 */
export async function startDriver(name: BrowserName, options: DriverOptions = {}): Promise<Driver> {
  const mayKeep = canBeKept(options);
  const withTab = async (running: Running) => {
    // Another extension need not answer.
    const isAsked = options.extension === undefined;
    const opened = await inPlaceOfBlank(running, () => openTab(running, isAsked ? backgroundListens : undefined));
    return { ...running, ...opened };
  };
  const start = async () => withTab(await within(PATIENCE_MS, `${name} to start`, LAUNCH[name](place, options)));

  const kept = mayKeep ? takeKept(name) : undefined;
  let place = kept ? { ...kept.place, uuid: randomUUID() } : await makePlace(name, options);
  let isChanged = false;
  let here = kept
    ? await withTab(await within(PATIENCE_MS, `${name} to install`, kept.cleared.install(place, options)))
    : await start();

  const extensionUrl = (path: string) => here.extensionBase + path;
  const openExtensionPage = async (path: string) => {
    if (here.openTab) return here.openTab(extensionUrl(path));
    const page = await newPage(here.browser);
    await here.navigate(page, extensionUrl(path));
    return page;
  };
  return {
    name,
    get tab() {
      return here.tab;
    },
    get tabId() {
      return here.tabId;
    },
    open: async (url) => {
      await here.tab.bringToFront();
      await here.navigate(here.tab, url);
    },
    arriveAt: (address, ms) => arriveAt(here, address, ms),
    standsAt: (page) => here.standsAt(page),
    duplicate: () => duplicate(here, openExtensionPage),
    reopen: async () => {
      const before = here.tab;
      here = { ...here, ...(await openTab(here)) };
      await before.close();
      await here.reopenClosed();
    },
    renewTab: async () => {
      const before = here.tab;
      here = { ...here, ...(await openTab(here)) };
      await before.close();
    },
    get place() {
      return place;
    },
    extensionUrl,
    openExtensionPage,
    openPopup: () => openExtensionPage(`popup/index.html?tab=${String(here.tabId)}`),
    back: () => here.traverse(here.tab, 'back'),
    forward: () => here.traverse(here.tab, 'forward'),
    clickThroughBrowserWarning: () => here.clickThrough(here.tab),
    willAllow: (origins) => here.willAllow(origins),
    answerPrompt: (answer) => here.answerPrompt(here.tab, answer),
    toolbar: () => here.toolbar(here.tabId),
    pressToolbarButton: async () => {
      await here.tab.bringToFront();
      await here.pressToolbarButton(here.tab);
    },
    workerRuns: () => here.workerRuns(),
    stopWorker: () => here.stopWorker(),
    slowWorker: () => here.slowWorker(),
    authenticator: () => here.authenticator(here.tab),
    saveIn: (folder) => here.saveIn(folder),
    deafWorker: () => here.deafWorker?.() ?? Promise.reject(new Error(`${name} has no such background`)),
    refusalOf: (url) => here.refusalOf(url),
    restartBrowser: async (change) => {
      // A session is restored only of a Firefox that was quit as people do; all others are ended at once.
      await ((options.restoresTabs && here.quit?.()) || closeBrowser(here.browser));
      if (change) {
        isChanged = true;
        place = await change(place);
      }
      here = await start();
      if (options.restoresTabs) await here.restore?.();
    },
    get closed() {
      return new Promise<void>((resolve) => void here.browser.once('disconnected', () => resolve()));
    },
    close: async () => {
      if (mayKeep && !isChanged && (await keep(name, place, here))) return;
      await closeBrowser(here.browser);
      await removeHome(place);
    },
  };
}

async function makePlace(name: BrowserName, options: DriverOptions): Promise<Place> {
  const executable = findBrowser(name);
  if (executable === null)
    throw new Error(`No ${name} here: install it, or name its program in LATCHKEY_${name.toUpperCase()}`);
  const home = await makeHome(name, canBeKept(options));
  const profile = join(home, 'profile');
  await makeProfile(name, profile);
  await trust(name, { home, profile }, { authorities: options.trusted ?? [], intermediates: options.known ?? [] });
  const built = options.extension ?? fileURLToPath(new URL(`../../../dist/${name}`, import.meta.url));
  if (options.companion !== undefined) await registerCompanion(name, { home, profile }, options);
  return {
    executable,
    extension: options.companion === 'allowed' ? await withCompanion(built, home) : built,
    home,
    profile,
    uuid: randomUUID(),
  };
}

/**
 * The person's tab, and its id: only one of our own pages can ask the browser which tab it stands in.
 * @param before what that page is to wait for before it makes room
 */
async function openTab(
  { browser, navigate, extensionBase }: Running,
  before?: (page: Page) => Promise<void>,
): Promise<{ tab: Page; tabId: number }> {
  const tab = await newPage(browser);
  await navigate(tab, `${extensionBase}popup/index.html`);
  const tabId = await until(
    'the id of the tab',
    () => tab.evaluate('chrome.tabs.getCurrent().then(({ id }) => id)') as Promise<number>,
  );
  await before?.(tab);
  await navigate(tab, 'about:blank');
  return { tab, tabId };
}

/**
 * A browser tells of an extension that it runs before the background has registered for anything, and a page that is
 * opened then goes unseen. Whatever it answers, it listens.
 */
async function backgroundListens(page: Page): Promise<void> {
  await until('the background to listen', () =>
    page.evaluate('chrome.runtime.sendMessage({}).then((reply) => reply ?? null)'),
  );
}

/**
 * What the browser starts with would only stand in front of the person's tab, unless Latchkey's own page came to stand
 * there.
 */
async function inPlaceOfBlank<T>({ browser, blank: left }: Running, open: () => Promise<T>): Promise<T> {
  const blank = left ?? (await browser.pages())[0];
  const opened = await open();
  if (blank?.url() === 'about:blank') await blank.close();
  return opened;
}

/** As the tab's menu does: one of our own pages asks the browser for it. */
async function duplicate(
  { browser, tab, tabId, standsAt }: Running & { readonly tab: Page; readonly tabId: number },
  openExtensionPage: (path: string) => Promise<Page>,
): Promise<Page> {
  const before = new Set(await browser.pages());
  const ours = await openExtensionPage(`popup/index.html?tab=${String(tabId)}`);
  await ours.evaluate(`chrome.tabs.duplicate(${String(tabId)}).then(() => true)`);
  const address = await standsAt(tab);
  const twin = await until('the second tab', async () => {
    for (const page of await browser.pages())
      if (page !== ours && !before.has(page) && (await standsAt(page)) === address) return page;
    return null;
  });
  await ours.close();
  return twin;
}

/**
 * Waits until a tab stands at an address.
 * @throws Error that says where it stands when that did not come about in `ms` milliseconds
 */
export async function arriveAt(
  { tab, standsAt }: { readonly tab: Page } & Pick<Running, 'standsAt'>,
  address: string | ((address: string) => boolean),
  ms?: number,
): Promise<string> {
  let standing = 'nowhere';
  const fits = () => (typeof address === 'string' ? standing === address : address(standing));
  const question = async () => {
    standing = await standsAt(tab);
    return fits() ? standing : null;
  };
  try {
    return await until(`the tab to arrive${typeof address === 'string' ? ` at ${address}` : ''}`, question, ms);
  } catch (error) {
    throw new Error(`${(error as Error).message}; it stands at ${standing}`, { cause: error });
  }
}

/** What was stored is only sure to be there the next time where the browser ends by itself, however long it takes. */
async function closeBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const ended = new Promise<void>((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  try {
    await within(PATIENCE_MS, 'the browser to close', browser.close());
  } catch {
    child?.kill('SIGKILL');
    await ended;
  }
}
