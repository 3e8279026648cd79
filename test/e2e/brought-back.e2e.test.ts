import { afterEach, describe, expect, it } from 'vitest';
import { pause, setAttack } from './support/attack.ts';
import { WORDS } from './support/in-between.ts';
import { visit } from './support/people.ts';
import { readPopup } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { badgeTurns } from './support/toolbar.ts';
import { until } from './support/wait.ts';

/** What stands in a tab, and what Latchkey says of it. */
interface Told {
  readonly words: string;
  readonly badge: string;
  readonly verdict: string | null;
  readonly text: string;
}

const CONFIRMED = { words: WORDS.device, badge: '✓', verdict: 'confirmed' };
const FROM_CACHE = {
  words: WORDS.device,
  badge: '…',
  verdict: null,
  text: expect.stringContaining('from your browser’s cache') as string,
};
/** Firefox keeps also what came after a click-through, and brings it back without asking anyone. */
const ATTACKERS = { words: WORDS.attacker, badge: '✕', verdict: 'danger' };

/**
 * A tab that is duplicated, or closed and brought back, or opened by the browser's next start, is another tab to the
 * browser. Its page comes out of the cache or from whoever answers now, whatever stood in the first one.
 */
describe.each(BROWSERS)('a tab that is brought back, in %s', (name) => {
  const attack = setAttack(name, { host: 'printer.local', anchored: true, restoresTabs: true });

  /** The printer's tabs but the person's own, as an array of the browser's `Tab`. */
  const others = () =>
    `chrome.tabs.query({ url: '*://printer.local/*' })
      .then((tabs) => tabs.filter(({ id }) => id !== ${String(attack.driver.tabId)}))`;

  /** Asks the browser from one of our own pages. */
  async function ask<T>(script: string): Promise<T> {
    const page = await attack.driver.openExtensionPage('devices/index.html');
    try {
      return (await page.evaluate(script)) as T;
    } finally {
      await page.close();
    }
  }

  afterEach(() => ask(`${others()}.then((tabs) => chrome.tabs.remove(tabs.map(({ id }) => id)))`));

  /** By the path of each of the other tabs, which stand at different ones. */
  async function told(): Promise<Record<string, Told>> {
    const { driver } = attack;
    const tabs = await ask<readonly { id: number; url: string; badge: string }[]>(
      `${others()}.then((tabs) => Promise.all(tabs.map(({ id, url }) =>
        chrome.action.getBadgeText({ tabId: id }).then((badge) => ({ id, url, badge })))))`,
    );
    const pages = (await driver.tab.browser().pages()).filter((page) => page !== driver.tab);
    const all: Record<string, Told> = {};
    for (const { id, url, badge } of tabs) {
      const words = String(await pages.findLast((page) => page.url() === url)?.evaluate('document.body.innerText'));
      const popup = await driver.openExtensionPage(`popup/index.html?tab=${String(id)}`);
      const { verdict, text } = await readPopup(popup);
      await popup.close();
      all[new URL(url).pathname] = { words, badge, verdict, text };
    }
    return all;
  }

  /** Until then, and for a while where it is there, no page of the attacker's is told to be the printer. */
  async function othersComeTo(expected: Readonly<Record<string, object>>): Promise<void> {
    const wrong: Told[] = [];
    const look = async () => {
      const now = await told();
      const isGreen = ({ words, badge, verdict }: Told) =>
        words.includes(WORDS.attacker) && (badge === '✓' || verdict === 'confirmed');
      wrong.push(...Object.values(now).filter(isGreen));
      return now;
    };
    let last: Record<string, Told> = {};
    const came = until('the tabs to be back', async () => {
      last = await look();
      expect(last).toMatchObject(expected);
      return true;
    });
    // It tells what was said instead.
    await came.catch(() => expect(last).toMatchObject(expected));
    if (Object.values(expected).includes(ATTACKERS)) {
      await pause();
      expect(await look()).toMatchObject(expected);
    }
    expect(wrong).toEqual([]);
  }

  it('of a confirmed device says what was seen of its answer, or that it came from the cache', async () => {
    const { driver, between } = attack;
    // The one is asked for each time, the other kept.
    for (const [path, asked] of [
      ['/status', 3],
      ['/fresh', 1],
    ] as const) {
      await visit(driver, between.url(path));
      await badgeTurns(driver, '✓');
      const twin = await driver.duplicate();
      await othersComeTo({ [path]: CONFIRMED });
      await twin.close();
      await driver.reopen();
      await othersComeTo({ [path]: CONFIRMED });
      expect(between.reached.filter((each) => each === path)).toHaveLength(asked);
    }
    await driver.restartBrowser();
    await othersComeTo({ '/status': CONFIRMED, '/fresh': FROM_CACHE });
    expect(between.reached.filter((each) => each === '/fresh')).toHaveLength(1);
  });

  it('of an attacker gains nothing, though the device itself answers by then', async () => {
    const { driver, between, meetAttacker } = attack;
    // Chromium keeps nothing that came after a click-through, so there the device itself is asked; but no copy that it
    // calls unchanged is known any more.
    const [anew, kept] = name === 'firefox' ? [ATTACKERS, ATTACKERS] : [CONFIRMED, FROM_CACHE];
    for (const [path, reopened] of [
      ['/kept', anew],
      ['/unchanged', kept],
    ] as const) {
      await meetAttacker(path);
      between.letAnswer('device');
      const twin = await driver.duplicate();
      await othersComeTo({ [path]: anew });
      await twin.close();
      await driver.reopen();
      await othersComeTo({ [path]: reopened });
    }
    await meetAttacker('/login');
    between.letAnswer('device');
    await driver.restartBrowser();
    await othersComeTo({ '/kept': anew, '/unchanged': kept, '/login': anew });
  });
});
