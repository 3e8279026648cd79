import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WORDS } from '../../ui/fixtures/gateways.ts';
import { KEY } from '../../ui/fixtures/appraisals.ts';
import { CODE } from '../../ui/words/pairing-code.ts';
import { LINK } from '../../ui/words/pairing-link.ts';
import { alreadyPaired, PAIRING, PROBLEMS, SOURCES, strangeDigit, WAYS } from '../../ui/words/pairing.ts';
import { plain } from '../../ui/words/phrase.ts';
import { PLACES } from '../../ui/words/places.ts';
import { singleWords } from '../../ui/words/scope.ts';
import type { RequestName } from '../../src/protocol/index.ts';
import { routeOf } from '../../src/protocol/routes.ts';
import { asked as askedOf, browserCalls, openGallery, press, text, type Gallery } from './gallery.ts';

/** What the page asked, but for whether the companion is there, which it asks always. */
const asked = async (page: Page) => (await askedOf(page)).filter(({ name }) => name !== 'companion/hello');

describe('the pairing page', () => {
  let gallery: Gallery;
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-pairing-'));
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(async () => {
    await gallery.close();
    rmSync(folder, { recursive: true });
  });
  const canPair = () =>
    gallery.page.evaluate(() =>
      [...document.querySelectorAll('button')].some((each) => each.textContent === 'Pair' && !each.disabled),
    );
  const focused = () => gallery.page.evaluate(() => document.activeElement?.textContent);
  const names = async () => (await asked(gallery.page)).map(({ name }) => name);

  test('when a root is offered, what was found has the focus and Pair waits', async () => {
    const page = await gallery.show('pairing', 'offer');
    expect(await focused()).toBe(PAIRING.found);
    expect(await canPair()).toBe(false);
    expect(await text(page)).toContain('never websites');
  });

  test('when a root is offered, what is to be compared is nowhere on the page', async () => {
    const page = await gallery.show('pairing', 'offer');
    const html = (await page.content()).toLowerCase();
    expect(html).not.toContain(KEY.slice(0, 8));
    expect(html).not.toContain(WORDS.slice(0, 3).join(' '));
  });

  test('a gateway that was announced is looked at by its address, and compared like any other', async () => {
    const page = await gallery.show('pairing', 'nearby-found');
    expect(await text(page)).toContain('Home gateway nas');
    expect(await text(page)).not.toContain('Office printer');
    expect(await page.$$eval('.list li', (rows) => rows.length)).toBe(2);
    await gallery.show('pairing', 'nearby-used');
    await page.waitForFunction((words) => document.body.innerText.includes(words), {}, PAIRING.prove);
    const looked = (await asked(page)).find(({ name }) => name === 'pairing/look');
    expect(looked?.request).toEqual({
      typed: 'http://latchkey-0fbcba42.local:8443/.well-known/est/cacerts',
      sha256: '',
    });
    expect(await canPair()).toBe(false);
  });

  test('no button that asks for a permission can be pressed before the click can ask for it', async () => {
    const { page } = gallery;
    const waiting: (() => Promise<void>)[] = [];
    const hold = (request: HTTPRequest): void => {
      if (request.url().includes('page-work')) waiting.push(() => request.continue());
      else void request.continue();
    };
    // What is in the cache is not asked for again.
    await page.setCacheEnabled(false);
    await page.setRequestInterception(true);
    page.on('request', hold);
    await gallery.show('pairing', 'start', '&late-work');
    await press(page, SOURCES.address);
    await press(page, WAYS.code);
    await page.type('#gateway-address', 'gateway.home.arpa');
    await page.type('#code', '12345678');
    const waits = () => page.$eval('form.code button', (button) => (button as HTMLButtonElement).disabled);
    expect(await waits()).toBe(true);
    for (const go of waiting) await go();
    await page.waitForSelector('form.code button:not(:disabled)');
    page.off('request', hold);
    await page.setRequestInterception(false);
    await page.setCacheEnabled(true);
  });

  test('when 31 digits are typed, the background is not even asked', async () => {
    const page = await gallery.show('pairing', 'offer');
    await page.type('#digits', KEY.slice(0, 31));
    expect(await text(page)).toContain('31 of 32 characters');
    expect(await names()).toEqual(['pairing/read']);
    expect(await canPair()).toBe(false);
  });

  test('when the digits match and then one is deleted, Pair is off again', async () => {
    const page = await gallery.show('pairing', 'digits-match');
    await page.waitForFunction(() => document.body.textContent?.includes('This matches.'));
    expect(await canPair()).toBe(true);
    await page.focus('#digits');
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.waitForFunction(() => !document.body.textContent?.includes('This matches.'));
    expect(await canPair()).toBe(false);
  });

  test('when Enter is pressed in a field, nothing is paired', async () => {
    const page = await gallery.show('pairing', 'digits-match');
    await page.waitForFunction(() => document.body.textContent?.includes('This matches.'));
    await page.focus('#gateway-name');
    await page.keyboard.press('Enter');
    expect(await names()).not.toContain('pairing/confirm');
  });

  test('when Escape is pressed, the offer is gone', async () => {
    const page = await gallery.show('pairing', 'offer');
    await page.focus('#digits');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.sources');
    expect(await names()).not.toContain('pairing/confirm');
  });

  test('once something is typed, Escape takes nothing away', async () => {
    const page = await gallery.show('pairing', 'words-match');
    const typed = () =>
      page.$$eval('.words input', (fields) => fields.map((field) => (field as HTMLInputElement).value));
    const before = await typed();
    expect(before.every((word) => word !== '')).toBe(true);
    await page.focus('.words input');
    await page.keyboard.press('Escape');
    expect(await typed()).toEqual(before);
  });

  test('what was typed is still there when another source was looked at, and one shows at a time', async () => {
    const page = await gallery.show('pairing', 'start');
    const choose = (at: number) => page.$$eval('[name=source]', (all, i) => (all[i] as HTMLElement).click(), at);
    const fields = () => page.$$eval('.sources .field', (all) => all.filter((field) => field.checkVisibility()).length);
    await page.type('#url', 'router.home.arpa');
    const ofAddress = await fields();
    await choose(2);
    await page.waitForSelector('#paste');
    await page.type('#paste', 'one');
    await choose(0);
    expect(await fields()).toBe(ofAddress);
    expect(await page.$eval('#url', (field) => (field as HTMLInputElement).value)).toBe('router.home.arpa');
    await choose(2);
    expect(await page.$eval('#paste', (field) => (field as HTMLTextAreaElement).value)).toBe('one');
  });

  test('when the digits do not match, it says not to pair', async () => {
    const page = await gallery.show('pairing', 'digits-mismatch');
    await page.waitForSelector('.proof [role=alert]');
    expect(await text(page, '.proof')).toContain('This fingerprint isn’t the one of this certificate.');
    expect(await canPair()).toBe(false);
  });

  test(
    'when a letter is among the digits that can be none, says which, compares nothing and does not alarm; once ' +
      'it is gone, compares',
    async () => {
      const page = await gallery.show('pairing', 'offer');
      await page.type('#digits', `z${KEY.slice(0, 34)}`);
      await page.waitForSelector('.proof [role=alert]');
      expect(await text(page, '.proof [role=alert]')).toBe(plain(strangeDigit('z')));
      expect(await text(page, '.proof')).not.toContain(PAIRING.digitsMismatch);
      expect(await text(page, '.progress')).toBe('');
      expect(await names()).toEqual(['pairing/read']);
      await page.keyboard.press('Home');
      await page.keyboard.press('Delete');
      await page.waitForFunction(() => document.body.textContent?.includes('This matches.'));
      expect(await page.$('.proof [role=alert]')).toBeNull();
    },
  );

  test('when the digits are pasted as a program prints them, what stands before them is no slip', async () => {
    const page = await gallery.show('pairing', 'offer');
    await page.type('#digits', `SHA-256 Fingerprint=${(KEY.match(/../g) ?? []).join(':').toUpperCase()}`);
    await page.waitForFunction(() => document.body.textContent?.includes('This matches.'));
    expect(await canPair()).toBe(true);
  });

  test('when the gateway is paired already, says which and leads to it', async () => {
    const page = await gallery.show('pairing', 'code-already-paired');
    await page.waitForSelector('.said .note');
    expect(await text(page, '.said')).toBe(`${plain(alreadyPaired('Home'))} ${PAIRING.nothing} ${PAIRING.toDevices}`);
    expect(await page.$eval('.said a', (link) => link.getAttribute('href'))).toBe('../devices/index.html');
  });

  describe('when a new try starts, nothing of the one before is left while the browser asks for permission', () => {
    const shownOf = () =>
      gallery.page.evaluate(() => [...document.querySelectorAll('.said, .places')].map((each) => each.textContent));
    const fails = async () => {
      const page = await gallery.show('pairing', 'nowhere', '&undecided');
      await page.waitForSelector('.places');
      expect(await shownOf()).toHaveLength(2);
      return page;
    };

    test('at an address', async () => {
      const page = await fails();
      await press(page, PLACES.look);
      await page.waitForFunction(() => !document.querySelector('.said, .places'));
      expect(await browserCalls(page)).toHaveLength(2);
    });

    test('with a code', async () => {
      const page = await fails();
      await press(page, SOURCES.address);
      await press(page, WAYS.code);
      await page.type('#gateway-address', 'router.home.arpa');
      await page.type('#code', '12345678');
      await press(page, CODE.prove);
      await page.waitForFunction(() => !document.querySelector('.said, .places'));
      expect(await browserCalls(page)).toHaveLength(2);
    });

    test('with a link', async () => {
      const page = await fails();
      await press(page, SOURCES.link);
      await page.type('#link', `latchkey:pair?v=1&name=Home&url=http%3A%2F%2Frouter.home.arpa%2Froot.pem&spki=${KEY}`);
      await press(page, LINK.use);
      await page.waitForFunction(() => !document.querySelector('.said, .places'));
      expect(await browserCalls(page)).toHaveLength(2);
    });
  });

  test('when a new try is refused at once, the places of the one before are gone', async () => {
    const page = await gallery.show('pairing', 'nowhere');
    await page.waitForSelector('.places');
    await page.$eval('#url', (field) => (field as HTMLInputElement).select());
    await page.type('#url', 'www.example.com');
    await press(page, PLACES.look);
    await page.waitForFunction(
      (words) => document.querySelector('[role=alert]')?.textContent?.includes(words),
      {},
      PROBLEMS['not-local'],
    );
    expect(await page.$('.places')).toBeNull();
  });

  test('when all twelve words are pasted into any field, they fill all of them', async () => {
    const page = await gallery.show('pairing', 'offer');
    await press(page, 'Twelve words');
    await page.focus('[aria-label="Word 5"]');
    await page.evaluate(
      (words) => {
        const data = new DataTransfer();
        data.setData('text', words);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      WORDS.map((word, i) => `${i + 1}. ${word}`).join('\n'),
    );
    await page.waitForFunction(() => document.body.textContent?.includes('This matches.'));
    expect(await page.$eval('[aria-label="Word 12"]', (field) => (field as HTMLInputElement).value)).toBe(WORDS[11]);
  });

  test('when four letters and a space are typed, the word is completed and the next field has the focus', async () => {
    const page = await gallery.show('pairing', 'offer');
    await press(page, 'Twelve words');
    await page.type('[aria-label="Word 1"]', `${WORDS[0]?.slice(0, 4) ?? ''} `);
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Word 2');
    expect(await page.$eval('[aria-label="Word 1"]', (field) => (field as HTMLInputElement).value)).toBe(WORDS[0]);
    expect(await text(page, '.progress')).toBe('1 of 12 words');
  });

  test('when it is paired, it says what to do next', async () => {
    const page = await gallery.show('pairing', 'paired');
    await page.waitForSelector('.done');
    expect(await text(page, 'h1')).toBe('Home gateway is paired');
    expect(await asked(page)).toContainEqual({
      name: 'pairing/confirm',
      request: { offer: 'offer-1', typed: KEY, name: 'Home gateway' },
    });
    // Offered to the person's other browsers, where they want that.
    await page.waitForFunction(() =>
      (globalThis as { asked?: { name: string }[] }).asked?.some(({ name }) => name === 'sync/view'),
    );
  });

  describe('with a code', () => {
    const shown = () => gallery.page.$eval('#code', (field) => (field as HTMLInputElement).value);
    const canProve = () =>
      gallery.page.evaluate(
        (words) =>
          [...document.querySelectorAll('button')].some((each) => each.textContent === words && !each.disabled),
        CODE.prove,
      );

    test('when seven digits are typed, it waits for the eighth', async () => {
      const page = await gallery.show('pairing', 'code');
      await page.type('#gateway-address', 'router.home.arpa');
      await page.type('#code', '1234567');
      expect(await shown()).toBe('1234 567');
      expect(await text(page)).toContain('7 of 8 digits');
      expect(await canProve()).toBe(false);
      await page.type('#code', '8');
      expect(await canProve()).toBe(true);
    });

    test('when a digit in the middle is mended, the caret stays there', async () => {
      const page = await gallery.show('pairing', 'code');
      await page.type('#code', '12995678');
      for (let at = 0; at < 5; at++) await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await page.keyboard.type('34');
      expect(await shown()).toBe('1234 5678');
    });

    test(
      'when it is sent, permission is asked for the host alone, and the background hears of neither the code nor ' +
        'what came of it',
      async () => {
        const page = await gallery.show('pairing', 'code-proved');
        await page.waitForSelector('.offer');
        expect(await browserCalls(page)).toEqual([
          { name: 'permissions.request', request: { origins: ['*://router.home.arpa/*'] } },
        ]);
        const heard = await asked(page);
        expect(heard.filter(({ name }) => routeOf(name as RequestName) === 'background')).toEqual([]);
        expect(heard.at(-1)).toEqual({ name: 'pairing/proved', request: { bytes: 'MA==' } });
      },
    );

    test('when permission is denied, no one is asked', async () => {
      const page = await gallery.show('pairing', 'code-proved', '&deny');
      await page.waitForSelector('[role=alert]');
      expect(await text(page, '[role=alert]')).toContain('Latchkey doesn’t have access to this address yet.');
      expect(await names()).toEqual([]);
    });

    test('keeps address and digits when the code was wrong, and scrolls what is said into view', async () => {
      await gallery.page.setViewport({ width: 320, height: 400 });
      const page = await gallery.show('pairing', 'problem-wrong-code');
      await page.waitForSelector('[role=alert]');
      expect(await shown()).toBe('1234 5678');
      expect(await page.$eval('[role=alert]', (note) => note.getBoundingClientRect().top)).toBeGreaterThan(-1);
      expect(await names()).toEqual(['pairing/by-code']);
      await gallery.page.setViewport({ width: 960, height: 700 });
    });

    test('pairs without digits when the code is proved, with the focus on what was found', async () => {
      const page = await gallery.show('pairing', 'code-proved');
      await page.waitForSelector('.offer');
      expect(await page.$('.proof')).toBeNull();
      expect(await focused()).toBe(PAIRING.found);
      await page.focus('#gateway-name');
      await page.keyboard.press('Enter');
      expect(await names()).toEqual(['pairing/by-code', 'pairing/proved']);
      await press(page, 'Pair');
      await page.waitForSelector('.done');
      expect(await asked(page)).toContainEqual({
        name: 'pairing/confirm',
        request: { offer: 'offer-1', typed: null, name: 'Home gateway' },
      });
    });
  });

  test('when the file is over 2 MiB, it is refused unread', async () => {
    const page = await gallery.show('pairing', 'file');
    const file = join(folder, 'large.pem');
    writeFileSync(file, Buffer.alloc(2 * 1024 * 1024 + 1));
    await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null)?.uploadFile(file);
    await page.waitForSelector('[role=alert]');
    expect(await text(page, '[role=alert]')).toBe(
      'This is larger than any certificate. Latchkey reads up to 2 MB. Nothing was stored.',
    );
    expect(await names()).toEqual([]);
  });

  test('when a file is chosen, its bytes arrive whole', async () => {
    const page = await gallery.show('pairing', 'file');
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256));
    writeFileSync(join(folder, 'root.der'), bytes);
    await ((await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null)?.uploadFile(
      join(folder, 'root.der'),
    );
    await page.waitForSelector('.offer');
    expect((await asked(page))[0]?.request).toEqual({ source: 'file', bytes: bytes.toString('base64') });
  });

  test('puts the focus on the question when several roots are offered, and on the notice when cancelled', async () => {
    const page = await gallery.show('pairing', 'several');
    await page.waitForSelector('.several');
    expect(await focused()).toBe(PLACES.several);
    await press(page, 'Cancel');
    await page.waitForFunction((words) => document.activeElement?.textContent === words, {}, PAIRING.cancelled);
  });

  test('when all that it may vouch for is shown, each stands in a line of its own', async () => {
    const page = await gallery.show('pairing', 'offer-all');
    const lines = (await text(page, '.offer details[open] ul')).split('\n');
    expect(lines).toContain('.local');
    expect(lines).toContain(singleWords());
    expect(lines).not.toContain('.');
  });

  describe('when an address is of no use', () => {
    test.each([
      ['public', PROBLEMS['not-local']],
      ['nonsense', PROBLEMS['bad-url']],
      ['fritz-box', PROBLEMS['fritz-box']],
      ['incomplete', PROBLEMS['incomplete-address']],
      ['https', PROBLEMS['not-http']],
      ['link-public', PROBLEMS['not-local']],
      ['link-https', PROBLEMS['not-http']],
      ['link-newer', PROBLEMS['newer-link']],
      ['link-cut-off', PROBLEMS['incomplete-link']],
    ])('as %s, says so, and no permission is asked for', async (state, sentence) => {
      const page = await gallery.show('pairing', state);
      await page.waitForSelector('[role=alert]');
      expect(await text(page, '[role=alert]')).toContain(sentence);
      expect(await browserCalls(page)).toEqual([]);
      expect(await names()).toEqual([]);
    });

    test.each([
      ['www.example.com', PROBLEMS['not-local']],
      ['8.8.8.8', PROBLEMS['not-local']],
      ['router home', PROBLEMS['bad-url']],
      ['192.168.1', PROBLEMS['incomplete-address']],
      ['https://router.home.arpa', PROBLEMS['not-http']],
    ])('%s with a code, the same', async (address, sentence) => {
      const page = await gallery.show('pairing', 'code');
      await page.type('#gateway-address', address);
      await page.type('#code', '12345678');
      await press(page, CODE.prove);
      await page.waitForSelector('[role=alert]');
      expect(await text(page, '[role=alert]')).toContain(sentence);
      expect(await browserCalls(page)).toEqual([]);
    });

    test('as it is https, one button tries the same without, at the same port', async () => {
      const page = await gallery.show('pairing', 'https');
      await press(page, PAIRING.plainHttp);
      await page.waitForSelector('.offer');
      expect(await browserCalls(page)).toEqual([
        { name: 'permissions.request', request: { origins: ['*://router.home.arpa/*'] } },
      ]);
    });

    test('as a link leads to https, the same button follows it without', async () => {
      const page = await gallery.show('pairing', 'link-https');
      await press(page, PAIRING.plainHttp);
      await page.waitForSelector('.offer');
      expect(await browserCalls(page)).toEqual([
        { name: 'permissions.request', request: { origins: ['*://router.home.arpa/*'] } },
      ]);
    });

    test('as it is https and another is typed since, that one is asked', async () => {
      const page = await gallery.show('pairing', 'https');
      await page.$eval('#url', (field) => ((field as HTMLInputElement).value = ''));
      await page.type('#url', '192.168.1.1');
      await press(page, PLACES.look);
      await page.waitForSelector('.offer');
      expect(await browserCalls(page)).toEqual([
        { name: 'permissions.request', request: { origins: ['*://192.168.1.1/*'] } },
      ]);
    });
  });

  test('when the gateway sends everyone on, that is said, whoever is not at the other port', async () => {
    const page = await gallery.show('pairing', 'redirected');
    await page.waitForSelector('[role=alert]');
    expect(await text(page, '[role=alert]')).toContain(PROBLEMS.redirected);
  });

  test('when the camera is refused, it says where the browser keeps that', async () => {
    const page = await gallery.show('pairing', 'camera-refused');
    await page.waitForSelector('[role=alert]');
    expect(await text(page, '[role=alert]')).toBe(LINK.cameraRefused);
    expect(
      await page.evaluate(
        (words) => [...document.querySelectorAll('button')].some((each) => each.textContent === words),
        LINK.stop,
      ),
    ).toBe(false);
    await press(page, LINK.tryAgain);
  });

  test('when there is no camera, the button says to try again', async () => {
    const page = await gallery.show('pairing', 'camera');
    await page.waitForSelector('[role=alert]');
    expect(await text(page, '[role=alert]')).toBe(LINK.noCamera);
    expect(await page.$('video')).toBeNull();
    await press(page, LINK.tryAgain);
  });

  test('asks permission for the host alone when the address is http, and hands over what was found', async () => {
    const page = await gallery.show('pairing', 'found-later');
    await page.type('#url', 'http://192.168.1.1:8080/root.pem');
    await press(page, PLACES.look);
    await page.waitForSelector('.offer');
    expect(await browserCalls(page)).toEqual([
      { name: 'permissions.request', request: { origins: ['*://192.168.1.1/*'] } },
    ]);
    expect((await asked(page)).at(-1)).toEqual({
      name: 'pairing/take',
      request: { url: 'http://router.home.arpa/.well-known/est/cacerts', bytes: 'UEVN' },
    });
  });
});
