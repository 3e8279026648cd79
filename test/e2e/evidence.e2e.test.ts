import { createServer, type Server } from 'node:https';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../home/keys.ts';
import { close, listen } from '../../home/listen.ts';
import { DAY, mint, type Minted, type MintOptions, mintRoot } from '../support/mint.ts';
import { b64 } from '../support/sign-jws.ts';
import { EVIDENCE_SETTINGS } from '../../ui/words/evidence/settings.ts';
import { VERIFIERS } from '../../ui/words/evidence/verifiers.ts';
import { thumbprint, tokenBy } from '../support/token.ts';
import { startDriver } from './support/driver.ts';
import { addMaker, addVerifier, keepFile } from './support/makers.ts';
import { press, reads, unfold, visit } from './support/people.ts';
import { popupOf, readsVerdict, withVerdict } from './support/popup.ts';
import { BROWSERS } from './support/scene.ts';
import type { Driver } from './support/types.ts';

const DATES: MintOptions = { notBefore: Date.now() - DAY, notAfter: Date.now() + 300 * DAY };

const NAMES = ['identity', 'token', 'relay', 'checked', 'plain'] as const;

/**
 * A maker, and devices that show who made them in the two ways there are, one that shows another's word, one that shows
 * the word of a verifier, and one that shows nothing.
 */
interface Devices {
  readonly maker: Minted;
  readonly verifier: Minted;
  /** An identity that the maker issued, which is none of these devices'. */
  readonly stray: Minted;
  readonly urls: Readonly<Record<(typeof NAMES)[number], string>>;
  readonly servers: readonly Server[];
}

async function startDevices(): Promise<Devices> {
  const maker = await mintRoot({ subject: 'CN=Example Root,O=Example Ltd', ...DATES });
  const attester = await mint({ issuer: maker, subject: 'CN=Attestation Key', usages: null, ...DATES });
  const verifier = await mintRoot({ subject: 'CN=Verify Root,O=Verify Ltd', ...DATES });
  const stray = await mint({ issuer: maker, subject: 'CN=Camera 7,O=Example Ltd,2.5.4.5=A-0002', ...DATES });
  const own = (name: string) => mint({ subject: `CN=${name}`, dns: [name], ...DATES });
  const shown = {
    identity: await mint({
      issuer: maker,
      subject: 'CN=Camera 7,O=Example Ltd,2.5.4.5=A-0001',
      dns: ['identity.local'],
      ...DATES,
    }),
    token: await own('token.local'),
    relay: await own('relay.local'),
    checked: await own('checked.local'),
    plain: await own('plain.local'),
  };
  const about = { identity: null, token: shown.token, relay: shown.token, checked: shown.checked, plain: null };
  const ofDevice = { hwmodel: b64('Sensor 3') };
  const ofVerifier = {
    'ear.verifier-id': { build: '1', developer: 'Verify Ltd' },
    submods: { sensor: { 'ear.status': 'affirming' } },
  };
  const started = await Promise.all(
    NAMES.map(async (name) => {
      const server = createServer(
        { cert: shown[name].pem, key: privateKeyPem(shown[name].keys) },
        (request, response) => {
          const { pathname, searchParams } = new URL(request.url ?? '', 'https://device');
          const named = about[name];
          if (pathname !== '/.well-known/latchkey/evidence' || !named) return response.end('Hello');
          return void thumbprint(named).then((sha256) => {
            const isChecked = name === 'checked';
            const token = tokenBy(isChecked ? verifier : attester, {
              eat_nonce: searchParams.get('nonce'),
              ...(isChecked ? ofVerifier : ofDevice),
              iat: Math.floor(Date.now() / 1000),
              cnf: { 'x5t#S256': sha256 },
            });
            response.writeHead(200, { 'content-type': 'application/cmw+json' });
            response.end(JSON.stringify({ token: ['application/eat+jwt', b64(token)] }));
          });
        },
      );
      return { name, server, url: `https://${name}.local:${await listen(server, 0)}/` };
    }),
  );
  const urls = Object.fromEntries(started.map(({ name, url }) => [name, url])) as Devices['urls'];
  return { maker, verifier, stray, urls, servers: started.map(({ server }) => server) };
}

describe.each(BROWSERS)('a device in %s that shows who made it', (name) => {
  let devices: Devices;
  let driver: Driver;
  beforeAll(async () => {
    devices = await startDevices();
    driver = await startDriver(name, { names: NAMES.map((each) => `${each}.local`) });
  });
  afterAll(async () => {
    await driver?.close();
    await Promise.all((devices?.servers ?? []).map(close));
  });
  const lines = (page: Page) => reads(page, 'Made by');

  it('is told as what it says, while its maker is not known', async () => {
    await visit(driver, devices.urls.identity);
    await withVerdict(driver, 'new', async (page) => {
      expect(await lines(page)).toContain('Says it was made by “Example Ltd”');
    });
  });

  it('is checked once the person added its maker', async () => {
    await addMaker(driver, devices.maker.pem, 'Example Ltd');
    await visit(driver, devices.urls.identity);
    await withVerdict(driver, 'new', async (shown) => {
      expect(await reads(shown, 'says the maker')).toContain('Example Ltd');
    });
  });

  it('is asked for a token, which must name the certificate presented', async () => {
    await visit(driver, devices.urls.token);
    await withVerdict(driver, null, async (page) => {
      expect(await reads(page, 'signed with a key that this maker certified')).toContain('model Sensor 3');
    });
  });

  it('is not believed with the token of another device', async () => {
    await visit(driver, devices.urls.relay);
    await withVerdict(driver, null, async (page) => {
      await readsVerdict(page, 'caution');
      expect(await lines(page)).toContain('The device shows a statement that was made for a different certificate.');
    });
  });

  it('leads the verdict where the person lets that kind, and no longer once its maker is removed', async () => {
    const page = await driver.openExtensionPage('makers/index.html');
    await unfold(page, EVIDENCE_SETTINGS.title);
    await reads(page, 'Identity certificate from the maker');
    await page.select('#use-device-identity', 'primary');
    await reads(page, 'Saved.');
    await page.close();
    await visit(driver, devices.urls.identity);
    await withVerdict(driver, null, (shown) => readsVerdict(shown, 'attested'));
    const again = await driver.openExtensionPage('makers/index.html');
    await press(again, 'Remove');
    await reads(again, 'Example Ltd is removed');
    await again.close();
    expect((await popupOf(driver)).verdict).not.toBe('attested');
    await withVerdict(driver, 'new', async (shown) => {
      expect(await lines(shown)).toContain('Says it was made by');
    });
  });

  it('is told with a result of a verifier only while that verifier is added', async () => {
    const { keys } = devices.verifier;
    await visit(driver, devices.urls.checked);
    await withVerdict(driver, null, async (shown) => {
      expect(await lines(shown)).not.toContain('Checked by');
    });
    await addVerifier(driver, JSON.stringify(await crypto.subtle.exportKey('jwk', keys.publicKey)), 'Verify Ltd');
    await visit(driver, devices.urls.checked);
    await withVerdict(driver, null, (shown) => reads(shown, 'Checked by Verify Ltd, and found in order.'));
    const page = await driver.openExtensionPage('makers/index.html');
    await unfold(page, VERIFIERS.title);
    await press(page, VERIFIERS.remove);
    await reads(page, 'Verify Ltd is removed');
    await page.close();
    await withVerdict(driver, null, async (shown) => {
      expect(await lines(shown)).not.toContain('Checked by');
    });
  });

  it('is told with a file that the person kept for it, at every later visit', async () => {
    const says = 'A file that you gave says it was made by “Example Ltd”';
    await visit(driver, devices.urls.plain);
    await withVerdict(driver, null, (popup) => keepFile(popup, devices.stray.pem, says));
    await visit(driver, devices.urls.plain);
    await withVerdict(driver, 'new', async (shown) => {
      expect(await reads(shown, says)).toContain('Made by');
    });
  });
});
