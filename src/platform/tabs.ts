import type { Tabs } from 'webextension-polyfill';
import { parseOrigin } from '../core/common.ts';
import { api, ownUrl, TARGET } from './api.ts';

const { tabs } = api;

/** Whether a tab belongs to a private window; a tab that is gone counts as private, so that nothing is written. */
export async function isPrivate(tabId: number): Promise<boolean> {
  try {
    return (await tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/** The browser's id of the document that stands in a tab; null where it does not say. */
export async function idOfDocument(tabId: number): Promise<string | null> {
  const frame = await api.webNavigation.getFrame({ tabId, frameId: 0 }).catch(() => null);
  return (frame as { readonly documentId?: string } | null)?.documentId ?? null;
}

/**
 * The address of the page that a tab shows, null where we may not look at it. What is still on its way there does not
 * count.
 */
export async function shownUrl(tabId: number): Promise<string | null> {
  try {
    return (await tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

/** Whether there is no such tab any more. Of one that shows a page which we may not look at, that is not so. */
export const isGone = (tabId: number): Promise<boolean> =>
  tabs.get(tabId).then(
    () => false,
    () => true,
  );

/**
 * Whether a page of ours can stand in this tab: Chromium blocks pages of extensions in private windows, Firefox does
 * not.
 */
export async function takesOurPages(tabId: number): Promise<boolean> {
  return TARGET === 'firefox' || !(await isPrivate(tabId));
}

/** A navigation whose error page stands in a tab, or stood there when we were told. */
export interface FailedPage {
  readonly tabId: number;
  readonly url: string;
  /** The error page's own, where the browser tells documents apart. */
  readonly documentId?: string | undefined;
  /** Whether the tab has asked for another page since; where the browser tells that sooner than `tabs` does. */
  readonly movedOn?: () => boolean;
}

/**
 * Shows one of our own pages in place of a browser's error page, if that still stands there and the person is not on
 * the way elsewhere. Firefox replaces it in the history too; Chromium cannot, but its Back steps over pages that were
 * left without the person's doing.
 * @returns whether our page was shown.
 */
export async function showInstead(
  failed: FailedPage,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<boolean> {
  return openInstead(failed, `${ownUrl(path)}?${new URLSearchParams(query).toString()}`);
}

/** As `showInstead`, for any address. */
export async function openInstead(failed: FailedPage, url: string): Promise<boolean> {
  if (!(await standsStill(failed))) return false;
  await tabs.update(failed.tabId, TARGET === 'firefox' ? { url, loadReplace: true } : { url });
  return true;
}

/**
 * An error page is there within a moment, or within many seconds on a machine that is busy: a person would be left with
 * the browser's own. Whatever else is on its way shows by its address.
 */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 200;
/** A worker that was woken by all that happened is told of it one after the other, and of the last not at once. */
const LOOKS = 3;

/**
 * Whether a tab has come to rest at the failed page. The frame is told to whoever may hear of navigations; the address
 * of what is on its way only for hosts that we may look at, but that something is, for any.
 */
async function standsStill({ tabId, url, documentId, movedOn = () => false }: FailedPage): Promise<boolean> {
  let looks = 0;
  let pause = FIRST_PAUSE_MS;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const [frame, tab] = await Promise.all([
      api.webNavigation.getFrame({ tabId, frameId: 0 }) as Promise<(FailedPage & { url: string }) | null>,
      tabs.get(tabId) as Promise<Tabs.Tab & { readonly pendingUrl?: string }>,
    ]).catch(() => [null, null] as const);
    if (movedOn() || frame?.url !== url || !tab || (tab.pendingUrl ?? url) !== url) return false;
    if (documentId !== undefined && (frame.documentId ?? documentId) !== documentId) return false;
    looks = tab.status === 'loading' ? 0 : looks + 1;
    if (looks === LOOKS) return true;
    await new Promise((resolve) => setTimeout(resolve, pause));
    // Where it is loaded at last, a few looks in a row are to be near one another again.
    pause = looks > 0 ? FIRST_PAUSE_MS : Math.min(pause * 1.2, LONGEST_PAUSE_MS);
  }
  return false;
}

/**
 * Goes back as the toolbar's button does. Script `history.back()` would run into the refused page again in Chromium,
 * which the button steps over (docs/platform-facts.md#error-page-replaced). Where there is nothing to go back
 * to, a new tab takes this one's place.
 */
export async function leavePage(tabId: number): Promise<void> {
  try {
    await tabs.goBack(tabId);
  } catch {
    await tabs.create({});
    await tabs.remove(tabId);
  }
}

export const GUARD_PAGE = 'guard/index.html';

/**
 * Shows our page about a device that is held in place of one of its pages, wherever the tab is on its way to: a page
 * that is not to stay could begin one navigation after another.
 * @param endpoint `host:port` that is held.
 * @param moved whether the person is elsewhere by now; left out, that is seen by what the tab shows, or is about to.
 */
export async function showGuardPage(tabId: number, endpoint: string, moved?: boolean): Promise<void> {
  const { origin } = new URL(`https://${endpoint}`);
  const page = `${ownUrl(GUARD_PAGE)}?${new URLSearchParams({ site: origin }).toString()}`;
  const tab = (await tabs.get(tabId).catch(() => null)) as (Tabs.Tab & { readonly pendingUrl?: string }) | null;
  // Whoever got past the browser's warning may be at any port of the host by now.
  const host = parseOrigin(origin)?.host.value;
  const stands = [tab?.pendingUrl, tab?.url].some((at) => at && parseOrigin(at)?.host.value === host);
  if (moved ?? !stands) return;
  // The tab may be gone, or on the way there already.
  if (tab?.pendingUrl !== page) await tabs.update(tabId, { url: page }).catch(() => undefined);
}

/**
 * Whether a tab is still loading one of these addresses. Firefox does not say which one it loads; Chromium says so
 * until that is a page, of hosts that we may look at.
 */
export async function isOnTheWay(tabId: number, urls: readonly string[]): Promise<boolean> {
  const tab = (await tabs.get(tabId).catch(() => null)) as (Tabs.Tab & { readonly pendingUrl?: string }) | null;
  return tab?.status === 'loading' && (TARGET === 'firefox' || urls.includes(tab.pendingUrl ?? ''));
}

/** Leads a tab to an address. @throws Error of the browser where the tab is gone. */
export async function openUrl(tabId: number, url: string): Promise<void> {
  await tabs.update(tabId, { url });
}

/** @returns the new tab's id, -1 where the browser gives none. */
export async function openTab(url: string, { active }: { readonly active: boolean }): Promise<number> {
  return (await tabs.create({ url, active })).id ?? -1;
}

/** Closes a tab, where it is still there. Never rejects. */
export async function closeTab(tabId: number): Promise<void> {
  // The person may have closed it already.
  await tabs.remove(tabId).catch(() => undefined);
}

/** Opens a page of ours in a new tab. @param path below the root of the extension: `welcome/index.html`. */
export async function openPage(path: string): Promise<void> {
  await tabs.create({ url: ownUrl(path) });
}
