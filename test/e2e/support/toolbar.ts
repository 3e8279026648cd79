import type { Driver } from './types.ts';

/** What the toolbar button says over the person's tab. */
export async function toolbarOf(driver: Driver): Promise<{ readonly badge: string; readonly title: string }> {
  const page = await driver.openExtensionPage('devices/index.html');
  try {
    const about = `{ tabId: ${driver.tabId} }`;
    const read =
      `Promise.all([chrome.action.getBadgeText(${about}), chrome.action.getTitle(${about})]).then(([badge, ` +
      'title]) => ({ badge, title }))';
    return (await page.evaluate(read)) as { badge: string; title: string };
  } finally {
    await page.close();
  }
}
