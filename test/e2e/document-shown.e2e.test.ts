import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { close, listen } from '../../home/listen.ts';
import { POPUP } from '../../ui/words/popup.ts';
import { pause, setAttack } from './support/attack.ts';
import { WORDS } from './support/in-between.ts';
import { isWarning, textOf, visit } from './support/people.ts';
import { popupOf, popupTurns } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { badgeTurns } from './support/toolbar.ts';
import { until } from './support/wait.ts';

const DEVICE = 'printer.local';
const OTHER = 'gadget.local';

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
  'an answer that leads to one without content': '/to/nothing',
  'an answer that leads to a download': '/to/file',
  'a download': '/file',
  'a download known by its type alone': '/firmware',
};

describe.each(SITUATIONS)('someone in between, in $name, with an anchor: $anchored', ({ name, anchored }) => {
  const attack = setAttack(name, { host: DEVICE, anchored });
  const { meetAttacker, run, go, deviceIsAsked, staysRed } = attack;
  let other: Server;
  let othersAnswers = 0;
  beforeAll(async () => {
    other = createServer((_, response) => {
      response.writeHead(204).end();
      othersAnswers += 1;
    });
    await listen(other, 0);
  });
  afterAll(() => close(other));

  it.each(Object.entries(ASKED))('gains nothing by %s', async (_, path) => {
    await meetAttacker('/login');
    await deviceIsAsked(path);
    await staysRed();
  });

  // What waits for good is never the device's own page.
  it.each(['/slow', '/waits', '/to/waits'])('gains nothing by a request for %s that is stopped', async (path) => {
    await meetAttacker('/login');
    attack.between.letAnswer('device');
    const stopped = attack.between.url(path);
    await run(`(() => {
      location.href = ${JSON.stringify(stopped)};
      setTimeout(() => { window.stop(); window.isStopped = true; }, 60);
    })()`);
    await until(
      'the request to be stopped, or to win',
      async () =>
        (await run('window.isStopped === true')) === true ||
        (await attack.driver.standsAt(attack.driver.tab)) === stopped ||
        null,
    );
    await pause();
    attack.between.letAnswer('attacker');
    const stands = await attack.driver.arriveAt(() => true);
    if (stands === stopped) return; // It won the race, and is the device's own page.
    await staysRed();
  });

  it('gains nothing by an answer without content from another local host', async () => {
    await meetAttacker('/login');
    const before = othersAnswers;
    await go(`http://${OTHER}:${String((other.address() as AddressInfo).port)}/`);
    await until('the other host to be asked', async () => othersAnswers > before || null);
    await staysRed();
  });

  it('gains nothing by a page of the device from which the browser comes back', async () => {
    await meetAttacker('/login');
    attack.between.letAnswer('device');
    // Else a page that comes back would say of its first showing that it did not.
    await run('window.cameBack = null');
    await go(attack.between.url('/status'));
    await attack.driver.arriveAt(attack.between.url('/status'));
    await badgeTurns(attack.driver, '✓');
    await attack.driver.back();
    await attack.driver.arriveAt(attack.between.url('/login'));
    const { cameBack } = await until('the page to be shown', async () => {
      const found = await run('window.cameBack');
      return typeof found === 'boolean' ? { cameBack: found } : null;
    });
    attack.between.letAnswer('attacker');
    // Chromium keeps such a page now and then. Where neither browser did, nothing would have been tried.
    if (name === 'firefox') expect(cameBack).toBe(true);
    if (cameBack) await staysRed();
    else expect((await popupOf(attack.driver)).verdict).not.toBe('danger');
  });

  it('gains nothing by a document that it writes itself after a download', async () => {
    await meetAttacker('/login');
    await run(`history.pushState(null, '', '/firmware')`);
    await deviceIsAsked('/firmware');
    await run(`void (location.href = "javascript:'<p>${WORDS.attacker}'")`);
    await pause();
    expect(await textOf(attack.driver.tab)).toContain(WORDS.attacker);
    expect((await attack.driver.toolbar()).badge).not.toBe('✓');
    expect(['danger', 'caution', null]).toContain((await popupOf(attack.driver)).verdict);
  });

  it('gains nothing by a page that the device calls unchanged', async () => {
    await meetAttacker('/unchanged');
    const before = attack.between.reached.length;
    attack.between.letAnswer('device');
    await run('void location.reload()');
    await until('the device to be asked', async () => (attack.between.reached.length > before ? true : null));
    await pause();
    const { badge } = await attack.driver.toolbar();
    // Looked at last: where it is the attacker's now it was so before. Else that page was not kept, and the device had
    // to send its own.
    if ((await textOf(attack.driver.tab)).includes(WORDS.attacker)) expect(badge).not.toBe('✓');
  });

  it('gains nothing by what a page of its own, out of the cache, puts there in turn', async () => {
    await meetAttacker('/kept');
    await attack.driver.restartBrowser();
    const { taken } = attack.between;
    const before = taken.length;
    attack.between.letAnswer('device');
    await visit(attack.driver, attack.between.url('/unchanged/once'));
    await badgeTurns(attack.driver, '✓');
    attack.between.letAnswer('attacker');
    await visit(attack.driver, attack.between.url('/kept'));
    // Chromium keeps nothing that came after a click-through.
    expect(taken.slice(before).includes('/kept')).toBe(name === 'chrome');
    const fetched = `fetch('/unchanged/once', { cache: 'reload' }).then((answer) => answer.text())`;
    expect(await run(fetched)).toContain(WORDS.attacker);
    attack.between.letAnswer('device');
    await go(attack.between.url('/unchanged/once'));
    await attack.driver.arriveAt(attack.between.url('/unchanged/once'));
    await pause();
    const isTheirs = (await textOf(attack.driver.tab)).includes(WORDS.attacker);
    expect(isTheirs).toBe(name === 'firefox');
    if (isTheirs) await attack.nothingIsGreen();
  });

  if (anchored)
    it('and an app starts without the network: says nothing that was not seen, and offers no reload', async () => {
      await meetAttacker('/login');
      attack.between.letAnswer('device');
      await attack.driver.open(attack.between.url('/status'));
      await badgeTurns(attack.driver, '✓');
      await until('the service worker to start', () =>
        attack.driver.tab.evaluate(
          `navigator.serviceWorker.register('/worker.js').then(() => navigator.serviceWorker.ready).then(() => true)`,
        ),
      );
      const before = attack.between.reached.length;
      await attack.driver.open(attack.between.url('/app'));
      await until('the app', async () =>
        (await attack.driver.tab.evaluate('document.body.innerText')) === 'An app' ? true : null,
      );
      await pause();
      expect(attack.between.reached.slice(before)).not.toContain('/app');
      // What the attacker showed in this tab counts, for no one knows better.
      const { text } = await popupTurns(attack.driver, 'danger');
      expect(text).toContain(POPUP.ofAnother);
      expect(text).not.toContain('Reload');
      await attack.driver.restartBrowser();
      await attack.driver.open(attack.between.url('/app'));
      await pause();
      const fresh = await until('the popup to say what it does not know', async () => {
        const reading = await popupOf(attack.driver);
        return reading.verdict !== null || reading.text.includes('didn’t ask the device') ? reading : null;
      });
      expect(fresh.verdict).toBeNull();
      expect(fresh.text).not.toContain('Reload');
    });

  if (name === 'chrome')
    it('gains nothing by a page of the device that the browser renders ahead', async () => {
      await meetAttacker('/login');
      const before = attack.between.reached.length;
      attack.between.letAnswer('device');
      await run(`(() => {
        const rules = document.createElement('script');
        rules.type = 'speculationrules';
        const prerender = [{ source: 'list', urls: ['/ahead'], eagerness: 'immediate' }];
        rules.textContent = JSON.stringify({ prerender });
        document.head.append(rules);
      })()`);
      await until('the device to be asked ahead', async () =>
        attack.between.reached.slice(before).includes('/ahead') || !anchored ? true : null,
      );
      await staysRed();
    });
});

describe('someone in between, in firefox, without an anchor', () => {
  const attack = setAttack('firefox', { host: DEVICE, anchored: false });

  it.each([...Object.entries(ASKED), ['a page', '/status']])('lets nothing of %s through', async (_, path) => {
    await attack.meetAttacker('/login');
    const before = attack.between.reached.length;
    attack.between.letAnswer('device');
    await attack.go(attack.between.url(path));
    await attack.driver.arriveAt(isWarning);
    await pause();
    expect(attack.between.reached.slice(before)).toEqual([]);
    expect((await attack.driver.toolbar()).badge).not.toBe('✓');
    await attack.driver.back();
    await attack.driver.arriveAt(attack.between.url('/login'));
    if ((await textOf(attack.driver.tab)).includes(WORDS.attacker)) await attack.staysRed();
  });

  it('gains nothing by a page of the device, past its warning, from which the browser comes back', async () => {
    await attack.meetAttacker('/login');
    attack.between.letAnswer('device');
    await visit(attack.driver, attack.between.url('/status'));
    await badgeTurns(attack.driver, '✓');
    attack.between.letAnswer('attacker');
    await attack.driver.back();
    const theirs = attack.between.url('/login');
    if (isWarning(await attack.driver.arriveAt((at) => at === theirs || isWarning(at)))) await attack.driver.back();
    await attack.driver.arriveAt((at) => at === theirs || isWarning(at));
    await pause();
    expect((await attack.driver.toolbar()).badge).not.toBe('✓');
    expect(['danger', 'caution', null]).toContain((await popupOf(attack.driver)).verdict);
  });
});
