import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pairByPaste } from './support/pairing.ts';
import { goOn, isWarning, textOf } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { installByPolicy, installInStore } from './support/install-anchors.ts';
import { BROWSERS } from './support/scene.ts';
import { type AnchoredHome, CASES, HOSTS, startAnchoredHome } from './support/anchored-home.ts';
import { startDriver } from './support/driver.ts';
import { badgeTurns } from './support/toolbar.ts';
import type { BrowserName, Driver } from './support/types.ts';
import { until } from './support/wait.ts';

/** The browsers' own words. */
const SAYS: Record<BrowserName, Record<'unknown' | 'outside' | 'selfSigned', string>> = {
  chrome: {
    unknown: 'ERR_CERT_AUTHORITY_INVALID',
    outside: 'ERR_CERT_INVALID',
    selfSigned: 'ERR_CERT_AUTHORITY_INVALID',
  },
  firefox: {
    unknown: 'SEC_ERROR_UNKNOWN_ISSUER',
    outside: 'SEC_ERROR_CERT_NOT_IN_NAME_SPACE',
    selfSigned: 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
  },
};

/** Of a self-signed device: Firefox says that it is self-signed before it looks for anyone who vouches for it. */
const OF_DEVICE: Record<BrowserName, string | null> = { chrome: null, firefox: SAYS.firefox.selfSigned };

/** What Chromium's own page offers: true or false, and null until that page is whole. */
const OFFERS_WAY_ON = `document.readyState !== 'complete' || !document.querySelector('#primary-button')?.textContent ?
  null : getComputedStyle(document.querySelector('#proceed-link') ?? document.head).display !== 'none' &&
  document.querySelector('#final-paragraph')?.innerHTML !== ''`;

const PAIRED = ['P-256', 'RSA'] as const;

describe.each(BROWSERS)('in %s', (name) => {
  let home: AnchoredHome;
  let driver: Driver;
  const refusalOf = (gateway: string, what: string) => driver.refusalOf(home.urlOf(gateway, what));
  const accepts = (gateway: string, what: string) =>
    until(`${gateway} to be accepted`, async () => ((await refusalOf(gateway, what)) === null ? true : null));

  beforeAll(async () => {
    [home, driver] = await Promise.all([startAnchoredHome(), startDriver(name, { names: HOSTS })]);
    for (const gateway of PAIRED) {
      const { root } = home.gateway(gateway);
      await pairByPaste(driver, root.pem, { digits: new X509Certificate(root.der).fingerprint256 });
    }
  });
  afterAll(async () => {
    await driver?.close();
    await home?.stop();
  });

  describe('before there is a scoped anchor', () => {
    it.each(PAIRED)('our page stands where a device of the paired gateway %s would', async (gateway) => {
      await driver.open(home.urlOf(gateway, 'a Local Device'));
      await driver.arriveAt(isWarning);
    });

    it.each(CASES)('refuses $gateway: $what', async ({ gateway, what }) => {
      expect(await refusalOf(gateway, what)).toBe(SAYS[name].unknown);
    });

    it('refuses a device that signed its own certificate', async () => {
      expect(await driver.refusalOf(home.device.url)).toBe(SAYS[name].selfSigned);
    });
  });

  describe('with scoped anchors in the person’s own store', () => {
    beforeAll(() =>
      driver.restartBrowser((place) => installInStore(name, place, [...home.gatewayPairs, home.device.pair])),
    );

    it.each(PAIRED)('a device of the paired gateway %s loads without a warning, and is confirmed', async (gateway) => {
      const url = home.urlOf(gateway, 'a Local Device');
      await driver.open(url);
      await driver.arriveAt(url);
      expect(await textOf(driver.tab)).toBe('Hello');
      expect((await popupSays(driver, 'confirmed')).certificateClass).toBe('U-L/S');
      await badgeTurns(driver, '✓');
    });

    it.each(CASES)('$says $gateway: $what', async ({ gateway, what, within, passesFirefox }) => {
      const accepted = within || (passesFirefox && name === 'firefox');
      expect(await refusalOf(gateway, what)).toBe(accepted ? null : SAYS[name].outside);
    });

    it.each(PAIRED)('a website under a certificate of the gateway %s does not open', async (gateway) => {
      await driver.open(home.urlOf(gateway, 'a website'));
      await driver.arriveAt((at) => /^(chrome-error:|about:certerror|about:neterror)/.test(at));
    });

    if (name === 'chrome')
      it('lets no one continue to a device whose certificate names one thing more', async () => {
        await driver.open(home.urlOf('P-256', 'a name and its first label alone'));
        await driver.arriveAt(isWarning);
        await goOn(driver.tab);
        await driver.arriveAt((at) => at.startsWith('chrome-error:'));
        const offered = await until(
          'the browser’s own page',
          async () => (await driver.tab.evaluate(OFFERS_WAY_ON)) as boolean | null,
        );
        expect(offered).toBe(false);
      });

    it(`${name === 'chrome' ? 'accepts' : 'still refuses'} a device that signed its own certificate`, async () => {
      expect(await driver.refusalOf(home.device.url)).toBe(OF_DEVICE[name]);
    });

    it('refuses that device’s key under another name', async () => {
      expect(await driver.refusalOf(home.device.elsewhere)).toBe(
        name === 'chrome' ? SAYS.chrome.outside : SAYS.firefox.selfSigned,
      );
    });
  });

  describe('with scoped anchors by policy', () => {
    beforeAll(async () => {
      await driver.restartBrowser((place) => installByPolicy(name, place, [...home.gatewayPairs, home.device.pair]));
      // Firefox imports the files some moments after it has started, one after the other.
      const oneOfEach = new Map(CASES.filter(({ within }) => within).map(({ gateway, what }) => [gateway, what]));
      for (const [gateway, what] of oneOfEach) await accepts(gateway, what);
    });

    it.each(CASES)('$says $gateway: $what', async ({ gateway, what, within, passesFirefox }) => {
      const accepted = within || (passesFirefox && name === 'firefox');
      expect(await refusalOf(gateway, what)).toBe(accepted ? null : SAYS[name].outside);
    });

    it(`${name === 'chrome' ? 'accepts' : 'still refuses'} a device that signed its own certificate`, async () => {
      expect(await driver.refusalOf(home.device.url)).toBe(OF_DEVICE[name]);
    });
  });
});
