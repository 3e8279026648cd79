import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GAINS, OUTCOMES } from '../../ui/words/anchor-try.ts';
import { BY_COMPANION, ROOT_BY_COMPANION, ROOT_INSTALLED, ROOT_REMOVED } from '../../ui/words/anchor-companion.ts';
import { ANCHOR, OWN_ROOT } from '../../ui/words/anchor.ts';
import { COMPANION_PROBLEMS } from '../../ui/words/companion.ts';
import { asked, openGallery, press, text, type Gallery } from './gallery.ts';

describe('"Stop browser warnings"', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());
  const tried = async () =>
    (await asked(gallery.page)).filter(({ name }) => name === 'anchor/try').map(({ request }) => request);

  test.each(['made-chrome', 'made-firefox'])(
    'names the files as they are called in the download (%s)',
    async (state) => {
      const steps = await text(await gallery.show('anchor', state), '.steps');
      expect(steps).toContain('Unpack the zip file first');
      expect(steps).toContain('“latchkey-ab12cd34-1-trusted.crt”');
      expect(steps).toContain('“latchkey-ab12cd34-2-intermediate.crt”');
    },
  );

  test('when nothing can be done for a device, promises nothing', async () => {
    const told = await text(await gallery.show('anchor', 'device-firefox'));
    expect(told).toContain('Firefox refuses a device that signed its own certificate');
    expect(told).not.toContain('two small files');
  });

  test.each(['own-root', 'own-root-firefox'])(
    'when the root is bounded itself, has it saved, and makes files only where they are asked for (%s)',
    async (state) => {
      const page = await gallery.show('anchor', state);
      const told = await text(page);
      expect(told).toContain('One file is enough');
      expect(told).not.toContain('Latchkey makes two small files');
      expect(await text(page, 'button.main')).toBe('Save the root certificate');
      const steps = await text(page, '.steps');
      expect(steps).toContain('“gateway-root.crt”');
      expect(steps).not.toContain('ntermediate');
      if (state === 'own-root-firefox') expect(told).toContain('choose “Home gateway root 0fbcba42”');
      await press(page, 'Make the two files');
      expect((await asked(page)).map(({ name }) => name)).toContain('anchor/make');
    },
  );

  test('when the root is bounded itself and the browser still warns, speaks of that one file', async () => {
    const told = await text(await gallery.show('anchor', 'own-root-refused'));
    expect(told).toContain('“gateway-root.crt” belongs under “Trusted Certificates”');
    expect(told).not.toContain('Intermediate Certificates');
  });

  test('when the browser accepts a device, says what its pages may do now', async () => {
    expect(await text(await gallery.show('anchor', 'tried-accepted'))).toContain(GAINS.name);
    expect(await text(await gallery.show('anchor', 'tried-accepted-address'))).toContain(GAINS.address);
    expect(await text(await gallery.show('anchor', 'tried-overridden'))).not.toContain('offline');
  });

  test('when it is for one device, names that one alone', async () => {
    const page = await gallery.show('anchor', 'device-chrome');
    expect(await text(page, '.scope .parts')).toBe('camera.local');
    expect(await text(page, '.limits')).toContain('Every other device');
  });

  test('when the scope has changed since, making new files comes first', async () => {
    expect(await text(await gallery.show('anchor', 'outdated'), 'button.main')).toBe('Make new files');
  });

  test('shows what will open beside what will still be refused, and who could misuse it', async () => {
    const page = await gallery.show('anchor', 'fresh');
    const [allowed, refused] = await page.$$eval('.limits .card', (cards) =>
      cards.map((card) => (card as HTMLElement).innerText),
    );
    expect(allowed).toMatch(/Can open without a warning[^]*printer\.local[^]*Names ending in \.home\.arpa/);
    expect(allowed).not.toMatch(/website|bank/);
    expect(refused).toMatch(/Not covered[^]*Your bank and every other website/);
    expect(await text(page)).toContain('Anyone who takes over Home could pose as any device in this list.');
  });

  test('warns that a device may have the browser open it only over https once it is trusted', async () => {
    expect(await text(await gallery.show('anchor', 'fresh'))).toContain('never to let anyone skip a warning (HSTS)');
  });

  test('covers more only where the person asks for it', async () => {
    const page = await gallery.show('anchor', 'fresh');
    expect(await text(page, '.scope')).not.toContain('.corp');
    await page.click('main details summary');
    await page.click('main details label:first-of-type input');
    await press(page, 'Make the two files');
    const material = (await asked(page)).find(({ name }) => name === 'anchor/material');
    expect(material?.request).toMatchObject({ also: ['corp'] });
    expect(await text(page, '.scope')).toContain('Names ending in .corp');
  });

  test('offers another device in one click when the browser lets this one through because it was told to', async () => {
    const page = await gallery.show('anchor', 'tried-overridden');
    expect(await text(page)).toContain('Choose “Turn on warnings”.');
    await press(page, 'Try nas.home.arpa');
    expect(await tried()).toEqual([{ url: 'https://printer.local/' }, { url: 'https://nas.home.arpa/' }]);
  });

  test('offers no more devices when a second one was let through as well, only the exception', async () => {
    const page = await gallery.show('anchor', 'tried-overridden-twice');
    expect(await text(page, '.flag')).toContain('Open nas.home.arpa in a tab of its own.');
    expect(await text(page, '.flag')).not.toMatch(/Try |another device/);
  });

  test('says so and offers other devices when the gateway does not vouch for this one', async () => {
    const page = await gallery.show('anchor', 'tried-not-vouched');
    expect(await text(page, '[role=alert]')).toBe(OUTCOMES['not-vouched']);
    expect(await text(page)).not.toContain('Turn on warnings');
    await press(page, 'Try printer.local');
    expect(await text(page, '.flag')).toContain('Try nas.home.arpa');
    expect(await text(page, '.flag')).not.toMatch(/Try (camera|printer)/);
  });

  test('when the address lies outside the files, says so', async () => {
    expect(await text(await gallery.show('anchor', 'tried-not-covered'), '[role=alert]')).toBe(OUTCOMES['not-covered']);
  });

  test('asks no gateway to vouch when the files are for one device that signed its own certificate', async () => {
    expect(await text(await gallery.show('anchor', 'tried-device'))).toContain('It works.');
  });

  test('when no other device is known, only the exception is spoken of', async () => {
    const page = await gallery.show('anchor', 'tried-overridden-alone');
    expect(await text(page)).toContain('turn the warning for this device on again');
    expect(await text(page)).not.toContain('another device of this gateway');
  });

  test('where the gateway’s own root is enough, speaks of one file, before and after a trial', async () => {
    for (const state of ['own-root', 'own-root-refused', 'own-root-firefox']) {
      const whole = await text(await gallery.show('anchor', state));
      const [ofOne = '', ofTwo] = whole.split(OWN_ROOT.two);
      expect(ofTwo).toBeDefined();
      expect(ofOne.replace(OWN_ROOT.why, '')).not.toMatch(/\bfiles\b/);
    }
  });

  test('once the two files are made, the one file stays on offer, and how to remove it', async () => {
    const page = await gallery.show('anchor', 'own-root-beside');
    expect(await text(page)).toContain(OWN_ROOT.instead);
    await press(page, OWN_ROOT.remove);
    expect(await text(page)).toContain('“Home gateway root 0fbcba42”');
    expect(await page.$$eval('main .main', (all) => all.length)).toBe(1);
  });

  test('when the root no longer has the limits of the files, says how it gets out of the browser', async () => {
    const whole = await text(await gallery.show('anchor', 'own-root-no-longer'));
    expect(whole).toContain(OWN_ROOT.otherwise);
    expect(whole).toContain('delete “Home gateway root 0fbcba42”');
    expect(whole).not.toContain(OWN_ROOT.instead);
  });

  describe('where the gateway’s own root is enough and the companion is there', () => {
    const namesAsked = async (name: string) =>
      (await asked(gallery.page)).filter((each) => each.name === name).map(({ request }) => request);

    test.each([
      ['own-root-companion', 'nss:/home/ann/.pki/nssdb'],
      ['own-root-companion-firefox', 'nss:/home/ann/.mozilla/firefox/x.default'],
    ])('has it put into this browser for the scope that the page shows (%s)', async (state, store) => {
      const page = await gallery.show('anchor', state);
      expect(await text(page, 'button.main')).toBe(ROOT_BY_COMPANION.install);
      expect(await page.$$eval('main .main', (all) => all.length)).toBe(1);
      expect((await text(page)).includes(BY_COMPANION.has)).toBe(state.endsWith('firefox'));
      await press(page, ROOT_BY_COMPANION.install);
      const [request] = await namesAsked('companion/install-root');
      const [{ root }] = (await namesAsked('companion/root-stores')) as [{ root: string }];
      expect(request).toEqual({
        root,
        names: expect.arrayContaining(['local', 'home.arpa']) as unknown,
        addresses: expect.arrayContaining(['192.168.0.0/16']) as unknown,
        until: expect.any(Number) as unknown,
        stores: [store],
      });
      // By hand it can still be done.
      expect(await text(page)).toContain(OWN_ROOT.byHand);
      expect(await text(page)).toContain(OWN_ROOT.save);
    });

    test.each([
      ['own-root-companion-done', ROOT_INSTALLED.done, true],
      ['own-root-companion-by-hand', ROOT_INSTALLED['by-hand'], false],
      ['own-root-companion-not-verified', ROOT_INSTALLED['not-verified'], false],
      ['own-root-companion-refuses', ROOT_BY_COMPANION.refused, false],
      ['own-root-companion-removed', ROOT_REMOVED.done, true],
      ['own-root-companion-removes-no-other', ROOT_REMOVED['by-hand'], false],
      ['own-root-companion-no-longer', ROOT_REMOVED.done, true],
      ['own-root-companion-earlier-removed', ROOT_REMOVED.done, true],
    ])('says what came of it (%s)', async (state, words, restart) => {
      const told = await text(await gallery.show('anchor', state));
      expect(told).toContain(words);
      expect(told.includes(ROOT_BY_COMPANION.restart)).toBe(restart);
    });

    test('where it is installed, offers to remove it and not to install it again', async () => {
      const page = await gallery.show('anchor', 'own-root-companion-remade');
      const whole = await text(page);
      expect(whole).toContain(ROOT_BY_COMPANION.remove);
      expect(whole).not.toContain(ROOT_BY_COMPANION.install);
      expect(whole).not.toContain(OWN_ROOT.byHand);
      expect(whole).toContain(OWN_ROOT.remove);
    });

    test('lists the roots it took the place of, and removes one of them wherever it is', async () => {
      const page = await gallery.show('anchor', 'own-root-companion-remade');
      expect(await text(page)).toContain(ANCHOR.olderWhy);
      expect(await page.$$eval('.list li', (all) => all.length)).toBe(1);
      await press(page, BY_COMPANION.takeOut);
      const [request] = await namesAsked('companion/remove-root');
      expect(request).toEqual({
        root: 'MIIC'.repeat(150),
        stores: ['nss:/home/ann/.pki/nssdb', 'nss:/home/ann/.mozilla/firefox/x.default'],
      });
    });

    test('takes it out of the browsers that are ticked alone, and no longer counts on it there', async () => {
      const page = await gallery.show('anchor', 'own-root-companion-in-both');
      expect(await page.$$eval('input:checked', (all) => all.length)).toBe(1);
      await press(page, ROOT_BY_COMPANION.remove);
      expect(await namesAsked('companion/remove-root')).toMatchObject([{ stores: ['nss:/home/ann/.pki/nssdb'] }]);
      expect(await namesAsked('anchor/removed')).toMatchObject([{ label: 'Home gateway root 0fbcba42' }]);
    });

    test('takes it out only where it stands', async () => {
      const page = await gallery.show('anchor', 'own-root-companion-removed');
      expect(await namesAsked('companion/remove-root')).toMatchObject([{ stores: ['nss:/home/ann/.pki/nssdb'] }]);
      await gallery.show('anchor', 'own-root-companion');
      expect(await text(page)).not.toContain(ROOT_BY_COMPANION.remove);
    });

    test.each([
      ['own-root-companion-older', COMPANION_PROBLEMS['unknown-request']],
      ['own-root', ROOT_BY_COMPANION.get],
      ['own-root-companion-finds-nothing', ROOT_BY_COMPANION.none],
    ])('says why where it can do nothing, and the way by hand stays (%s)', async (state, words) => {
      const page = await gallery.show('anchor', state);
      const told = await text(page);
      expect(told).toContain(words);
      expect(told).not.toContain(ROOT_BY_COMPANION.install);
      expect(await text(page, 'button.main')).toBe(OWN_ROOT.save);
    });

    test('once the two files are made, stays beside them without coming first', async () => {
      const page = await gallery.show('anchor', 'own-root-companion-beside');
      expect(await text(page)).toContain(ROOT_BY_COMPANION.remove);
      expect(await page.$$eval('main .main', (all) => all.length)).toBe(1);
    });
  });

  test('from right to left, an address in a field still runs from left to right', async () => {
    const page = await gallery.show('anchor', 'made-chrome', '&lang=ar');
    expect(await page.$eval('#address', (field) => getComputedStyle(field).direction)).toBe('rtl');
    expect(await page.$eval('#address', (field) => getComputedStyle(field).unicodeBidi)).toBe('plaintext');
  });

  test('when the browser still warns, says that the files are not at work yet, and what is missed', async () => {
    expect(await text(await gallery.show('anchor', 'tried-refused'), '[role=alert]')).toBe(OUTCOMES.refused);
    expect(await text(gallery.page, '.points')).toContain(
      '“latchkey-ab12cd34-2-intermediate.crt” under “Intermediate Certificates”.',
    );
    expect(await text(await gallery.show('anchor', 'tried-refused-firefox'), '.points')).toContain(
      '“Trust this CA to identify websites” isn’t ticked.',
    );
  });

  test('when the companion is not there, says in one line where to get it', async () => {
    const page = await gallery.show('anchor', 'made-chrome');
    expect(await text(page)).toContain('can install them for you. Get the companion');
    expect(await text(page)).not.toContain('Install the files');
    expect(await page.$eval('p.small > a', (link) => link.getAttribute('href'))).toBe('../setup/index.html#companion');
  });

  test.each([
    ['companion-there', 'nss:/home/ann/.pki/nssdb'],
    ['companion-done-firefox', 'nss:/home/ann/.mozilla/firefox/x.default'],
  ])('when the companion is there, this browser is the one chosen (%s)', async (state, store) => {
    const page = await gallery.show('anchor', state);
    if (state === 'companion-there') await press(page, 'Install the files');
    const installs = (await asked(page))
      .filter(({ name }) => name === 'companion/install')
      .map(({ request }) => (request as { stores: unknown }).stores);
    expect(installs).toEqual([[store]]);
  });

  test.each([
    ['companion-done', 'Chromium, Chrome: The files are installed.', true],
    ['companion-removed', 'Chromium, Chrome: The files are removed.', true],
    ['companion-no-tool', 'sudo apt install libnss3-tools', false],
    ['companion-not-verified', 'The files weren’t installed correctly.', false],
    ['companion-refuses', 'The companion refuses these files', false],
    ['companion-older-stays', 'It didn’t work.', false],
  ])('when the companion has tried (%s), says “%s”', async (state, words, restart) => {
    const told = await text(await gallery.show('anchor', state));
    expect(told).toContain(words);
    expect(told.includes('close all windows of the browser')).toBe(restart);
  });

  test('of a gateway that was unpaired, has the companion remove what is left, and makes nothing', async () => {
    const page = await gallery.show('anchor', 'gone');
    const told = await text(page);
    expect(told).toContain(ANCHOR.removeTitle);
    expect(told).toContain('Home is no longer in Latchkey.');
    expect(told).toContain(BY_COMPANION.takeOut);
    expect(told).toContain('delete “Home 2026-10-01 00ff00ff”');
    expect(told).not.toContain(ANCHOR.make);
  });

  test('while it is noted that an older pair is out, it cannot be said a second time', async () => {
    const page = await gallery.show('anchor', 'older-being-noted');
    expect(await page.$$eval('.list button', (all) => all.map((each) => each.disabled))).toEqual([true]);
  });

  test('takes an older pair out of every browser, as one may have been busy when it was looked for', async () => {
    const page = await gallery.show('anchor', 'companion-removes-older');
    const removals = (await asked(page)).filter(({ name }) => name === 'companion/remove');
    expect(removals.map(({ request }) => (request as { stores: unknown }).stores)).toEqual([
      ['nss:/home/ann/.pki/nssdb', 'nss:/home/ann/.mozilla/firefox/x.default'],
    ]);
  });

  test('says what may still be there once the companion has removed the files', async () => {
    const page = await gallery.show('anchor', 'companion-removed');
    const told = (await asked(page)).filter(({ name }) => name === 'anchor/removed');
    expect(told.map(({ request }) => request)).toMatchObject([
      { label: 'Home 2026-11-20 ab12cd34', there: ['Home 2026-11-20 ab12cd34', 'Home 2026-10-01 00ff00ff'] },
    ]);
  });

  test('when the companion has taken an older pair out, it is not spoken of any more', async () => {
    const page = await gallery.show('anchor', 'companion-installed');
    expect(await text(page)).toContain('Made earlier');
    await gallery.show('anchor', 'companion-removes-older');
    expect(
      (await asked(page))
        .filter(({ name }) => name === 'anchor/removed')
        .map(({ request }) => (request as { label: unknown }).label),
    ).toEqual(['Home 2026-10-01 00ff00ff']);
  });
});
