import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { popup } from '../../ui/fixtures/popup.ts';
import { STATES } from '../../ui/fixtures/states.ts';
import { MARKS } from '../../ui/words/marks.ts';
import { plain } from '../../ui/words/phrase.ts';
import { allow, POPUP, rememberWords } from '../../ui/words/popup.ts';
import { TRUST_LINES } from '../../ui/words/trust-line.ts';
import { asked, browserCalls, openGallery, press, text, type Gallery } from './gallery.ts';

const MINE = rememberWords('new').answer;

describe('the popup', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());
  const facts = async (state: string) =>
    (await text(await gallery.show('popup', state), '.facts')).split('\n').filter((line) => line !== '');
  const BY_ITSELF = ['evidence/look', 'ending/list', 'device/lost'];
  /** What the popup asked, but for what it looks for by itself. */
  const decided = async (page: Gallery['page']) => (await asked(page)).filter(({ name }) => !BY_ITSELF.includes(name));
  const mark = async () => (await text(gallery.page, '.mark')).trim();

  test('when the gateway confirmed the device', async () => {
    expect(await facts('confirmed')).toEqual([
      'Your gateway “Home” issued this device’s certificate.',
      'This shows which device it is, not that it’s secure.',
    ]);
    expect(await mark()).toBe('Confirmed');
  });

  test.each([16, 32, 40])(
    'fits where text is %i px large, in the widest popup and in a narrow tab',
    async (standard) => {
      const session = await gallery.page.createCDPSession();
      await session.send('Page.setFontSizes', { fontSizes: { standard } });
      const over = async (width: number) => {
        await gallery.page.setViewport({ width, height: 600 });
        const page = await gallery.show('popup', 'new');
        return page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          return scrollWidth - clientWidth;
        });
      };
      expect([await over(360), await over(800)]).toEqual([0, 0]);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
      await gallery.page.setViewport({ width: 360, height: 600 });
    },
  );

  test('when the person remembered the device, "confirmed" is only denied', async () => {
    expect(await facts('remembered')).toEqual([
      'The same key as on 3 March, when you said it was yours.',
      'No gateway has confirmed it.',
    ]);
    expect(await mark()).toBe('Remembered');
  });

  test('when a remembered device is oddly made', async () => {
    expect((await facts('remembered-odd'))[0]).toBe(
      'The same key as on 3 March, when you said it was yours. The certificate has expired.',
    );
  });

  test('when the browser did not say because of whom it trusts', async () => {
    expect((await facts('public-unproved'))[0]).toBe(
      'Your browser trusts this certificate, but doesn’t say who issued it.',
    );
    expect(await mark()).toBe('Browser trusts it');
  });

  test('when the device is new, the person says so once and it is remembered', async () => {
    expect(await facts('new')).toEqual(['Latchkey hasn’t seen this device before.', 'A fake would look the same.']);
    expect(await gallery.page.$$('.act .main')).toHaveLength(0);
    await press(gallery.page, MINE);
    const [, remember, again] = await decided(gallery.page);
    expect(remember).toEqual({
      name: 'device/remember',
      request: { device: 'printer.local:443', spkiSha256: expect.stringMatching(/^3f1d/) as string },
    });
    expect(again?.name).toBe('tab/view');
  });

  test('when an IPv6 device is new, its id has brackets', async () => {
    await press(await gallery.show('popup', 'new-at-address'), MINE);
    expect((await decided(gallery.page))[1]?.request).toMatchObject({ device: '[fd00::20]:8443' });
  });

  test('when the key changed, closing the page stands out, and accepting takes two steps', async () => {
    const page = await gallery.show('popup', 'danger-changed');
    expect(await text(page, '.act .main')).toBe('Close this page');
    await press(page, POPUP.changed);
    expect((await decided(page)).map(({ name }) => name)).toEqual(['tab/view']);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await press(page, POPUP.changedYes);
    expect((await decided(page)).map(({ name }) => name)).toContain('device/remember');
  });

  test('when a gateway confirms another key, it asks about a new certificate', async () => {
    const page = await gallery.show('popup', 'caution-differs-vouched');
    expect(await text(page, '.act')).toContain(POPUP.newCertificateQuestion);
    await press(page, POPUP.newCertificate);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
  });

  test.each(['danger-static', 'danger-shared', 'danger-impostor', 'danger-of-another'])(
    'when the danger is %s, the page can be closed, and nothing can be waved through',
    async (state) => {
      const page = await gallery.show('popup', state);
      expect((await text(page, '.act')).trim()).toBe('Close this page');
      expect(await text(page, '.facts')).toContain('Do not enter a password.');
      await press(page, 'Close this page');
      expect(await browserCalls(page)).toEqual([
        { name: 'tabs.create', request: { windowId: 1 } },
        { name: 'tabs.remove', request: 1 },
      ]);
    },
  );

  test('when there is danger, the device cannot be forgotten or renamed on the way', async () => {
    const page = await gallery.show('popup', 'danger-changed');
    expect(await text(page)).not.toMatch(/Forget|Rename/);
    expect(await page.$('.menu')).toBeNull();
    expect(await (await gallery.show('popup', 'remembered')).$('.menu')).not.toBeNull();
  });

  test('has no more than 35 words before Details, besides evidence, faults and the steps to a setting', async () => {
    const counts: Record<string, number> = {};
    for (const { page: name, state } of STATES) {
      if (name !== 'popup' || popup[state]?.steps !== undefined) continue;
      const page = await gallery.show(name, state);
      const words = await page.evaluate(() => {
        // A name counts as one word, however long it is.
        for (const each of document.querySelectorAll('main :is(h1, .address) bdi')) each.textContent = 'Name';
        const besides = 'main :is(.details, .evidence-lines, .flag, .note[data-tone=warn])';
        for (const each of document.querySelectorAll(besides)) each.remove();
        return document.querySelector('main')?.innerText ?? '';
      });
      counts[state] = words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    }
    expect(Object.keys(counts).length).toBeGreaterThan(40);
    expect(Object.entries(counts).filter(([, count]) => count > 35)).toEqual([]);
  });

  test('draws the line of trust, and says what it shows', async () => {
    const drawn = async (state: string) =>
      (await gallery.show('popup', state)).$eval('.trust-line', (svg) => [
        svg.getAttribute('data-line'),
        svg.getAttribute('aria-label'),
      ]);
    expect(await drawn('confirmed')).toEqual(['confirmed', TRUST_LINES.confirmed]);
    expect(await drawn('remembered')).toEqual(['remembered', TRUST_LINES.remembered]);
    expect(await drawn('danger-changed')).toEqual(['changed', TRUST_LINES.changed]);
  });

  test('shows in Details how many checks passed, what failed first, and codes only in the report', async () => {
    const page = await gallery.show('popup', 'details-refuted');
    const details = await text(page, '.details');
    expect(details).toContain('5 of 7 checks passed');
    const answers = await page.$$eval('.checks li', (rows) => rows.map((row) => row.getAttribute('data-answer')));
    // The second is that no gateway issued it, which is no failure.
    expect(answers).toEqual(['refuted', 'cannot tell', 'proved', 'proved', 'proved', 'proved', 'proved']);
    expect(details).not.toContain('key-changed');
  });

  test('draws the chain from the root to the device, with dates, and marks the link that is not proved', async () => {
    const links = async (state: string) =>
      (await gallery.show('popup', state)).$$eval('.chain li', (rows) =>
        rows.map((row) => [row.getAttribute('data-link'), (row as HTMLElement).innerText.replace(/\s+/g, ' ').trim()]),
      );
    expect(await links('details')).toEqual([
      [null, 'Root certificate Home gateway Expires on 1 January 2036.'],
      ['whole', 'Intermediate certificate Home gateway CA 2 Expires on 1 June 2029.'],
      ['whole', 'This device printer.local Expires on 2 January 2027.'],
    ]);
    expect(await links('details-unpaired')).toEqual([
      [null, 'Issuer, as the certificate says Home gateway'],
      ['failed', 'This link isn’t proved. This device printer.local Expires on 2 January 2027.'],
    ]);
  });

  test('when the flag is off, it opens the exact page', async () => {
    const page = await gallery.show('popup', 'cannot-tell-flag');
    await press(page, 'Open the setting');
    expect(await browserCalls(page)).toEqual([
      { name: 'tabs.create', request: { url: 'chrome://flags/#web-request-security-info' } },
    ]);
  });

  test('when the address is not allowed, the click asks for that one address', async () => {
    const page = await gallery.show('popup', 'no-permission');
    await press(page, plain(allow('192.168.1.20')));
    expect((await browserCalls(page))[0]).toEqual({
      name: 'permissions.request',
      request: { origins: ['*://192.168.1.20/*'] },
    });
  });

  test('when a name does not look local but the person knows better, the browser asks for that one name', async () => {
    const page = await gallery.show('popup', 'silent');
    await press(page, POPUP.atHome);
    expect(await browserCalls(page)).toEqual([
      { name: 'permissions.request', request: { origins: ['*://nas.example.net/*'] } },
      { name: 'tabs.reload', request: 1 },
    ]);
  });

  test('when the person says no to the address, nothing is reloaded', async () => {
    const page = await gallery.show('popup', 'no-permission', '&deny');
    await press(page, plain(allow('192.168.1.20')));
    await page.waitForSelector('.act .note');
    expect((await browserCalls(page)).map(({ name }) => name)).toEqual(['permissions.request']);
  });

  test('when the device is forgotten, undo brings it back', async () => {
    const page = await gallery.show('popup', 'forgotten');
    expect(await text(page, '.menu')).toContain('Latchkey has forgotten Printer.');
    expect(await mark()).toBe(MARKS.new);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await press(page, 'Undo');
    await page.waitForFunction(() => !document.querySelector('.undo'));
    expect(await mark()).toBe(MARKS.remembered);
    expect((await decided(page)).map(({ name }) => name)).toEqual([
      'tab/view',
      'device/forget',
      'tab/view',
      'device/restore',
      'tab/view',
    ]);
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
    expect(copied).toContain('Verdict: Confirmed [confirmed] Reasons: path-to-gateway');
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
        'Your gateway “Home”, says a voucher from its maker.',
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
        'Add its maker',
      ]);
    });

    test('cuts what a hostile device calls itself to a few words, in quotation marks', async () => {
      const [, made = ''] = await lines('evidence-hostile');
      expect(made).toMatch(/^Says it was made by “[^”]{1,41}”, model “[^”]{1,41}”\.$/u);
    });

    test('says of another device’s token what does not fit', async () => {
      expect((await lines('evidence-relayed'))[1]).toBe(
        'The device shows a statement that was made for a different certificate.',
      );
    });

    test('shows what was found while it was open', async () => {
      expect(await lines('evidence-found')).toContain('Says it was made by “Example Ltd”, model “LaserJet 9”.');
      const aside = ['ending/list', 'device/lost'];
      const names = (await asked(gallery.page)).map(({ name }) => name).filter((name) => !aside.includes(name));
      expect(names).toEqual(['tab/view', 'evidence/look', 'tab/view']);
    });

    test('shows nothing of it where a device has none', async () => {
      expect(await (await gallery.show('popup', 'new')).$('.evidence-lines')).toBeNull();
      expect(await (await gallery.show('popup', 'details')).$('.evidence-cards')).toBeNull();
    });

    test('says what the gateway says that was asked about the name, and nothing where it did not say', async () => {
      expect(await text(await gallery.show('popup', 'evidence-key-expected'), '.evidence-lines')).toContain(
        'Your gateway “Home”, which expects this key for this name.',
      );
      expect(await text(await gallery.show('popup', 'evidence-other-key-expected'), '.evidence-lines')).toContain(
        'The device’s key is different from the one that your gateway expects for this name.',
      );
      const page = await gallery.show('popup', 'details-evidence-not-enrolled');
      expect(await page.$('.evidence-lines')).toBeNull();
      expect(await text(page, '.evidence-cards')).toContain('Your gateway doesn’t know this name.');
      const restored = await gallery.show('popup', 'details-evidence-restored');
      expect(await restored.$('.evidence-lines')).toBeNull();
      expect(await text(restored, '.evidence-cards')).toContain('so it can’t tell which key is newest.');
    });

    test('checks a file in a tab of its own, and keeps it only when the person says so', async () => {
      const popup = await gallery.show('popup', 'details-evidence');
      expect(await popup.$('input[type=file]')).toBeNull();
      expect(await popup.$eval('a[href="?tab=1#file"]', (link) => link.getAttribute('target'))).toBe('_blank');
      const page = await gallery.show('popup', 'file-read');
      const names = async () => (await asked(page)).map(({ name }) => name);
      expect(await text(page, '.evidence-cards')).toContain('In a file from you');
      expect(await names()).not.toContain('evidence/keep-file');
      await press(page, 'Keep this file');
      expect(await text(page)).toContain('Kept for this device');
      expect(await names()).toContain('evidence/keep-file');
      await press(page, 'Remove');
      expect(await text(page)).not.toContain('Kept for this device');
    });

    test('shows each artefact in Details: what it is, who signed it, what ties it here, what failed', async () => {
      const card = await text(await gallery.show('popup', 'details-evidence'), '.evidence-cards .card');
      expect(card).toContain('Signed statement of the device');
      expect(card).toContain('Check failed');
      expect(card).toContain('Example Ltd Device CA 2');
      expect(card).toContain('Nothing ties it to this connection. Anyone can show a copy.');
      expect(card).toContain('Checks that passed (1)');
    });
  });
});
