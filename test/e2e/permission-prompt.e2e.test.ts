import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHome, type Home } from '../../home/index.ts';
import { version } from '../../package.json';
import { COMPANION, COMPANION_PROBLEMS, works } from '../../ui/words/companion.ts';
import { plain } from '../../ui/words/phrase.ts';
import { allow } from '../../ui/words/popup.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { startDisplay, type Display } from './support/display.ts';
import { startDriver } from './support/driver.ts';
import { homeNames, urlOf } from './support/homes.ts';
import { becomesPressable, goOn, isWarning, press, reads, unfold } from './support/people.ts';
import { popupWith } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';

describe.each(BROWSERS)('the prompt by which %s asks', (name) => {
  let display: Display;
  let home: Home;
  let driver: Driver;
  let words: string;
  beforeAll(async () => {
    [display, home] = await Promise.all([startDisplay(), startHome({ ports: 'ephemeral' })]);
    driver = await startDriver(name, { names: homeNames(home), display: display.name, companion: 'registered' });
    words = plain(allow(new URL(urlOf(home, 'speaker')).host));
  });
  afterAll(async () => {
    await driver?.close();
    await home?.stop();
    await display?.stop();
  });

  const granted = async () => {
    const page = await driver.openExtensionPage('devices/index.html');
    const answer = await page.evaluate("chrome.permissions.contains({ origins: ['*://127.0.0.1/*'] })");
    await page.close();
    await driver.tab.bringToFront();
    return answer;
  };

  it('changes nothing when the person says no, and the page stays calm', async () => {
    await driver.open(urlOf(home, 'speaker'));
    await driver.arriveAt(isWarning);
    await unfold(driver.tab, WARNING.more);
    await press(driver.tab, words);
    await driver.answerPrompt('deny');
    await reads(driver.tab, WARNING.denied);
    await becomesPressable(driver.tab, words);
    expect(await granted()).toBe(false);
  });

  it('lets Latchkey see the device when the person says yes', async () => {
    await press(driver.tab, words);
    await driver.answerPrompt('allow');
    await reads(driver.tab, WARNING.allowed);
    expect(await granted()).toBe(true);
    await goOn(driver.tab);
    await driver.clickThroughBrowserWarning();
    await driver.arriveAt(urlOf(home, 'speaker'));
    const { verdict, checks } = await popupWith(driver, 'certificate-seen');
    expect(verdict).not.toBeNull();
    expect(checks).toContainEqual({ reason: 'certificate-seen', answer: 'proved' });
  });

  it('asks before Latchkey may talk to its companion; a no changes nothing', async () => {
    await driver.open(driver.extensionUrl('setup/index.html'));
    await press(driver.tab, COMPANION.allow);
    await driver.answerPrompt('deny');
    await reads(driver.tab, COMPANION.denied);
  });

  it('and after a yes on the warning page, that page says what the device showed', async () => {
    const { tab } = driver;
    await driver.open(urlOf(home, 'camera'));
    await driver.arriveAt(isWarning);
    await unfold(tab, WARNING.more);
    await press(tab, COMPANION.allow);
    await driver.answerPrompt('allow');
    if (name === 'chrome') {
      await reads(tab, COMPANION_PROBLEMS['not-yet']);
      await driver.stopWorker();
      await tab.reload();
    }
    await reads(tab, WARNING.asked);
  });

  it('the settings say that it works, and let the person take it back', async () => {
    const { tab } = driver;
    await driver.open(driver.extensionUrl('setup/index.html'));
    await reads(tab, works(version));
    await press(tab, COMPANION.stop);
    await reads(tab, COMPANION.allowWhy);
  });
});
