import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACKUP, BACKUP_PROBLEMS, GATEWAY_FATES, MAKER_CARRIED, MAKER_FATES } from '../../ui/words/backup.ts';
import { forged } from '../support/backup.ts';
import { rememberWords } from '../../ui/words/popup.ts';
import { lastDownload, watchDownloads } from './support/downloads.ts';
import { startDriver } from './support/driver.ts';
import { homeNames, urlOf } from './support/homes.ts';
import { addMaker } from './support/makers.ts';
import { pairByPaste, prove } from './support/pairing.ts';
import { click, fill, hasFocus, press, reads, visit } from './support/people.ts';
import { popupOf, popupSays, readsVerdict, withVerdict } from './support/popup.ts';
import { BROWSERS, setScene } from './support/scene.ts';
import type { Driver } from './support/types.ts';
import { until } from './support/wait.ts';

const PASSPHRASE = 'correct horse battery';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-backups-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function onBackupPage<T>(driver: Driver, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await driver.openExtensionPage('backup/index.html');
  try {
    return await use(page);
  } finally {
    await page.close();
  }
}

/** Makes a backup as a person does, and returns what is in the file. */
function make(driver: Driver, passphrase: string | null, holds = '1 gateway and 1 device'): Promise<string> {
  return onBackupPage(driver, async (page) => {
    await reads(page, BACKUP.make);
    if (passphrase === null) await click(page, 'input[name=way]:not(:checked)');
    else for (const field of ['#passphrase', '#again']) await fill(page, field, passphrase);
    await press(page, BACKUP.prepare);
    await reads(page, `The file is ready. It contains ${holds}.`);
    await watchDownloads(page);
    await click(page, 'button.main');
    return new TextDecoder().decode(await lastDownload(page));
  });
}

async function choose(page: Page, text: string): Promise<void> {
  const path = join(folder, 'chosen.json');
  await writeFile(path, text);
  await reads(page, BACKUP.take);
  const field = await until('the field for the file', () => page.$('input[type=file]'));
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

describe.each(BROWSERS)('a backup in %s', (name) => {
  const scene = setScene(name);
  const made = { readable: '', sealed: '' };
  let fresh: Driver;
  beforeAll(async () => {
    fresh = await startDriver(name, { names: homeNames(scene.home) });
  });
  afterAll(() => fresh.close());

  const nothingIsStored = async (): Promise<void> => {
    const page = await fresh.openExtensionPage('devices/index.html');
    await reads(page, 'No gateway is paired yet.');
    await reads(page, 'No devices yet.');
    await page.close();
  };

  it('is made of what is paired and called mine, and with a passphrase names nothing of it', async () => {
    const { driver, home } = scene;
    await pairByPaste(driver, home.gateway.pairingPem, { digits: home.gateway.fingerprint });
    await visit(driver, urlOf(home, 'doorbell'));
    await withVerdict(driver, 'new', async (page) => {
      await press(page, rememberWords('new').answer);
      await readsVerdict(page, 'remembered');
    });
    made.readable = await make(driver, null);
    made.sealed = await make(driver, PASSPHRASE);
    expect(made.readable).toContain('doorbell');
    expect(made.sealed).not.toContain('doorbell');
    expect(JSON.parse(made.sealed)).toMatchObject({
      format: 'latchkey-backup',
      version: 1,
      sealed: { kdf: 'PBKDF2-SHA-256', cipher: 'AES-256-GCM' },
    });
  });

  it.each([
    { condition: 'is broken off', text: () => made.readable.slice(0, -400), says: BACKUP_PROBLEMS.truncated },
    {
      condition: 'was changed',
      text: () => made.readable.replace('"doorbell', '"doorbill'),
      says: BACKUP_PROBLEMS.checksum,
    },
    {
      condition: 'is of a newer version',
      text: () => forged(made.readable, (file) => (file.version = 3)),
      says: BACKUP_PROBLEMS.newer,
    },
    { condition: 'is not ours', text: () => '{"hello": "world"}', says: BACKUP_PROBLEMS['not-ours'] },
    {
      condition: 'has ten megabytes',
      text: () => made.readable + ' '.repeat(10_000_000),
      says: BACKUP_PROBLEMS['too-large'],
    },
  ])('when the file $condition, that is said and nothing is stored', async ({ text, says }) => {
    const given = await text();
    await onBackupPage(fresh, async (page) => {
      await choose(page, given);
      expect(await reads(page, says)).toContain(BACKUP.stored);
    });
    await nothingIsStored();
  });

  it('stays shut and stores nothing when the passphrase is another one, and opens with its own', async () => {
    await onBackupPage(fresh, async (page) => {
      await choose(page, made.sealed);
      await reads(page, BACKUP_PROBLEMS['passphrase-needed']);
      await fill(page, '#opens', `${PASSPHRASE}!`);
      await press(page, BACKUP.open);
      expect(await reads(page, BACKUP_PROBLEMS['wrong-passphrase'])).toContain(BACKUP.stored);
      await fill(page, '#opens', PASSPHRASE);
      await press(page, BACKUP.open);
      expect(await reads(page, BACKUP.found)).toContain(GATEWAY_FATES.new);
      await hasFocus(page, BACKUP.cancel);
    });
    await nothingIsStored();
  });

  it('confirms and remembers the same devices in another profile, and in open pages, when it is taken in', async () => {
    await visit(fresh, urlOf(scene.home, 'printer'));
    expect((await popupOf(fresh)).verdict).not.toBe('confirmed');
    await onBackupPage(fresh, async (page) => {
      await choose(page, made.sealed);
      await fill(page, '#opens', PASSPHRASE);
      await press(page, BACKUP.open);
      await press(page, BACKUP.prove);
      await prove(page, { digits: scene.home.gateway.fingerprint });
      await reads(page, BACKUP.proved);
      await press(page, BACKUP.import);
      expect(await reads(page, BACKUP.imported)).toContain('1 gateway and 1 device were added or completed.');
    });
    await fresh.tab.bringToFront();
    await popupSays(fresh, 'confirmed');
    await visit(fresh, urlOf(scene.home, 'doorbell'));
    await popupSays(fresh, 'remembered');
  });

  it('carries a maker, which is added with the fingerprint that the maker publishes and no other', async () => {
    await addMaker(scene.driver, scene.home.makerPem, 'Warmhouse');
    const carried = await make(scene.driver, null, '1 gateway, 1 device and 1 maker');
    const fingerprint = new X509Certificate(scene.home.makerPem).fingerprint256.replaceAll(':', '').toLowerCase();
    await onBackupPage(fresh, async (page) => {
      await choose(page, carried);
      await reads(page, MAKER_FATES.new);
      await fill(
        page,
        '#maker-0',
        fingerprint.replace(/^./, (first) => (first === '0' ? '1' : '0')),
      );
      await press(page, MAKER_CARRIED.check);
      await reads(page, MAKER_CARRIED.differs);
      await fill(page, '#maker-0', fingerprint);
      await press(page, MAKER_CARRIED.check);
      await reads(page, MAKER_CARRIED.proved);
      await press(page, BACKUP.import);
      await reads(page, '1 maker were added or completed.');
    });
    const page = await fresh.openExtensionPage('makers/index.html');
    await reads(page, 'Warmhouse');
    await page.close();
  });

  it('when it is taken in again, has nothing to add', async () => {
    await onBackupPage(fresh, async (page) => {
      await choose(page, made.readable);
      expect(await reads(page, BACKUP.found)).toContain(BACKUP.nothingNew);
    });
  });
});
