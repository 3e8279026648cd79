import type { Driver } from './types.ts';
import { until } from './wait.ts';

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

/** Waits until the toolbar button says something over the person's tab; an empty text where it is to say nothing. */
export async function badgeTurns(driver: Driver, badge: string): Promise<void> {
  await until(`the badge "${badge}"`, async () => ((await toolbarOf(driver)).badge === badge ? true : null));
}
