import type { Page } from 'puppeteer-core';
import type { FirefoxSession } from './firefox-session.ts';
import { until } from './wait.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Firefox's own page: "Advanced", then "Proceed", which it only allows after a moment. Its parts live in shadow roots.
 */
export async function clickThroughCertError(session: FirefoxSession, page: Page): Promise<void> {
  await page.bringToFront();
  await click(page, ['advanced-button', 'advancedButton']);
  await click(page, ['exception-button', 'exceptionDialogButton']);
  const scheme = 'gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.documentURI.scheme';
  await until('the page behind the browser warning', async () =>
    ['https', 'moz-extension'].includes(String(await session.inBrowser(scheme))) ? true : null,
  );
}

async function click(page: Page, ids: readonly string[]): Promise<void> {
  const { x, y } = await until(
    `the button ${ids.join(' or ')} of Firefox's warning`,
    () => page.evaluate(spotOf(ids)) as Promise<Spot | null>,
  );
  await page.mouse.click(x, y);
}

/** Text, not a function: it looks the same however this file was compiled. */
function spotOf(ids: readonly string[]): string {
  return `(() => {
    const within = (root) => [...root.querySelectorAll('*')].flatMap((element) =>
      [element, ...(element.shadowRoot ? within(element.shadowRoot) : [])]);
    const button = within(document).find(({ id }) => ${JSON.stringify(ids)}.includes(id));
    if (!button || button.disabled || button.hidden) return null;
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { x, y, width, height } = button.getBoundingClientRect();
    return width > 0 ? { x: x + width / 2, y: y + height / 2 } : null;
  })()`;
}
