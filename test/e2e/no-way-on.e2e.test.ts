import { createServer, type Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../home/keys.ts';
import { close, listen } from '../../home/listen.ts';
import { DAY, mint, type Minted, mintGateway } from '../support/mint.ts';
import { REFUSALS } from '../../ui/words/refusals.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { startDriver } from './support/driver.ts';
import { goOn, isWarning, reads, unfold } from './support/people.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const HOST = 'hub.lan';
const BELOW = 'lamp.hub.lan';
const OTHER = 'radio.lan';
const DATES = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };

const secure = ({ pem, keys }: Minted, ...others: readonly Minted[]) => ({
  cert: [pem, ...others.map((other) => other.pem)].join('\n'),
  key: privateKeyPem(keys),
});

/** What the browser's own page offers: true or false, and null until that page is there and, in Chrome, whole. */
const OFFERS_WAY_ON = {
  chrome: `document.readyState !== 'complete' || !document.querySelector('#primary-button')?.textContent ? null :
    document.querySelector('#final-paragraph')?.innerHTML !== '' && document.querySelector('#proceed-link') !== null &&
    getComputedStyle(document.querySelector('#proceed-link')).display !== 'none'`,
  firefox: `document.documentURI.startsWith('about:certerror') ? !/[&?]s=badStsCert/.test(document.documentURI) : null`,
};

describe.each(BROWSERS)(
  'a device that asked %s to insist on trust, and then shows a certificate of its own',
  (name) => {
    let driver: Driver;
    let server: Server;
    let urlOf: (host: string) => string;
    beforeAll(async () => {
      const { root, intermediate, leaf } = await mintGateway({
        root: DATES,
        intermediate: DATES,
        leaf: { ...DATES, dns: [HOST, BELOW, OTHER] },
      });
      server = createServer(secure(leaf, intermediate), ({ headers }, answer) => {
        if (headers.host?.startsWith(HOST) === true)
          answer.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
        answer.end('Hello');
      });
      const port = await listen(server, 0);
      urlOf = (host) => `https://${host}:${port}/`;
      driver = await startDriver(name, { names: [HOST, BELOW, OTHER], trusted: [root.pem] });
      for (const host of [HOST, OTHER]) {
        await driver.open(urlOf(host));
        await driver.arriveAt(urlOf(host));
      }
      server.setSecureContext(secure(await mint({ subject: 'CN=hub', dns: [HOST, BELOW, OTHER], ...DATES })));
      server.closeAllConnections();
    });
    afterAll(async () => {
      await driver?.close();
      if (server) await close(server);
    });

    it.each([
      [HOST, false],
      [BELOW, false],
      [OTHER, true],
    ])('%s: our page promises a way on only where the browser offers one (%s)', async (host, offers) => {
      await driver.open(urlOf(host));
      await driver.arriveAt(isWarning);
      await unfold(driver.tab, WARNING.more);
      const text = await reads(driver.tab, WARNING.browser);
      expect(text.includes('your browser asks you again')).toBe(offers);
      expect(text.includes('Your browser lets no one continue')).toBe(!offers);
      if (!offers)
        expect(text).toContain(name === 'chrome' ? 'chrome://net-internals/#hsts' : 'Forget About This Site');
      await goOn(driver.tab);
      await driver.arriveAt((at) => /^(chrome-error:|about:certerror)/.test(at));
      const offered = await until(
        'the browser’s own page',
        async () => (await driver.tab.evaluate(OFFERS_WAY_ON[name])) as boolean | null,
      );
      expect(offered).toBe(offers);
    });
  },
);

describe('a Chromium with a page of its own for devices that vouch for themselves', () => {
  let driver: Driver;
  let server: Server;
  let url: string;
  beforeAll(async () => {
    const leaf = await mint({ subject: 'CN=Camera', dns: ['camera.local'], ...DATES });
    server = createServer(secure(leaf), (_, answer) => answer.end('Hello'));
    url = `https://camera.local:${await listen(server, 0)}/`;
    driver = await startDriver('chrome', {
      names: ['camera.local'],
      features: ['SelfSignedLocalNetworkInterstitial'],
    });
  });
  afterAll(async () => {
    await driver?.close();
    if (server) await close(server);
  });

  it('refuses with a code of its own, and our page takes the place of that page', async () => {
    expect(await driver.refusalOf(url)).toBe('ERR_CERT_SELF_SIGNED_LOCAL_NETWORK');
    await driver.open(url);
    await driver.arriveAt(isWarning);
    await unfold(driver.tab, WARNING.more);
    const text = await reads(driver.tab, REFUSALS['self-signed']);
    expect(text).toContain('your browser asks you again');
  });
});
