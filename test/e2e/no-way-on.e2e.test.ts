import { createServer, type Server } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, listen } from '../../home/listen.ts';
import { DAY, type Gateway, mint, mintGateway } from '../support/mint.ts';
import { help, REFUSALS } from '../../ui/words/refusals.ts';
import { WARNING } from '../../ui/words/warning.ts';
import { startDriver } from './support/driver.ts';
import { goOn, isWarning, reads, unfold, visit } from './support/people.ts';
import { withVerdict } from './support/popup.ts';
import { REFUSED, secure, startRefused } from './support/refused-servers.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const HOST = 'hub.lan';
const BELOW = 'lamp.hub.lan';
const OTHER = 'radio.lan';
const DATES = { notBefore: Date.now() - DAY, notAfter: Date.now() + 30 * DAY };

/** What the browser's own page offers: true or false, and null until that page is there and, in Chrome, whole. */
const OFFERS_WAY_ON = {
  chrome: `document.readyState !== 'complete' || !document.querySelector('#primary-button')?.textContent ? null :
    document.querySelector('#final-paragraph')?.innerHTML !== '' && document.querySelector('#proceed-link') !== null &&
    getComputedStyle(document.querySelector('#proceed-link')).display !== 'none'`,
  firefox: `document.documentURI.startsWith('about:certerror') ? !/[&?]s=badStsCert/.test(document.documentURI) : null`,
};

describe.each(BROWSERS)('in %s', (name) => {
  const refused = REFUSED.filter((each) => each.code[name] !== undefined);
  let gateway: Gateway;
  let driver: Driver;
  beforeAll(async () => {
    const leaf = { ...DATES, dns: [HOST, BELOW, OTHER] };
    gateway = await mintGateway({ root: DATES, intermediate: DATES, leaf });
    const names = [HOST, BELOW, OTHER, ...refused.map(({ host }) => host)];
    driver = await startDriver(name, { names, trusted: [gateway.root.pem] });
  });
  afterAll(() => driver?.close());

  describe('a device that asked to insist on trust, and then shows a certificate of its own', () => {
    let server: Server;
    let urlOf: (host: string) => string;
    beforeAll(async () => {
      server = createServer(secure(gateway.leaf, gateway.intermediate), ({ headers }, answer) => {
        if (headers.host?.startsWith(HOST) === true)
          answer.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
        answer.end('Hello');
      });
      const port = await listen(server, 0);
      urlOf = (host) => `https://${host}:${port}/`;
      for (const host of [HOST, OTHER]) {
        await driver.open(urlOf(host));
        await driver.arriveAt(urlOf(host));
      }
      server.setSecureContext(secure(await mint({ subject: 'CN=hub', dns: [HOST, BELOW, OTHER], ...DATES })));
      server.closeAllConnections();
    });
    afterAll(async () => {
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
  });

  describe('a device that shows', () => {
    // Firefox may have dropped the first of two certificates before it sees the second, and refuses neither then.
    const once = { retry: 1 };
    it.each(refused)('$kind: our page says so and what helps, and is no calmer than caution', once, async (refused) => {
      const { url, before, stop } = await startRefused(refused, gateway);
      try {
        if (before !== undefined) await visit(driver, before);
        expect(await driver.refusalOf(url)).toBe(refused.code[name]);
        await driver.open(url);
        await driver.arriveAt(isWarning);
        await unfold(driver.tab, WARNING.more);
        const text = await reads(driver.tab, REFUSALS[refused.means]);
        expect(text).toContain(help(refused.means));
        expect(text).toContain('Your browser lets no one continue');
        expect(await driver.tab.evaluate('document.querySelector("main").dataset.tone')).toBe('warn');
        await withVerdict(driver, null, (_, { verdict, checks }) => {
          expect(verdict).toBe('caution');
          expect(checks.map(({ reason }) => reason)).toContain(`browser-refused-${refused.means}`);
          return Promise.resolve();
        });
      } finally {
        await stop();
      }
    });
  });
});

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
