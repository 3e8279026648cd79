import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { urlOf } from './support/homes.ts';
import { click, visit } from './support/people.ts';
import { popupSays, withVerdict } from './support/popup.ts';
import { startRudeServer, type Rudeness } from './support/rude-server.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import { until } from './support/wait.ts';

const isBrowsersOwn = (address: string) => /^(chrome-error:|about:neterror)/.test(address);

const RUDE = { rubbish: 'rubbish.local', reset: 'reset.local' } satisfies Record<Rudeness, string>;

const PAGES = ['warning/index.html', 'popup/index.html'];

/** Time enough for anything that could happen to have happened. */
const PAUSE_MS = 600;
const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

/** A request that would do harm if anyone but our own pages could make it. */
const request = (host: string) =>
  JSON.stringify({ name: 'device/remember', request: { device: host, spkiSha256: '0'.repeat(64) } });

/**
 * Runs in the page of a device. Each answers with what it got hold of, or null. Text, so that it is the page's own
 * script.
 */
const ATTEMPTS: Readonly<Record<string, (target: { url: string; id: string; message: string }) => string>> = {
  'posts a message to whoever listens in its window': ({ message }) => `new Promise((done) => {
    addEventListener('message', ({ data, source }) => { if (data && data.ok !== undefined) done(data); });
    postMessage(${message}, '*');
    setTimeout(done, ${PAUSE_MS}, null);
  })`,
  'sends a message to the extension by its id': ({ id, message }) => `new Promise((done) => {
    setTimeout(done, ${PAUSE_MS}, null);
    const runtime = (globalThis.chrome ?? globalThis.browser)?.runtime;
    if (!runtime?.sendMessage) return done(null);
    runtime.sendMessage('${id}', ${message}, (reply) => done(runtime.lastError ? null : reply ?? null));
  })`,
  'sends a message without an id': ({ message }) => `new Promise((done) => {
    setTimeout(done, ${PAUSE_MS}, null);
    try {
      (globalThis.chrome ?? globalThis.browser).runtime.sendMessage(${message}, (reply) => done(reply ?? null));
    } catch { done(null); }
  })`,
  'fetches a page of the extension': ({ url }) => `fetch('${url}').then((answer) => answer.text(), () => null)`,
  'loads a script of the extension': ({ url }) => `new Promise((done) => {
    const script = document.createElement('script');
    script.src = new URL('/background.js', '${url}');
    script.onload = () => done('loaded');
    script.onerror = () => done(null);
    document.body.append(script);
  })`,
};

/** Ways by which a page could bring a page of the extension into its own tab, into another or into itself. */
const WAYS: Readonly<Record<string, (url: string) => string>> = {
  'navigates itself': (url) => `void (location.href = '${url}')`,
  'opens a window': (url) => `void window.open('${url}')`,
  'has a link clicked': (url) =>
    `void (() => { const link = document.createElement('a'); link.href = '${url}'; document.body.append(link); ` +
    'link.click(); })()',
  'shows a frame': (url) =>
    `void (() => { const frame = document.createElement('iframe'); frame.src = '${url}'; ` +
    'document.body.append(frame); })()',
};

describe.each(BROWSERS)('a hostile device in %s', (name) => {
  const scene = setScene(name, { names: Object.values(RUDE) });
  const page = (path: string) => scene.driver.extensionUrl(path);

  it.each(Object.keys(ATTEMPTS))('gets nothing when it %s', async (attempt) => {
    const { driver, home } = scene;
    const url = urlOf(home, 'camera');
    await visit(driver, url);
    const target = { url: page('warning/index.html'), id: new URL(page('')).host, message: request(new URL(url).host) };
    expect(await driver.tab.evaluate(ATTEMPTS[attempt]?.(target) ?? '')).toBeNull();
    await popupSays(driver, 'new');
  });

  it.each(Object.keys(WAYS))('does not reach a page of the extension when it %s', async (way) => {
    const { driver, home } = scene;
    const before = await until('a page of ours', async () => {
      const found = await ours();
      return found.length > 0 ? found : null;
    });
    for (const path of PAGES) {
      await visit(driver, urlOf(home, 'camera'));
      await driver.tab
        .evaluate(WAYS[way]?.(`${page(path)}?key=one&site=https%3A%2F%2Frouter.home.arpa`) ?? '')
        .catch(() => null);
      await pause();
      await expect.poll(ours).toEqual(before);
    }
    await visit(driver, urlOf(home, 'camera'));
    await popupSays(driver, 'new');
  });

  /** The pages of ours that stand in any frame of any tab; at first that is the one that opened on installation. */
  async function ours(): Promise<string[]> {
    const frames = (await scene.driver.tab.browser().pages()).flatMap((each) => each.frames());
    const addresses = await Promise.all(
      frames.map((frame) => frame.evaluate('location.href').catch(() => '') as Promise<string>),
    );
    return addresses.filter((address) => address.startsWith(page(''))).sort();
  }

  it('has its words shown as words, each in its own island', async () => {
    const { driver, home } = scene;
    await visit(driver, urlOf(home, 'visitor'));
    await withVerdict(driver, 'new', async (popup) => {
      await click(popup, '.details > summary');
      const found = (await popup.evaluate(`(() => {
        const words = [...document.querySelectorAll('bdi')].filter((each) => each.textContent.includes('<img src=x'));
        return {
          islands: words.length,
          elements: document.querySelectorAll('img, script:not([src])').length,
          within: words.flatMap((each) => [...each.children]).length,
          outside: document.body.textContent.split('<img src=x').length - 1 - words.length,
          turning: /[\\u202A-\\u202E\\u2066-\\u2069\\u0007]/.test(document.body.textContent),
        };
      })()`)) as { islands: number };
      expect(found).toEqual({
        islands: expect.any(Number) as number,
        elements: 0,
        within: 0,
        outside: 0,
        turning: false,
      });
      expect(found.islands).toBeGreaterThan(0);
    });
  });

  describe.each(Object.entries(RUDE))('that answers with %s', (rudeness, host) => {
    let server: Awaited<ReturnType<typeof startRudeServer>>;
    beforeAll(async () => {
      server = await startRudeServer(rudeness as Rudeness);
    });
    afterAll(() => server?.stop());

    it('leaves the person with the error page of the browser', async () => {
      const { driver } = scene;
      // Being refused is not the harness's business here, but what stands in the tab then.
      await driver.open(`https://${host}:${server.port}/`).catch(() => null);
      await driver.arriveAt(isBrowsersOwn);
      await pause();
      expect(await driver.arriveAt(() => true)).toSatisfy(isBrowsersOwn);
    });
  });
});
