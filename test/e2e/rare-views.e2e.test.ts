import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../home/keys.ts';
import { findProgram } from '../../scripts/browsers.mjs';
import { mintLeaf } from '../support/mint.ts';
import { PERIOD } from './support/anchored-gateway.ts';
import { setAttack } from './support/attack.ts';
import { endProgram } from './support/end-program.ts';
import { freePort } from './support/free-port.ts';
import { WORDS } from './support/in-between.ts';
import { startUnknownKey } from './support/refused-servers.ts';
import { runNginx } from './support/nginx.ts';
import { reads, visit } from './support/people.ts';
import { popupOf, popupSays, readPopup } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import { badgeTurns } from './support/toolbar.ts';
import { until } from './support/wait.ts';
import type { Driver } from './support/types.ts';

const SILENT = { badge: '', title: 'Latchkey: nothing to check on this page' };

/** How a device may ask for one: nginx does without, or answers 400; openssl breaks off the handshake. */
const ASKS = ['optional', 'on', 'alert'] as const;

/** Opens what the browser has a page of its own about: the popup says so, and offers no reload. */
async function findsTheBrowsersOwn(driver: Driver, url: string): Promise<void> {
  await driver.open(url).catch(() => undefined);
  await driver.arriveAt((at) => /^(chrome-error|about:neterror)/.test(at));
  await until('the popup to know of it', async () => {
    const { verdict, text } = await popupOf(driver);
    expect(verdict).toBeNull();
    return text.includes('Your browser shows its own page here') && !text.includes('Reload') ? true : null;
  });
  expect(await driver.toolbar()).toEqual(SILENT);
}

describe.each(BROWSERS)('in %s', (name) => {
  const attack = setAttack(name, { host: 'printer.local', anchored: true });

  describe('a device that asks for a client certificate, where there is none', () => {
    const ports = { optional: 0, on: 0, alert: 0 };
    const programs: ChildProcess[] = [];
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'latchkey-asks-'));
      const { root } = attack.between;
      const leaf = await mintLeaf(root, { dns: ['gadget.local'], ...PERIOD });
      await writeFile(join(folder, 'cert.pem'), leaf.pem);
      await writeFile(join(folder, 'key.pem'), privateKeyPem(leaf.keys), { mode: 0o600 });
      await writeFile(join(folder, 'root.pem'), root.pem);
      for (const how of ASKS) ports[how] = await freePort();
      const servers = (['optional', 'on'] as const).map(
        (how) => `
          server {
            listen 127.0.0.1:${String(ports[how])} ssl;
            ssl_certificate cert.pem;
            ssl_certificate_key key.pem;
            ssl_client_certificate root.pem;
            ssl_verify_client ${how};
            default_type text/plain;
            return 200 "${WORDS.device}";
          }`,
      );
      programs.push(await runNginx(folder, servers.join(''), ports.on));
      const openssl = ['s_server', '-www', '-Verify', '1', '-verify_return_error', '-accept', String(ports.alert)];
      const own = ['-cert', 'cert.pem', '-key', 'key.pem', '-CAfile', 'root.pem'];
      const options = { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'] };
      const server = spawn(findProgram('openssl') ?? 'openssl', [...openssl, ...own], options);
      programs.push(server);
      await new Promise<void>((resolve) => void server.stdout.once('data', () => resolve()));
    });
    afterAll(async () => {
      for (const program of programs) await endProgram(program);
      await rm(folder, { recursive: true, force: true });
    });

    it.each([
      ['optional', WORDS.device],
      ['on', 'No required SSL certificate was sent'],
    ] as const)('is judged like any other where it answers: %s', async (how, words) => {
      await attack.driver.open(`https://gadget.local:${String(ports[how])}/`);
      await reads(attack.driver.tab, words);
      await badgeTurns(attack.driver, '✓');
      await popupSays(attack.driver, 'confirmed');
    });

    it('is not judged where it breaks off: the browser’s own page stands there', async () => {
      const { driver } = attack;
      // Firefox's own page may come without being told.
      await findsTheBrowsersOwn(driver, `https://gadget.local:${String(ports.alert)}/`);
    });
  });

  describe('where the browser shows a page of its own', () => {
    const OWN: Readonly<Record<string, () => Promise<string>>> = {
      'as the device is off': async () => `https://gadget.local:${String(await freePort())}/`,
      'as no one has the name': () => Promise.resolve('https://nowhere.local/'),
      'as https was asked where http is spoken': () =>
        Promise.resolve(attack.between.own.http('/').replace('http', 'https')),
      // Firefox says that it is the certificate, and then there is a page of ours.
      ...(name === 'chrome' ? { 'as no one can read the device’s key': async () => unreadable.url } : {}),
    };
    let unreadable: Awaited<ReturnType<typeof startUnknownKey>>;
    beforeAll(async () => {
      unreadable = await startUnknownKey('gadget.local');
    });
    afterAll(() => unreadable?.stop());

    it.each(Object.entries(OWN))('%s: the popup says so, and offers no reload', async (_, address) => {
      const { driver, between } = attack;
      between.letAnswer('device');
      await visit(driver, between.url('/view/device'));
      await badgeTurns(driver, '✓');
      await findsTheBrowsersOwn(driver, await address());
    });
  });

  /** The person looks at what answered in a view that the browser makes of it. */
  async function looksAt(who: 'device' | 'attacker', viewOf: (url: string) => string): Promise<string> {
    const { driver, between } = attack;
    between.letAnswer(who);
    const url = between.url(`/view/${who}`);
    await visit(driver, url);
    await badgeTurns(driver, who === 'device' ? '✓' : '✕');
    await driver.open(viewOf(url));
    await reads(driver.tab, WORDS[who]);
    const { verdict, text } = await popupOf(driver);
    expect([verdict, text]).toEqual([null, expect.stringContaining('belongs to your browser')]);
    expect(await driver.toolbar()).toEqual(SILENT);
    return url;
  }

  it.each(['device', 'attacker'] as const)('the source of a page has no verdict: of the %s', async (who) => {
    const { driver } = attack;
    await driver.renewTab();
    const url = await looksAt(who, (at) => `view-source:${at}`);
    // Whether it comes back or is asked for anew.
    for (const again of [() => driver.back(), () => visit(driver, url)]) {
      if (name === 'firefox') await again();
      else await visit(driver, url);
      await driver.arriveAt(url);
      await badgeTurns(driver, who === 'device' ? '✓' : '✕');
      const { text } = await popupSays(driver, who === 'device' ? 'confirmed' : 'danger');
      expect(text).not.toContain('Reload');
      await driver.open(`view-source:${url}`);
      await reads(driver.tab, WORDS[who]);
    }
  });

  if (name === 'firefox')
    it.each([
      ['device', '✓', 'confirmed'],
      ['attacker', '✕', 'danger'],
    ] as const)(
      'the reader view has no verdict, and the page keeps its own: of the %s',
      async (who, badge, verdict) => {
        const { driver } = attack;
        await driver.renewTab();
        const url = await looksAt(who, (at) => `about:reader?url=${encodeURIComponent(at)}`);
        await driver.back();
        await driver.arriveAt(url);
        await badgeTurns(driver, badge);
        await popupSays(driver, verdict);
      },
    );

  if (name === 'firefox')
    it('a page in a container is judged by its own answer, and has a cache of its own', async () => {
      const { driver, between } = attack;
      await driver.renewTab();
      between.letAnswer('device');
      await visit(driver, between.url('/fresh'));
      await badgeTurns(driver, '✓');
      const container = await driver.tab.browser().createBrowserContext();
      try {
        const page: Page = await container.newPage();
        const says = async (path: string): Promise<unknown> => {
          const ours = await driver.openExtensionPage('devices/index.html');
          const found = await ours.evaluate(`chrome.tabs.query({ url: '*://printer.local/*' }).then(async (tabs) => {
            const tab = tabs.find(({ id, url }) => id !== ${String(driver.tabId)} && url.endsWith('${path}'));
            if (!tab) return null;
            const badge = await chrome.action.getBadgeText({ tabId: tab.id });
            return JSON.stringify([tab.id, tab.cookieStoreId, badge]);
          })`);
          await ours.close();
          const [id, store, badge] = JSON.parse(String(found)) as [number, string, string];
          expect(store).not.toBe('firefox-default');
          const popup = await driver.openExtensionPage(`popup/index.html?tab=${String(id)}`);
          const { verdict } = await readPopup(popup);
          await popup.close();
          return { badge, verdict };
        };
        for (const [who, path, expected] of [
          ['device', '/fresh', { badge: '✓', verdict: 'confirmed' }],
          ['attacker', '/login', { badge: '✕', verdict: 'danger' }],
        ] as const) {
          between.letAnswer(who);
          // The driver may never be told that a page came there, after a certificate that was accepted.
          page.goto(between.url(path), { timeout: 0 }).catch(() => undefined);
          let said: unknown;
          const came = until('the page in the container', async () => {
            said = await says(path);
            return JSON.stringify(said) === JSON.stringify(expected) ? true : null;
          });
          await came.catch(() => expect(said).toEqual(expected));
        }
        expect(between.reached.filter((path) => path === '/fresh')).toHaveLength(2);
        expect((await driver.toolbar()).badge).toBe('✓');
        await popupSays(driver, 'confirmed');
      } finally {
        await container.close();
      }
    });
});
