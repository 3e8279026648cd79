import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, browserCalls, openGallery, press, text, type Gallery } from './gallery.ts';

describe('the popup', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());
  const facts = async (state: string) =>
    (await text(await gallery.show('popup', state), '.facts')).split('\n').filter((line) => line !== '');
  const BY_ITSELF = ['evidence/look', 'ending/list'];
  /** What the popup asked, but for what it looks for by itself. */
  const decided = async (page: Gallery['page']) => (await asked(page)).filter(({ name }) => !BY_ITSELF.includes(name));
  const mark = async () => (await text(gallery.page, '.mark')).trim();

  test('when the gateway confirmed the device', async () => {
    expect(await facts('confirmed')).toEqual([
      'Who',
      'Your Printer, confirmed by your gateway Home.',
      'How we know',
      'Home, which you paired, issued its certificate for this very address.',
      'What it does not mean',
      'It says which device this is, not that the device is free of faults.',
    ]);
    expect(await mark()).toBe('Confirmed');
  });

  test('when the person remembered the device, "confirmed" is only denied', async () => {
    expect(await facts('remembered')).toEqual([
      'Who',
      'The same device as on 3 March.',
      'How we know',
      'You told Latchkey then that it is yours, and it still holds the same key.',
      'What it does not mean',
      'Remembered is not confirmed: no one but you has vouched for it.',
    ]);
    expect(await mark()).toBe('Remembered');
  });

  test('when a remembered device is oddly made', async () => {
    expect((await facts('remembered-odd'))[3]).toBe(
      'You told Latchkey then that it is yours, and it still holds the same key. The certificate has run out.',
    );
  });

  test('when the browser did not say because of whom it trusts', async () => {
    expect((await facts('public-unproved'))[1]).toBe('Someone whom your browser accepts as nas.example.com.');
    expect(await mark()).toBe('Browser trusts it');
  });

  test('when the device is new, the person says so once and it is remembered', async () => {
    expect((await facts('new'))[3]).toBe(
      'This is the first time that Latchkey sees it, and no one you know has said whose it is.',
    );
    await press(gallery.page, 'Yes, I just did');
    const [, remember, again] = await decided(gallery.page);
    expect(remember).toEqual({
      name: 'device/remember',
      request: { device: 'printer.local:443', spkiSha256: expect.stringMatching(/^3f1d/) as string },
    });
    expect(again?.name).toBe('tab/view');
  });

  test('when an IPv6 device is new, its id has brackets', async () => {
    await press(await gallery.show('popup', 'new-at-address'), 'Yes, I just did');
    expect((await decided(gallery.page))[1]?.request).toMatchObject({ device: '[fd00::20]:8443' });
  });

  test('when the key changed, accepting takes two steps and the way back has the focus', async () => {
    const page = await gallery.show('popup', 'danger-changed');
    await press(page, 'I reset or replaced it');
    expect((await decided(page)).map(({ name }) => name)).toEqual(['tab/view']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await press(page, 'Yes, hold the new key');
    expect((await decided(page)).map(({ name }) => name)).toContain('device/remember');
  });

  test('when a gateway vouches for another key, it asks about a new certificate', async () => {
    const page = await gallery.show('popup', 'caution-differs-vouched');
    expect(await text(page, '.act')).toContain('Did you reset this device, or give it a new certificate?');
    await press(page, 'I did that');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
  });

  test.each(['danger-static', 'danger-shared', 'danger-impostor'])(
    'when the danger is %s, nothing can be waved through',
    async (state) => {
      const page = await gallery.show('popup', state);
      expect(await page.$('.act')).toBeNull();
    },
  );

  test('when the flag is off, it opens the exact page', async () => {
    const page = await gallery.show('popup', 'cannot-tell-flag');
    await press(page, 'Open the setting');
    expect(await browserCalls(page)).toEqual([
      { name: 'tabs.create', request: { url: 'chrome://flags/#web-request-security-info' } },
    ]);
  });

  test('when the address is not allowed, the click asks for that one address', async () => {
    const page = await gallery.show('popup', 'no-permission');
    await press(page, 'Let Latchkey look at 192.168.1.20');
    expect((await browserCalls(page))[0]).toEqual({
      name: 'permissions.request',
      request: { origins: ['*://192.168.1.20/*'] },
    });
  });

  test('when a name does not look local but the person knows better, the browser asks for that one name', async () => {
    const page = await gallery.show('popup', 'silent');
    await press(page, 'This is a device in my home');
    expect(await browserCalls(page)).toEqual([
      { name: 'permissions.request', request: { origins: ['*://nas.example.net/*'] } },
      { name: 'tabs.reload', request: 1 },
    ]);
  });

  test('when the person says no to the address, nothing is reloaded', async () => {
    const page = await gallery.show('popup', 'no-permission', '&deny');
    await press(page, 'Let Latchkey look at 192.168.1.20');
    await page.waitForSelector('.act .note');
    expect((await browserCalls(page)).map(({ name }) => name)).toEqual(['permissions.request']);
  });

  test('when the device is forgotten, undo brings it back', async () => {
    const page = await gallery.show('popup', 'forgotten');
    expect(await text(page, '.strip')).toContain('Latchkey has forgotten Printer.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await press(page, 'Undo');
    await page.waitForFunction(() => !document.querySelector('.undo'));
    expect((await decided(page)).map(({ name }) => name)).toEqual(['tab/view', 'device/forget', 'device/restore']);
  });

  test('when names are hostile, no markup arises and no bidi control is left', async () => {
    const page = await gallery.show('popup', 'details-hostile');
    expect(await page.$('main img')).toBeNull();
    expect(await text(page)).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  test('when the report is copied, it holds verdict, codes and fingerprint', async () => {
    await gallery.page
      .browserContext()
      .overridePermissions(new URL(gallery.page.url()).origin, [
        'clipboard-read',
        'clipboard-write',
        'clipboard-sanitized-write',
      ]);
    const page = await gallery.show('popup', 'details');
    await press(page, 'Copy report');
    await page.waitForSelector('.copy .note');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Verdict: Confirmed [confirmed]  reasons: path-to-gateway');
    expect(copied).toContain('[dates: dates-valid]');
    expect(copied).toContain('Key fingerprint (SHA-256): 3f1d8a52');
  });

  describe('of a device with evidence', () => {
    const lines = async (state: string) =>
      (await text(await gallery.show('popup', state), '.evidence-lines')).split('\n').filter((line) => line !== '');

    test('says who made it and whose it is, each with its own mark', async () => {
      expect(await lines('evidence-proved')).toEqual([
        'Made by',
        'Example Ltd, model LaserJet 9, says the maker.',
        'Belongs to',
        'Home, says a voucher from its maker.',
      ]);
      const marks = await gallery.page.$$eval('.evidence-lines .answer-shape', (shapes) =>
        shapes.map((shape) => shape.getAttribute('aria-label')),
      );
      expect(marks).toEqual(['Proved', 'Proved']);
      expect(await mark()).toBe('Confirmed');
    });

    test('words what no one confirmed as what the device says', async () => {
      expect(await lines('evidence-claimed')).toEqual([
        'Made by',
        'Says it was made by “Example Ltd”, model “LaserJet 9”.',
      ]);
    });

    test('cuts what a hostile device calls itself to a few words, in quotation marks', async () => {
      const [, made = ''] = await lines('evidence-hostile');
      expect(made).toMatch(/^Says it was made by “[^”]{1,41}”, model “[^”]{1,41}”\.$/u);
    });

    test('says of another device’s token what does not fit', async () => {
      expect((await lines('evidence-relayed'))[1]).toMatch(/^What it shows about its maker does not hold\. /);
    });

    test('shows what was found while it was open', async () => {
      expect(await lines('evidence-found')).toContain('Says it was made by “Example Ltd”, model “LaserJet 9”.');
      const names = (await asked(gallery.page)).map(({ name }) => name).filter((name) => name !== 'ending/list');
      expect(names).toEqual(['tab/view', 'evidence/look', 'tab/view']);
    });

    test('shows nothing of it where a device has none', async () => {
      expect(await (await gallery.show('popup', 'new')).$('.evidence-lines')).toBeNull();
      expect(await (await gallery.show('popup', 'details')).$('.evidence-cards')).toBeNull();
    });

    test('says what the gateway says that was asked about the name, and nothing where it did not say', async () => {
      expect(await text(await gallery.show('popup', 'evidence-key-expected'), '.evidence-lines')).toContain(
        'Home, says your gateway.',
      );
      expect(await text(await gallery.show('popup', 'evidence-other-key-expected'), '.evidence-lines')).toContain(
        'The device’s key is different from the one that your gateway expects for this name.',
      );
      const page = await gallery.show('popup', 'details-evidence-not-enrolled');
      expect(await page.$('.evidence-lines')).toBeNull();
      expect(await text(page, '.evidence-cards')).toContain('Your gateway does not know this name.');
    });

    test('checks a file in a tab of its own, and keeps it only when the person says so', async () => {
      const popup = await gallery.show('popup', 'details-evidence');
      expect(await popup.$('input[type=file]')).toBeNull();
      expect(await popup.$eval('a[href="?tab=1#file"]', (link) => link.getAttribute('target'))).toBe('_blank');
      const page = await gallery.show('popup', 'file-read');
      const names = async () => (await asked(page)).map(({ name }) => name);
      expect(await text(page, '.evidence-cards')).toContain('In a file that you gave');
      expect(await names()).not.toContain('evidence/keep-file');
      await press(page, 'Keep it for this device');
      expect(await text(page)).toContain('Kept for this device');
      expect(await names()).toContain('evidence/keep-file');
      await press(page, 'Remove');
      expect(await text(page)).not.toContain('Kept for this device');
    });

    test('shows each artefact in Details: what it is, who signed it, what ties it here, what failed', async () => {
      const card = await text(await gallery.show('popup', 'details-evidence'), '.evidence-cards .card');
      expect(card).toContain('Signed statement of the device');
      expect(card).toContain('Does not hold');
      expect(card).toContain('CN=Example Ltd Device CA 2');
      expect(card).toContain('Nothing ties it to this connection: anyone can show a copy.');
      expect(card).toContain('Checks that passed (1)');
    });
  });
});
