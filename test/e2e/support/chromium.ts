import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page, type Target } from 'puppeteer-core';
import { chromiumAuthenticator } from './authenticators.ts';
import { pressKeys } from './display.ts';
import { newPage } from './new-page.ts';
import { startInternetCheck } from './internet-check.ts';
import type { Launch, Toolbar } from './types.ts';
import { PATIENCE_MS, until, within } from './wait.ts';

export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** As the switch "Allow in Incognito" does; the extension starts anew for it. */
async function allowPrivateWindows(browser: Browser, extensionBase: string): Promise<void> {
  const page = await newPage(browser);
  await page.goto('chrome://extensions/');
  const id = new URL(extensionBase).host;
  // Without developer mode an unpacked extension does not come back from being changed.
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true })`,
  );
  await until('the extension to be let in', async () =>
    (await page.evaluate(
      `chrome.developerPrivate.getExtensionInfo('${id}').then(({ state, incognitoAccess }) => state === ` +
        `'ENABLED' && incognitoAccess.isActive)`,
    )) === true
      ? true
      : null,
  );
  await until('the extension to start anew', () => page.goto(`${extensionBase}popup/index.html`));
  await page.close();
}

/**
 * A prompt takes no answer in its first half second, so that no one gives one unaware. That counts from when it is
 * shown, which on a busy machine is some time after the page lost the focus.
 */
const UNAWARE_MS = 2500;

/** Starts Chromium or Chrome with the unpacked extension; its id follows from the manifest's key. */
export const launchChromium: Launch = async (
  { executable, extension, home, profile },
  {
    names = [],
    addresses = {},
    withoutSecurityInfo = false,
    features = [],
    mapped = [],
    headless = true,
    display,
    camera,
    privateWindows = false,
  },
) => {
  const internetCheck = await startInternetCheck();
  const enabled = [...(withoutSecurityInfo ? [] : ['WebRequestSecurityInfo']), ...features];
  const resolverRules = [
    ...mapped.map(([from, to]) => `MAP ${from} ${to}`),
    ...names.map((name) => `MAP ${name} ${addresses[name] ?? '127.0.0.1'}`),
    ...internetCheck.resolverRules,
  ];
  const browser = await puppeteer.launch({
    timeout: PATIENCE_MS,
    browser: 'chrome',
    executablePath: executable,
    headless: headless && display === undefined,
    pipe: true,
    // In a window that a person looks at, pages are as large as the window.
    ...(display === undefined && headless ? {} : { defaultViewport: null }),
    userDataDir: profile,
    enableExtensions: [extension],
    env: { ...process.env, HOME: home, ...(display === undefined ? {} : { DISPLAY: display }) },
    args: [
      ...CHROMIUM_ARGUMENTS,
      `--host-resolver-rules=${resolverRules.join(', ')}`,
      ...(camera === undefined
        ? []
        : [
            '--use-fake-ui-for-media-stream',
            '--use-fake-device-for-media-stream',
            `--use-file-for-fake-video-capture=${camera}`,
          ]),
      ...(enabled.length === 0 ? [] : [`--enable-features=${enabled.join(',')}`]),
    ],
  });
  browser.once('disconnected', internetCheck.stop);
  const extensionBase = await until('the extension to start in Chromium', () => workerBase(browser));
  if (privateWindows) await allowPrivateWindows(browser, extensionBase);
  return {
    browser,
    extensionBase,
    navigate,
    openTab: (url) => openTab(browser, url),
    standsAt: (page) => Promise.resolve(page.url()),
    refusalOf: (url) => refusalOf(browser, url),
    reopenClosed: () => bringBack(browser, home, 'tab'),
    restore: () => bringBack(browser, home, 'windows'),
    traverse,
    clickThrough,
    willAllow: (origins) => willAllow(browser, extensionBase, origins),
    answerPrompt: (page, answer) => answerPrompt(page, display ?? '', answer),
    toolbar: (tabId) => toolbar(browser, extensionBase, tabId),
    pressToolbarButton: (page) => pressToolbarButton(browser, page),
    workerRuns: () => Promise.resolve(worker(browser, extensionBase) !== undefined),
    stopWorker: () => stopWorker(browser, extensionBase),
    slowWorker: () => slowWorker(browser, extensionBase),
    authenticator: chromiumAuthenticator,
    saveIn: async (downloadPath) => {
      const session = await browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
    },
  };
};

async function workerBase(browser: Browser): Promise<string | null> {
  const worker = browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'));
  return worker ? `${new URL('/', worker.url()).href}` : null;
}

/** An empty tab has a process of its own, which would start only to end. */
async function openTab(browser: Browser, url: string): Promise<Page> {
  const session = await browser.target().createCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url });
  await session.detach();
  const isIt = (target: Target) => (target as unknown as { readonly _targetId: string })._targetId === targetId;
  const page = await (await browser.waitForTarget(isIt, { timeout: PATIENCE_MS })).page();
  if (!page) throw new Error(`Chromium opened no page for ${url}`);
  page.setDefaultTimeout(PATIENCE_MS);
  await until(
    `${url} to load`,
    () =>
      page.evaluate(`document.readyState === 'complete' && location.href !== 'about:blank' || null`) as Promise<
        true | null
      >,
  );
  return page;
}

/**
 * Chromium may take seconds from refusing a certificate to showing its warning; until then the page before still
 * stands.
 */
async function navigate(page: Page, url: string): Promise<void> {
  let arrived = false;
  const note = (frame: Frame) => {
    arrived ||= frame === page.mainFrame();
  };
  page.on('framenavigated', note);
  try {
    await page.goto(url);
  } catch (error) {
    if (!(error instanceof Error && /net::ERR_(CERT|ABORTED|SSL|BLOCKED_BY_CLIENT)/.test(error.message))) throw error;
    await until(`a page of some kind for ${url}`, () => Promise.resolve(arrived || null));
  } finally {
    page.off('framenavigated', note);
  }
}

/**
 * Chromium's network service says at once why it refused; its warning, and with that `goto`, takes three seconds more.
 */
async function refusalOf(browser: Browser, url: string): Promise<string | null> {
  const page = await newPage(browser);
  const refused = new Promise<string>((resolve) => {
    page.on('requestfailed', (request) => {
      if (request.url() === url) resolve(request.failure()?.errorText.replace('net::', '') ?? 'no reason');
    });
  });
  const opened = page.goto(url).then(
    () => null,
    // Which of the two is told first is open: where this one does not say why, the other does.
    (error: Error) =>
      /net::(ERR_(CERT|SSL)\w*)/.exec(error.message)?.[1] ??
      within(PATIENCE_MS, `why ${url} was refused (${error.message})`, refused),
  );
  try {
    return await Promise.race([refused, opened]);
  } finally {
    opened.catch(() => undefined);
    await page.close();
  }
}

/**
 * The tab that was closed last, or all windows that were. Only an extension may bring them back, and Latchkey has no
 * permission for it: so another one does.
 */
async function bringBack(browser: Browser, home: string, what: 'tab' | 'windows'): Promise<void> {
  const folder = join(home, 'brings-back');
  await mkdir(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Brings back', version: '1', permissions: ['sessions'] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'page.html'), '<!doctype html>');
  const id = await browser.installExtension(folder);
  const page = await openTab(browser, `chrome-extension://${id}/page.html`);
  await page.evaluate(`(async () => {
    const closed = await chrome.sessions.getRecentlyClosed();
    const chosen = ${String(what === 'tab')} ? [closed.find(({ tab }) => tab)] : closed.filter(({ window }) => window);
    for (const { tab, window } of chosen) await chrome.sessions.restore((tab ?? window).sessionId);
  })()`);
  await page.close();
  await browser.uninstallExtension(id);
}

/**
 * The mouse's own Back and Forward buttons take the way of the toolbar's, which steps over entries that no person made.
 */
async function traverse(page: Page, direction: 'back' | 'forward'): Promise<void> {
  await page.mouse.click(5, 5, { button: direction });
}

async function clickThrough(page: Page): Promise<void> {
  const isBehind = () => page.evaluate(() => (/^(https|chrome-extension):$/.test(location.protocol) ? true : null));
  await until('the browser warning in Chromium', async () => {
    await page.click('#details-button');
    await page.click('#proceed-link');
    return true;
  });
  await until('the page behind the browser warning', async () => {
    const behind = await until('the click to lead on', isBehind, LEADS_ON_MS).catch(() => null);
    // The click went beside.
    if (behind === null) await page.click('#proceed-link');
    return behind;
  });
}

/** A click that has led nowhere by then, however busy the machine, never will. */
const LEADS_ON_MS = 20_000;

/**
 * Headless Chromium cannot show the prompt. Its own extensions page can note the origins as allowed before; asked from
 * a real click, the browser then grants them without the prompt, and not before that.
 */
async function willAllow(browser: Browser, extensionBase: string, origins: readonly string[]): Promise<void> {
  const page = await newPage(browser);
  await page.goto('chrome://extensions/');
  const id = new URL(extensionBase).host;
  for (const origin of origins)
    await page.evaluate(`chrome.developerPrivate.addHostPermission('${id}', ${JSON.stringify(origin)})`);
  await page.close();
}

/**
 * The prompt is no page: it shows by the focus that the page loses, and only the keyboard reaches it. Deny has the
 * focus, Allow comes next.
 */
async function answerPrompt(page: Page, display: string, answer: 'allow' | 'deny'): Promise<void> {
  const pageHasFocus = (has: boolean) => async () =>
    (await page.evaluate('document.hasFocus()')) === has ? true : null;
  await until('the prompt of Chromium', pageHasFocus(false));
  await new Promise((resolve) => setTimeout(resolve, UNAWARE_MS));
  await pressKeys(display, ...(answer === 'allow' ? ['Tab'] : []), 'Return');
  await until('the prompt of Chromium to go', pageHasFocus(true));
}

/**
 * Asks the browser from within the background where that runs, which costs next to nothing, else from a page. Whoever
 * stayed attached to the background would keep it from being stopped.
 */
async function toolbar(browser: Browser, extensionBase: string, tabId: number): Promise<Toolbar> {
  const about = `{ tabId: ${String(tabId)} }`;
  const read =
    `Promise.all([chrome.action.getBadgeText(${about}), chrome.action.getTitle(${about})]).then(([badge, title]) => ` +
    '({ badge, title }))';
  const session = await worker(browser, extensionBase)
    ?.createCDPSession()
    .catch(() => undefined);
  if (session !== undefined) {
    const evaluate = { expression: read, awaitPromise: true, returnByValue: true } as const;
    const answer = await session.send('Runtime.evaluate', evaluate).catch(() => undefined);
    await session.detach().catch(() => undefined);
    if (answer !== undefined && answer.exceptionDetails === undefined) return answer.result.value as Toolbar;
  }
  const page = await newPage(browser);
  try {
    await page.goto(`${extensionBase}devices/index.html`);
    return (await page.evaluate(read)) as Toolbar;
  } finally {
    await page.close();
  }
}

async function pressToolbarButton(browser: Browser, page: Page): Promise<void> {
  const [extension] = (await browser.extensions()).values();
  if (!extension) throw new Error('Chromium has no extension');
  await page.triggerExtensionAction(extension);
}

function worker(browser: Browser, extensionBase: string): Target | undefined {
  return browser
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(extensionBase));
}

async function stopWorker(browser: Browser, extensionBase: string): Promise<void> {
  const running = worker(browser, extensionBase);
  if (!running) return;
  await (await running.worker())?.close();
  // The next event may have begun another one by then.
  await until('the service worker to stop', async () => (worker(browser, extensionBase) === running ? null : true));
}

/** Holds it at the next thing that it is to do. What the browser tells it meanwhile, it hears of afterwards. */
async function slowWorker(browser: Browser, extensionBase: string): Promise<() => Promise<void>> {
  const page = await openTab(browser, `${extensionBase}popup/index.html`);
  // It may be asleep, and only one that runs can be held.
  await page.evaluate('chrome.runtime.sendMessage({}).then(() => true)');
  const session = await worker(browser, extensionBase)?.createCDPSession();
  await page.close();
  if (!session) throw new Error('Chromium has no background');
  await session.send('Debugger.enable');
  await session.send('Debugger.pause');
  return async () => {
    await session.send('Debugger.disable');
    await session.detach();
  };
}
