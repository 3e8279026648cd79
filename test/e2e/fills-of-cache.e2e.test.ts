import { expect, it } from 'vitest';
import { TAB_STATE_PREFIX } from '../../src/protocol/constants.ts';
import { pause, setAttack } from './support/attack.ts';
import { type Answers, WORDS } from './support/in-between.ts';
import { textOf, visit } from './support/people.ts';
import { badgeTurns } from './support/toolbar.ts';

/** A date that both give their page: browsers ask by it whether the page has changed since. */
const modified = { 'last-modified': new Date(0).toUTCString() };
const headers = { ...modified, 'cache-control': 'no-cache', 'content-type': 'text/html' };
const PATH = '/dated';

/** Of the attacker's copy Firefox asks whether it has changed only where the page has the same cookies as then. */
const attacker: Answers = ({ url }, response) => {
  if (url !== PATH) return false;
  response.writeHead(200, { ...headers, vary: 'cookie' }).end(`<p>${WORDS.attacker}`);
  return true;
};

const device: Answers = ({ url, headers: { 'if-modified-since': since } }, response) => {
  if (url !== PATH) return false;
  if (since === undefined) response.writeHead(200, headers).end(`<p>${WORDS.device}`);
  else response.writeHead(304, modified).end();
  return true;
};

const attack = setAttack('firefox', { host: 'printer.local', anchored: true, more: { device, attacker } });

/** Each round begins with the attacker's copy in the cache, and ends with the device's or with what was looked for. */
const ROUNDS = 8;
const STEPS = 8;
/** Between the request and the page lie some hundredths of a second on a fast computer. */
const LATEST_MS = 80;
/** On a computer that is busy with other tests each try takes seconds. */
const LONG_MS = 900_000;

/** What came of an answer of the device that was stopped so long after it was asked for. */
type Stopped = 'too-early' | 'between' | 'too-late';

/** The attacker's copy is in the cache. In this session the device answers alone: the page that runs is a copy, too. */
async function fillCache(): Promise<void> {
  const { run, driver } = attack;
  await attack.meetAttacker('/kept');
  expect(await run(`fetch('${PATH}', { cache: 'reload' }).then((answer) => answer.text())`)).toContain(WORDS.attacker);
  await driver.restartBrowser();
  attack.between.letAnswer('device');
  await visit(driver, attack.between.url('/status'));
  await badgeTurns(driver, '✓');
}

/** Whether Latchkey was told of an answer at this address that became no document. */
async function wasHeard(): Promise<boolean> {
  const page = await attack.driver.openExtensionPage('devices/index.html');
  const kept = (await page.evaluate('chrome.storage.session.get(null)')) as Record<string, unknown>;
  await page.close();
  return Object.entries(kept).some(([key, state]) => {
    if (!key.startsWith(TAB_STATE_PREFIX)) return false;
    const { pending } = JSON.parse(String(state)) as { pending: { url: string }[] };
    return pending.some(({ url }) => url === attack.between.url(PATH));
  });
}

async function stopAfter(ms: number): Promise<Stopped> {
  const { run, driver } = attack;
  await driver.renewTab();
  await driver.open(attack.between.url('/kept'));
  await run(`(() => {
    document.cookie = 'asks=anew; path=/';
    location.href = '${PATH}';
    setTimeout(() => {
      window.stop();
      document.cookie = 'asks=; path=/; max-age=0';
    }, ${String(ms)});
  })()`);
  await pause();
  const heard = await wasHeard();
  await driver.renewTab();
  await driver.open(attack.between.url(PATH));
  if (!(await textOf(driver.tab)).includes(WORDS.attacker)) return 'too-late';
  await attack.nothingIsGreen();
  return heard ? 'between' : 'too-early';
}

it(
  'someone in between gains nothing by an answer that is stopped before it fills the cache',
  async () => {
    let [early, late] = [0, LATEST_MS];
    const tried: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await fillCache();
      const step = (late - early) / STEPS;
      let before = early;
      // What comes later than expected comes far later on a busy computer.
      for (let ms = early + step; ; ms += ms < late ? step : ms / 2) {
        const came = await stopAfter(ms);
        tried.push(`${ms.toFixed(1)} ms: ${came}`);
        if (came === 'between') return;
        // The device's own page stands in the cache by now. The moment lies between these, give or take.
        if (came === 'too-late') {
          [early, late] = [Math.max(0, before - step), ms];
          break;
        }
        before = ms;
      }
    }
    expect.fail(`No answer was stopped at the moment: ${tried.join(', ')}`);
  },
  LONG_MS,
);
