import { describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { startDriver } from './support/driver.ts';
import { BROWSERS } from './support/scene.ts';
import type { BrowserName } from './support/types.ts';
import { until } from './support/wait.ts';

/** Opens one of our pages in a fresh profile, and again in the next session of the same browser. */
async function inTwoSessions(name: BrowserName, look: (page: Page) => Promise<void>): Promise<void> {
  const driver = await startDriver(name);
  try {
    for (const session of ['first', 'second'] as const) {
      if (session === 'second') await driver.restartBrowser();
      const page = await driver.openExtensionPage('devices/index.html');
      await look(page);
      await page.close();
    }
  } finally {
    await driver.close();
  }
}

describe('what Latchkey wrote down, when the browser needs room', () => {
  it.each(BROWSERS)('has the permission for it from the start in %s, without anyone being asked', async (name) => {
    await inTwoSessions(name, async (page) => {
      const granted = await page.evaluate(`chrome.permissions.contains({ permissions: ['unlimitedStorage'] })`);
      expect(granted).toBe(true);
    });
  });

  it('is kept by Firefox, which says yes without a prompt', async () => {
    await inTwoSessions('firefox', async (page) => {
      await until('the storage to be kept', async () =>
        (await page.evaluate('navigator.storage.persisted()')) === true ? true : null,
      );
    });
  });

  it('has no quota of its own in Chromium, and the permission adds no warning to installing Latchkey', async () => {
    await inTwoSessions('chrome', async (page) => {
      // Without the permission it is a fixed one, of 10 GiB where there is as much room.
      const { quota } = (await page.evaluate('navigator.storage.estimate()')) as { quota: number };
      expect(quota % 2 ** 30).not.toBeLessThan(2 ** 20);
      const warnings = `(manifest) => new Promise((resolve) =>
        chrome.management.getPermissionWarningsByManifest(JSON.stringify(manifest), resolve))`;
      const [all, without] = (await page.evaluate(`(async () => {
        const manifest = chrome.runtime.getManifest();
        const warnings = ${warnings};
        const permissions = manifest.permissions.filter((each) => each !== 'unlimitedStorage');
        return [await warnings(manifest), await warnings({ ...manifest, permissions })];
      })()`)) as [string[], string[]];
      expect(all).toEqual(without);
    });
  });
});
