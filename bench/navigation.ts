import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from '../scripts/build.ts';
import { table } from '../scripts/start/table.ts';
import { startDriver } from '../test/e2e/support/driver.ts';
import type { BrowserName, Driver } from '../test/e2e/support/types.ts';
import { until, within } from '../test/e2e/support/wait.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { difference, spread } from './pair.ts';
import { paintsOf } from './popup-paint.ts';

const LOCAL = 'bench-printer.local';
const ELSEWHERE = 'www.example.com';

/** What Latchkey costs a navigation in real browsers, and how soon its popup shows something. */
export async function benchNavigation(): Promise<void> {
  const rows = [];
  for (const browser of ['chrome', 'firefox'] as const) rows.push(...(await inBrowser(browser)));
  console.log(table(['browser', 'what', 'measured', 'target'], rows));
}

async function inBrowser(browser: BrowserName): Promise<string[][]> {
  const extension = await build(browser);
  const mute = await withoutListeners(extension);
  const server = await startPageServer([LOCAL, ELSEWHERE]);
  const options = { names: [LOCAL, ELSEWHERE], trusted: [server.root] };
  const drivers: Driver[] = [];
  try {
    const ours = await startDriver(browser, { ...options, extension });
    drivers.push(ours);
    const without = await startDriver(browser, { ...options, extension: mute });
    drivers.push(without);
    const { local, elsewhere } = await inTurns(server, ours, without, 80);
    const asleep = await inPairs(server, LOCAL, ours, without, 8, () => sleep(ours));
    return [
      [browser, 'local page, with Latchkey', spread(local.ours), ''],
      [browser, 'local page, its listeners removed', spread(local.without), ''],
      [browser, 'added', difference(local.ours, local.without), ''],
      [browser, 'public name, added though nothing of ours runs', difference(elsewhere.ours, elsewhere.without), 'none'],
      [browser, 'added, less what two browsers differ by anyway', difference(less(local), less(elsewhere)), '≤ 2 ms'],
      [browser, 'added, background asleep before', difference(asleep.ours, asleep.without), ''],
      [browser, 'wake-ups: by 10 public pages, then by 1 local', await wakeUps(server, ours), '0, then 1'],
      [browser, 'popup, first content', spread(await paintsOf(ours)), '≤ 100 ms'],
    ];
  } finally {
    for (const driver of drivers) await driver.close();
    await server.stop();
    await rm(mute, { recursive: true });
  }
}

/** A copy of the extension with the same permissions and pages, whose background listens to nothing. */
async function withoutListeners(extension: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'latchkey-mute-'));
  await cp(extension, copy, { recursive: true });
  await writeFile(join(copy, 'background.js'), '');
  return copy;
}

interface Times {
  readonly ours: number[];
  readonly without: number[];
}

/** What Latchkey's browser took longer than the other, round by round. */
const less = ({ ours, without }: Times): number[] => ours.map((time, i) => time - (without[i] ?? Number.NaN));

/** Local and public pages by turns, so that whatever else the machine does falls on both alike. */
async function inTurns(server: PageServer, ours: Driver, without: Driver, rounds: number): Promise<{ local: Times; elsewhere: Times }> {
  const [local, elsewhere]: [Times, Times] = [{ ours: [], without: [] }, { ours: [], without: [] }];
  for (let round = 0; round < rounds; round++) {
    for (const [host, times] of [[LOCAL, local], [ELSEWHERE, elsewhere]] as const) {
      const pair = await inPairs(server, host, ours, without, 1, undefined, round === 0 ? 4 : 0, round);
      times.ours.push(...pair.ours);
      times.without.push(...pair.without);
    }
  }
  return { local, elsewhere };
}

async function inPairs(server: PageServer, host: string, ours: Driver, without: Driver, rounds: number, before = () => Promise.resolve(), warmUp = 4, first = 0): Promise<Times> {
  const times: Times = { ours: [], without: [] };
  for (let round = -warmUp; round < rounds; round++) {
    await before();
    // Who goes first changes, since the second finds a warmer machine.
    for (const who of (first + round) % 2 === 0 ? ['ours', 'without'] as const : ['without', 'ours'] as const) {
      const time = await load(server, host, who === 'ours' ? ours : without);
      if (round >= 0) times[who].push(time);
    }
  }
  return times;
}

let loads = 0;

function load(server: PageServer, host: string, driver: Driver): Promise<number> {
  const url = `${server.urlOn(host)}?${String(++loads)}`;
  return within(20_000, `${url} to load`, server.timeOf(url, () => driver.open(url)));
}

/** Stops the background once what the page before started has come to its end, lest that wake it again. */
async function sleep(driver: Driver): Promise<void> {
  await setTimeout(500);
  await driver.stopWorker();
}

/** How many navigations found the background running that had been stopped before; once started it stays for half a minute. */
async function wakeUps(server: PageServer, driver: Driver): Promise<string> {
  await sleep(driver);
  let woken = 0;
  for (let i = 0; i < 10; i++) {
    await load(server, ELSEWHERE, driver);
    if (await driver.workerRuns()) woken++;
  }
  await load(server, LOCAL, driver);
  const wokenByLocal = await until('a local page to wake the background', async () => ((await driver.workerRuns()) ? 1 : null)).catch(() => 0);
  return `${String(woken)}, then ${String(wokenByLocal)}`;
}
