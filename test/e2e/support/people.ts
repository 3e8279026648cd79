import type { ElementHandle, Page } from 'puppeteer-core';
import { GUARD } from '../../../ui/words/guard.ts';
import { WARNING } from '../../../ui/words/warning.ts';
import type { Driver } from './types.ts';
import { until, within } from './wait.ts';

/** What people do with Latchkey's pages: the tests speak through these, in the words that stand on the buttons. */

/** Presses a button or follows a link by its whole text; the ways to other pages are left out. */
export async function press(page: Page, words: string): Promise<void> {
  await click(page, buttonWith(words), `the button "${words}"`);
}

/** Presses what leads to another document, at the same address perhaps, and waits until this one is gone. */
export async function pressAndLeave(page: Page, words: string): Promise<void> {
  await page.evaluate('window.leaving = true');
  await press(page, words);
  await until('the document to be another one', async () =>
    (await page.evaluate('window.leaving === true')) ? null : true,
  );
}

/** Chooses one of several ways, by the words beside it. */
export async function choose(page: Page, words: string): Promise<void> {
  const label = `//label[normalize-space()=${JSON.stringify(words)}]`;
  await click(page, `::-p-xpath(${label}/input[@type='radio'][not(@disabled)])`, `the choice "${words}"`);
}

/** Opens what stands behind a summary. */
export async function unfold(page: Page, words: string): Promise<void> {
  await click(page, summaryWith(words), `the summary "${words}"`);
}

/**
 * Clicks what a selector finds, once it is there. A click after which the document is another one was none beside,
 * whatever address the driver knows by then.
 */
export async function click(page: Page, selector: string, called = selector): Promise<void> {
  let wasClicked = false;
  const clicked = until(called, async () => {
    if (wasClicked && !(await page.evaluate(`document.documentElement.matches('[data-clicked]')`))) return true;
    const found = await page.$(selector);
    if (!found) return null;
    const isHit = await clickOn(page, found);
    wasClicked = true;
    return isHit || null;
  });
  await clicked.catch(async (error: unknown) => {
    const text = within(5000, 'the text of the page', page.evaluate('document.body.innerText'));
    tellText(error, await text.catch(() => 'nothing'));
  });
}

/** Adds what the page read to the error of a wait in vain. @throws Error always */
function tellText(error: unknown, text: unknown): never {
  throw new Error(`${String(error)}; the page read: ${String(text).slice(0, MOST_TEXT)}`);
}

/** Of a page, where it is not what a test waits for. */
const MOST_TEXT = 2000;

/**
 * Clicks as a person does, who sees it when the page moved under the pointer and a click went beside, or when the page
 * was drawn anew in that moment. What leaves the page with the click counts as hit.
 * @returns false where the click went beside: then look for it again.
 */
async function clickOn(page: Page, handle: ElementHandle): Promise<boolean> {
  await page.bringToFront();
  await handle.evaluate((element) => {
    document.documentElement.setAttribute('data-clicked', '');
    element.addEventListener('click', () => element.setAttribute('data-hit', ''), { once: true, capture: true });
  });
  // Where the page goes with the click, the driver may complain of that.
  await handle.click().catch(() => undefined);
  return handle
    .evaluate((element) => {
      const isHit = element.hasAttribute('data-hit');
      element.removeAttribute('data-hit');
      return isHit;
    })
    .catch(() => true);
}

/** Waits until a button is there and enabled. */
export async function becomesPressable(page: Page, words: string): Promise<void> {
  await until(`the button "${words}" to be enabled`, () => page.$(buttonWith(words)));
}

/** Waits until what has the focus reads like this. */
export async function hasFocus(page: Page, words: string): Promise<void> {
  await until(`the focus to be on "${words}"`, async () =>
    (await page.evaluate('document.activeElement?.textContent')) === words ? true : null,
  );
}

/** All text of a page, once there is a document that can be asked. */
export function textOf(page: Page): Promise<string> {
  return until(
    'the text of the page',
    () => page.evaluate('document.body?.innerText ?? null') as Promise<string | null>,
  );
}

/** Whether a button is there and enabled now. */
export async function isPressable(page: Page, words: string): Promise<boolean> {
  return (await page.$(buttonWith(words))) !== null;
}

function buttonWith(words: string): string {
  const named = `[normalize-space()=${JSON.stringify(words)}]`;
  return `::-p-xpath(//*[self::button or self::a]${named}[not(@disabled)][not(ancestor::nav)])`;
}

const summaryWith = (words: string): string => `::-p-xpath(//summary[normalize-space()=${JSON.stringify(words)}])`;

/** Types into a field, as a paste: in one go and with the events of typing. */
export async function fill(page: Page, selector: string, text: string): Promise<void> {
  await until(`the field ${selector}`, () => page.$(selector));
  await page.bringToFront();
  await page.focus(selector);
  await page.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  })()`);
}

/** Waits until a page shows some words, and returns all its text. */
export async function reads(page: Page, words: string | RegExp, ms?: number): Promise<string> {
  let text = '';
  const found = until(
    `the words ${String(words)}`,
    async () => {
      text = (await page.evaluate('document.body.innerText')) as string;
      return (typeof words === 'string' ? text.includes(words) : words.test(text)) ? text : null;
    },
    ms,
  );
  return found.catch((error: unknown) => tellText(error, text));
}

/** Goes to a device, past our page and the browser's own warning where they stand in the way. */
export async function visit(driver: Driver, url: string): Promise<void> {
  await driver.open(url);
  const stop = await driver.arriveAt((at) => at === url || isWarning(at));
  if (stop === url) return;
  await goOn(driver.tab);
  await driver.clickThroughBrowserWarning();
  await driver.arriveAt(url);
}

/**
 * Goes on from our page to the browser's own, once the companion has answered where it was asked. Where there is danger
 * the way on is folded away. Until it has answered, one way may take the place of another: then it is looked for again.
 */
export async function goOn(page: Page): Promise<void> {
  const labels = [WARNING.continue, WARNING.continueOnce, WARNING.browserPage];
  await until('a way on', async () => {
    const text = (await page.evaluate('document.body.innerText')) as string;
    if (text.includes(WARNING.asking)) return null;
    for (const label of labels) {
      const found = await page.$(buttonWith(label));
      if (!found) continue;
      if (await found.isVisible()) return (await clickOn(page, found)) ? true : null;
      const more = await page.$(summaryWith(WARNING.more));
      if (more) await clickOn(page, more);
    }
    return null;
  });
}

/** Whether an address is our page in place of the browser's error page. */
export function isWarning(address: string): boolean {
  return /^(chrome|moz)-extension:\/\/[^/]+\/warning\/index\.html\?/.test(address);
}

/**
 * Has pages of known devices shown however dangerous they are, for tests that look at such pages: the guard would put
 * its own in their place.
 */
export async function turnGuardOff(driver: Driver): Promise<void> {
  const page = await driver.openExtensionPage('setup/index.html');
  const label = `//label[normalize-space()=${JSON.stringify(GUARD.settingLabel)}]`;
  await click(page, `::-p-xpath(${label}/input[@type='checkbox'])`, 'the switch of the guard');
  await until('the guard to be off', async () =>
    (await page.evaluate("chrome.storage.local.get('guard-off').then((kept) => kept['guard-off'] === true)"))
      ? true
      : null,
  );
  await page.close();
}
