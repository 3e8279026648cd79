import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { SCOPE } from '../../ui/words/scope.ts';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { fill, press, reads, unfold, visit } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import type { Driver } from './support/types.ts';

async function onDevices<T>(driver: Driver, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await driver.openExtensionPage('devices/index.html');
  try {
    await reads(page, 'Seen today');
    return await use(page);
  } finally {
    await page.close();
  }
}

async function openForm(page: Page): Promise<void> {
  await unfold(page, SCOPE.title);
}

const marks = (page: Page): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('.list .shape')].map((each) => each.dataset.shape)`);

describe.each(BROWSERS)('what a gateway may vouch for, in %s', (name) => {
  const scene = setScene(name);

  it('when narrowed, takes the mark from a device that was confirmed and is no longer open', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    await visit(driver, urlOf(home, 'printer'));
    await popupSays(driver, 'confirmed');
    await driver.open(home.startPage);
    await driver.arriveAt(home.startPage);
    await onDevices(driver, async (page) => {
      await reads(page, 'Confirmed by your gateway.');
      await openForm(page);
      await fill(page, 'textarea[id^=names-]', 'home.arpa');
      await fill(page, 'textarea[id^=addresses-]', '192.168.1.x');
      await press(page, SCOPE.save);
      expect(await reads(page, SCOPE.saved)).not.toContain('The files');
      await reads(page, 'but no longer covers it');
      await expect.poll(() => marks(page)).toEqual(['cannot-tell']);
    });
  });

  it('says the same as the popup once the device is open again', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'printer'));
    await popupSays(driver, 'caution');
    await expect.poll(() => onDevices(driver, marks)).toEqual(['caution']);
  });

  it('when everything is had back and saved, confirms the open device again', async () => {
    const { driver } = scene;
    await onDevices(driver, async (page) => {
      await openForm(page);
      await press(page, SCOPE.everything);
      await reads(page, SCOPE.widened);
      await press(page, SCOPE.save);
      await reads(page, SCOPE.saved);
      await reads(page, 'Confirmed by your gateway.');
      await expect.poll(() => marks(page)).toEqual(['confirmed']);
    });
    await driver.tab.bringToFront();
    await popupSays(driver, 'confirmed');
  });
});
