import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../ui/words/phrase.ts';
import { allow, POPUP, rememberWords } from '../../ui/words/popup.ts';
import { pause } from './support/attack.ts';
import { startDriver } from './support/driver.ts';
import { type InBetween, startInBetween, WORDS } from './support/in-between.ts';
import { pairByPaste } from './support/pairing.ts';
import { press, textOf, turnGuardOff, visit } from './support/people.ts';
import { popupSays, popupTurns, withPopup } from './support/popup.ts';
import { badgeTurns } from './support/toolbar.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

/**
 * Names that the person allowed by themselves, and others of the same site that they did not. One that looks public can
 * be remembered only. Of those that a gateway may confirm, Latchkey may look at all unless the person takes that back.
 */
const DEVICES = [
  { host: 'fritz.box', sibling: 'evil.fritz.box', verdict: 'remembered', badge: '=', unknown: '' },
  { host: 'printer.local', sibling: 'evil.printer.local', verdict: 'confirmed', badge: '✓', unknown: '…' },
] as const;

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

let driver: Driver;
const between = new Map<string, InBetween>();
beforeAll(async () => {
  for (const { host } of DEVICES) between.set(host, await startInBetween(host));
  driver = await startDriver('firefox', {
    names: DEVICES.flatMap(({ host, sibling }) => [host, sibling]),
    own: true,
    trusted: [...between.values()].map(({ root }) => root.pem),
  });
  await turnGuardOff(driver);
});
afterAll(async () => {
  await driver?.close();
  for (const each of between.values()) await each.stop();
});

/** The person takes back what Latchkey was allowed when it was installed. */
async function takeBack(origin: string): Promise<void> {
  const page = await driver.openExtensionPage('devices/index.html');
  const origins = JSON.stringify({ origins: [origin] });
  await page.evaluate(`chrome.permissions.remove(${origins})`);
  expect(await page.evaluate(`chrome.permissions.contains(${origins})`)).toBe(false);
  await page.close();
}

describe.each(DEVICES)('a $verdict device, $host', ({ host, sibling, verdict, badge, unknown }) => {
  const device = (): InBetween => {
    const found = between.get(host);
    if (!found) throw new Error(`no device: ${host}`);
    return found;
  };

  /** The person lets Latchkey look, and has it know the device from then on. */
  async function allowAndKnow(): Promise<void> {
    const { root, url } = device();
    if (verdict === 'confirmed') {
      await pairByPaste(driver, root.pem, { digits: new X509Certificate(root.der).fingerprint256 });
      await takeBack('*://*.local/*');
    }
    await driver.open(url('/status'));
    await driver.arriveAt(url('/status'));
    await driver.pressToolbarButton();
    await driver.willAllow([`*://${host}/*`]);
    const popup = await driver.openPopup();
    if (verdict === 'remembered') {
      await press(popup, POPUP.atHome);
      await popupSays(driver, 'new');
      await withPopup(driver, (_, page) => press(page, rememberWords('new').answer));
    } else {
      await press(popup, plain(allow(host)));
      await popupSays(driver, verdict);
    }
  }

  it('a page that came back unheard, while the background was stopped, has its own verdict', async () => {
    const { url, letAnswer } = device();
    await allowAndKnow();
    await driver.renewTab();
    letAnswer('attacker');
    await visit(driver, url('/login'));
    await badgeTurns(driver, '✕');
    letAnswer('device');
    await visit(driver, url('/status'));
    await badgeTurns(driver, badge);
    await driver.stopWorker();
    await driver.back();
    await driver.arriveAt(url('/login'));
    expect(await textOf(driver.tab)).toContain(WORDS.attacker);
    await popupTurns(driver, 'danger');
    await badgeTurns(driver, '✕');
    await driver.stopWorker();
    await driver.forward();
    await driver.arriveAt(url('/status'));
    // What Forward loads anew, at a host that is allowed by itself, cannot be told from what comes back unheard.
    await popupSays(driver, verdict === 'remembered' ? 'danger' : verdict);
  });

  it('a page of the same site, of which Firefox tells us nothing, gains nothing by filling the cache', async () => {
    const { url, letAnswer, taken } = device();
    // The person trusted the attacker’s certificate once. From now on what the device answers is known.
    await driver.restartBrowser();
    // With the browser Latchkey was installed anew, as it is not signed.
    if (verdict === 'confirmed') await takeBack('*://*.local/*');
    letAnswer('device');
    for (const path of Object.keys(WAYS)) await visit(driver, url(path));
    await badgeTurns(driver, badge);

    letAnswer('attacker');
    const there = url('/').replace(host, sibling);
    if (verdict === 'confirmed') await visit(driver, there);
    else {
      // Of such a name Latchkey is told nothing at all.
      await driver.open(there);
      await driver.clickThroughBrowserWarning();
      await driver.arriveAt(there);
    }
    for (const [path, way] of Object.entries(WAYS)) {
      const before = taken.length;
      await driver.tab.evaluate(way(url(path)));
      expect(taken.slice(before)).toContain(path);
    }

    letAnswer('device');
    for (const path of Object.keys(WAYS)) {
      await driver.open(url(path));
      await pause();
      // The device says "unchanged", and the browser shows what it has.
      expect([path, await textOf(driver.tab)]).toEqual([path, expect.stringContaining(WORDS.attacker)]);
      const { said } = await until('the popup to know no more, or to have a verdict', () =>
        withPopup(driver, ({ verdict: said, text }) =>
          Promise.resolve(said !== null || text.includes('from your browser’s cache') ? { said } : null),
        ),
      );
      expect([path, said]).toEqual([path, null]);
      expect((await driver.toolbar()).badge).toBe(unknown);
    }
  });
});
