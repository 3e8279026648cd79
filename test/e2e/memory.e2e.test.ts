import { describe, expect, it } from 'vitest';
import { MARKS, notRemembered } from '../../ui/words/marks.ts';
import { POPUP, rememberWords } from '../../ui/words/popup.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { urlOf } from './support/homes.ts';
import { pairByPaste } from './support/pairing.ts';
import { isWarning, press, reads, turnGuardOff, unfold, visit } from './support/people.ts';
import { popupOf, popupSays, popupWith, readsVerdict, withVerdict } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import { until } from './support/wait.ts';

describe.each(BROWSERS)('what Latchkey remembers in %s', (name) => {
  const scene = setScene(name);

  it('holds a key once the person says that the device is theirs', async () => {
    const { driver, home } = scene;
    await turnGuardOff(driver);
    await visit(driver, urlOf(home, 'doorbell'));
    expect((await popupSays(driver, 'new')).text).toContain(MARKS.new);
    await visit(driver, urlOf(home, 'doorbell'));
    await withVerdict(driver, 'new', async (page) => {
      await reads(page, notRemembered());
      await press(page, rememberWords('new').answer);
      await readsVerdict(page, 'remembered');
    });
  });

  it('still holds it after the background was stopped', async () => {
    const { driver } = scene;
    await driver.stopWorker();
    await popupSays(driver, 'remembered');
  });

  // To Chromium's worker everything is told once it listens.
  if (name === 'firefox')
    it('is told on a page that asked before the background listened', async () => {
      const { driver } = scene;
      const { unheard, release } = await driver.deafWorker();
      const page = await driver.openExtensionPage('devices/index.html');
      await until('the page to ask in vain', async () => ((await unheard()) > 0 ? true : null));
      await release();
      await reads(page, 'doorbell.local');
      await page.close();
    });

  it('still holds pairings and keys after the browser was started again', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    await driver.restartBrowser();
    await visit(driver, urlOf(home, 'doorbell'));
    await popupSays(driver, 'remembered');
    await visit(driver, urlOf(home, 'printer'));
    await popupSays(driver, 'confirmed');
  });

  it('says before anything is opened that a refused device is one the person named theirs', async () => {
    const { driver, home } = scene;
    await home.rotate('doorbell');
    await driver.open(urlOf(home, 'doorbell'));
    await driver.arriveAt(isWarning);
    await reads(driver.tab, 'You saved the device here earlier today.');
    await unfold(driver.tab, WARNING.more);
    await reads(driver.tab, 'You said today that it’s yours.');
  });

  it('warns of danger when the key of a remembered device is another one', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'doorbell'));
    const { checks } = await popupSays(driver, 'danger');
    expect(checks).toContainEqual({ reason: 'key-changed', answer: 'refuted' });
  });

  it('takes the new key only after a second, deliberate yes', async () => {
    const { driver } = scene;
    await withVerdict(driver, 'danger', async (page) => {
      await press(page, POPUP.changed);
      await press(page, POPUP.changedYes);
      await readsVerdict(page, 'remembered');
    });
  });

  it('stays calm when the gateway issues anew for the same key', async () => {
    const { driver, home } = scene;
    await home.renew('printer');
    await visit(driver, urlOf(home, 'printer'));
    await popupSays(driver, 'confirmed');
  });

  it('tells quietly of a new key that the same gateway vouches for', async () => {
    const { driver, home } = scene;
    await home.rotate('printer');
    await visit(driver, urlOf(home, 'printer'));
    const { checks } = await popupSays(driver, 'confirmed');
    expect(checks.map(({ reason }) => reason)).toContain('key-renewed-by-gateway');
  });

  it('confirms nothing any more once the gateway is unpaired', async () => {
    const { driver } = scene;
    const page = await driver.openExtensionPage('devices/index.html');
    await press(page, 'Unpair');
    await reads(page, 'Its devices are no longer confirmed.');
    await press(page, 'Unpair');
    await reads(page, 'Undo');
    await page.close();
    expect((await popupOf(driver)).verdict).not.toBe('confirmed');
    expect((await popupWith(driver, 'no-gateway-paired')).verdict).not.toBe('confirmed');
  });
});
