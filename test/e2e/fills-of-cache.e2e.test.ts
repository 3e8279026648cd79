import { expect, it } from 'vitest';
import { TAB_STATE_PREFIX } from '../../src/protocol/constants.ts';
import { pause, setAttack } from './support/attack.ts';
import { type Answers, WORDS } from './support/in-between.ts';
import { textOf, visit } from './support/people.ts';
import { badgeTurns } from './support/toolbar.ts';
import { until } from './support/wait.ts';

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
const WAS_HEARD = `chrome.storage.session.get(null).then((kept) => Object.entries(kept).some(([key, state]) =>
  key.startsWith('${TAB_STATE_PREFIX}') && JSON.parse(state).pending.some(({ url }) => url.endsWith('${PATH}'))))`;

/**
 * Keeps others from reading which devices are known until the page has `letGo`: Latchkey looks there before it lets an
 * answer become a page, or fill the cache.
 */
const HOLD_MEMORY = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('latchkey');
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const devices = opening.result.transaction('devices', 'readwrite').objectStore('devices');
    const hold = () => {
      devices.count().onsuccess = () => (window.letGo ? opening.result.close() : hold());
      resolve();
    };
    hold();
  };
})`;

it('someone in between gains nothing by an answer that is stopped before it fills the cache', async () => {
  const { run, driver, between } = attack;
  await fillCache();
  // A page of another origin, of which no copy speaks, with the same cookies.
  await driver.open(between.own.http('/'));
  const ours = await driver.openExtensionPage('devices/index.html');
  await ours.evaluate(HOLD_MEMORY);
  await run(`(() => {
    document.cookie = 'asks=anew; path=/';
    location.href = '${between.url(PATH)}';
  })()`);
  await until('Latchkey to hear of the answer', async () => ((await ours.evaluate(WAS_HEARD)) ? true : null));
  await run(`(() => {
    window.stop();
    document.cookie = 'asks=; path=/; max-age=0';
  })()`);
  await ours.evaluate('window.letGo = true');
  await pause();
  expect(await ours.evaluate(WAS_HEARD)).toBe(true);
  await ours.close();

  await driver.renewTab();
  await driver.open(between.url(PATH));
  // The device says that the page has not changed since, and means its own.
  expect(await textOf(driver.tab)).toContain(WORDS.attacker);
  await attack.nothingIsGreen();
});
