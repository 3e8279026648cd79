import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause, setAttack } from './support/attack.ts';
import { type Answers, WORDS } from './support/in-between.ts';
import { popupOf, popupSays, popupTurns } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { goOn, isWarning, textOf, visit } from './support/people.ts';
import { badgeTurns } from './support/toolbar.ts';
import { until } from './support/wait.ts';

/**
 * The printer's app has a rule for one address: network and worker are asked at once, and who answers well and first
 * makes the page. The printer does not know that address, and the worker waits until it said so. Another page comes
 * long after its headers.
 */
function printer(): { readonly device: Answers; readonly sendLate: () => void } {
  let [lost, late] = [(): void => undefined, (): void => undefined];
  const isLost = new Promise<void>((resolve) => (lost = resolve));
  const device: Answers = ({ url }, response) => {
    if (url === '/raced') response.writeHead(404, { 'content-type': 'text/html' }).end(`<p>${WORDS.device}`, lost);
    else if (url === '/raced/lost') void isLost.then(() => response.end());
    else if (url === '/late') {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).flushHeaders();
      late = () => response.end(`<!doctype html><p>${WORDS.device}`);
    } else return false;
    return true;
  };
  return { device, sendLate: () => late() };
}

/**
 * Ways to lend the printer's verdict to another page that go round its answers: other windows, other addresses of the
 * same page, other connections of one navigation. The attacker stands in between, and the browser trusts the printer.
 */
describe.each(BROWSERS)('someone in between, in %s', (name) => {
  const { device, sendLate } = printer();
  const attack = setAttack(name, { host: 'printer.local', anchored: true, more: { device } });
  const { meetAttacker, run, click, go, deviceIsAsked, staysRed, nothingIsGreen } = attack;
  const words = JSON.stringify(`<p>${WORDS.attacker}`);
  const quoted = (path: string): string => JSON.stringify(attack.between.url(path));
  const reachesDevice = (path: string, before: number) =>
    until(`the device to be asked for ${path}`, () =>
      Promise.resolve(attack.between.reached.slice(before).includes(path) ? true : null),
    );

  /** Chrome takes back that a warning was passed as soon as it sees a good certificate, and warns again. */
  async function meets(path: string): Promise<void> {
    await attack.driver.arriveAt((at) => at.endsWith(path) || isWarning(at));
    await until('the page of the attacker', async () => {
      if (isWarning(await attack.driver.standsAt(attack.driver.tab))) {
        await goOn(attack.driver.tab);
        await attack.driver.clickThroughBrowserWarning();
      }
      return String(await run('document.body.innerText')).includes(WORDS.attacker) ? true : null;
    });
  }

  it.each(['/fresh', '/unchanged/as-before'])(
    'does not keep a page out of the cache from being confirmed: %s',
    async (path) => {
      const asked = () => attack.between.reached.filter((each) => each === path).length;
      for (const at of [path, '/status', path]) {
        await visit(attack.driver, attack.between.url(at));
        await popupSays(attack.driver, 'confirmed');
      }
      expect(asked()).toBe(path === '/fresh' ? 1 : 2);
    },
  );

  it('does not keep a page that comes long after its headers from being confirmed', async () => {
    await visit(attack.driver, attack.between.url('/status'));
    await popupSays(attack.driver, 'confirmed');
    const before = attack.between.reached.length;
    const opened = attack.driver.open(attack.between.url('/late'));
    await reachesDevice('/late', before);
    // Chromium's page cannot say yet who made it.
    await badgeTurns(attack.driver, name === 'chrome' ? '…' : '✓');
    sendLate();
    await opened;
    await badgeTurns(attack.driver, '✓');
    await popupSays(attack.driver, 'confirmed');
  });

  it('gains nothing by an answer without content at the address where its page says it stands', async () => {
    await meetAttacker('/login');
    await run(`history.pushState(null, '', '/nothing')`);
    await deviceIsAsked('/nothing');
    await staysRed();
    await run(`location.hash = 'top'`);
    await staysRed();
    await run(`history.replaceState(null, '', '/nothing')`);
    await staysRed();
    await run(`(() => { document.open(); document.write(${words}); document.close(); })()`);
    await nothingIsGreen();
  });

  it('gains nothing by what its page loads from the device', async () => {
    await meetAttacker('/login');
    const before = attack.between.reached.length;
    attack.between.letAnswer('device');
    await run(`(() => {
      void fetch('/status').catch(() => null);
      const frame = document.createElement('iframe');
      frame.src = '/framed';
      document.body.append(frame);
    })()`);
    // Firefox lets no part of a page through to a certificate other than that which the person accepted.
    if (name === 'chrome') await reachesDevice('/framed', before);
    await staysRed();
    attack.between.letAnswer('attacker');
  });

  it('gains nothing by a link that saves a page of the device as a file', async () => {
    await meetAttacker('/login');
    attack.between.letAnswer('device');
    await click(`const link = document.createElement('a'); link.href = '/status'; link.download = 'status.html';
      document.body.append(link); link.click();`);
    await staysRed();
    attack.between.letAnswer('attacker');
  });

  it('gains nothing by a window of its own, in which the device answers without content', async () => {
    await meetAttacker('/login');
    const before = attack.between.reached.length;
    attack.between.letAnswer('device');
    const browser = attack.driver.tab.browser();
    const known = new Set(await browser.pages());
    await click(`const other = window.open('about:blank'); other.document.write(${words});
      other.location.href = ${quoted('/nothing')};`);
    const other = await until(
      'the window',
      async () => (await browser.pages()).find((each) => !known.has(each)) ?? null,
    );
    await reachesDevice('/nothing', before);
    await nothingIsGreen();
    attack.between.letAnswer('attacker');
    await other.close();
    await staysRed();
  });

  it('gains nothing by a page that it makes out of its own memory', async () => {
    await meetAttacker('/login');
    await run(`void (location.href = URL.createObjectURL(new Blob([${words}], { type: 'text/html' })))`);
    await attack.driver.arriveAt((at) => at.startsWith('blob:'));
    await nothingIsGreen();
  });

  it('gains nothing by a page of the device that asks for a password, and answers once it was given', async () => {
    await meetAttacker('/login');
    const before = attack.between.reached.length;
    attack.between.letAnswer('device');
    await go(attack.between.url('/password').replace('https://', 'https://me:secret@'));
    await reachesDevice('/password', before);
    await meets('/password');
    await nothingIsGreen();
  });

  it('gains nothing by a page of the device that leads on', async () => {
    await meetAttacker('/start');
    const before = attack.between.reached.length;
    attack.between.letAnswer('device');
    await go(attack.between.url('/moved'));
    await reachesDevice('/moved', before);
    await meets('/login');
    await staysRed();
  });

  it('gains nothing by an unencrypted page of its own that leads to the device and back', async () => {
    attack.between.letAnswer('device');
    await attack.driver.open(attack.between.own.http('/'));
    await attack.driver.arriveAt(attack.between.own.http('/'));
    await nothingIsGreen();
    const before = attack.between.reached.length;
    await go(attack.between.own.http('/moved'));
    await reachesDevice('/nothing', before);
    await nothingIsGreen();
    await popupTurns(attack.driver, 'plain');
  });

  it('gains nothing by another port of the same host', async () => {
    await visit(attack.driver, attack.between.own.https('/login'));
    await nothingIsGreen();
    await deviceIsAsked('/nothing');
    await nothingIsGreen();
  });

  it('gains nothing by an address that has the name of the device before an @', async () => {
    attack.between.letAnswer('attacker');
    const { port } = new URL(attack.between.own.https('/'));
    await visit(attack.driver, `https://gadget.local:${port}/`);
    await go(`https://printer.local@gadget.local:${port}/login`);
    await attack.driver.arriveAt((at) => at.endsWith('/login'));
    await nothingIsGreen();
    await until('the popup to name the host', async () =>
      (await popupOf(attack.driver)).text.includes('gadget.local') ? true : null,
    );
  });

  describe('whose page an app of the device shows, since it was stored there', () => {
    let before: number;
    beforeEach(async () => {
      attack.between.letAnswer('device');
      await attack.driver.open(attack.between.url('/status'));
      await until('the service worker', () =>
        attack.driver.tab.evaluate(
          `navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => true)`,
        ),
      );
      await meetAttacker('/login');
      const stored = await run(`Promise.all([
      caches.open('app').then((app) =>
        Promise.all(['/stored', '/raced'].map((path) =>
          app.put(path, new Response(${words}, { headers: { 'content-type': 'text/html' } })))
          .concat(fetch('/sent').then((sent) => app.put('/stored/sent', sent))))),
      navigator.serviceWorker.getRegistration().then((worker) => worker.navigationPreload.enable()),
    ]).then(() => true)`);
      expect(stored).toBe(true);
      // Where the attacker was met, the worst of the tab counts.
      await attack.driver.renewTab();
      before = attack.between.reached.length;
      attack.between.letAnswer('device');
    });
    afterEach(() =>
      run(`Promise.all([caches.delete('app'),
        navigator.serviceWorker.getRegistration().then((worker) => worker.unregister())])`),
    );

    it.each<readonly [string, string]>([
      ['the browser asks the device ahead', '/stored'],
      ['the browser asks the device ahead, and the page was stored as the attacker sent it', '/stored/sent'],
      // Firefox has no such rules.
      ...(name === 'chrome' ? [['the browser asks the device at the same time', '/raced'] as const] : []),
    ])('gains nothing where %s', async (_, path) => {
      await attack.driver.open(attack.between.url(path));
      await reachesDevice(path, before);
      await attack.driver.arriveAt(attack.between.url(path));
      await nothingIsGreen();
    });

    // Firefox keeps the background while a page is asked for.
    if (name === 'chrome')
      it('gains nothing by holding that answer back until Latchkey was stopped', async () => {
        const letGo = attack.between.holdBack();
        const opened = attack.driver.open(attack.between.url('/stored'));
        await reachesDevice('/stored', before);
        await attack.driver.stopWorker();
        letGo();
        await opened;
        await attack.driver.arriveAt(attack.between.url('/stored'));
        await nothingIsGreen();
      });
  });

  // Chromium shows no page in parts.
  if (name === 'firefox')
    it('gains nothing by a page in many parts, of which one comes after an answer of the device', async () => {
      await meetAttacker('/login');
      await attack.driver.renewTab();
      const before = attack.between.reached.length;
      await go(attack.between.url('/parts'));
      await meets('/parts');
      attack.between.letAnswerNext('device');
      await run(`(() => {
        const link = document.createElement('a');
        link.href = '/parts';
        link.download = 'parts';
        document.body.append(link);
        link.click();
      })()`);
      await reachesDevice('/parts', before);
      await pause();
      attack.between.sendPart();
      await until('the next part', async () => (await textOf(attack.driver.tab)).includes('again') || null);
      await nothingIsGreen();
    });

  if (name === 'chrome')
    it('gains nothing by a page that it had fetched ahead of the visit', async () => {
      await meetAttacker('/login');
      await run(`(() => {
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        const later = { source: 'list', urls: ['/later'], eagerness: 'immediate' };
        rules.textContent = JSON.stringify({ prefetch: [later] });
        document.head.append(rules);
      })()`);
      await staysRed();
      attack.between.letAnswer('device');
      await go(attack.between.url('/later'));
      await attack.driver.arriveAt(attack.between.url('/later'));
      const isTheirs = (await textOf(attack.driver.tab)).includes(WORDS.attacker);
      if (isTheirs) await nothingIsGreen();
      else await popupSays(attack.driver, 'confirmed');
    });
});
