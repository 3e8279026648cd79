import { X509Certificate } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { makeGatewayAnchor } from '../../../src/core/anchors/make-anchor.ts';
import type { Minted } from '../../support/mint.ts';
import { toPem } from '../../support/openssl-verify.ts';
import { PERIOD } from './anchored-gateway.ts';
import { startDriver } from './driver.ts';
import { type InBetween, startInBetween, WORDS } from './in-between.ts';
import { pairByPaste } from './pairing.ts';
import { textOf, turnGuardOff, visit } from './people.ts';
import { popupSays, popupTurns, readPopup } from './popup.ts';
import { badgeTurns } from './toolbar.ts';
import type { BrowserName, Driver, DriverOptions } from './types.ts';
import { until } from './wait.ts';

/** Time enough for anything that could happen to have happened. */
const PAUSE_MS = 800;
export const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** A person whose printer is confirmed, and someone in between who lets single answers of it through. */
export interface Attack {
  readonly driver: Driver;
  readonly between: InBetween;
  /** The attacker's page in the person's tab, who passed the warnings: red. */
  meetAttacker(path: string): Promise<void>;
  /** Runs in the page that stands in the person's tab. */
  run(script: string): Promise<unknown>;
  /** The same from a click, as browsers want it for windows and files. */
  click(script: string): Promise<void>;
  go(url: string): Promise<unknown>;
  /** The page goes to `path`, which the device itself answers. */
  deviceIsAsked(path: string): Promise<void>;
  /** The attacker's page still stands there, and toolbar and popup say so. */
  staysRed(): Promise<void>;
  /** No tab that shows the attacker's words is told to be the printer. */
  nothingIsGreen(): Promise<void>;
}

/**
 * @param anchored whether the browser has the scoped anchor of the gateway, too.
 * @param more what device and attacker answer besides.
 * @param display where its windows are to be shown, started by then; none unless said.
 */
export function setAttack(
  name: BrowserName,
  {
    host,
    anchored,
    display,
    restoresTabs,
    more = {},
  }: {
    host: string;
    anchored: boolean;
    display?: () => string;
    restoresTabs?: true;
    more?: Parameters<typeof startInBetween>[1];
  },
): Attack {
  let between: InBetween;
  let driver: Driver;

  beforeAll(async () => {
    between = await startInBetween(host, more);
    driver = await startDriver(name, {
      names: [host, 'gadget.local'],
      ...(anchored ? await inStore(between.root) : {}),
      ...(display === undefined ? {} : { display: display() }),
      ...(restoresTabs ? { restoresTabs } : {}),
    });
    await turnGuardOff(driver);
    await pairByPaste(driver, between.root.pem, { digits: new X509Certificate(between.root.der).fingerprint256 });
    await visit(driver, between.url('/'));
    await popupSays(driver, 'confirmed');
  });
  afterAll(async () => {
    await driver?.close();
    await between?.stop();
  });

  const run = (script: string) => driver.tab.evaluate(script).catch(() => null);
  const go = (url: string) => run(`void (location.href = ${JSON.stringify(url)})`);

  return {
    get driver() {
      return driver;
    },
    get between() {
      return between;
    },
    run,
    go,
    click: async (script) => {
      await driver.tab.bringToFront();
      await run(`(() => {
        const button = document.createElement('button');
        button.id = 'go';
        button.style.cssText = 'position: fixed; inset: 0; width: 50%; height: 50%';
        button.onclick = () => { button.remove(); ${script} };
        document.body.append(button);
      })()`);
      await clickOnce(driver.tab);
    },
    meetAttacker: async (path) => {
      between.letAnswer('attacker');
      await visit(driver, between.url(path));
      await badgeTurns(driver, '✕');
    },
    deviceIsAsked: async (path) => {
      const before = between.answered.length;
      between.letAnswer('device');
      await go(between.url(path));
      // Not only asked: who answers next ends all connections, and a broken answer is another case.
      await until(`the device to have answered ${path}`, () =>
        Promise.resolve(between.answered.slice(before).includes(path) ? true : null),
      );
      await pause();
      between.letAnswer('attacker');
    },
    staysRed: async () => {
      await pause();
      expect(await textOf(driver.tab)).toContain(WORDS.attacker);
      expect((await driver.toolbar()).badge).not.toBe('✓');
      await badgeTurns(driver, '✕');
      await popupTurns(driver, 'danger');
      expect((await driver.toolbar()).badge).not.toBe('✓');
      await badgeTurns(driver, '✕');
    },
    nothingIsGreen: async () => {
      await pause();
      await until('the words of the attacker', async () => {
        const texts = await Promise.all((await driver.tab.browser().pages()).map(wordsOf));
        return texts.some((text) => text.includes(WORDS.attacker)) ? true : null;
      });
      for (const { id, badge } of await badges(driver)) {
        expect(badge).not.toBe('✓');
        const popup = await driver.openExtensionPage(`popup/index.html?tab=${String(id)}`);
        expect((await readPopup(popup)).verdict).not.toBe('confirmed');
        await popup.close();
      }
    },
  };
}

/** What the person had Latchkey make for a gateway, and installed in the browser. */
async function inStore({ der }: Minted): Promise<Pick<DriverOptions, 'trusted' | 'known'>> {
  const scope = { names: ['local'], addresses: ['127.0.0.1/32'], until: PERIOD.notAfter };
  const made = await makeGatewayAnchor(der, scope, 'Gateway', Date.now());
  if (!made.ok) throw new Error(made.problem);
  return { trusted: [toPem(made.pair.scopeRoot)], known: [toPem(made.pair.cross)] };
}

/** A button that is there until it is clicked. */
const clickOnce = (tab: Page): Promise<true> =>
  until('the click', async () => {
    await tab.click('#go');
    return (await tab.$('#go')) ? null : true;
  });

const wordsOf = async (page: Page): Promise<string> =>
  String(await page.evaluate('document.body?.innerText ?? ""').catch(() => ''));

/** What the toolbar button says over each tab that is none of our own pages. */
async function badges(driver: Driver): Promise<readonly { readonly id: number; readonly badge: string }[]> {
  const page = await driver.openExtensionPage('devices/index.html');
  try {
    return (await page.evaluate(`chrome.tabs.query({}).then((tabs) => Promise.all(tabs
      .filter(({ url }) => !url?.startsWith(location.origin))
      .map(({ id }) => chrome.action.getBadgeText({ tabId: id }).then((badge) => ({ id, badge })))))`)) as {
      id: number;
      badge: string;
    }[];
  } finally {
    await page.close();
  }
}
