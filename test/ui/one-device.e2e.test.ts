import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { menuOf, POPUP } from '../../ui/words/popup.ts';
import { asked, openGallery, press, text, type Gallery } from './gallery.ts';

describe.each(['chrome', 'firefox'] as const)('"one device" in %s', (browser) => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(browser);
  });
  afterAll(() => gallery.close());

  test('is asked where a key may be of this device or of another, and takes two steps', async () => {
    const page = await gallery.show('popup', 'caution-shared');
    expect(await text(page, '.act')).toContain('Is this the same device as the one at 192.168.1.20?');
    await press(page, POPUP.oneDevice);
    expect(await asked(page)).not.toContainEqual(expect.objectContaining({ name: 'device/join' }));
    await press(page, POPUP.oneDeviceYes);
    await page.waitForFunction(() => document.querySelector('.menu .one-device'));
    expect(await asked(page)).toContainEqual({
      name: 'device/join',
      request: { device: '192.168.1.21:443', other: '192.168.1.20:443' },
    });
    await press(page, menuOf('192.168.1.21'));
    expect(await text(page, '.menu')).toContain('The same device as 192.168.1.20, as you said.');
  });

  test('is taken back in the popup', async () => {
    const page = await gallery.show('popup', 'caution-shared-joined');
    await press(page, menuOf('192.168.1.21'));
    await press(page, 'Not the same device: 192.168.1.21');
    await page.waitForFunction(() => !document.querySelector('.menu .one-device'));
    expect(await asked(page)).toContainEqual({ name: 'device/part', request: { device: '192.168.1.21:443' } });
    expect(await text(page, '.mark')).toContain('Careful');
  });

  test('is not asked where the key is shown to be on two devices', async () => {
    const page = await gallery.show('popup', 'danger-shared');
    expect((await text(page, '.act')).trim()).toBe(POPUP.closePage);
  });

  test('stands in the list of devices, where it can be taken back', async () => {
    const page = await gallery.show('devices', 'few');
    await press(page, 'More: 192.168.1.33');
    await press(page, 'Not the same device: 192.168.1.33');
    expect(await asked(page)).toContainEqual({ name: 'device/part', request: { device: '192.168.1.33:443' } });
  });
});
