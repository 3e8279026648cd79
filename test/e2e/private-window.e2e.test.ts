import { describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { isWarning } from './support/people.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import { until } from './support/wait.ts';

describe.each(BROWSERS)('a private window that the person let Latchkey into, in %s', (name) => {
  const scene = setScene(name, { privateWindows: true });

  it(
    name === 'firefox'
      ? 'shows our page in place of the browser’s'
      : 'keeps the browser’s own page, where Chromium would block ours',
    async () => {
      const { driver, home } = scene;
      const page = await driver.openExtensionPage('devices/index.html');
      const url = urlOf(home, 'camera');
      const inPage = (expression: string): Promise<unknown> =>
        page.evaluate(`(globalThis.browser ?? chrome).${expression}`);
      await inPage(`windows.create({ incognito: true, url: ${JSON.stringify(url)} })`);
      const settled = await until('the page in the private window', async () => {
        const tabs = (await inPage('tabs.query({})')) as readonly {
          incognito: boolean;
          url?: string;
          status?: string;
          id: number;
        }[];
        const tab = tabs.find(({ incognito }) => incognito);
        return tab?.status === 'complete' &&
          tab.url !== undefined &&
          (name === 'firefox' ? isWarning(tab.url) : tab.url === url)
          ? tab
          : null;
      });
      if (name === 'chrome') {
        // Long enough for ours to have come, had it been sent.
        await until('the background to have kept what was refused', async () =>
          Object.keys((await inPage('storage.session.get(null)')) as object).includes(`tab:${String(settled.id)}`)
            ? true
            : null,
        );
        expect(
          ((await inPage('tabs.query({})')) as readonly { incognito: boolean; url?: string }[]).find(
            ({ incognito }) => incognito,
          )?.url,
        ).toBe(url);
      }
      expect(await inPage('runtime.sendMessage({ name: "device/list", request: {} })')).toEqual({
        ok: true,
        value: [],
      });
      await page.close();
    },
  );
});
