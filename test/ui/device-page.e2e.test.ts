import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEVICE } from '../../ui/words/device-page.ts';
import { asked, openGallery, press, text, type Gallery } from './gallery.ts';

describe('the page of a device', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());
  const chain = () =>
    gallery.page.$$eval('.chain li', (links) => links.map((link) => (link as HTMLElement).innerText.split('\n')[0]));

  test('shows what happened, who issued its certificate and until when, where it was, and its keys', async () => {
    const page = await gallery.show('device', 'confirmed');
    expect(await text(page, 'h1')).toContain('Printer');
    expect(await text(page, '.timeline')).toMatch(/has a new key, confirmed by Home[^]*first seen$/);
    expect(await chain()).toEqual([DEVICE.gateway, DEVICE.certificate]);
    expect(await text(page, '.chain')).toMatch(/Expires on [^]*Expires on [^]*It was renewed 3 times\./);
    expect(await text(page)).toContain('192.168.1.57, last on');
    expect(await text(page)).toContain(DEVICE.saved);
  });

  test.each(['remembered', 'scope-lost', 'changed'])(
    'draws no gateway above a device that none confirms now (%s)',
    async (state) => {
      await gallery.show('device', state);
      expect(await chain()).toEqual([DEVICE.certificate]);
    },
  );

  test('names a key that was shown and not saved', async () => {
    const page = await gallery.show('device', 'changed');
    expect(await text(page)).toContain('Danger when you last opened it.');
    expect(await text(page)).toMatch(new RegExp(`${DEVICE.notSaved}\\n[^]*${DEVICE.saved}\\n`));
    expect(await text(page)).toContain(DEVICE.noDates);
  });

  test('asks about the device in its address, and lets two addresses be taken apart', async () => {
    const page = await gallery.show('device', 'joined');
    expect(await asked(page)).toContainEqual({ name: 'device/details', request: { device: 'printer.local:443' } });
    await press(page, 'Not the same device: 192.168.1.33');
    expect(await asked(page)).toContainEqual({ name: 'device/part', request: { device: '192.168.1.33:443' } });
  });

  test('says so when the device is not known', async () => {
    expect(await text(await gallery.show('device', 'unknown'), 'h1')).toBe(DEVICE.unknown);
  });
});
