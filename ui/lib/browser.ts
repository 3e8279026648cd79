import browser from 'webextension-polyfill';
import { MEMORY_MARK, TAB_STATE_PREFIX } from '../../src/protocol/constants.ts';

/** The languages that the person reads, the best first: the browser's own, then those that it asks pages for. */
export const preferredLanguages = (): readonly string[] => [browser.i18n.getUILanguage(), ...navigator.languages];

/** Which browser this is, by the address of our own pages. */
export const inFirefox = (): boolean => location.protocol === 'moz-extension:';

/**
 * Asks the person to let Latchkey look at these addresses. Call it straight from a click: both browsers insist on that.
 */
export async function allowOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

/** The same for the host of one URL; false where it is none. */
export async function allowAddress(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern !== null && allowOrigins([pattern]);
}

/** Asks the person to let Latchkey talk to its companion, straight from a click. */
export async function allowCompanion(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['nativeMessaging'] });
  } catch {
    return false;
  }
}

/** Asks the person to let Latchkey run a script in pages that it may look at; Chromium has let it do so already. */
export async function allowScripts(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['scripting'] });
  } catch {
    return false;
  }
}

export async function dropCompanion(): Promise<boolean> {
  return browser.permissions.remove({ permissions: ['nativeMessaging'] });
}

/** Stops looking at these addresses. */
export async function revokeOrigins(origins: readonly string[]): Promise<boolean> {
  return browser.permissions.remove({ origins: [...origins] });
}

/**
 * Lets Latchkey ask one host while some work lasts, and gives the permission back where it was not there before: a host
 * that Latchkey may look at counts as a device of the person's. Call it straight from a click.
 * @returns false where the person did not allow it, or the address is none; the work was not done then.
 */
export async function allowOnce(url: string, work: () => Promise<void>): Promise<boolean> {
  const origins = [patternOf(url)].filter((pattern) => pattern !== null);
  if (origins.length === 0) return false;
  // No promise may come before the request, so what was there before is asked for at the same time.
  const [before, allowed] = await Promise.all([browser.permissions.getAll(), allowOrigins(origins)]);
  if (!allowed) return false;
  try {
    await work();
  } finally {
    const had = before.origins ?? [];
    if (!origins.every((origin) => had.includes(origin))) await revokeOrigins(origins).catch(() => false);
  }
  return true;
}

function patternOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
}

/** All match patterns that are granted now, and those that the manifest asks for on installation. */
export async function grantedOrigins(): Promise<{
  readonly granted: readonly string[];
  readonly required: readonly string[];
}> {
  const { origins } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest() as { host_permissions?: readonly string[] };
  return { granted: origins ?? [], required: manifest.host_permissions ?? [] };
}

/** Opens a page of Latchkey, or of the browser, in a new tab. */
export async function openInTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** A tab, and the address at which a page of ours saw it. */
export interface TabSeen {
  readonly tabId: number;
  /** Empty where we may not see it. */
  readonly url: string;
}

/** Whether a tab still shows the site that it was seen at: it may go elsewhere while its popup stands open. */
export async function isStillThere({ tabId, url }: TabSeen): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab !== null && siteOf(tab.url ?? '') === siteOf(url);
}

/** The origin of an address; for those without one of their own, the address. */
function siteOf(url: string): string {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null';
  return origin === 'null' ? url : origin;
}

/** Loads a tab again, so that Latchkey sees its connection. */
export async function reloadTab(tabId: number): Promise<void> {
  // Out of the cache, nothing of the device would be seen.
  await browser.tabs.reload(tabId, { bypassCache: true });
}

/** Leads a tab to another address. */
export async function leadTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/** Closes a tab; where it is the last of its window, that gets an empty one first, so that the browser stays open. */
export async function closeTab(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  if (windowId !== undefined) {
    const tabs = await browser.tabs.query({ windowId });
    if (tabs.length === 1) await browser.tabs.create({ windowId });
  }
  await browser.tabs.remove(tabId);
}

/** The tab that the popup stands over, and the address that it stands for. */
export async function tabInView(search: string): Promise<TabSeen | null> {
  const asked = new URLSearchParams(search).get('tab');
  const tab =
    asked === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(asked));
  if (tab?.id === undefined) return null;
  return { tabId: tab.id, url: tab.url ?? '' };
}

/**
 * Tells that a tab has begun to load, has loaded, or shows another address.
 * @returns stops it.
 */
export function onTabChanged(tabId: number, heard: () => void): () => void {
  const listener = (id: number) => {
    if (id === tabId) heard();
  };
  browser.tabs.onUpdated.addListener(listener);
  return () => browser.tabs.onUpdated.removeListener(listener);
}

/**
 * Tells that the background wrote down something about what a tab shows.
 * @returns stops it.
 */
export function onTabObserved(tabId: number, heard: () => void): () => void {
  return onStored('session', `${TAB_STATE_PREFIX}${tabId}`, heard);
}

/**
 * Tells that it was written down that the memory was made, or that the person knows.
 * @returns stops it.
 */
export function onMemoryMade(heard: () => void): () => void {
  return onStored('local', MEMORY_MARK, heard);
}

function onStored(where: 'session' | 'local', key: string, heard: () => void): () => void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area === where && Object.hasOwn(changes, key)) heard();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The tab that this page itself stands in; null where it stands in none. */
export async function ownTab(): Promise<TabSeen | null> {
  const tab = await browser.tabs.getCurrent();
  return tab?.id === undefined ? null : { tabId: tab.id, url: location.href };
}

/** Closes the tab that this page stands in; where it is the last of its window, an empty one takes its place. */
export async function closeOwnTab(): Promise<void> {
  const [own, tabs] = [await ownTab(), await browser.tabs.query({ currentWindow: true })];
  if (tabs.length === 1) await browser.tabs.create({});
  if (own) await browser.tabs.remove(own.tabId);
}

/** Hands a file to the person by way of the browser's downloads. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has its own hold on the content once the click is through.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
