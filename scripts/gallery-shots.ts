import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';
import type { StateUrl } from '../ui/fixtures/states.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Takes a picture of every state in light and in dark, as `<page>-<state>-<scheme>.png`. */
export async function shoot(origin: string, states: readonly StateUrl[], folder: string): Promise<void> {
  const executablePath = findBrowser('chrome');
  if (executablePath === null) throw new Error('no Chromium was found; set LATCHKEY_CHROME');
  const browser = await puppeteer.launch({ executablePath, args: QUIET });
  try {
    const page = await browser.newPage();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      for (const { page: name, state, url } of states) {
        await page.setViewport(name === 'popup' ? { width: 360, height: 480 } : { width: 960, height: 700 });
        await page.goto(`${origin}/${url}`, { waitUntil: 'load' });
        if (state !== 'waiting')
          await page.waitForFunction(
            () => document.documentElement.dataset['driven'] && !document.body.textContent?.includes('One moment'),
          );
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        await page.screenshot({
          path: `${folder}/${name}-${state}-${scheme}.png`,
          fullPage: true,
          captureBeyondViewport: true,
        });
      }
    }
  } finally {
    await browser.close();
  }
}
