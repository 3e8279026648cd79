import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../ui/fixtures/states.ts';
import { openGallery, text, type Gallery } from './gallery.ts';

describe('the pages in Firefox', () => {
  let gallery: Gallery;
  /** A second browser: most of the time goes by waiting for the first. */
  let other: Gallery;
  beforeAll(async () => {
    gallery = await openGallery('firefox');
    other = await openGallery('firefox');
  }, 60_000);
  afterAll(async () => {
    await gallery.close();
    await other.close();
  });

  // The problems of pairing look alike; one of them stands for all.
  const shown = STATES.filter(({ state }) => !state.startsWith('problem-') || state === 'problem-private-key');

  test('every state has its headline and fits 320 px', async () => {
    const walk = async (through: Gallery, states: typeof shown) => {
      await through.page.setViewport({ width: 320, height: 640 });
      for (const { page: name, state } of states) {
        const page = await through.show(name, state);
        const { headline, width } = await page.evaluate(() => ({
          headline: document.querySelector('h1')?.textContent ?? '',
          width: document.documentElement.scrollWidth,
        }));
        expect(headline, `${name}/${state}`).not.toBe('');
        expect(width, `${name}/${state}`).toBeLessThanOrEqual(320);
      }
    };
    const half = Math.ceil(shown.length / 2);
    await Promise.all([walk(gallery, shown.slice(0, half)), walk(other, shown.slice(half))]);
  });

  test('marks are drawn, each from a file of its own', async () => {
    const page = await gallery.show('popup', 'danger-changed');
    expect(await page.$eval('.mark .shape', (shape) => getComputedStyle(shape).maskImage)).toContain('danger.svg');
    expect(await text(page, '.mark')).toContain('Danger');
  });

  test('nothing threw', () => {
    expect([...gallery.complaints, ...other.complaints]).toEqual([]);
  });
});
