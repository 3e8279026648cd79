import { describe, expect, it } from 'vitest';
import { plain } from '../../ui/words/phrase.ts';
import { allow } from '../../ui/words/popup.ts';
import { SETUP } from '../../ui/words/setup.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { goOn, isWarning, press, reads, unfold } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';

const mayLook = "chrome.permissions.contains({ origins: ['*://127.0.0.1/*'] })";

describe.each(BROWSERS)('a device that only has an address, in %s', (name) => {
  const scene = setScene(name);

  it('is one that Latchkey may not look at when it is installed', async () => {
    const page = await scene.driver.openExtensionPage('devices/index.html');
    expect(await page.evaluate(mayLook)).toBe(false);
    await page.close();
  });

  it('still gets the warning page, which asks for this one address', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { words: home.gateway.words });
    await driver.open(urlOf(home, 'speaker'));
    await driver.arriveAt(isWarning);
    await unfold(driver.tab, WARNING.more);
    await reads(driver.tab, 'Latchkey doesn’t have access to 127.0.0.1');
  });

  it('is confirmed after the person allowed the address and went on', async () => {
    const { driver, home } = scene;
    const { host } = new URL(urlOf(home, 'speaker'));
    await driver.willAllow(['*://127.0.0.1/*']);
    await press(driver.tab, plain(allow(host)));
    await reads(driver.tab, WARNING.allowed);
    await goOn(driver.tab);
    await driver.clickThroughBrowserWarning();
    await driver.arriveAt(urlOf(home, 'speaker'));
    await popupSays(driver, 'confirmed');
  });

  it('is out of sight again once the permission is taken back in the settings', async () => {
    const page = await scene.driver.openExtensionPage('setup/index.html');
    await press(page, SETUP.revoke);
    await reads(page, 'No addresses yet.');
    expect(await page.evaluate(mayLook)).toBe(false);
    await page.close();
  });
});
