import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../scripts/browsers.mjs';
import { table } from './table.ts';
import { CHROMIUM_ARGUMENTS } from '../test/e2e/support/chromium.ts';
import { serveModule } from '../test/e2e/support/served-module.ts';
import { spread } from './pair.ts';

const ENTRY = fileURLToPath(new URL('store-page.ts', import.meta.url));
const SIZES = [100, 2000, 10_000];
const [LOOK_UPS, LISTS] = [400, 15];

/** The database of a real Chromium with few devices and with many: what one page asks of it, and the list of all. */
export async function benchStore(): Promise<void> {
  const executablePath = findBrowser('chrome');
  if (executablePath === null) throw new Error('No Chromium here');
  const module = await serveModule(ENTRY);
  const rows = [];
  for (const devices of SIZES) {
    // A browser of its own, so that each database begins empty.
    const browser = await puppeteer.launch({ browser: 'chrome', executablePath, args: CHROMIUM_ARGUMENTS });
    const page = await browser.newPage();
    await page.goto(module.url);
    const run = (call: string) =>
      page.evaluate(`import('/module.js').then((store) => store.${call})`) as Promise<number>;
    await run(`fill(${String(devices)})`);
    const all: Record<'lookUps' | 'lists', number[]> = { lookUps: [], lists: [] };
    for (let i = -2; i < LISTS; i++) {
      const [lookUp, list] = [
        await run(`lookUp(${String(devices)}, ${String(LOOK_UPS)})`),
        await run(`list(${String(devices)})`),
      ];
      if (i < 0) continue;
      all.lookUps.push(lookUp);
      all.lists.push(list);
    }
    rows.push([String(devices), spread(all.lookUps), spread(all.lists)]);
    await browser.close();
  }
  await module.close();
  console.log(table(['devices', 'one device, by endpoint and key (≤ 2 ms)', 'all for the list (≤ 100 ms)'], rows));
}
