import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { DEVICES } from '../../ui/words/devices.ts';
import { FAULTS } from '../../ui/words/faults.ts';
import { MARKS } from '../../ui/words/marks.ts';
import { rememberWords } from '../../ui/words/popup.ts';
import { startDriver } from './support/driver.ts';
import { homeAddresses, homeNames, urlOf } from './support/homes.ts';
import { newPage } from './support/new-page.ts';
import { press, reads, turnGuardOff, visit } from './support/people.ts';
import { popupOf, popupSays, readsVerdict, withVerdict } from './support/popup.ts';
import { BROWSERS, type Scene, setScene } from './support/scene.ts';
import type { Driver, Place } from './support/types.ts';
import { until } from './support/wait.ts';

async function remember({ driver, home }: Scene, device: string): Promise<void> {
  await visit(driver, urlOf(home, device));
  await withVerdict(driver, 'new', async (page) => {
    await press(page, rememberWords('new').answer);
    await readsVerdict(page, 'remembered');
  });
}

/** Puts a newer version in the place of the one that runs, as the browser does when it finds one. */
async function update(driver: Driver, folder: string): Promise<void> {
  const manifest = join(folder, 'manifest.json');
  const { version, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  writeFileSync(manifest, JSON.stringify({ ...rest, version: `${version}.1` }));
  if (driver.name === 'firefox') await driver.tab.browser().installExtension(folder);
  else {
    // Without developer mode an unpacked extension does not come back.
    const extensions = await newPage(driver.tab.browser());
    await extensions.goto('chrome://extensions/');
    await extensions.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
    await extensions.close();
    const page = await driver.openExtensionPage('setup/index.html');
    await page.evaluate('setTimeout(() => chrome.runtime.reload(), 0), true');
    await until('the page of the old version to go', () => Promise.resolve(page.isClosed() ? true : null));
  }
  await until('the new version', async () => {
    const page = await driver.openExtensionPage('setup/index.html');
    const runs = await page.evaluate('chrome.runtime.getManifest().version');
    await page.close();
    return runs === `${version}.1` ? true : null;
  });
}

/** Where a browser keeps Latchkey's database. */
const databaseOf = (driver: Driver, { profile, uuid }: Place): string =>
  driver.name === 'firefox'
    ? join(profile, 'storage/default', `moz-extension+++${uuid}`, 'idb')
    : join(
        profile,
        'Default/IndexedDB',
        `chrome-extension_${new URL(driver.extensionUrl('')).host}_0.indexeddb.leveldb`,
      );

/** How a failing disk leaves a file: nothing of it can be read, or its beginning alone. */
const DAMAGES = {
  whole: (content: Buffer) => content.fill(0x5a),
  'all but its beginning': (content: Buffer) => content.fill(0x5a, Math.floor(content.length / 8)),
};

/** Damages each file of the database. */
async function damage(folder: string, how: (content: Buffer) => Buffer): Promise<void> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((each) => each.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const { name } of files) {
    const file = join(folder, name);
    // What a database still has to write is not read where it is gone.
    if (name.endsWith('-wal')) await rm(file);
    else await writeFile(file, how(await readFile(file)));
  }
}

describe.each(BROWSERS)('a newer version in the middle of use, and then a damaged file, in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-update-'));
  const scene = setScene(name, () => {
    cpSync(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url)), folder, { recursive: true });
    return { extension: folder, own: true };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('knows what was remembered, and what stands open as well or says that it needs to be loaded again', async () => {
    const { driver, home } = scene;
    await turnGuardOff(driver);
    await remember(scene, 'doorbell');
    const before = await driver.openExtensionPage('devices/index.html');
    await reads(before, 'doorbell.local');
    await update(driver, folder);
    // Not every browser takes it away.
    if (!before.isClosed()) await before.close();
    const { verdict, text } = await popupOf(driver);
    if (verdict === null) expect(text).toContain('This page loaded before Latchkey could check it.');
    else expect(verdict).toBe('remembered');
    await visit(driver, urlOf(home, 'doorbell'));
    await popupSays(driver, 'remembered');
  });

  it('still warns of a device whose key is another one', async () => {
    const { driver, home } = scene;
    await home.rotate('doorbell');
    await visit(driver, urlOf(home, 'doorbell'));
    await popupSays(driver, 'danger');
  });

  it.each(Object.entries(DAMAGES))(
    'tells of a memory damaged on the disk (%s), until the person knows',
    async (_, how) => {
      const { driver, home } = scene;
      await remember(scene, 'camera');
      const folder = databaseOf(driver, driver.place);
      await driver.restartBrowser(async (place) => (await damage(folder, how), place));
      const page = await driver.openExtensionPage('devices/index.html');
      if (name === 'firefox' && how === DAMAGES['all but its beginning']) {
        await reads(page, FAULTS['store-failed']);
        return;
      }
      await reads(page, DEVICES.lost);
      await reads(page, DEVICES.lostRestore);
      expect(await page.evaluate('document.body.innerText')).not.toContain('camera.local');
      await page.close();
      await visit(driver, urlOf(home, 'camera'));
      await withVerdict(driver, 'new', (popup) => reads(popup, DEVICES.lost));
      const knowing = await driver.openExtensionPage('devices/index.html');
      await press(knowing, DEVICES.lostSeen);
      await until('the note to go', async () =>
        String(await knowing.evaluate('document.body.innerText')).includes(DEVICES.lost) ? null : true,
      );
      await driver.restartBrowser();
      const again = await driver.openExtensionPage('devices/index.html');
      expect(await reads(again, 'camera.local')).not.toContain(DEVICES.lost);
      await again.close();
    },
  );
});

describe.each(BROWSERS)('two windows, and two profiles, in %s', (name) => {
  const scene = setScene(name);

  it('show the same of one device in both windows, and the other profile knows nothing of it', async () => {
    const { driver, home } = scene;
    const other = await startDriver(name, { names: homeNames(home), addresses: homeAddresses(home) });
    try {
      await Promise.all([
        turnGuardOff(driver).then(() => visit(driver, urlOf(home, 'doorbell'))),
        visit(other, urlOf(home, 'doorbell')),
      ]);
      const ours = await driver.openExtensionPage('devices/index.html');
      const second = Number(
        await ours.evaluate(
          `chrome.windows.create({ url: ${JSON.stringify(urlOf(home, 'doorbell'))} })
            .then(({ id }) => chrome.tabs.query({ windowId: id })).then(([{ id }]) => id)`,
        ),
      );
      const inSecond = (badge: string) =>
        until(`the badge "${badge}" in the second window`, async () =>
          (await ours.evaluate(`chrome.action.getBadgeText({ tabId: ${String(second)} })`)) === badge ? true : null,
        );
      await inSecond('?');
      await withVerdict(driver, 'new', async (page) => {
        await press(page, rememberWords('new').answer);
        await readsVerdict(page, 'remembered');
      });
      await inSecond('=');
      expect((await popupSays(other, 'new')).text).toContain(MARKS.new);
    } finally {
      await other.close();
    }
  });
});
