import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, browserCalls, openGallery, press, text, type Gallery } from './gallery.ts';

describe('the other pages', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());
  const focused = () => gallery.page.evaluate(() => document.activeElement?.textContent);

  describe('the warning', () => {
    test('when the device is unknown and no gateway is paired', async () => {
      const page = await gallery.show('warning', 'unknown');
      expect(await text(page, 'h1')).toBe('Whose device is at printer.local?');
      expect(await text(page, '.told')).toContain('Your browser says that this device vouches only for itself.');
      expect(await text(page, '.ways')).toContain('Pair your gateway');
      expect(await focused()).toBe('Go back');
      expect(await page.title()).toBe('Whose device is at printer.local?');
    });

    test('when the person remembered the device', async () => {
      const page = await gallery.show('warning', 'known-person');
      expect(await text(page, 'h1')).toBe('Is this your Printer?');
      expect(await text(page, '.told')).toContain(
        'You told Latchkey on 3 March that it is yours. No one else vouched for it.',
      );
    });

    test('says who made the device, whose it is and of what that holds when the companion read evidence', async () => {
      const page = await gallery.show('warning', 'companion-evidence');
      const lines = await text(page, '.evidence-lines');
      expect(lines).toContain('Example Ltd, model LaserJet 9, says the maker.');
      expect(lines).toContain('Home, says a voucher from its maker.');
      expect(lines).toContain('the certificate that Latchkey’s companion saw, on a connection of its own.');
      expect(await text(page, 'h1')).toBe('Whose device is at printer.local?');
      expect(await asked(page)).toContainEqual(expect.objectContaining({ name: 'evidence/look' }));
    });

    test('when a device has no evidence, it says nothing of the kind', async () => {
      const page = await gallery.show('warning', 'companion-new');
      expect(await page.$('.evidence-lines')).toBeNull();
      expect(await page.$('.evidence-cards')).toBeNull();
    });

    test('when the key changed, it says so in the headline', async () => {
      expect(await text(await gallery.show('warning', 'danger-changed'), 'h1')).toBe('This may not be your Printer');
    });

    test('when the person goes back or on, the background hears of no tab but the one that asks', async () => {
      const page = await gallery.show('warning', 'unknown');
      await press(page, 'Go back');
      await press(page, 'Continue to the browser’s own warning');
      expect((await asked(page)).slice(1)).toEqual([
        { name: 'warning/back', request: {} },
        { name: 'warning/continue', request: { key: 'one' } },
      ]);
    });

    test('when memory cannot be read, going back still works', async () => {
      await gallery.show('warning', 'failed');
      expect(await focused()).toBe('Go back');
    });

    test('when nothing is kept about what was refused, it says so and offers to open the site', async () => {
      const page = await gallery.show('warning', 'gone');
      expect(await text(page, 'h1')).toBe('This warning is from earlier');
      expect(await focused()).toBe('Go back');
      await press(page, 'Open it again');
      expect((await asked(page)).slice(1)).toEqual([
        { name: 'warning/open', request: { site: 'https://printer.local' } },
      ]);
    });

    test.each([
      ['no-way-on', 'shows why it stopped, and offers no way on.'],
      ['strict', 'Your browser offers no way on'],
    ])('when the browser lets no one go on (%s), it does not promise that', async (state, words) => {
      const page = await gallery.show('warning', state);
      expect(await text(page, '.ways')).toContain(words);
      expect(await text(page)).not.toContain('asks you again');
      expect(await text(page)).not.toContain('Latchkey will look at once');
    });

    test('when the browser fears someone in between, it says what helps', async () => {
      const page = await gallery.show('warning', 'intercepted');
      expect(await text(page, '.told')).toContain('Do not go on, and type no password.');
    });

    test('when the companion saw no such fault, it does not advise a new certificate', async () => {
      const page = await gallery.show('warning', 'companion-contradicted');
      expect(await text(page, '.facts')).toContain('found no such fault in its certificate');
      expect(await text(page, '.told')).toContain(
        'Find out why your browser may have been shown a different certificate',
      );
      expect(await text(page, '.told')).not.toContain('have it make one for this name');
    });

    test('when Latchkey may not look yet, it asks for that address only', async () => {
      const page = await gallery.show('warning', 'allowed');
      expect(await browserCalls(page)).toEqual([
        { name: 'permissions.request', request: { origins: ['*://192.168.1.20/*'] } },
      ]);
      expect(await text(page, '.ways')).toContain('Latchkey will look as soon as you continue.');
    });
  });

  describe('the list of devices', () => {
    test('when there is nothing yet', async () => {
      const page = await gallery.show('devices', 'empty');
      expect(await text(page)).toContain('No gateway is paired yet.');
      expect(await text(page)).toContain('No devices yet.');
    });

    test('when searched, only what fits is left', async () => {
      const page = await gallery.show('devices', 'searched');
      const titles = await page.$$eval('.list h3', (each) => each.map((title) => title.textContent));
      expect(titles).toContain('Sensor 1');
      expect(titles).not.toContain('Printer');
    });

    test('when a gateway is unpaired, undo pairs it again', async () => {
      const page = await gallery.show('devices', 'unpaired');
      expect(await text(page)).toContain('Home is unpaired. Its devices are no longer confirmed.');
      await press(page, 'Undo');
      await page.waitForFunction(() => document.querySelector('.cards h3')?.textContent === 'Home');
      expect((await asked(page)).map(({ name }) => name)).toContain('gateway/restore');
    });

    test('when unpairing fails, the gateway stays and the reason is told', async () => {
      const page = await gallery.show('devices', 'cannot-unpair');
      await page.waitForSelector('[role=alert]');
      expect(await text(page, '.cards h3')).toBe('Home');
    });

    test('when renaming is left with Escape, nothing is asked', async () => {
      const page = await gallery.show('devices', 'renaming');
      await page.keyboard.type('Attic');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('.rename'));
      expect((await asked(page)).map(({ name }) => name)).not.toContain('device/rename');
    });

    test('when renamed, the trimmed name is sent', async () => {
      const page = await gallery.show('devices', 'renaming');
      await page.keyboard.type(' Attic ');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => !document.querySelector('.rename'));
      expect(await asked(page)).toContainEqual({
        name: 'device/rename',
        request: { device: 'camera.local:443', label: 'Attic' },
      });
    });
  });

  describe('the setup', () => {
    test('when a network is allowed, all its 256 addresses are asked for at once', async () => {
      const page = await gallery.show('setup', 'network-own');
      await press(page, 'Allow these 256 addresses');
      await page.waitForFunction(() => document.body.textContent?.includes('192.168.2.x'));
      const [call] = (await browserCalls(page)) as readonly { request: { origins: string[] } }[];
      expect(call?.request.origins).toHaveLength(256);
      expect(call?.request.origins.at(-1)).toBe('*://192.168.2.255/*');
    });

    test('when the network is a public one, nothing is asked', async () => {
      const page = await gallery.show('setup', 'network-bad');
      expect(await text(page, '[role=alert]')).toContain('This is not the beginning of a home network.');
      expect(await browserCalls(page)).toEqual([]);
    });

    test('when looking is taken back, the whole network goes', async () => {
      const page = await gallery.show('setup', 'granted');
      await press(page, 'Stop looking: 192.168.1.x');
      await page.waitForFunction(() => document.querySelectorAll('.list li').length === 1);
      expect(await text(page, '.list')).toContain('192.168.5.7');
    });

    test('when local names were taken away, it offers them again', async () => {
      const page = await gallery.show('setup', 'names-missing');
      await press(page, 'Let Latchkey look at local names');
      await page.waitForFunction(() => !document.body.textContent?.includes('at the moment'));
      expect((await browserCalls(page))[0]?.request).toEqual({ origins: ['*://*.home.arpa/*', '*://*.internal/*'] });
    });

    test('when Chrome shows certificates, there is nothing to set', async () => {
      expect(await text(await gallery.show('setup', 'chrome-sees'))).toContain(
        'Chrome shows certificates to Latchkey. There is nothing to do.',
      );
    });
  });
});
