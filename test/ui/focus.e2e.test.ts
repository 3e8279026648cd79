import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rememberWords } from '../../ui/words/popup.ts';
import { openGallery, type Gallery } from './gallery.ts';

/** Whoever uses the keyboard stays where they were when what they pressed goes away. */
describe.each(['chrome', 'firefox'] as const)('in %s the focus', (kind) => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery(kind);
  });
  afterAll(() => gallery.close());

  const isOn = (name: string) =>
    gallery.page.waitForFunction(
      (wanted) => {
        const { activeElement: on } = document;
        return on !== document.body && (on?.getAttribute('aria-label') ?? on?.textContent?.trim()) === wanted;
      },
      {},
      name,
    );
  /** Goes on by Tab to what is called so. */
  const tabTo = async (name: string) => {
    for (let i = 0; i < 80; i++) {
      const called = await gallery.page.evaluate(() => {
        const { activeElement: on } = document;
        return on?.getAttribute('aria-label') ?? on?.textContent?.trim();
      });
      if (called === name) return;
      await gallery.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${name}`);
  };
  const enter = async (name: string) => {
    await tabTo(name);
    await gallery.page.keyboard.press('Enter');
  };

  test('is on “Rename” again once a device in the list is renamed, or is not', async () => {
    const page = await gallery.show('devices', 'renames');
    await enter('More: Printer');
    await enter('Rename Printer');
    await page.keyboard.press('Escape');
    await isOn('Rename Printer');
    await page.keyboard.press('Enter');
    // It moves to another place of the list.
    await page.keyboard.type('Attic printer');
    await page.keyboard.press('Enter');
    await isOn('Rename Attic printer');
  });

  test('is on a device again once forgetting it is undone', async () => {
    const page = await gallery.show('devices', 'few');
    await enter('More: Printer');
    await enter('Forget Printer');
    await isOn('Undo');
    await page.keyboard.press('Enter');
    await isOn('More: Printer');
  });

  test('is on a gateway again once unpairing it is undone', async () => {
    const page = await gallery.show('devices', 'few');
    await enter('Unpair Home');
    await isOn('Keep');
    await enter('Unpair');
    await isOn('Undo');
    await page.keyboard.press('Enter');
    await isOn('Home');
  });

  test('is on the device’s name in the popup once it is remembered, with the verdict told beside it', async () => {
    const page = await gallery.show('popup', 'remembering');
    await enter(rememberWords('new').answer);
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(
      await page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-describedby') ?? '';
        return document.getElementById(id)?.textContent?.trim();
      }),
    ).toBe('Remembered');
  });

  test('is on the popup’s menu once forgetting is undone', async () => {
    const page = await gallery.show('popup', 'forgotten');
    await isOn('Undo');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'SUMMARY');
  });
});
