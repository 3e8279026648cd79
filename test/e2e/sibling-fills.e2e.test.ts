import { afterAll, beforeAll, expect, it } from 'vitest';
import { POPUP, rememberWords } from '../../ui/words/popup.ts';
import { pause } from './support/attack.ts';
import { startDriver } from './support/driver.ts';
import { type InBetween, startInBetween, WORDS } from './support/in-between.ts';
import { press, textOf, turnGuardOff, visit } from './support/people.ts';
import { popupSays, withPopup } from './support/popup.ts';
import { badgeTurns } from './support/toolbar.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

/** A name that the person allowed by itself, and one of the same site that they did not. */
const HOST = 'fritz.box';
const SIBLING = 'evil.fritz.box';

/** How a page may have something fetched, by the path that it fills. */
const WAYS: Readonly<Record<string, (url: string) => string>> = {
  '/unchanged/picture': (url) => `new Promise((end) => {
    const picture = new Image();
    picture.onload = picture.onerror = () => end(1);
    picture.src = '${url}';
  })`,
  '/unchanged/fetch': (url) =>
    `fetch('${url}', { mode: 'no-cors', credentials: 'include', cache: 'reload' }).then(() => 1)`,
  '/unchanged/frame': (url) => `new Promise((end) => {
    const frame = document.createElement('iframe');
    frame.onload = () => end(1);
    frame.src = '${url}';
    document.body.append(frame);
  })`,
};

let between: InBetween;
let driver: Driver;
beforeAll(async () => {
  between = await startInBetween(HOST);
  driver = await startDriver('firefox', { names: [HOST, SIBLING], own: true, trusted: [between.root.pem] });
  await turnGuardOff(driver);
});
afterAll(async () => {
  await driver?.close();
  await between?.stop();
});

/** A device that Latchkey takes for none until the person says so. */
async function allowAndRemember(): Promise<void> {
  await driver.open(between.url('/status'));
  await driver.arriveAt(between.url('/status'));
  await driver.pressToolbarButton();
  await driver.willAllow([`*://${HOST}/*`]);
  const popup = await driver.openPopup();
  await press(popup, POPUP.atHome);
  await popupSays(driver, 'new');
  await withPopup(driver, (_, page) => press(page, rememberWords('new').answer));
}

it('a page that came back unheard, while the background was stopped, has its own verdict', async () => {
  await allowAndRemember();
  await driver.renewTab();
  between.letAnswer('attacker');
  await visit(driver, between.url('/login'));
  await badgeTurns(driver, '✕');
  between.letAnswer('device');
  await visit(driver, between.url('/status'));
  await badgeTurns(driver, '=');
  await driver.stopWorker();
  await driver.back();
  await driver.arriveAt(between.url('/login'));
  expect(await textOf(driver.tab)).toContain(WORDS.attacker);
  await popupSays(driver, 'danger');
  await badgeTurns(driver, '✕');
  await driver.stopWorker();
  await driver.forward();
  await driver.arriveAt(between.url('/status'));
  await popupSays(driver, 'remembered');
});

it('a page of the same site, of whose requests Firefox tells nothing, gains nothing by filling the cache', async () => {
  // The person trusted the attacker’s certificate once. From now on what the device answers is known.
  await driver.restartBrowser();
  between.letAnswer('device');
  for (const path of Object.keys(WAYS)) await visit(driver, between.url(path));
  await badgeTurns(driver, '=');

  between.letAnswer('attacker');
  const sibling = between.url('/').replace(HOST, SIBLING);
  await driver.open(sibling);
  await driver.clickThroughBrowserWarning();
  await driver.arriveAt(sibling);
  for (const [path, way] of Object.entries(WAYS)) {
    const before = between.taken.length;
    await driver.tab.evaluate(way(between.url(path)));
    expect(between.taken.slice(before)).toContain(path);
  }

  between.letAnswer('device');
  for (const path of Object.keys(WAYS)) {
    await driver.open(between.url(path));
    await pause();
    // The device says "unchanged", and the browser shows what it has.
    expect([path, await textOf(driver.tab)]).toEqual([path, expect.stringContaining(WORDS.attacker)]);
    await until('the popup to know no more', () =>
      withPopup(driver, ({ verdict, text }) =>
        Promise.resolve(verdict === null && text.includes('from your browser’s cache') ? true : null),
      ),
    );
    expect((await driver.toolbar()).badge).toBe('');
  }
});
