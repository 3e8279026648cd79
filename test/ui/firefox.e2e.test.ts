import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../ui/fixtures/states.ts';
import { openGallery, text, type Gallery } from './gallery.ts';

describe('the pages in Firefox', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery('firefox');
    await gallery.page.setViewport({ width: 320, height: 640 });
  });
  afterAll(() => gallery.close());

  // The problems of pairing look alike; one of them stands for all.
  const shown = STATES.filter(({ state }) => !state.startsWith('problem-') || state === 'problem-private-key');

  test.each(shown.map(({ page, state }) => [page, state] as const))(
    '%s/%s: has its headline and fits 320 px',
    async (name, state) => {
      const page = await gallery.show(name, state);
      const { headline, width } = await page.evaluate(() => ({
        headline: document.querySelector('h1')?.textContent ?? '',
        width: document.documentElement.scrollWidth,
      }));
      expect(headline).not.toBe('');
      expect(width).toBeLessThanOrEqual(320);
    },
  );

  test('marks are drawn, each from a file of its own', async () => {
    const page = await gallery.show('popup', 'danger-changed');
    expect(await page.$eval('.mark .shape', (shape) => getComputedStyle(shape).maskImage)).toContain('danger.svg');
    expect(await text(page, '.mark')).toContain('Danger');
  });

  test('throws nothing', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
