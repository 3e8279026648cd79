import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type Browser as Kind, findBrowser } from '../../scripts/browsers.mjs';
import { buildGallery, serveGallery } from '../../scripts/gallery-site.ts';
import { STATES } from '../../ui/fixtures/states.ts';

const CHROME_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export interface Gallery {
  /** Opens one state and waits until the page has come to rest in it. */
  readonly show: (page: string, state: string, more?: string) => Promise<Page>;
  readonly page: Page;
  readonly browser: Browser;
  readonly complaints: string[];
  readonly close: () => Promise<void>;
}

/** The real pages with fixtures behind them, in a real browser, under the extension's own content security policy. */
export async function openGallery(kind: Kind = 'chrome'): Promise<Gallery> {
  const executablePath = findBrowser(kind);
  if (executablePath === null)
    throw new Error(`no ${kind} was found; npm start installs one, or set LATCHKEY_${kind.toUpperCase()}`);
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-gallery-'));
  await buildGallery(folder);
  const site = await serveGallery(folder);
  const browser = await puppeteer.launch({ browser: kind, executablePath, args: kind === 'chrome' ? CHROME_ARGS : [] });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return {
    browser,
    page,
    complaints,
    show: async (name, state, more = '') => {
      const found = STATES.find((each) => each.page === name && each.state === state);
      if (found === undefined) throw new Error(`no state ${name}/${state}`);
      await page.goto(`${site.origin}/${found.url}${more}`);
      const settled = (waits: boolean) =>
        document.documentElement.dataset['driven'] !== undefined &&
        (waits || !document.body.textContent?.includes('One moment'));
      await page.waitForFunction(settled, {}, state === 'waiting');
      return page;
    },
    close: async () => {
      await browser.close();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The visible text of the page, as a person reads it. */
export function text(page: Page, selector = 'main'): Promise<string> {
  return page.$eval(selector, (element) => (element as HTMLElement).innerText);
}

/** Clicks the button, link, summary or label that is called so. */
export async function press(page: Page, name: string): Promise<void> {
  const handle = await page.evaluateHandle(
    (wanted) =>
      [...document.querySelectorAll<HTMLElement>('button, a, summary, label')].find(
        (each) => each.getAttribute('aria-label') === wanted || each.textContent?.trim() === wanted,
      ) ?? null,
    name,
  );
  const element = handle.asElement();
  if (element === null) throw new Error(`nothing is called ${name}`);
  await (element as unknown as { click: () => Promise<void> }).click();
}

/** What the page asked of the background, in order. */
export function asked(page: Page): Promise<readonly { readonly name: string; readonly request: unknown }[]> {
  return page.evaluate(() => (globalThis as unknown as { asked?: [] }).asked ?? []);
}

/** What the page asked of the browser, in order. */
export function browserCalls(page: Page): Promise<readonly { readonly name: string; readonly request: unknown }[]> {
  return page.evaluate(() => (globalThis as unknown as { browserCalls?: [] }).browserCalls ?? []);
}
