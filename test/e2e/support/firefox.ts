import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { zipFolder } from '../../../scripts/release-files.ts';
import { firefoxAuthenticator } from './authenticators.ts';
import { clickThroughCertError } from './firefox-certerror.ts';
import { firefoxSession, type FirefoxSession } from './firefox-session.ts';
import { newPage } from './new-page.ts';
import type { Cleared, DriverOptions, Launch, Place, Running, Toolbar } from './types.ts';
import { PATIENCE_MS, until, within } from './wait.ts';

/** Starts Firefox and installs the extension for this run; storage outlives the run as it does for people. */
export const launchFirefox: Launch = async (place, options) => {
  const { executable, extension, home, profile } = place;
  const { headless = true, display } = options;
  const browser = await puppeteer.launch({
    timeout: PATIENCE_MS,
    browser: 'firefox',
    executablePath: executable,
    headless: headless && display === undefined,
    ...(display === undefined && headless ? {} : { defaultViewport: null }),
    userDataDir: profile,
    env: { ...process.env, HOME: home, ...(display === undefined ? {} : { DISPLAY: display }) },
    // Without it WebDriver BiDi refuses pages of extensions, and there is no browser window to press Back in.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...prefsOf(place, options, await geckoId(extension)),
      // A process that waits for a next site costs a tenth of a run, and no test asks for its speed.
      'dom.ipc.processPrelaunch.enabled': false,
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
      ...(options.restoresTabs ? RESTORES_TABS : {}),
      // "Proceed" in Firefox's warning is there at once instead of after a second.
      'security.dialog_enable_delay': 0,
      // The prompt is browser interface; a real click on our button then counts as the person's yes
      // (docs/platform-facts.md#permission-prompt).
      'extensions.webextOptionalPermissionPrompts': display !== undefined,
    },
  });
  return install(browser, place, options);
};

/** All tabs are loaded at once, not each when it is looked at; and what makers did not sign stays. */
const RESTORES_TABS = {
  'browser.startup.page': 3,
  'browser.sessionstore.restore_on_demand': false,
  'xpinstall.signatures.required': false,
};

const LOOPBACK = '127.0.0.1';

/** Names that are at another address than the one to which Firefox leads all names that it is to find here. */
const elsewhere = ({ names = [], addresses = {} }: DriverOptions): readonly (readonly [string, string])[] =>
  names.flatMap((name) => {
    const address = addresses[name] ?? LOOPBACK;
    return address === LOOPBACK ? [] : [[name, address] as const];
  });

/** The preferences that differ between one installation and the next. */
function prefsOf({ uuid }: Place, options: DriverOptions, id: string): Record<string, string> {
  const { names = [] } = options;
  const apart = elsewhere(options).map(([name]) => name);
  return {
    'network.dns.localDomains': names.filter((name) => !apart.includes(name)).join(','),
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
  };
}

async function install(browser: Browser, { extension, home, uuid }: Place, options: DriverOptions): Promise<Running> {
  const { privateWindows = false } = options;
  const id = await geckoId(extension);
  const session = firefoxSession(browser);
  await session.inBrowser(leadElsewhere(options));
  if (options.restoresTabs) await installForGood(session, { extension, home }, id);
  else await browser.installExtension(extension);
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  const button =
    `ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs').Management.global` +
    `.browserActionFor(${policy})`;
  if (privateWindows) await session.inBrowser(allowPrivateWindows(id));
  return {
    browser,
    extensionBase: `moz-extension://${uuid}/`,
    navigate: session.navigate,
    standsAt: session.standsAt,
    refusalOf: (url) => refusalOf(session, url),
    quit: () => quit(browser, session),
    reopenClosed: async () => void (await session.inBrowser('SessionWindowUI.undoCloseTab(window), true')),
    traverse: (page, direction) => traverse(session, page, direction),
    clickThrough: (page) => clickThroughCertError(session, page),
    // The pref above is the yes.
    willAllow: () => Promise.resolve(),
    answerPrompt: (_, answer) => answerPrompt(session, answer),
    toolbar: async (tabId) => {
      const read = (what: string) => `says({ tabId: ${String(tabId)} }, '${what}')`;
      const said = await session.inBrowser(`(() => {
        const { action } = ${button};
        const says = (tab, what) => action.getPropertyFromDetails(tab, what);
        return JSON.stringify({ badge: ${read('badgeText')}, title: ${read('title')} });
      })()`);
      return JSON.parse(String(said)) as Toolbar;
    },
    pressToolbarButton: async () => {
      await session.inBrowser(`${button}.triggerAction(window), true`);
    },
    workerRuns: async () => (await session.inBrowser(`${policy}.backgroundState`)) !== 'stopped',
    stopWorker: async () => {
      await session.inBrowser(`${policy}.terminateBackground().then(() => true)`);
    },
    clear: () => clear(browser, session, id),
    authenticator: () => firefoxAuthenticator(session),
    saveIn: async (folder) =>
      void (await session.inBrowser(`(() => {
        Services.prefs.setIntPref('browser.download.folderList', 2);
        Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
        return true;
      })()`)),
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
    deafWorker: async () => {
      await session.inBrowser(`(async () => {
        const extension = ${policy};
        await extension.terminateBackground();
        const wake = extension.wakeupBackground;
        globalThis.unheard = 0;
        extension.wakeupBackground = async () => void globalThis.unheard++;
        globalThis.releaseWorker = () => { extension.wakeupBackground = wake; };
        return true;
      })()`);
      return {
        unheard: async () => Number(await session.inBrowser('globalThis.unheard')),
        release: async () => void (await session.inBrowser('globalThis.releaseWorker(), true')),
      };
    },
  };
}

async function quit(browser: Browser, session: FirefoxSession): Promise<void> {
  const ended = new Promise((resolve) => browser.process()?.once('exit', resolve));
  await session.inBrowser('setTimeout(() => Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)), true');
  await within(PATIENCE_MS, 'Firefox to quit', ended);
}

/** As from a store. Where it was installed in an earlier run it is there already. */
async function installForGood(
  session: FirefoxSession,
  { extension, home }: Pick<Place, 'extension' | 'home'>,
  id: string,
): Promise<void> {
  if (await session.inBrowser(`Boolean(WebExtensionPolicy.getByID(${JSON.stringify(id)}))`)) return;
  const path = join(home, 'latchkey.xpi');
  await writeFile(path, zipFolder(extension));
  await session.install(path);
}

/** Answers for names in the place of the system's resolver; what was answered for an earlier home is gone. */
const leadElsewhere = (options: DriverOptions): string => `(() => {
  const resolver = Cc['@mozilla.org/network/native-dns-override;1'].getService(Ci.nsINativeDNSResolverOverride);
  resolver.clearOverrides();
  for (const [name, address] of ${JSON.stringify(elsewhere(options))}) resolver.addIPOverride(name, address);
  Services.dns.clearCache(true);
  return true;
})()`;

/**
 * What was stored under the extension's old address no one finds under its next; what is kept by its id goes here. All
 * else goes as by "Clear recent history" with everything ticked.
 */
async function clear(browser: Browser, session: FirefoxSession, id: string): Promise<Cleared> {
  const blank = await newPage(browser);
  await blank.bringToFront();
  await session.inBrowser(`(async () => {
    for (const tab of [...gBrowser.tabs]) if (tab !== gBrowser.selectedTab) gBrowser.removeTab(tab);
    for (const other of Services.wm.getEnumerator('navigator:browser')) if (other !== window) other.close();
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extensionStorageSync } = ChromeUtils.importESModule('resource://gre/modules/ExtensionStorageSync.sys.mjs');
    const id = ${JSON.stringify(id)};
    await (await AddonManager.getAddonByID(id)).uninstall();
    await ExtensionPermissions.removeAll(id);
    await extensionStorageSync.clearOnUninstall(id);
    const failed = await new Promise((onDataDeleted) =>
      Services.clearData.deleteData(Ci.nsIClearDataService.CLEAR_ALL, { onDataDeleted }));
    if (failed) throw new Error('what could not be cleared: ' + failed);
    Cc['@mozilla.org/psm;1'].getService(Ci.nsINSSComponent).clearSSLExternalAndInternalSessionCache();
    return true;
  })()`);
  return {
    install: async (place, options) => {
      const prefs = prefsOf(place, options, await geckoId(place.extension));
      await session.inBrowser(
        `for (const [name, value] of Object.entries(${JSON.stringify(prefs)}))
          Services.prefs.setStringPref(name, value);
        Services.dns.clearCache(true);`,
      );
      return { ...(await install(browser, place, options)), blank };
    },
  };
}

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
  const given = { permissions: ['internal:privateBrowsingAllowed'], origins: [], data_collection: [] };
  await ExtensionPermissions.add(addon.id, given, WebExtensionPolicy.getByID(addon.id).extension);
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
