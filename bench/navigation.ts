import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { build } from '../scripts/build.ts';
import { table } from './table.ts';
import { startDriver } from '../test/e2e/support/driver.ts';
import type { BrowserName, Driver } from '../test/e2e/support/types.ts';
import { until, within } from '../test/e2e/support/wait.ts';
import { type PageServer, startPageServer } from './page-server.ts';
import { difference, spread } from './pair.ts';
import { paintsOf } from './popup-paint.ts';
import { announce, sayRound } from './announce.ts';

const LOCAL = 'bench-printer.local';
const ELSEWHERE = 'www.example.com';
const ROUNDS = 100;
const WARM_UP = 5;
const PAUSE_MS = 400;

/** What Latchkey costs a navigation in real browsers, and how soon its popup shows something. */
export async function benchNavigation(): Promise<void> {
  const rows = [];
  for (const browser of ['chrome', 'firefox'] as const) rows.push(...(await inBrowser(browser)));
  console.log(table(['browser', 'what', 'measured', 'target'], rows));
}

async function inBrowser(browser: BrowserName): Promise<string[][]> {
  announce(`${browser}: building the extension, with and without its listeners`);
  const extension = await build(browser);
  const mute = await withoutListeners(extension);
  const server = await startPageServer([LOCAL, ELSEWHERE]);
  const options = { names: [LOCAL, ELSEWHERE], trusted: [server.root] };
  const using = async <T>(extension: string, use: (driver: Driver) => Promise<T>): Promise<T> => {
    const driver = await startDriver(browser, { ...options, extension });
    try {
      return await use(driver);
    } finally {
      await driver.close();
    }
  };
  try {
    const pages = (which: string) => `${browser}: a local and a public page by turns, ${which}`;
    const without = await using(mute, (driver) => byTurns(server, driver, ROUNDS, pages('listeners removed')));
    return await using(extension, async (driver) => {
      const ours = await byTurns(server, driver, ROUNDS, pages('with Latchkey'));
      const asleep = await byTurns(server, driver, 8, pages('background asleep before'), () => driver.stopWorker());
      announce(`${browser}: what wakes the background, and how soon the popup shows something`);
      return [
        [browser, 'local page, with Latchkey', spread(ours.local), ''],
        [browser, 'local less public page, with Latchkey', difference(ours.local, ours.elsewhere), ''],
        [browser, 'the same, its listeners removed', difference(without.local, without.elsewhere), ''],
        [browser, 'added', difference(less(ours), less(without)), '≤ 2 ms'],
        [browser, 'local less public page, background asleep before', difference(asleep.local, asleep.elsewhere), ''],
        [browser, 'wake-ups: by 10 public pages, then by 1 local', await wakeUps(server, driver), '0, then 1'],
        [browser, 'popup, first content', spread(await paintsOf(driver)), '≤ 100 ms'],
      ];
    });
  } finally {
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
  readonly local: number[];
  readonly elsewhere: number[];
}

/** What a local page took longer than the public one, round by round. */
const less = ({ local, elsewhere }: Times): number[] => local.map((time, i) => time - (elsewhere[i] ?? Number.NaN));

/**
 * A local and a public page by turns in one browser, which is alone on the machine. Nothing of ours runs on the public
 * one, so whatever else the browser and the machine do falls on both alike. Who goes first changes, since the second
 * finds a warmer machine.
 */
async function byTurns(
  server: PageServer,
  driver: Driver,
  rounds: number,
  what: string,
  before = () => Promise.resolve(),
): Promise<Times> {
  const times: Times = { local: [], elsewhere: [] };
  for (let round = -WARM_UP; round < rounds; round++) {
    sayRound(what, round, rounds);
    for (const which of round % 2 === 0 ? (['local', 'elsewhere'] as const) : (['elsewhere', 'local'] as const)) {
      // What the page before started, a verdict included, has come to its end.
      await setTimeout(PAUSE_MS);
      await before();
      const time = await load(server, which === 'local' ? LOCAL : ELSEWHERE, driver);
      if (round >= 0) times[which].push(time);
    }
  }
  return times;
}

let loads = 0;

function load(server: PageServer, host: string, driver: Driver): Promise<number> {
  const url = `${server.urlOn(host)}?${String(++loads)}`;
  return within(
    20_000,
    `${url} to load`,
    server.timeOf(url, () => driver.open(url)),
  );
}

/** Stops the background once what the page before started has come to its end, lest that wake it again. */
async function sleep(driver: Driver): Promise<void> {
  await setTimeout(PAUSE_MS);
  await driver.stopWorker();
}

/**
 * How many navigations found the background running that had been stopped before; once started it stays for half a
 * minute.
 */
async function wakeUps(server: PageServer, driver: Driver): Promise<string> {
  await sleep(driver);
  let woken = 0;
  for (let i = 0; i < 10; i++) {
    await load(server, ELSEWHERE, driver);
    if (await driver.workerRuns()) woken++;
  }
  await load(server, LOCAL, driver);
  const wokenByLocal = await until('a local page to wake the background', async () =>
    (await driver.workerRuns()) ? 1 : null,
  ).catch(() => 0);
  return `${String(woken)}, then ${String(wokenByLocal)}`;
}
