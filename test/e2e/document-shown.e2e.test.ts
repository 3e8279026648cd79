import { X509Certificate } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeGatewayAnchor } from '../../src/core/anchors/gateway-anchor.ts';
import { PERIOD } from './support/anchored-gateway.ts';
import { startDriver } from './support/driver.ts';
import { type InBetween, startInBetween, WORDS } from './support/in-between.ts';
import { installInStore } from './support/install-anchors.ts';
import { pairByPaste } from './support/pairing.ts';
import { visit } from './support/people.ts';
import { popupOf } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { toolbarOf } from './support/toolbar.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const DEVICE = 'printer.local';
const OTHER = 'gadget.local';

/** Time enough for anything that could happen to have happened. */
const PAUSE_MS = 800;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/**
 * Firefox remembers one accepted certificate for each endpoint, so without an anchor it meets the device with an error
 * once the attacker's was accepted: no answer of the device reaches the page then.
 */
const SITUATIONS = BROWSERS.flatMap((name) =>
  [true, false].filter((anchored) => anchored || name === 'chrome').map((anchored) => ({ name, anchored })),
);

/** What lets an answer of the device through that never becomes the page. Runs in the attacker's page. */
const ASKED: Readonly<Record<string, string>> = {
  'an answer without content': '/nothing',
  'an answer that resets the page': '/reset',
  'a download': '/file',
  'a download known by its type alone': '/firmware',
};

describe.each(SITUATIONS)('someone in between, in $name, with an anchor: $anchored', ({ name, anchored }) => {
  let between: InBetween;
  let driver: Driver;
  let other: Server;

  beforeAll(async () => {
    between = await startInBetween(DEVICE);
    other = createServer((_, response) => response.writeHead(204).end());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    driver = await startDriver(name, { names: [DEVICE, OTHER] });
    await pairByPaste(driver, between.root.pem, { digits: new X509Certificate(between.root.der).fingerprint256 });
    if (anchored) {
      const scope = { names: ['local'], addresses: ['127.0.0.1/32'], until: PERIOD.notAfter };
      const made = await makeGatewayAnchor(between.root.der, scope, 'Gateway', Date.now());
      if (!made.ok) throw new Error(made.problem);
      await driver.restartBrowser((place) => installInStore(name, place, [made.pair]));
    }
    await visit(driver, between.url('/'));
    expect((await popupOf(driver)).verdict).toBe('confirmed');
  });
  afterAll(async () => {
    await driver?.close();
    await between?.stop();
    other?.close();
  });

  /** The attacker's page in the person's tab, who passed the warnings: red. */
  async function meetAttacker(path: string): Promise<void> {
    between.letAnswer('attacker');
    await visit(driver, between.url(path));
    await until('the attacker to be found out', async () => ((await toolbarOf(driver)).badge === '✕' ? true : null));
  }

  const run = (script: string) => driver.tab.evaluate(script).catch(() => null);
  const go = (url: string) => run(`void (location.href = ${JSON.stringify(url)})`);

  async function deviceIsAsked(path: string): Promise<void> {
    const before = between.reached.length;
    between.letAnswer('device');
    await go(between.url(path));
    await until(`the device to be asked for ${path}`, async () =>
      between.reached.slice(before).includes(path) ? true : null,
    );
    await pause();
    between.letAnswer('attacker');
  }

  async function staysRed(): Promise<void> {
    await pause();
    expect(await driver.tab.evaluate('document.body.innerText')).toContain(WORDS.attacker);
    expect((await toolbarOf(driver)).badge).toBe('✕');
    expect((await popupOf(driver)).verdict).toBe('danger');
    expect((await toolbarOf(driver)).badge).toBe('✕');
  }

  it.each(Object.entries(ASKED))('gains nothing by %s', async (_, path) => {
    await meetAttacker('/login');
    await deviceIsAsked(path);
    await staysRed();
  });

  it('gains nothing by a request that is stopped', async () => {
    await meetAttacker('/login');
    between.letAnswer('device');
    const stopped = between.url('/slow');
    await run(`(() => { location.href = ${JSON.stringify(stopped)}; setTimeout(() => window.stop(), 60); })()`);
    await pause();
    between.letAnswer('attacker');
    const stands = await driver.arriveAt(() => true);
    if (stands === stopped) return; // It won the race, and is the device's own page.
    await staysRed();
  });

  it('gains nothing by an answer without content from another local host', async () => {
    await meetAttacker('/login');
    await go(`http://${OTHER}:${String((other.address() as AddressInfo).port)}/`);
    await staysRed();
  });

  it('gains nothing by a page of the device from which the browser comes back', async () => {
    await meetAttacker('/login');
    between.letAnswer('device');
    await go(between.url('/status'));
    await driver.arriveAt(between.url('/status'));
    await until('the device to be confirmed', async () => ((await toolbarOf(driver)).badge === '✓' ? true : null));
    await driver.back();
    await driver.arriveAt(between.url('/login'));
    between.letAnswer('attacker');
    if (await driver.tab.evaluate('window.cameBack')) await staysRed();
    else expect((await popupOf(driver)).verdict).not.toBe('danger');
  });

  it('gains nothing by a document that it writes itself after a download', async () => {
    await meetAttacker('/login');
    await run(`history.pushState(null, '', '/firmware')`);
    await deviceIsAsked('/firmware');
    await run(`void (location.href = "javascript:'<p>${WORDS.attacker}'")`);
    await pause();
    expect(await driver.tab.evaluate('document.body.innerText')).toContain(WORDS.attacker);
    expect((await toolbarOf(driver)).badge).not.toBe('✓');
    expect(['danger', 'caution', null]).toContain((await popupOf(driver)).verdict);
  });

  it('gains nothing by a page that the device calls unchanged', async () => {
    await meetAttacker('/unchanged');
    const before = between.reached.length;
    between.letAnswer('device');
    await run('void location.reload()');
    await until('the device to be asked', async () => (between.reached.length > before ? true : null));
    await pause();
    const text = String(await driver.tab.evaluate('document.body.innerText'));
    if (!text.includes(WORDS.attacker)) return; // The attacker's page was not kept, so the device had to send its own.
    expect((await toolbarOf(driver)).badge).not.toBe('✓');
  });

  if (anchored)
    it('and an app starts without the network: says nothing that was not seen, and offers no reload', async () => {
      await meetAttacker('/login');
      between.letAnswer('device');
      await driver.open(between.url('/status'));
      await until('the device to be confirmed', async () => ((await toolbarOf(driver)).badge === '✓' ? true : null));
      await until('the service worker to start', () =>
        driver.tab.evaluate(
          `navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => true)`,
        ),
      );
      const before = between.reached.length;
      await driver.open(between.url('/app'));
      await until('the app', async () =>
        (await driver.tab.evaluate('document.body.innerText')) === 'An app' ? true : null,
      );
      await pause();
      expect(between.reached.slice(before)).not.toContain('/app');
      const { verdict, text } = await popupOf(driver);
      // What the attacker showed in this tab counts, for no one knows better.
      expect(verdict).toBe('danger');
      expect(text).toContain('another page of this address');
      expect(text).not.toContain('Reload');
      await driver.restartBrowser();
      await driver.open(between.url('/app'));
      await pause();
      const fresh = await popupOf(driver);
      expect(fresh.verdict).toBeNull();
      expect(fresh.text).toContain('did not ask the device');
      expect(fresh.text).not.toContain('Reload');
    });

  if (name === 'chrome')
    it('gains nothing by a page of the device that the browser renders ahead', async () => {
      await meetAttacker('/login');
      const before = between.reached.length;
      between.letAnswer('device');
      await run(`(() => {
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        const prerender = [{ source: 'list', urls: ['/ahead'], eagerness: 'immediate' }];
        rules.textContent = JSON.stringify({ prerender });
        document.head.append(rules);
      })()`);
      await until('the device to be asked ahead', async () =>
        between.reached.slice(before).includes('/ahead') || !anchored ? true : null,
      );
      await staysRed();
    });
});
