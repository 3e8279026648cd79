import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POPUP } from '../../ui/words/popup.ts';
import { startDriver } from './support/driver.ts';
import { type PublicDevice, startPublicDevice } from './support/pebble.ts';
import { press, reads } from './support/people.ts';
import { popupSays, readPopup } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { badgeTurns } from './support/toolbar.ts';
import type { BrowserName, Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const NAME = 'nas.example.net';
const quiet = () => new Promise((resolve) => setTimeout(resolve, 1500));

/**
 * The authority is Pebble's. Only Firefox tells that it is one that was added to this computer; Chromium says no more
 * than that it trusts it.
 */
const SAYS: Record<
  BrowserName,
  { verdict: string; certificateClass: string; reason: string; badge: string; words: string }
> = {
  chrome: {
    verdict: 'public',
    certificateClass: 'U-CA/S',
    reason: 'browser-trusts',
    badge: '○',
    words: 'Your browser trusts this certificate, but doesn’t say who issued it.',
  },
  firefox: {
    verdict: 'new',
    certificateClass: 'U-U/S',
    reason: 'browser-local-authority',
    badge: '?',
    words: 'A fake would look the same.',
  },
};

/**
 * The page that opens on installation asks the background things, sometimes late: it goes first, then the background.
 */
async function comesToRest(driver: Driver): Promise<void> {
  for (const page of await driver.tab.browser().pages()) if (page !== driver.tab) await page.close();
  await until('the background to rest', async () => {
    await driver.stopWorker();
    await quiet();
    return (await driver.workerRuns()) ? null : true;
  });
}

describe.each(BROWSERS)('a device with a public name and a certificate by ACME that %s trusts', (name) => {
  let device: PublicDevice;
  let driver: Driver;
  beforeAll(async () => {
    device = await startPublicDevice(NAME);
    driver = await startDriver(name, { names: [NAME], trusted: [device.authority] });
  });
  afterAll(async () => {
    await driver?.close();
    await device?.stop();
  });

  it('loads without a warning, and nothing of Latchkey runs', async () => {
    await comesToRest(driver);
    await driver.open(device.url);
    await driver.arriveAt(device.url);
    await quiet();
    expect(await driver.workerRuns()).toBe(false);
  });

  it('leaves no trace in the toolbar or in any storage', async () => {
    expect((await driver.toolbar()).badge).toBe('');
    const page = await driver.openExtensionPage('devices/index.html');
    expect(await page.evaluate('chrome.storage.session.get(null)')).toEqual({});
    // That it looked for what ends soon, and that it has a memory, which it notes as soon as it runs, tell of no site.
    const local = (await page.evaluate('chrome.storage.local.get(null)')) as Record<string, unknown>;
    expect(Object.keys(local).filter((key) => key !== 'endings-looked' && key !== 'memory')).toEqual([]);
    await reads(page, 'No devices yet.');
    await page.close();
  });

  it('has the popup say that Latchkey does not look, and lets the person say that it is a device at home', async () => {
    await driver.pressToolbarButton();
    // What the button allows may not hold yet when the popup opens.
    const { page, verdict } = await until('the popup to say that Latchkey does not look', async () => {
      const opened = await driver.openPopup();
      const reading = await readPopup(opened);
      const { text } = reading;
      if (reading.verdict !== null || text.includes('doesn’t look like a local device, so Latchkey doesn’t check it.'))
        return { page: opened, verdict: reading.verdict };
      await opened.close();
      return null;
    });
    expect(verdict).toBeNull();
    await driver.willAllow([`*://${NAME}/*`]);
    await press(page, POPUP.atHome);
    await until('the page to be loaded again, and looked at', async () =>
      (await driver.toolbar()).badge !== '' ? true : null,
    );
    // A popup closes when its work is done; the tab that stands for it here does so in Chromium only.
    if (!page.isClosed()) await page.close();
  });

  it('is judged from then on by what the browser tells of its authority', async () => {
    const { verdict, certificateClass, reason, badge, words } = SAYS[name];
    const popup = await popupSays(driver, verdict);
    expect(popup.text).toContain(words);
    expect(popup).toMatchObject({ verdict, certificateClass });
    expect(popup.checks.map((check) => check.reason)).toContain(reason);
    await badgeTurns(driver, badge);
  });
});
