import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../ui/fixtures/states.ts';
import { EVIDENCE } from '../../ui/words/evidence/lines.ts';
import { revokeWhat, SETUP } from '../../ui/words/setup.ts';
import { WARNING } from '../../ui/words/warning.ts';
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
      expect(await text(page, 'h1')).toBe('Is this your device?');
      expect(await text(page, 'header')).toContain('Your browser says that this device made its own certificate.');
      expect(await text(page, 'header')).toContain('a fake would look the same');
      expect(await focused()).toBe('Is this your device?');
      expect(await page.title()).toBe('Is this your device?');
      await press(page, WARNING.more);
      expect(await text(page, '.told')).toContain(WARNING.pair);
    });

    test('has at most 45 words and three controls before "More", with the address once', async () => {
      const found: Record<string, { words: number; controls: number; addresses: number }> = {};
      for (const { page: name, state } of STATES) {
        if (name !== 'warning' || ['failed', 'details', 'allowed', 'companion-evidence-details'].includes(state))
          continue;
        const page = await gallery.show(name, state);
        found[state] = await page.evaluate(() => {
          for (const each of document.querySelectorAll('main :is(.details, .evidence-lines, .hidden)')) each.remove();
          const shown = document.querySelector('main')?.innerText ?? '';
          return {
            words: shown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
            controls: document.querySelectorAll('main :is(button, a, input, summary)').length,
            addresses: shown.split(/printer\.local|192\.168\.1\.20|printer\.home\.arpa/).length - 1,
          };
        });
      }
      expect(Object.keys(found).length).toBeGreaterThan(40);
      expect(
        Object.entries(found).filter(
          ([, { words, controls, addresses }]) => words > 45 || controls > 3 || addresses !== 1,
        ),
      ).toEqual([]);
    });

    test.each([960, 320])(
      'when the companion answers, nothing moves at %i px, and the answer is announced',
      async (width) => {
        await gallery.page.setViewport({ width, height: 800 });
        const place = () => gallery.page.$eval('.ways button', (button) => button.getBoundingClientRect().top);
        const waiting = await gallery.show('warning', 'companion-asking');
        expect(await text(waiting, '[role=status]')).toBe(WARNING.asking);
        const before = await place();
        for (const state of [
          'confirmed',
          'remembered',
          'new',
          'silent',
          'contradicted',
          'evidence',
          'evidence-relayed',
        ]) {
          const page = await gallery.show('warning', `companion-${state}`);
          await page.waitForFunction((asking) => !document.body.innerText.includes(asking), {}, WARNING.asking);
          expect(await place(), state).toBe(before);
          expect((await text(page, '[role=status]')).trim(), state).not.toBe('');
          expect(await focused(), state).toBe(await text(page, 'h1'));
        }
        await gallery.page.setViewport({ width: 960, height: 800 });
      },
    );

    test('when there is danger, the way on is inside "More"', async () => {
      const page = await gallery.show('warning', 'danger-changed');
      expect(await text(page, 'h1')).toBe('This doesn’t match your Printer');
      expect(await text(page, 'header')).toContain('Do not enter a password.');
      expect((await text(page, '.ways')).trim()).toBe(WARNING.back);
      await press(page, WARNING.more);
      await press(page, WARNING.continue);
      expect((await asked(page)).at(-1)).toEqual({ name: 'warning/continue', request: { key: 'one' } });
    });

    test('when the person remembered the device', async () => {
      const page = await gallery.show('warning', 'known-person');
      expect(await text(page, 'h1')).toBe('Is this your Printer?');
      const header = await text(page, 'header');
      expect(header).toContain(`You saved the device here on 3 March.`);
      expect(header).toContain(WARNING.sameOrFake);
      expect(header).not.toContain('common');
      await press(page, WARNING.more);
      expect(await text(page, '.told')).toContain('You said on 3 March that it’s yours. No gateway has confirmed it.');
    });

    test('when the gateway confirms a device that was not saved before, nothing denies that', async () => {
      const page = await gallery.show('warning', 'companion-confirmed');
      expect(await text(page, 'h1')).toBe('Your gateway confirms your Printer');
      expect(await text(page, '.ways .main')).toBe(WARNING.stop);
      await press(page, WARNING.more);
      expect(await text(page)).not.toMatch(/No gateway has confirmed|never confirmed/);
    });

    test('says who made the device, whose it is and of what that holds when the companion read evidence', async () => {
      const page = await gallery.show('warning', 'companion-evidence');
      const lines = await text(page, '.evidence-lines');
      expect(lines).toContain('Example Ltd, model LaserJet 9, says the maker.');
      expect(lines).toContain('Your gateway “Home”, says a voucher from its maker.');
      expect(lines).toContain(EVIDENCE.ofCompanion);
      expect(await text(page, 'h1')).toBe('Is this your device?');
      // It looks once the page stands.
      const looked = expect.objectContaining({ name: 'evidence/look' }) as unknown;
      await expect.poll(() => asked(page), { timeout: 60_000 }).toContainEqual(looked);
    });

    test('when a device has no evidence, it says nothing of the kind', async () => {
      const page = await gallery.show('warning', 'companion-new');
      expect(await page.$('.evidence-lines')).toBeNull();
      expect(await page.$('.evidence-cards')).toBeNull();
    });

    test('when the person goes back or on, the background hears of no tab but the one that asks', async () => {
      const page = await gallery.show('warning', 'unknown');
      await press(page, WARNING.back);
      await press(page, WARNING.continue);
      expect((await asked(page)).slice(1)).toEqual([
        { name: 'warning/back', request: {} },
        { name: 'warning/continue', request: { key: 'one' } },
      ]);
    });

    test('when http was blocked, https is opened at the same port', async () => {
      const page = await gallery.show('warning', 'http-blocked');
      await press(page, WARNING.openWithHttps);
      expect(await asked(page)).toContainEqual({
        name: 'warning/open',
        request: { site: 'https://printer.home.arpa:8080' },
      });
    });

    test('when memory cannot be read, going back still works', async () => {
      const page = await gallery.show('warning', 'failed');
      await press(page, WARNING.back);
      expect((await asked(page)).at(-1)?.name).toBe('warning/back');
    });

    test('when nothing is kept about what was refused, it says so and offers to open the site', async () => {
      const page = await gallery.show('warning', 'gone');
      expect(await text(page, 'h1')).toBe('This warning is from earlier');
      expect(await focused()).toBe('This warning is from earlier');
      await press(page, WARNING.openAgain);
      expect((await asked(page)).slice(1)).toEqual([
        { name: 'warning/open', request: { site: 'https://printer.local' } },
      ]);
    });

    test.each(['no-way-on', 'strict'])(
      'when the browser lets no one go on (%s), it does not promise that',
      async (state) => {
        const page = await gallery.show('warning', state);
        expect(await text(page, '.ways')).toContain('Your browser lets no one continue');
        expect(await text(page, '.ways')).toContain(WARNING.browserPage);
        await press(page, WARNING.more);
        expect(await text(page)).not.toContain('asks you again');
        expect(await text(page)).not.toContain('checks the device at once');
      },
    );

    test('when the browser fears someone in between, it says what helps', async () => {
      const page = await gallery.show('warning', 'intercepted');
      await press(page, WARNING.more);
      expect(await text(page, '.told')).toContain('Do not continue, and don’t type a password.');
    });

    test('when the companion saw no such fault, it does not advise a new certificate', async () => {
      const page = await gallery.show('warning', 'companion-contradicted');
      expect(await text(page, 'header')).toContain('Latchkey’s companion found no such fault.');
      await press(page, WARNING.more);
      expect(await text(page, '.told')).toContain('Your browser may have been shown a different certificate.');
      expect(await text(page, '.told')).not.toContain('have it make one for this name');
    });

    test('when Latchkey has no access yet, it asks for that address only', async () => {
      const page = await gallery.show('warning', 'allowed');
      expect(await browserCalls(page)).toEqual([
        { name: 'permissions.request', request: { origins: ['*://192.168.1.20/*'] } },
      ]);
      expect(await text(page, '.told')).toContain(WARNING.allowed);
    });
  });

  describe('the page of the guard', () => {
    test.each([
      ['changed', 'danger', 'stop'],
      ['not-checked', 'caution', 'warn'],
    ])('when it is for a page that is %s, shows %s', async (state, shape, tone) => {
      const page = await gallery.show('guard', state);
      expect(await page.$eval('main', (main) => main.dataset['tone'])).toBe(tone);
      expect(await page.$eval('main .shape', (mark) => mark.getAttribute('data-shape'))).toBe(shape);
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
      const titles = await page.$$eval('.list .name a', (each) => each.map((title) => title.textContent));
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
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('.rename'));
      expect((await asked(page)).map(({ name }) => name)).not.toContain('device/rename');
    });

    test('when a new name is typed, Escape keeps it', async () => {
      const page = await gallery.show('devices', 'renaming');
      await page.keyboard.type('Attic');
      await page.keyboard.press('Escape');
      expect(await page.$eval('.rename input', (field) => (field as HTMLInputElement).value)).toBe('Attic');
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
      expect(await text(page, '[role=alert]')).toContain(SETUP.networkBad);
      expect(await browserCalls(page)).toEqual([]);
    });

    test('when looking is taken back, the whole network goes', async () => {
      const page = await gallery.show('setup', 'granted');
      await press(page, revokeWhat('192.168.1.x'));
      await page.waitForFunction(() => document.querySelectorAll('.list li').length === 1);
      expect(await text(page, '.list')).toContain('192.168.5.7');
    });

    test('when local names were taken away, it offers them again', async () => {
      const page = await gallery.show('setup', 'names-missing');
      await press(page, SETUP.namesAllow);
      await page.waitForFunction((words) => !document.body.textContent?.includes(words), {}, SETUP.namesMissing);
      expect((await browserCalls(page))[0]?.request).toEqual({ origins: ['*://*.home.arpa/*', '*://*.internal/*'] });
    });

    test('when Chrome shows certificates, there is nothing to set', async () => {
      expect(await text(await gallery.show('setup', 'chrome-sees'))).toContain(SETUP.chromeSees);
    });
  });
});
