import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIST } from '../../ui/words/device-list.ts';
import { NETWORK } from '../../ui/words/devices.ts';
import { SCOPE } from '../../ui/words/scope.ts';
import { asked, openGallery, press, text, type Gallery } from './gallery.ts';

describe('the devices page', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());
  const marks = () =>
    gallery.page.$$eval('.list .device', (rows) =>
      rows.map(
        (row) =>
          `${row.querySelector('.name a')?.textContent ?? ''}: ` +
          `${row.querySelector<HTMLElement>('.shape')?.dataset['shape'] ?? ''}`,
      ),
    );
  const field = (name: 'names' | 'addresses') =>
    gallery.page.$eval(`textarea[id^=${name}-]`, (area) => (area as HTMLTextAreaElement).value);

  test('confirms nothing outside the scope of a gateway when that scope has been narrowed', async () => {
    await gallery.show('devices', 'outdated');
    expect(await marks()).toEqual([
      'Doorbell: danger',
      'Lights: cannot-tell',
      'NAS: cannot-tell',
      'Printer: cannot-tell',
      'Scanner: cannot-tell',
    ]);
  });

  test('when Latchkey cannot look what has changed, nothing stands as confirmed', async () => {
    await gallery.show('devices', 'unsure');
    expect(await marks()).toEqual([
      'Doorbell: danger',
      'Scanner: caution',
      'Lights: cannot-tell',
      'NAS: cannot-tell',
      'Printer: cannot-tell',
    ]);
    expect(await text(gallery.page)).toContain('Confirmed by your gateway when you last opened it.');
  });

  test('where there is no device yet, leads to where one can be opened', async () => {
    const page = await gallery.show('devices', 'empty');
    expect(await page.$eval('.empty + .button', (link) => link.getAttribute('href'))).toBe(
      '../welcome/index.html#open',
    );
  });

  test('lists what needs attention first, and says of it what is wrong', async () => {
    const page = await gallery.show('devices', 'few');
    const [first] = await page.$$eval('.group', (groups) => groups.map((group) => (group as HTMLElement).innerText));
    expect(first).toMatch(/^Needs attention\s+Doorbell/);
    expect(first).toContain('Danger when you last opened it.');
    expect(first).not.toContain('Remembered');
  });

  test('narrows the list to one status, and "/" leads to the search', async () => {
    const page = await gallery.show('devices', 'filtered');
    expect(await marks()).toEqual(['Camera at the door: remembered']);
    expect(await text(page, '.filters')).toMatch(/All\s28[^]*Needs attention\s1[^]*Remembered\s1/);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.keyboard.type('door');
    await page.waitForFunction(() => document.querySelectorAll('.list .device').length === 1);
  });

  test.each([960, 320])(
    'has the icon of a device beside its first line at %i px, however many follow',
    async (width) => {
      await gallery.page.setViewport({ width, height: 800 });
      await gallery.show('devices', 'few');
      const rows = await gallery.page.$$eval('.list .device', (all) =>
        all.map((row) => {
          const middle = ({ top, height }: { readonly top: number; readonly height: number }) => top + height / 2;
          const [line] = row.querySelector('.name a')?.getClientRects() ?? [];
          const icon = row.querySelector('.shape')?.getBoundingClientRect();
          return {
            apart: line && icon ? Math.abs(middle(icon) - middle(line)) : Infinity,
            height: row.getBoundingClientRect().height,
          };
        }),
      );
      await gallery.page.setViewport({ width: 960, height: 800 });
      expect(Math.max(...rows.map(({ height }) => height))).toBeGreaterThan(60);
      expect(rows.filter(({ apart }) => apart > 3)).toEqual([]);
    },
  );

  test.each([1280, 1000, 360])('moves nothing in the line of a device when “⋯” is opened at %i px', async (width) => {
    const page = await gallery.show('devices', 'few');
    await page.setViewport({ width, height: 800 });
    const inLine = () =>
      page.$eval('.list .device', (row) =>
        ['.name', '.stands', '.seen', '.about > summary'].map((each) => {
          const { x, y, width, height } = row.querySelector(each)?.getBoundingClientRect() ?? new DOMRect();
          return [x, y, width, height].map(Math.round);
        }),
      );
    const [name, , , before] = await inLine();
    const closed = await inLine();
    await page.click('.list .device .about > summary');
    await page.waitForSelector('.list .device .about[open]');
    expect(await inLine()).toEqual(closed);
    // And it stands in the line.
    expect(Math.abs((before?.[1] ?? 0) + (before?.[3] ?? 0) / 2 - (name?.[1] ?? 0))).toBeLessThan(24);
    await page.setViewport({ width: 960, height: 800 });
  });

  test('with hundreds of devices draws some and still searches all', async () => {
    const page = await gallery.show('devices', 'hundreds');
    expect(await marks()).toHaveLength(200);
    await press(page, LIST.next);
    await page.waitForFunction(() => document.querySelectorAll('.list .device').length === 400);
    await page.type('#search', 'sensor-449');
    await page.waitForFunction(() => document.querySelectorAll('.list .device').length === 1);
    expect(await marks()).toEqual(['sensor-449.home.arpa: new']);
  });

  test('when the scope is saved, the list is asked for anew together with what has changed', async () => {
    expect(await text(await gallery.show('devices', 'scope-saved'))).toContain(SCOPE.saved);
    const names = (await asked(gallery.page)).map(({ name }) => name);
    expect(names).toContain('gateway/scope');
    const after = names.slice(names.indexOf('gateway/scope'));
    expect(after).toEqual(expect.arrayContaining(['device/since', 'device/list', 'gateway/list']));
  });

  test('when no files were ever made, saving the scope does not speak of any', async () => {
    expect(await text(await gallery.show('devices', 'scope-saved'), '.scope-form .note')).toBe(SCOPE.saved);
    expect(await text(await gallery.show('devices', 'scope-saved-anchored'), '.scope-form .note')).toBe(
      SCOPE.savedAnchored,
    );
    expect(await text(await gallery.show('devices', 'scope-saved-bounded'), '.scope-form .note')).toBe(
      SCOPE.savedBounded,
    );
  });

  test('when something is refused, that stands beside its field, until the line is mended', async () => {
    const page = await gallery.show('devices', 'scope-refused');
    const beside = (name: string) =>
      page.$$eval(`.field:has(textarea[id^=${name}-]) .note`, (notes) =>
        notes.map((note) => note.textContent?.slice(0, 13)),
      );
    expect(await beside('names')).toEqual(['“example.com”']);
    expect(await beside('addresses')).toEqual([expect.stringContaining('“8.8.8.8”')]);
    await page.$eval('textarea[id^=names-]', (area) => {
      (area as HTMLTextAreaElement).value = 'local';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await page.waitForFunction(() => document.querySelectorAll('.field .note').length === 1);
    expect(await beside('addresses')).toHaveLength(1);
  });

  test('fills the fields when everything is wanted back, and changes nothing before it is saved', async () => {
    const page = await gallery.show('devices', 'scope-everything');
    expect(await field('names')).toBe('local\nhome.arpa\ninternal\nlan\nhome');
    expect(await field('addresses')).toContain('192.168.0.0/16');
    expect((await asked(page)).map(({ name }) => name)).not.toContain('gateway/scope');
  });

  test('when nothing is left, nothing is asked', async () => {
    const page = await gallery.show('devices', 'scope-nothing');
    expect(await text(page, '[role=alert]')).toContain('Keep at least one name or address.');
    expect((await asked(page)).map(({ name }) => name)).not.toContain('gateway/scope');
  });

  test.each([
    ['unpaired-helped', 1],
    ['unpaired', 0],
  ])('leads to where the companion removes what was installed, if it is there (%s)', async (state, links) => {
    const page = await gallery.show('devices', state);
    expect(await page.$$eval('a[href*="anchor/index.html?gateway="][target=_blank]', (all) => all.length)).toBe(links);
  });

  test('when unpairing is wanted, asks once, and does nothing where the person keeps it', async () => {
    const unpairs = async () => (await asked(gallery.page)).filter(({ name }) => name === 'gateway/unpair');
    const page = await gallery.show('devices', 'unpairing');
    expect(await text(page)).toContain('Unpair Home? Its devices are no longer confirmed.');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Keep');
    await press(page, 'Keep');
    expect(await text(page)).not.toContain('Unpair Home?');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Unpair');
    expect(await unpairs()).toEqual([]);
    expect(await text(await gallery.show('devices', 'unpaired'))).toContain('Undo');
    expect(await unpairs()).toHaveLength(1);
    // Whatever was made for it can be found in the browser’s list.
    const told = await text(await gallery.show('devices', 'unpaired-files'));
    expect(told).toContain('delete “Home 2026-11-20 ab12cd34” under “Trusted Certificates”');
  });

  test('when an arrival is answered, or sharing switched, says so', async () => {
    expect(await text(await gallery.show('devices', 'arrived-accepted'))).toContain(
      'Summer house is paired. Latchkey now confirms its devices.',
    );
    expect(await text(gallery.page)).not.toContain('Waiting for you');
    expect(await text(await gallery.show('devices', 'arrived-declined'))).toContain('Summer house wasn’t paired');
    expect(await text(await gallery.show('devices', 'sync-switched-on'))).toContain('Sharing is on.');
    expect(await text(await gallery.show('devices', 'sync-switched-off'))).toContain(
      'Sharing is off. What you shared stays in your account.',
    );
  });

  test('speaks of names as people do; the whole name of a certificate stands in Details alone', async () => {
    const page = await gallery.show('devices', 'arrived');
    expect(await text(page)).not.toContain('CN=');
    await press(page, 'Details and codes to compare');
    expect(await text(page)).toContain('CN=Home gateway,O=Example Router');
  });

  test('when saved entries could not be read, says how many were set aside, and else nothing of it', async () => {
    expect(await text(await gallery.show('devices', 'set-aside'))).toContain(
      '3 saved entries couldn’t be read and were set aside.',
    );
    expect(await text(await gallery.show('devices', 'few'))).not.toContain('set aside');
  });

  test('when the companion is not at hand, nothing is said of the network', async () => {
    expect(await text(await gallery.show('devices', 'few'))).not.toContain(NETWORK.title);
  });

  test('when the companion is at hand, the network is asked for nothing before the person wants it', async () => {
    expect(await text(await gallery.show('devices', 'network'))).toContain(NETWORK.title);
    expect((await asked(gallery.page)).map(({ name }) => name)).not.toContain('companion/browse');
  });

  test('when devices were heard, their pages can be opened, and what they claim stands without a mark', async () => {
    const page = await gallery.show('devices', 'network-found');
    const rows = await page.$$eval('section:has(> p[role=status]) .list li', (each) =>
      each.map((row) => [
        row.querySelector('h3')?.textContent,
        row.querySelector('a')?.href ?? null,
        row.querySelector('.shape') !== null,
      ]),
    );
    expect(rows).toEqual([
      ['Attic NAS', 'http://nas.local:5000/', false],
      ['Office printer', 'https://printer.local/', false],
      ['a-very-long-name-that-someone-gave-a-computer-which-has-no-end-of-it', null, false],
      ['Kitchen', null, false],
    ]);
  });
});
