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
  const scheme = 'gBrowser.selectedBrowser.browsingContext.currentWindowGlobal.documentURI.scheme';
  const isBehind = async () =>
    ['https', 'moz-extension'].includes(String(await session.inBrowser(scheme))) ? true : null;
  await click(page, ADVANCED, () => spot(page, PROCEED));
  await click(page, PROCEED, isBehind);
}

const ADVANCED = ['advanced-button', 'advancedButton'];
const PROCEED = ['exception-button', 'exceptionDialogButton'];

/** A click that has led nowhere by then, however busy the machine, went beside. */
const LEADS_ON_MS = 20_000;

/** Clicks until there is what the click leads to. */
async function click(page: Page, ids: readonly string[], leadsTo: () => Promise<unknown>): Promise<void> {
  await until(`the button ${ids.join(' or ')} of Firefox's warning, and what it leads to`, async () => {
    const found = await spot(page, ids);
    if (found === null) return (await leadsTo()) === null ? null : true;
    await page.mouse.click(found.x, found.y);
    return until('the click to lead on', leadsTo, LEADS_ON_MS).then(
      () => true,
      () => null,
    );
  });
}

const spot = (page: Page, ids: readonly string[]): Promise<Spot | null> =>
  page.evaluate(spotOf(ids)) as Promise<Spot | null>;

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
