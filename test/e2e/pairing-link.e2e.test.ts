import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHome, type Home } from '../../home/index.ts';
import { LINK } from '../../ui/words/pairing-link.ts';
import { PROBLEMS, SOURCES } from '../../ui/words/pairing.ts';
import { startDriver } from './support/driver.ts';
import { homeNames, urlOf } from './support/homes.ts';
import { pairByFetch } from './support/pairing.ts';
import { choose, fill, press, reads, unfold, visit } from './support/people.ts';
import { popupSays } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-link-'));
});
afterAll(() => rm(folder, { recursive: true }));

const linkIn = (page: Page): Promise<string> =>
  page.evaluate(`document.querySelector('#link').value`) as Promise<string>;

/** A picture of a QR code as a person would take it off a screen. */
async function photographCode(page: Page, type: 'png' | 'jpeg'): Promise<string> {
  const code = await until('the QR code', () => page.$('.qr'));
  const path = join(folder, `code.${type}`);
  await writeFile(path, await code.screenshot({ type }));
  return path;
}

describe.each(BROWSERS)('a pairing moved to another browser by link, in %s', (name) => {
  const scene = setScene(name);
  let link: string;
  let picture: string;

  const openPairing = async (): Promise<Page> => {
    const page = await scene.driver.openExtensionPage('pairing/index.html');
    await choose(page, SOURCES.link);
    return page;
  };
  const use = async (page: Page, text: string): Promise<void> => {
    await scene.driver.willAllow([`*://${new URL(scene.home.gateway.httpUrl).hostname}/*`]);
    await fill(page, '#link', text);
    await press(page, 'Use this link');
  };

  it('is offered as a code of the gateway that was fetched', async () => {
    const { driver, home } = scene;
    await pairByFetch(driver, `${home.gateway.httpUrl}.well-known/est/cacerts`, { digits: home.gateway.fingerprint });
    const page = await driver.openExtensionPage('devices/index.html');
    await unfold(page, LINK.share);
    picture = await photographCode(page, 'png');
    await press(page, 'Unpair');
    await reads(page, 'Its devices are no longer confirmed.');
    await press(page, 'Unpair');
    await reads(page, 'is unpaired');
    await page.close();
  });

  it('is read out of a picture of that code', async () => {
    const page = await openPairing();
    const field = await until('the field for a picture', () => page.$('input[accept="image/*"]'));
    await (field as ElementHandle<HTMLInputElement>).uploadFile(picture);
    await reads(page, 'A code was read.');
    await reads(page, `Latchkey will ask ${new URL(scene.home.gateway.httpUrl).host} for /.well-known/est/cacerts`);
    link = await linkIn(page);
    expect(link).toContain('latchkey:pair?v=1');
    expect(link).toMatch(/spki=[0-9a-f]{64}$/);
    await page.close();
  });

  it('when its hash is another, is refused, and nothing is paired', async () => {
    const page = await openPairing();
    await use(
      page,
      link.replace(/.$/, (digit) => (digit === '0' ? '1' : '0')),
    );
    await reads(page, 'isn’t the one the link names');
    await reads(page, 'Nothing was stored.');
    await page.close();
  });

  it('when it is no such link, is refused', async () => {
    const page = await openPairing();
    await use(page, 'https://example.com/?url=http%3A%2F%2Fx');
    await reads(page, 'This isn’t a Latchkey pairing link.');
    await page.close();
  });

  it('when it leads to something else on the network, is refused, and no one is asked', async () => {
    const page = await openPairing();
    await use(page, link.replace('%2Fcacerts', '%2Freboot'));
    await reads(page, PROBLEMS['unknown-place']);
    await page.close();
  });

  it('pairs without anything to compare, and the printer is confirmed', async () => {
    const { driver, home } = scene;
    const page = await openPairing();
    await use(page, link);
    await reads(page, LINK.proved);
    expect(await page.$('#digits')).toBeNull();
    await press(page, 'Pair');
    await reads(page, 'is paired');
    await page.close();
    await visit(driver, urlOf(home, 'printer'));
    await popupSays(driver, 'confirmed');
  });
});

describe('a pairing code before the camera, in chrome', () => {
  let home: Home;
  let driver: Driver | undefined;
  beforeAll(async () => {
    home = await startHome({ ports: 'ephemeral' });
  });
  afterAll(async () => {
    await driver?.close();
    await home?.stop();
  });

  it('of the gateway’s label pairs it, with nothing to compare', async () => {
    const camera = join(folder, 'label.mjpeg');
    driver = await startDriver('chrome');
    await driver.open(home.startPage);
    await writeFile(
      camera,
      await (
        await until('the label', () => driver?.tab.$('.label svg') ?? Promise.resolve(null))
      ).screenshot({ type: 'jpeg', quality: 95 }),
    );
    await driver.close();

    driver = await startDriver('chrome', { names: homeNames(home), camera });
    const page = await driver.openExtensionPage('pairing/index.html');
    await choose(page, SOURCES.link);
    await press(page, LINK.camera);
    await reads(page, 'A code was read.');
    await expect.poll(() => linkIn(page)).toContain('latchkey:pair?v=1');
    await driver.willAllow([`*://${new URL(home.gateway.httpUrl).hostname}/*`]);
    await press(page, 'Use this link');
    await reads(page, LINK.proved);
    await press(page, 'Pair');
    await reads(page, 'Home gateway is paired');
  });
});
