import type { Browser, Page } from 'puppeteer-core';
import { PATIENCE_MS } from './wait.ts';

/** A tab whose waits end as late as all others here; by itself puppeteer gives up after 30 s, which load can reach. */
export async function newPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}
