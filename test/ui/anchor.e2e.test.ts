import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, openGallery, press, text, type Gallery } from './gallery.ts';

describe('"Stop the browser’s warning"', () => {
  let gallery: Gallery;
  beforeAll(async () => { gallery = await openGallery(); }, 60_000);
  afterAll(() => gallery.close());
  const tried = async () => (await asked(gallery.page)).filter(({ name }) => name === 'anchor/try').map(({ request }) => request);

  test.each(['made-chrome', 'made-firefox'])('names the files as they are called in the download (%s)', async (state) => {
    const steps = await text(await gallery.show('anchor', state), '.steps');
    expect(steps).toContain('unpack it first');
    expect(steps).toContain('“latchkey-ab12cd34-1-trusted.crt”');
    expect(steps).toContain('“latchkey-ab12cd34-2-intermediate.crt”');
  });

  test('when nothing can be done for a device, promises nothing', async () => {
    const told = await text(await gallery.show('anchor', 'device-firefox'));
    expect(told).toContain('Firefox refuses a device that signed its own certificate');
    expect(told).not.toContain('two small files');
  });

  test('when it is for one device, names that one alone', async () => {
    expect(await text(await gallery.show('anchor', 'device-chrome'), '.scope')).toBe('Your browser will believe this one device, at camera.local, and nothing else.');
  });

  test('when the scope has changed since, making new files comes first', async () => {
    expect(await text(await gallery.show('anchor', 'outdated'), 'button.main')).toBe('Make new files');
  });

  test('when the browser lets the device through because it was told to, another device is one click away', async () => {
    const page = await gallery.show('anchor', 'tried-overridden');
    expect(await text(page)).toContain('Choose “Turn on warnings”.');
    await press(page, 'Try nas.home.arpa');
    expect(await tried()).toEqual([{ url: 'https://printer.local/' }, { url: 'https://nas.home.arpa/' }]);
  });

  test('when a second device was let through as well, speaks of the exception alone and offers no more devices', async () => {
    const page = await gallery.show('anchor', 'tried-overridden-twice');
    expect(await text(page, '.flag')).toContain('Open nas.home.arpa in a tab of its own.');
    expect(await text(page, '.flag')).not.toMatch(/Try |another device/);
  });

  test('when the gateway does not vouch for the device, says so in place of the exception, and offers others', async () => {
    const page = await gallery.show('anchor', 'tried-not-vouched');
    expect(await text(page, '[role=alert]')).toBe('Your gateway does not vouch for this device, so the files do nothing for it.');
    expect(await text(page)).not.toContain('Turn on warnings');
    await press(page, 'Try printer.local');
    expect(await text(page, '.flag')).toContain('Try nas.home.arpa');
    expect(await text(page, '.flag')).not.toMatch(/Try (camera|printer)/);
  });

  test('when the address lies outside the files, says so', async () => {
    expect(await text(await gallery.show('anchor', 'tried-not-covered'), '[role=alert]')).toBe('The files do not cover this address, so they do nothing for it.');
  });

  test('when the files are for one device that signed its own certificate, no gateway has to vouch for it', async () => {
    expect(await text(await gallery.show('anchor', 'tried-device'))).toContain('It works.');
  });

  test('when no other device is known, only the exception is spoken of', async () => {
    const page = await gallery.show('anchor', 'tried-overridden-alone');
    expect(await text(page)).toContain('let the browser warn of this device again');
    expect(await text(page)).not.toContain('another device of this gateway');
  });

  test('when the browser still warns, says that the files are not at work yet, and what is missed', async () => {
    expect(await text(await gallery.show('anchor', 'tried-refused'), '[role=alert]')).toBe('The files are not at work yet: the browser still warns of this device.');
    expect(await text(gallery.page, '.points')).toContain('“latchkey-ab12cd34-2-intermediate.crt” under “Intermediate Certificates”.');
    expect(await text(await gallery.show('anchor', 'tried-refused-firefox'), '.points')).toContain('“Trust this CA to identify websites” was not ticked.');
  });
});
