import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACKUP, fileName, GATEWAY_FATES, saveAs } from '../../ui/words/backup.ts';
import { asked, openGallery, press, text, type Gallery } from './gallery.ts';

describe('the backup page', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test('when the file was handed to the browser, says under which name, and what the passphrase means', async () => {
    const told = await text(await gallery.show('backup', 'saved'));
    expect(told).toMatch(/saves it in your downloads as “latchkey-backup-[\d-]+\.json”/);
    expect(told).toContain('If you lose it, no one can open the backup.');
  });

  test('when it is not protected, says that instead', async () => {
    const told = await text(await gallery.show('backup', 'saved-without'));
    expect(told).toContain('It isn’t protected.');
    expect(told).not.toContain('Keep the passphrase');
  });

  test('where a passphrase protected it, does not warn that anyone may have changed it', async () => {
    const told = await text(await gallery.show('backup', 'shown-protected'));
    expect(told).toContain(BACKUP.compareProtected);
    expect(told).toContain(BACKUP.compareMakerProtected);
    expect(told).not.toContain('changed this file');
    expect(await text(await gallery.show('backup', 'shown'))).toContain(BACKUP.compare);
  });

  test('where something was left out, says what and why, and not that all is restored', async () => {
    const told = await text(await gallery.show('backup', 'taken-in-part'));
    expect(told).toContain(BACKUP.importedPart);
    expect(told).not.toContain(BACKUP.imported);
    expect(told).toContain(GATEWAY_FATES.unproved);
    expect(told).toMatch(/NAS\s*Is left out\. It has a different key here\./);
    expect(await text(await gallery.show('backup', 'taken-in'))).toContain(BACKUP.imported);
  });

  test(
    'when something else is wanted while the file is prepared, that file is not offered, and of the next the ' +
      'right thing is said',
    async () => {
      const page = await gallery.show('backup', 'typed');
      // In one go, so that the answer cannot come between the two.
      await page.evaluate(
        (prepare, without) => {
          const called = (name: string) =>
            [...document.querySelectorAll<HTMLElement>('button, label')].find(
              (each) => each.textContent?.trim() === name,
            );
          called(prepare)?.click();
          called(without)?.click();
        },
        BACKUP.prepare,
        BACKUP.without,
      );
      const passphrases = async () =>
        (await asked(page)).map(({ request }) => (request as { passphrase: string | null }).passphrase);
      await page.waitForFunction(() => (globalThis as { asked?: unknown[] }).asked?.length === 1);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await text(page)).not.toContain('The file is ready');
      await press(page, BACKUP.prepare);
      await page.waitForFunction(() => document.body.textContent?.includes('The file is ready'));
      expect(await passphrases()).toEqual(['correct horse battery', null]);
      await press(page, saveAs(fileName(Date.now())));
      await page.waitForFunction((words) => document.body.textContent?.includes(words), {}, BACKUP.keepFile);
      expect(await text(page)).not.toContain(BACKUP.keepPassphrase);
    },
  );
});
