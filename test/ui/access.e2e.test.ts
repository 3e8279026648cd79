import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../ui/fixtures/states.ts';
import { openGallery, type Gallery } from './gallery.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What alone can differ between light and dark: the pages have one markup for both. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

describe('every state of every page', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  const dress = (scheme: 'light' | 'dark') =>
    gallery.page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
  /**
   * What axe finds, and where; of what passes, no more than how much. Markup would be written out of every element that
   * it looks at.
   * @param first what is to be run in the page before.
   */
  const violations = async (runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] }, first = '') => {
    const options = JSON.stringify({ runOnly, resultTypes: ['violations'], noHtml: true });
    const results = (await gallery.page.evaluate(
      `${first}; axe.run(${options}).then(({ passes, violations }) => ({ passed: passes.length, violations }))`,
    )) as Pick<AxeResults, 'violations'> & { readonly passed: number };
    expect(results.passed).toBeGreaterThan(runOnly.type === 'tag' ? 5 : 0);
    return results.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  };

  // 320 px is what a window of 1280 px has left at 400 %, and more than enough for 200 %.
  test.each(STATES.map(({ page, state }) => [page, state] as const))(
    '%s/%s: shows axe no violation in light and dark, and scrolls down only at 320 px',
    async (name, state) => {
      await gallery.page.setViewport(name === 'popup' ? { width: 360, height: 600 } : { width: 960, height: 800 });
      await dress('light');
      const page = await gallery.show(name, state);
      expect(await violations({ type: 'tag', values: ALL_RULES }, AXE)).toEqual([]);
      await dress('dark');
      expect(await violations({ type: 'rule', values: RULES_OF_COLOUR })).toEqual([]);
      await page.setViewport({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    },
  );

  test('breaks no content security policy and throws nothing', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
