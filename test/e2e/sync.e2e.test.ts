import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAIRING } from '../../ui/words/pairing.ts';
import { arrivedTitle, SYNC } from '../../ui/words/sync.ts';
import { plain } from '../../ui/words/phrase.ts';
import { startDriver } from './support/driver.ts';
import { homeNames, urlOf } from './support/homes.ts';
import { pairByPaste, prove } from './support/pairing.ts';
import { click, press, reads, visit } from './support/people.ts';
import { popupOf, popupSays } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const GATEWAY = 'Example Home Gateway Root';

async function onDevices<T>(driver: Driver, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await driver.openExtensionPage('devices/index.html');
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

async function switchSharing(page: Page): Promise<void> {
  await reads(page, SYNC.switch);
  await click(page, '[role=switch]');
}

/** No account is signed in here: what one browser put into its account is carried to the other by the test. */
describe.each(BROWSERS)('pairings shared with another browser, in %s', (name) => {
  const scene = setScene(name);
  let other: Driver;
  let account: string;
  beforeAll(async () => {
    other = await startDriver(name, { names: homeNames(scene.home) });
  });
  afterAll(() => other.close());

  it('stay here until the person switches sharing on', async () => {
    await pairByPaste(scene.driver, scene.home.gateway.pairingPem, { digits: scene.home.gateway.fingerprint });
    account = await onDevices(scene.driver, async (page) => {
      await reads(page, SYNC.switch);
      expect(await read(page)).toBe('{}');
      await switchSharing(page);
      await page.waitForFunction(
        `(globalThis.browser ?? chrome).storage.sync.get(null).then((all) => Object.keys(all).length > 0)`,
      );
      return read(page);
    });
    expect(account).not.toContain('printer');
  });

  it('wait there for proof, and are believed by no one until then', async () => {
    await onDevices(other, async (page) => {
      await page.evaluate(`(globalThis.browser ?? chrome).storage.sync.set(${account})`);
      await switchSharing(page);
      await reads(page, plain(arrivedTitle(GATEWAY)));
    });
    await visit(other, urlOf(scene.home, 'printer'));
    expect((await popupOf(other)).verdict).not.toBe('confirmed');
  });

  it('count once the person entered what the gateway shows', async () => {
    await onDevices(other, async (page) => {
      await reads(page, plain(arrivedTitle(GATEWAY)));
      await press(page, SYNC.prove);
      await prove(page, { digits: scene.home.gateway.fingerprint });
      await reads(page, PAIRING.match);
      await press(page, SYNC.pair);
      await reads(page, 'never websites');
      await page.waitForFunction(`!document.body.innerText.includes(${JSON.stringify(SYNC.arrived)})`);
    });
    await visit(other, urlOf(scene.home, 'printer'));
    await popupSays(other, 'confirmed');
  });
});

const read = (page: Page): Promise<string> =>
  page.evaluate(`(globalThis.browser ?? chrome).storage.sync.get(null).then(JSON.stringify)`) as Promise<string>;
