import puppeteer, { type Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { findBrowser } from '../../scripts/browsers.mjs';
import { STATES } from '../../ui/fixtures/states.ts';

/** How long a page may take to come to rest, however busy the machine is. */
const PATIENCE_MS = 120_000;

export interface Gallery {
  /** Opens one state and waits until the page has come to rest in it. */
  readonly show: (page: string, state: string, more?: string) => Promise<Page>;
  readonly page: Page;
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/**
 * The real pages with fixtures behind them, in a real browser, under the extension's own content security policy: a
 * page in a profile of its own, of the Chromium that all files share, or of a Firefox.
 */
export async function openGallery(kind: 'chrome' | 'firefox' = 'chrome'): Promise<Gallery> {
  const { page, close } = kind === 'chrome' ? await pageOfChromium() : await pageOfFirefox();
  page.setDefaultTimeout(PATIENCE_MS);
  const evaluate = page.evaluate.bind(page);
  const cameToRest = restFirst(page);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return {
    page,
    complaints,
    show: async (name, state, more = '') => {
      const found = STATES.find((each) => each.page === name && each.state === state);
      if (found === undefined) throw new Error(`no state ${name}/${state}`);
      let thrown: (error: unknown) => void = () => undefined;
      const broken = new Promise<never>((_, reject) => {
        thrown = reject;
      });
      broken.catch(() => undefined);
      page.once('pageerror', thrown);
      await page.goto(`${inject('gallery').origin}/${found.url.replace(/(?=#)|$/, more)}`);
      // A page that throws never comes to rest.
      await Promise.race([evaluate(settle, state === 'waiting'), broken]);
      page.off('pageerror', thrown);
      cameToRest();
      return page;
    },
    close,
  };
}

/** Runs in the page: waits until what led to its state was done and, unless that is to wait, until all is answered. */
async function settle(waits: boolean): Promise<void> {
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  const isAnswered = () => waits || !document.body.textContent?.includes('One moment');
  // By then it came to rest, too.
  await until(() => document.documentElement.dataset['driven'] !== undefined);
  if (isAnswered()) return;
  await until(isAnswered);
  await (globalThis as { rest?: () => Promise<void> }).rest?.();
}

const LOOKING = ['$', '$$', '$eval', '$$eval', 'evaluate', 'evaluateHandle'];
const DOING = ['click', 'type', 'focus'];
/** What waits for nothing, and may have the page move. */
const MOVING = ['goto', 'reload', 'setViewport', 'emulateMediaFeatures'];
const KEYS = ['down', 'up', 'press', 'type'];

/**
 * Nothing is looked at or done before what was done last is answered and drawn: a click may otherwise meet a button
 * that is about to move, and a look the page of before.
 * @returns what says that a page was just opened, and has come to rest
 */
function restFirst(page: Page): () => void {
  const evaluate = page.evaluate.bind(page);
  let isAtRest = false;
  const rest = async () => {
    if (isAtRest) return void (isAtRest = false);
    try {
      await evaluate(() => (globalThis as { rest?: () => Promise<void> }).rest?.());
    } catch (error) {
      // A link was pressed, and the next page is on its way.
      if (!/context was destroyed|discarded/.test(String(error))) throw error;
    }
  };
  const before = (of: object, names: readonly string[], first: () => Promise<void> | void) => {
    for (const name of names) {
      const method = (of as Record<string, (...values: unknown[]) => Promise<unknown>>)[name]?.bind(of);
      Object.defineProperty(of, name, { value: async (...values: unknown[]) => (await first(), method?.(...values)) });
    }
  };
  before(page, [...LOOKING, ...DOING], rest);
  const stir = () => void (isAtRest = false);
  before(page, MOVING, stir);
  before(page.keyboard, KEYS, stir);
  return () => void (isAtRest = true);
}

interface Opened {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

async function pageOfChromium(): Promise<Opened> {
  const browser = await puppeteer.connect({ browserWSEndpoint: inject('gallery').chromium });
  const profile = await browser.createBrowserContext();
  const page = await profile.newPage();
  // One window has the focus, and other files have windows too.
  await (await page.createCDPSession()).send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return {
    page,
    close: async () => {
      await profile.close();
      await browser.disconnect();
    },
  };
}

async function pageOfFirefox(): Promise<Opened> {
  const executablePath = findBrowser('firefox');
  if (executablePath === null) throw new Error('no firefox was found; npm start installs one, or set LATCHKEY_FIREFOX');
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, timeout: PATIENCE_MS });
  return { page: await browser.newPage(), close: () => browser.close() };
}

/** The visible text of the page, as a person reads it. */
export function text(page: Page, selector = 'main'): Promise<string> {
  return page.$eval(selector, (element) => (element as HTMLElement).innerText);
}

/** Clicks the button, link, summary or label that is called so, and waits for what comes of it. */
export async function press(page: Page, name: string): Promise<void> {
  const handle = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('button, a, summary, label')].find(
        (each) =>
          each.closest('nav') === null &&
          (each.getAttribute('aria-label') === wanted || each.textContent?.trim() === wanted),
      ) ?? null,
    name,
  );
  const element = handle.asElement();
  if (element === null) throw new Error(`nothing is called ${name}`);
  await (element as unknown as { click: () => Promise<void> }).click();
  // Keys that are pressed next go where the focus is moved to.
  await page.evaluate(() => undefined);
}

/** What the page asked of the background, in order. */
export function asked(page: Page): Promise<readonly { readonly name: string; readonly request: unknown }[]> {
  return page.evaluate(() => (globalThis as unknown as { asked?: [] }).asked ?? []);
}

/** What the page asked of the browser, in order. */
export function browserCalls(page: Page): Promise<readonly { readonly name: string; readonly request: unknown }[]> {
  return page.evaluate(() => (globalThis as unknown as { browserCalls?: [] }).browserCalls ?? []);
}
