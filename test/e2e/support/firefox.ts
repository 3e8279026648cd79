import { readFile } from 'node:fs/promises';
import puppeteer, { type Page } from 'puppeteer-core';
import { clickThroughCertError } from './firefox-certerror.ts';
import { firefoxSession, type FirefoxSession } from './firefox-session.ts';
import type { Launch } from './types.ts';
import { until } from './wait.ts';

/** Fixed, so that the addresses of our pages are known before Firefox has made any up. */
const UUID = 'b7f6a0f2-4d0e-4f6c-9a53-5d1c6ce0a9e1';

/** Starts Firefox and installs the extension for this run; storage outlives the run as it does for people. */
export const launchFirefox: Launch = async (
  { executable, extension, home, profile },
  { names = [], headless = true, display, privateWindows = false },
) => {
  const id = await geckoId(extension);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: executable,
    headless: headless && display === undefined,
    ...(display === undefined && headless ? {} : { defaultViewport: null }),
    userDataDir: profile,
    env: { ...process.env, HOME: home, ...(display === undefined ? {} : { DISPLAY: display }) },
    // Without it WebDriver BiDi refuses pages of extensions, and there is no browser window to press Back in.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.localDomains': names.join(','),
      'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      // "Proceed" in Firefox's warning is there at once instead of after a second.
      'security.dialog_enable_delay': 0,
      // The prompt is browser interface; a real click on our button then counts as the person's yes
      // (docs/platform-facts.md#permission-prompt).
      'extensions.webextOptionalPermissionPrompts': display !== undefined,
    },
  });
  const session = firefoxSession(browser);
  await browser.installExtension(extension);
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  if (privateWindows) await session.inBrowser(allowPrivateWindows(id));
  return {
    browser,
    extensionBase: `moz-extension://${UUID}/`,
    navigate: session.navigate,
    standsAt: session.standsAt,
    refusalOf: (url) => refusalOf(session, url),
    traverse: (page, direction) => traverse(session, page, direction),
    clickThrough: (page) => clickThroughCertError(session, page),
    // The pref above is the yes.
    willAllow: () => Promise.resolve(),
    answerPrompt: (_, answer) => answerPrompt(session, answer),
    pressToolbarButton: async () => {
      await session.inBrowser(
        `ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs').Management.global.browserActionFor(${policy}).triggerAction(window), ` +
          'true',
      );
    },
    workerRuns: async () => (await session.inBrowser(`${policy}.backgroundState`)) !== 'stopped',
    stopWorker: async () => {
      await session.inBrowser(`${policy}.terminateBackground().then(() => true)`);
    },
    slowWorker: async () => {
      await session.inBrowser(`(async () => {
        const extension = ${policy};
        await extension.terminateBackground();
        const wake = extension.wakeupBackground;
        const released = new Promise((resolve) => { globalThis.releaseWorker = resolve; });
        extension.wakeupBackground = () => released.then(() => wake());
        return true;
      })()`);
      return async () => void (await session.inBrowser('globalThis.releaseWorker(), true'));
    },
  };
};

/** Firefox shows its code on its error page only, which ours replaces: so the browser's own window asks. */
async function refusalOf(session: FirefoxSession, url: string): Promise<string | null> {
  const code = await session.inBrowser(`new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', ${JSON.stringify(url)});
    request.onload = () => resolve(null);
    request.onerror = () => resolve(request.channel.securityInfo?.errorCodeString || 'no security information');
    request.send();
  })`);
  return typeof code === 'string' ? code : null;
}

/** As "Run in Private Windows" does; the extension starts anew for it. */
const allowPrivateWindows = (id: string): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(${JSON.stringify(id)});
  await ExtensionPermissions.add(addon.id, { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] }, WebExtensionPolicy.getByID(addon.id).extension);
  await addon.reload();
  return true;
})()`;

/**
 * Presses the prompt's own button, which Firefox keeps out of action for a moment so that no one presses it unaware.
 */
async function answerPrompt(session: FirefoxSession, answer: 'allow' | 'deny'): Promise<void> {
  const button =
    `document.querySelector('#notification-popup ` +
    `popupnotification')?.${answer === 'allow' ? 'button' : 'secondaryButton'}`;
  await until('the prompt of Firefox', async () =>
    (await session.inBrowser(`PopupNotifications.isPanelOpen && Boolean(${button})`)) === true ? true : null,
  );
  await until('the prompt of Firefox to take the answer', async () =>
    (await session.inBrowser(`${button}?.click(), !PopupNotifications.isPanelOpen`)) === true ? true : null,
  );
}

async function geckoId(extension: string): Promise<string> {
  const manifest = JSON.parse(await readFile(`${extension}/manifest.json`, 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  return manifest.browser_specific_settings.gecko.id;
}

/** What the toolbar's buttons do, in the window's selected tab. */
async function traverse(session: FirefoxSession, page: Page, direction: 'back' | 'forward'): Promise<void> {
  await page.bringToFront();
  await session.inBrowser(`BrowserCommands.${direction}(), true`);
}
