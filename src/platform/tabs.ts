import { api, TARGET } from './api.ts';

/** Whether a tab belongs to a private window; a tab that is gone counts as private, so that nothing is written. */
export async function isPrivate(tabId: number): Promise<boolean> {
  try {
    return (await api.tabs.get(tabId)).incognito;
  } catch {
    return true;
  }
}

/**
 * The address of the page that a tab shows, null where we may not look at it. What is still on its way there does not
 * count.
 */
export async function shownUrl(tabId: number): Promise<string | null> {
  try {
    return (await api.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

/**
 * Whether a page of ours can stand in this tab: Chromium blocks pages of extensions in private windows, Firefox does
 * not.
 */
export async function takesOurPages(tabId: number): Promise<boolean> {
  return TARGET === 'firefox' || !(await isPrivate(tabId));
}

/**
 * Shows one of our own pages in a tab, in place of what is there. Firefox replaces it in the history too; Chromium
 * cannot, but its Back steps over pages that were left without the person's doing.
 */
export async function showPage(tabId: number, path: string, query: Readonly<Record<string, string>>): Promise<void> {
  const url = `${api.runtime.getURL(path)}?${new URLSearchParams(query).toString()}`;
  await api.tabs.update(tabId, TARGET === 'firefox' ? { url, loadReplace: true } : { url });
}

/**
 * Goes back as the toolbar's button does. Script `history.back()` would run into the refused page again in Chromium,
 * which the button steps over (docs/platform-facts.md#error-page-replaced). Where there is nothing to go back
 * to, a new tab takes this one's place.
 */
export async function leavePage(tabId: number): Promise<void> {
  try {
    await api.tabs.goBack(tabId);
  } catch {
    await api.tabs.create({});
    await api.tabs.remove(tabId);
  }
}

export async function openUrl(tabId: number, url: string): Promise<void> {
  await api.tabs.update(tabId, { url });
}

/** @returns the new tab's id, -1 where the browser gives none. */
export async function openTab(url: string, { active }: { readonly active: boolean }): Promise<number> {
  return (await api.tabs.create({ url, active })).id ?? -1;
}

export async function closeTab(tabId: number): Promise<void> {
  // The person may have closed it already.
  await api.tabs.remove(tabId).catch(() => undefined);
}

export async function openPage(path: string): Promise<void> {
  await api.tabs.create({ url: api.runtime.getURL(path) });
}
