import { expect, it } from 'vitest';
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

/**
 * Between the request and the page lie some hundredths of a second on a fast computer: one of these stops between, or
 * none on a slow one. `histories.test.ts` has such answers at every moment.
 */
const STOPPED_AFTER_MS = Array.from({ length: 12 }, (_, i) => 8 + 6 * i);

it('someone in between gains nothing by an answer that is stopped before it fills the cache', async () => {
  const { run, driver } = attack;
  await attack.meetAttacker('/kept');
  expect(await run(`fetch('${PATH}', { cache: 'reload' }).then((answer) => answer.text())`)).toContain(WORDS.attacker);
  // From here on no one but the device answers: the page that runs is the attacker's, out of the cache.
  await driver.restartBrowser();
  attack.between.letAnswer('device');
  await visit(driver, attack.between.url('/status'));
  await badgeTurns(driver, '✓');
  for (const ms of STOPPED_AFTER_MS) {
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
    await driver.renewTab();
    await driver.open(attack.between.url(PATH));
    // It came too late, and the device's own page stands in the cache by now.
    if (!(await textOf(driver.tab)).includes(WORDS.attacker)) return;
    await attack.nothingIsGreen();
  }
});
