import type { Page } from 'puppeteer-core';
import { startHome } from '../home/index.ts';
import { table } from '../scripts/start/table.ts';
import { build } from '../scripts/build.ts';
import { startDriver } from '../test/e2e/support/driver.ts';
import { homeNames, urlOf } from '../test/e2e/support/homes.ts';
import { visit } from '../test/e2e/support/people.ts';
import type { BrowserName, Driver } from '../test/e2e/support/types.ts';
import { median, ms } from './pair.ts';

const LOADS = 31;

/**
 * What Latchkey costs a navigation, in real browsers: loads of a local page and of the same page under a public name,
 * where no listener of ours is registered; and how soon the popup shows something.
 */
export async function benchNavigation(): Promise<void> {
  const rows = [];
  for (const browser of ['chrome', 'firefox'] as const) {
    await build(browser);
    rows.push(...(await inBrowser(browser)));
  }
  console.log(table(['browser', 'what', 'median', 'target'], rows));
}

async function inBrowser(browser: BrowserName): Promise<string[][]> {
  const home = await startHome({ ports: 'ephemeral' });
  const driver = await startDriver(browser, { names: [...homeNames(home), 'www.example.com'] });
  try {
    const local = urlOf(home, 'kettle');
    const elsewhere = local.replace('kettle.local', 'www.example.com');
    const { watched, unwatched } = await loads(driver, local, elsewhere);
    const device = urlOf(home, 'camera');
    await visit(driver, device);
    return [
      [browser, 'local page, with our listeners', ms(median(watched)), ''],
      [browser, 'same page under a public name, without', ms(median(unwatched)), ''],
      [browser, 'added (median of differences)', ms(median(watched.map((value, i) => value - (unwatched[i] ?? Number.NaN)))), '≤ 2 ms'],
      [browser, 'popup, first content', ms(await firstContent(driver)), '≤ 100 ms'],
    ];
  } finally {
    await driver.close();
    await home.stop();
  }
}

async function loads(driver: Driver, local: string, elsewhere: string): Promise<{ watched: number[]; unwatched: number[] }> {
  const watched: number[] = [];
  const unwatched: number[] = [];
  for (let i = -3; i < LOADS; i++) {
    const pair = [await load(driver, `${local}?${String(i)}`), await load(driver, `${elsewhere}?${String(i)}`)] as const;
    if (i < 0) continue;
    watched.push(pair[0]);
    unwatched.push(pair[1]);
  }
  return { watched, unwatched };
}

/** From the start of the navigation to the first byte: what a listener could hold up. */
async function load(driver: Driver, url: string): Promise<number> {
  await driver.open(url);
  await driver.arriveAt(url);
  return (await driver.tab.evaluate("performance.getEntriesByType('navigation')[0].responseStart")) as number;
}

async function firstContent(driver: Driver): Promise<number> {
  const paints = [];
  for (let i = 0; i < 7; i++) {
    const popup = await driver.openPopup();
    paints.push(await paint(popup));
    await popup.close();
  }
  return median(paints);
}

async function paint(popup: Page): Promise<number> {
  return (await popup.evaluate(`new Promise((done) => {
    new PerformanceObserver((list) => done(list.getEntriesByName('first-contentful-paint')[0]?.startTime)).observe({ type: 'paint', buffered: true });
  })`)) as number;
}
