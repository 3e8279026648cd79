import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGallery, text, type Gallery } from './gallery.ts';

describe('the backup page', () => {
  let gallery: Gallery;
  beforeAll(async () => { gallery = await openGallery(); }, 60_000);
  afterAll(() => gallery.close());

  test('when the file was handed to the browser, says under which name, and what the passphrase means', async () => {
    const told = await text(await gallery.show('backup', 'saved'));
    expect(told).toMatch(/saves it among your downloads as “latchkey-backup-[\d-]+\.json”/);
    expect(told).toContain('if it is lost, the backup cannot be opened by anybody');
  });

  test('when it is not protected, says that instead', async () => {
    const told = await text(await gallery.show('backup', 'saved-without'));
    expect(told).toContain('It is not protected.');
    expect(told).not.toContain('Keep the passphrase');
  });
});
