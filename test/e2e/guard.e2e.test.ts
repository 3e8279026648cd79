import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POPUP, rememberWords } from '../../ui/words/popup.ts';
import { UPGRADE } from '../../ui/words/upgrade.ts';
import { startDriver } from './support/driver.ts';
import { type InBetween, startInBetween, WORDS } from './support/in-between.ts';
import {
  becomesPressable,
  goOn,
  isPressable,
  isWarning,
  press,
  pressAndLeave,
  reads,
  unfold,
  visit,
} from './support/people.ts';
import { popupSays, readsVerdict, withVerdict } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const HOST = 'printer.local';
/** Longer than a request can take on loopback, on a machine however busy. */
const ON_ITS_WAY_MS = 20_000;
const isGuard = (address: string): boolean => /^(chrome|moz)-extension:\/\/[^/]+\/guard\/index\.html\?/.test(address);

describe.each(BROWSERS)('the guard in %s', (name) => {
  let driver: Driver;
  let between: InBetween;

  beforeAll(async () => {
    between = await startInBetween(HOST);
    driver = await startDriver(name, { names: [HOST] });
    await visit(driver, between.url('/'));
    await withVerdict(driver, 'new', async (page) => {
      await press(page, rememberWords('new').answer);
      await readsVerdict(page, 'remembered');
    });
  });
  afterAll(async () => {
    await driver?.close();
    await between?.stop();
  });

  /** Past both warnings, where they come: browsers may keep a click-through for one certificate at a time. */
  const passTo = async (isThere: (address: string) => boolean): Promise<void> => {
    if (isThere(await driver.arriveAt((at) => isWarning(at) || isThere(at)))) return;
    await goOn(driver.tab);
    await driver.clickThroughBrowserWarning();
    await driver.arriveAt(isThere);
  };
  const fallFor = async (path: string, as = ''): Promise<void> => {
    await driver.open(between.url(path).replace('//', `//${as}`));
    await passTo(isGuard);
    await reads(driver.tab, `This doesn’t match ${HOST}`);
  };

  /** The same address as a person types it without the s. */
  const byHttp = (path: string): string => between.url(path).replace('https:', 'http:');

  /** The device was just seen with https; on a machine so busy that it did not answer in time, it is once more. */
  const givesWay = (path: string): Promise<boolean> =>
    until('http to give way to https', async () => {
      await driver.open(between.url('/seen'));
      await passTo((at) => at === between.url('/seen'));
      await popupSays(driver, 'remembered');
      await driver.open(byHttp(path));
      await driver.arriveAt(between.url(path), 20_000);
      return true;
    });

  /** What the attacker was asked for while a page of the device asks many times over. */
  const takenInAWhile = async (): Promise<readonly string[]> => {
    const before = between.taken.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return between.taken.slice(before);
  };

  it('leaves a page of the device alone while its key is the right one', async () => {
    await driver.open(between.url('/again'));
    await driver.arriveAt(between.url('/again'));
    await popupSays(driver, 'remembered');
  });

  it('opens over https what is asked for over http', async () => {
    await givesWay('/typed');
  });

  it('opens it over http where https does not answer there any more, and says so', async () => {
    between.letAnswer('unencrypted');
    await driver.open(byHttp('/undone'));
    await driver.arriveAt((at) => at === byHttp('/undone'));
    await withVerdict(driver, 'plain', async (page) => void (await reads(page, UPGRADE.unanswered)));
    // Nothing leads to https any more, for as long as it is not seen there again.
    await driver.stopWorker();
    await driver.open(byHttp('/still'));
    await driver.arriveAt((at) => at === byHttp('/still'));
  });

  it('opens over https again what is asked for over http once the device was seen with it', async () => {
    between.letAnswer('device');
    await givesWay('/again');
  });

  it('shows its own page in place of one that someone else answers, and says what was sent', async () => {
    between.letAnswer('attacker');
    // A link may hold a user name, which Chromium leaves in the tab's address; Firefox asks about it first.
    await fallFor('/greedy', name === 'firefox' ? '' : 'someone@');
    expect(await reads(driver.tab, 'Close this page')).toContain('had already asked for the page');
    // Firefox holds the answer up until it is judged, so that nothing of the page ever runs.
    if (name === 'firefox') expect([...new Set(between.taken)]).toEqual(['/greedy']);
    // What the page asked for before it was held may be on its way as yet.
    const quiet = async () => ((await takenInAWhile()).length === 0 ? true : null);
    await until('what was on its way to arrive', quiet, ON_ITS_WAY_MS);
    expect(await takenInAWhile()).toEqual([]);
  });

  it('tells in the popup over it what was found', async () => {
    await popupSays(driver, 'danger');
  });

  it('tells in the list of devices, too', async () => {
    const page = await driver.openExtensionPage('devices/index.html');
    await reads(page, 'Danger when you last opened it.');
    await page.close();
  });

  it('lets nothing more out for another tab, and shows its page there, too', async () => {
    const before = between.taken.length;
    await driver.renewTab();
    await driver.open(between.url('/second'));
    await driver.arriveAt(isGuard);
    expect(between.taken.slice(before)).toEqual([]);
  });

  it('still holds it after the background was stopped', async () => {
    await driver.stopWorker();
    const before = between.taken.length;
    await driver.open(between.url('/third'));
    await driver.arriveAt(isGuard);
    await reads(driver.tab, `This doesn’t match ${HOST}`);
    expect(between.taken.slice(before)).toEqual([]);
  });

  it('holds it again when it is checked again and someone else still answers', async () => {
    const before = between.taken.length;
    await pressAndLeave(driver.tab, 'Check again');
    await until('the attacker to be asked', () => Promise.resolve(between.taken.length > before ? true : null));
    await driver.arriveAt(isGuard);
    await reads(driver.tab, 'had already asked for the page');
  });

  it('lets the device through when it is checked again and shows its own key, and leaves no rule behind', async () => {
    between.letAnswer('device');
    await press(driver.tab, 'Check again');
    await passTo((at) => at === between.url('/third'));
    await reads(driver.tab, WORDS.device);
    await expect.poll(() => rules(driver)).toBe(0);
  });

  it('opens the page at the person’s word, and does not stop this key again', async () => {
    between.letAnswer('attacker');
    // In a tab where the person asked for the browser's own warning it comes at once.
    await driver.renewTab();
    await fallFor('/fourth');
    await expect.poll(() => rules(driver)).toBe(1);
    await unfold(driver.tab, 'More');
    await press(driver.tab, 'Open it anyway');
    await driver.arriveAt(between.url('/fourth'));
    await reads(driver.tab, WORDS.attacker);
    await popupSays(driver, 'danger');
    await expect.poll(() => rules(driver)).toBe(0);
    await driver.open(between.url('/fifth'));
    await driver.arriveAt(between.url('/fifth'));
    await popupSays(driver, 'danger');
    expect(await driver.standsAt(driver.tab)).toBe(between.url('/fifth'));
  });

  it('closes no page that came to stand in the tab since the popup was opened', async () => {
    await withVerdict(driver, 'danger', async (page) => {
      await becomesPressable(page, POPUP.closePage);
      await driver.open('about:blank');
      await page.bringToFront();
      // Not `press`: once the popup has looked for evidence it may look again by itself, and the button goes.
      await until('the popup to look again', async () => {
        await (await page.$(`::-p-text(${POPUP.closePage})`))?.click();
        return (await isPressable(page, POPUP.closePage)) ? null : true;
      });
      expect(driver.tab.isClosed()).toBe(false);
    });
  });
});

/** How many rules the browser has from Latchkey. */
async function rules(driver: Driver): Promise<number> {
  const page = await driver.openExtensionPage('devices/index.html');
  try {
    return (await page.evaluate(
      'chrome.declarativeNetRequest.getSessionRules().then(({ length }) => length)',
    )) as number;
  } finally {
    await page.close();
  }
}
