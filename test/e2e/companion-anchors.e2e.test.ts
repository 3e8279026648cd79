import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEVICES } from '../../ui/words/devices.ts';
import type { AnchorPair } from '../../src/core/index.ts';
import { inMessage } from '../support/browser-stores.ts';
import { type AnchoredHome, HOSTS, startAnchoredHome } from './support/anchored-home.ts';
import { askHost } from './support/ask-host.ts';
import { startDriver } from './support/driver.ts';
import { urlOf } from './support/homes.ts';
import { listProfile } from './support/list-profile.ts';
import { pairByPaste } from './support/pairing.ts';
import { isWarning, press, reads } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import type { BrowserName, Driver, Place } from './support/types.ts';

/** The browsers' own words. */
const SAYS: Record<BrowserName, { readonly unknown: string; readonly outside: string }> = {
  chrome: { unknown: 'ERR_CERT_AUTHORITY_INVALID', outside: 'ERR_CERT_INVALID' },
  firefox: { unknown: 'SEC_ERROR_UNKNOWN_ISSUER', outside: 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE' },
};

describe.each(BROWSERS)('with the companion, the store of %s', (name) => {
  let home: AnchoredHome;
  let driver: Driver;
  let place: Place;
  const refusalOf = (what: string) => driver.refusalOf(home.urlOf('P-256', what));

  /** The one store that the browser under test reads. */
  const theStore = async (): Promise<string> => {
    const { stores } = await askHost(place.home, 'anchors/stores', {});
    expect(stores.map(({ browser }) => browser)).toEqual([name === 'chrome' ? 'chromium' : 'firefox']);
    return stores[0]?.id ?? '';
  };
  const pair = (): AnchorPair => {
    const [first] = home.gatewayPairs;
    if (!first) throw new Error('There is no pair in this home');
    return first;
  };
  const install = async () => {
    const answer = await askHost(place.home, 'anchors/install', { ...inMessage(pair()), stores: [await theStore()] });
    return 'outcomes' in answer ? answer.outcomes : answer.problem;
  };
  const remove = async () =>
    (await askHost(place.home, 'anchors/remove', { label: pair().label, stores: [await theStore()] })).outcomes;

  beforeAll(async () => {
    [home, driver] = await Promise.all([startAnchoredHome(), startDriver(name, { names: HOSTS })]);
    place = await listProfile(name, driver.place);
  });
  afterAll(async () => {
    await driver?.close();
    await home?.stop();
  });

  it('when nothing is installed, does not keep the browser from warning', async () => {
    expect(await refusalOf('a leaf alone')).toBe(SAYS[name].unknown);
  });

  it(
    'when a pair was installed while the browser runs, keeps it from warning once it was started anew, and ' +
      'websites refused',
    async () => {
      expect(await install()).toEqual([{ store: await theStore(), outcome: 'done' }]);
      // Firefox believes it at once; Chromium remembers for a while what it said of a certificate before.
      if (name === 'firefox') await expect.poll(() => refusalOf('a leaf alone')).toBeNull();
      expect(await refusalOf('a website')).toBe(SAYS[name].outside);
      await driver.restartBrowser();
      for (const what of ['a leaf alone', 'leaf and root', 'an address'])
        expect(await refusalOf(what), what).toBeNull();
      for (const what of ['a website', 'a website, with the root', 'another name'])
        expect(await refusalOf(what), what).toBe(SAYS[name].outside);
    },
  );

  it('when it was removed, has the browser warn again once it was started anew', async () => {
    expect(await remove()).toEqual([{ store: await theStore(), outcome: 'done' }]);
    await driver.restartBrowser();
    for (const what of ['a leaf alone', 'leaf and root', 'an address'])
      expect(await refusalOf(what), what).toBe(SAYS[name].unknown);
    expect((await askHost(place.home, 'anchors/stores', {})).stores).toMatchObject([{ anchors: [] }]);
  });
});

describe.each(BROWSERS)('with the companion, "Stop browser warnings" in %s', (name) => {
  const scene = setScene(name, { companion: 'allowed' });

  const openPage = async (): Promise<Page> => {
    const page = await scene.driver.openExtensionPage('devices/index.html');
    await press(page, DEVICES.anchor);
    return page;
  };

  it('when it was asked to, puts the files in, and the browser warns no more', async () => {
    const { driver, home } = scene;
    await listProfile(name, driver.place);
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    const page = await openPage();
    await press(page, 'Make the two files');
    await press(page, 'Install the files');
    expect(await reads(page, 'The files are installed.')).toContain('(installed)');
    await page.close();
    await driver.restartBrowser();
    await driver.open(urlOf(home, 'nas'));
    await driver.arriveAt(urlOf(home, 'nas'));
    await popupSays(driver, 'confirmed');
  });

  it('when new files were made, takes the old ones out', async () => {
    const page = await openPage();
    await press(page, 'Make new files');
    await reads(page, 'Made earlier');
    await press(page, 'Remove with the companion');
    await reads(page, /^(?![^]*Made earlier)/);
    expect(await reads(page, 'Install the files')).not.toContain('(installed)');
    await page.close();
  });

  it('when they are out, the browser warns again', async () => {
    const { driver, home } = scene;
    await driver.restartBrowser();
    await driver.open(urlOf(home, 'nas'));
    await driver.arriveAt(isWarning);
  });
});
