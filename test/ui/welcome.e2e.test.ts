import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SETUP } from '../../ui/words/setup.ts';
import { WELCOME } from '../../ui/words/welcome.ts';
import { browserCalls, openGallery, press, text, type Gallery } from './gallery.ts';

describe('the first run', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());
  const isAt = (title: string) =>
    gallery.page.waitForFunction((wanted) => document.querySelector('h1')?.textContent === wanted, {}, title);

  test('without a gateway leads to a device screen by screen, and asks the browser nothing on the way', async () => {
    const page = await gallery.show('welcome', 'start');
    await isAt(WELCOME.start.title);
    await press(page, WELCOME.start.go);
    await isAt(WELCOME.gateway.title);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(WELCOME.gateway.title);
    await press(page, WELCOME.gateway.no);
    await isAt(WELCOME.access.title);
    await press(page, WELCOME.access.ask);
    await isAt(WELCOME.chrome.title);
    await press(page, WELCOME.access.next);
    await isAt(WELCOME.open.title);
    await page.type('#address', 'printer.local');
    await press(page, WELCOME.open.go);
    expect(await browserCalls(page)).toEqual([{ name: 'tabs.create', request: { url: 'https://printer.local/' } }]);
  });

  test('goes back a screen with the browser’s own button', async () => {
    const page = await gallery.show('welcome', 'start');
    await press(page, WELCOME.start.go);
    await isAt(WELCOME.gateway.title);
    await page.goBack();
    await isAt(WELCOME.start.title);
  });

  test('when something issues certificates, leads to pairing, and then to the same screens as without', async () => {
    const page = await gallery.show('welcome', 'gateway');
    const [yes] = await page.$$eval('.answers a', (links) => links.map((link) => link.getAttribute('href')));
    expect(yes).toBe('../pairing/index.html?first');
    const leadsOn = async (state: string) => {
      await gallery.show('pairing', state);
      return page.$eval('.done .main', (link) => link.getAttribute('href'));
    };
    expect(await leadsOn('paired-first')).toBe('../welcome/index.html#access');
    expect(await leadsOn('paired')).toBe('../welcome/index.html#open');
  });

  test('asks nothing about gateways when the organisation set them up', async () => {
    const page = await gallery.show('welcome', 'gateway-managed');
    await page.waitForFunction((words) => document.body.innerText.includes(words), {}, WELCOME.gateway.managed);
    expect(await page.$('.answers')).toBeNull();
  });

  test('asks for Chrome’s setting on a screen of its own, and in Chrome only while it is needed', async () => {
    const page = await gallery.show('welcome', 'access-chrome');
    expect(await page.$('.flag')).toBeNull();
    await press(page, WELCOME.access.ask);
    await isAt(WELCOME.chrome.title);
    await page.waitForSelector('.flag');
    await press(page, WELCOME.access.next);
    await isAt(WELCOME.open.title);
    const firefox = await gallery.show('welcome', 'access');
    expect(await firefox.$('.flag')).toBeNull();
    await press(firefox, WELCOME.access.ask);
    await isAt(WELCOME.open.title);
    const done = await gallery.show('welcome', 'chrome-sees');
    await done.waitForFunction((words) => document.body.innerText.includes(words), {}, SETUP.chromeSees);
    expect(await done.$('.flag')).toBeNull();
  });

  test('opens nothing when what was typed is no address', async () => {
    const page = await gallery.show('welcome', 'open-bad');
    expect(await text(page, '[role=alert]')).toBe(WELCOME.open.bad);
    expect(await browserCalls(page)).toEqual([]);
  });
});
