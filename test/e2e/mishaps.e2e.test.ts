import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { DEVICES } from '../../ui/words/devices.ts';
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

async function rememberDoorbell({ driver, home }: Scene): Promise<void> {
  await turnGuardOff(driver);
  await visit(driver, urlOf(home, 'doorbell'));
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

describe.each(BROWSERS)('a newer version that takes the place of the one in use, in %s', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-update-'));
  const scene = setScene(name, () => {
    cpSync(fileURLToPath(new URL(`../../dist/${name}`, import.meta.url)), folder, { recursive: true });
    return { extension: folder, own: true };
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('knows what was remembered, and what stands open as well or says that it needs to be loaded again', async () => {
    const { driver, home } = scene;
    await rememberDoorbell(scene);
    const before = await driver.openExtensionPage('devices/index.html');
    await reads(before, 'doorbell.local');
    await update(driver, folder);
    await until('the page of the old version to go', () => Promise.resolve(before.isClosed() ? true : null));
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
});

describe.each(BROWSERS)('two windows, and two profiles, in %s', (name) => {
  const scene = setScene(name);

  it('show the same of one device in both windows, and the other profile knows nothing of it', async () => {
    const { driver, home } = scene;
    const other = await startDriver(name, { names: homeNames(home), addresses: homeAddresses(home), own: true });
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

/** Where a browser keeps Latchkey's database. */
const databaseOf = (driver: Driver, { profile, uuid }: Place): string =>
  driver.name === 'firefox'
    ? join(profile, 'storage/default', `moz-extension+++${uuid}`, 'idb')
    : join(
        profile,
        'Default/IndexedDB',
        `chrome-extension_${new URL(driver.extensionUrl('')).host}_0.indexeddb.leveldb`,
      );

/** Writes over each file of the database, as a failing disk does. */
async function damage(folder: string): Promise<void> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((each) => each.isFile());
  expect(files.length).toBeGreaterThan(0);
  for (const { name } of files) {
    const file = join(folder, name);
    // What a database still has to write is not read where it is gone.
    if (name.endsWith('-wal')) await rm(file);
    else await writeFile(file, Buffer.alloc((await readFile(file)).length, 0x5a));
  }
}

describe.each(BROWSERS)('a memory that was damaged on the disk, in %s', (name) => {
  const scene = setScene(name, { own: true });

  it('is told to be lost, with the way to a backup, until the person has read it', async () => {
    const { driver, home } = scene;
    await rememberDoorbell(scene);
    const folder = databaseOf(driver, driver.place);
    await driver.restartBrowser(async (place) => (await damage(folder), place));
    const page = await driver.openExtensionPage('devices/index.html');
    await reads(page, DEVICES.lost);
    await reads(page, DEVICES.lostRestore);
    expect(await page.evaluate('document.body.innerText')).not.toContain('doorbell.local');
    await press(page, DEVICES.lostSeen);
    await until('the note to go', async () =>
      String(await page.evaluate('document.body.innerText')).includes(DEVICES.lost) ? null : true,
    );
    await page.close();
    await visit(driver, urlOf(home, 'doorbell'));
    await popupSays(driver, 'new');
    await rememberDoorbell(scene);
    await driver.restartBrowser();
    await visit(driver, urlOf(home, 'doorbell'));
    await popupSays(driver, 'remembered');
    const again = await driver.openExtensionPage('devices/index.html');
    expect(await reads(again, 'doorbell.local')).not.toContain(DEVICES.lost);
  });
});
