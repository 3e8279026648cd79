import { build } from '../scripts/build.ts';
import { startDriver } from '../test/e2e/support/driver.ts';
import { badgeTurns } from '../test/e2e/support/toolbar.ts';
import type { BrowserName, Driver } from '../test/e2e/support/types.ts';
import { until } from '../test/e2e/support/wait.ts';
import { announce } from './announce.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { spread } from './pair.ts';
import { table } from './table.ts';

const LOCAL = 'bench-printer.local';
const FEW = 500;
const MANY = 5000;
const COLD_STARTS = 15;

/**
 * What the background holds after many navigations beside what it holds after few, in Chromium: Firefox shows no one
 * how much of a process is one extension's. And how long a page waits for its verdict on the toolbar where the
 * background was stopped before, in both.
 */
export async function benchMemory(): Promise<void> {
  const server = await startPageServer([LOCAL]);
  const rows: string[][] = [];
  try {
    for (const browser of ['chrome', 'firefox'] as const) {
      announce(`${browser}: building the extension`);
      const extension = await build(browser);
      const driver = await startDriver(browser, { names: [LOCAL], trusted: [server.root], extension, own: true });
      try {
        const cold = await coldStarts(server, driver);
        rows.push([browser, 'page asked for to verdict, background stopped before', spread(cold), '']);
        if (browser === 'chrome') rows.push(...(await growth(server, driver, browser)));
      } finally {
        await driver.close();
      }
    }
  } finally {
    await server.stop();
  }
  console.log(table(['browser', 'what', 'measured', 'target'], rows));
}

let loads = 0;
const url = (server: PageServer): string => `${server.urlOn(LOCAL)}?${String(++loads)}`;

/** Milliseconds, the driver's looking included. */
async function coldStarts(server: PageServer, driver: Driver): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < COLD_STARTS; n++) {
    await driver.open('about:blank');
    await badgeTurns(driver, '');
    await driver.stopWorker();
    const started = performance.now();
    await driver.open(url(server));
    await until('a verdict', async () => ((await driver.toolbar()).badge === '' ? null : true));
    times.push(performance.now() - started);
  }
  return times;
}

/** A background that is looked into is not stopped, so that what it holds is what it gathered over all of them. */
async function growth(server: PageServer, driver: Driver, browser: BrowserName): Promise<string[][]> {
  await driver.open(url(server));
  const target = await driver.tab
    .browser()
    .waitForTarget((each) => each.type() === 'service_worker' && each.url().endsWith('/background.js'));
  const worker = await target.createCDPSession();
  const page = await driver.openExtensionPage('manifest.json');
  const held = async (): Promise<{ heap: number; session: number }> => {
    await worker.send('HeapProfiler.collectGarbage');
    const { usedSize } = await worker.send('Runtime.getHeapUsage');
    return { heap: usedSize, session: Number(await page.evaluate('chrome.storage.session.getBytesInUse(null)')) };
  };
  const visits = async (from: number, to: number): Promise<void> => {
    for (let n = from; n < to; n++) {
      if (n % FEW === 0) announce(`${browser}: ${String(n)} of ${String(MANY)} navigations`);
      await driver.open(url(server));
    }
    await until('the last verdict', async () => ((await driver.toolbar()).badge === '' ? null : true));
  };
  await visits(0, FEW);
  const few = await held();
  await visits(FEW, MANY);
  const many = await held();
  const beside = (now: number, then: number): string => `${(now / then).toFixed(3)}x (${kB(then)}, then ${kB(now)})`;
  return [
    [browser, `heap after ${String(MANY)} navigations / after ${String(FEW)}`, beside(many.heap, few.heap), '≤ 1.05x'],
    [browser, 'what it keeps in the session, the same', beside(many.session, few.session), '≤ 1.05x'],
  ];
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
