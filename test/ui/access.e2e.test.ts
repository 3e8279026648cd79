import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../ui/fixtures/states.ts';
import { openGallery, type Gallery } from './gallery.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('every state of every page', () => {
  let gallery: Gallery;
  beforeAll(async () => { gallery = await openGallery(); }, 60_000);
  afterAll(() => gallery.close());

  for (const scheme of ['light', 'dark'] as const) {
    test.each(STATES.map(({ page, state }) => [page, state] as const))(`%s/%s has no axe violation in ${scheme}`, async (name, state) => {
      await gallery.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await gallery.page.setViewport(name === 'popup' ? { width: 360, height: 600 } : { width: 960, height: 800 });
      const page = await gallery.show(name, state);
      await page.evaluate(AXE);
      const results = await page.evaluate((tags) => (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({ runOnly: tags }), RULES);
      expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      expect(results.passes.length).toBeGreaterThan(5);
    });
  }

  test.each(STATES.map(({ page, state }) => [page, state] as const))('%s/%s fits 320 px (1280 px at 400 %%) without scrolling sideways', async (name, state) => {
    await gallery.page.setViewport({ width: 320, height: 640 });
    const page = await gallery.show(name, state);
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(320);
  });

  test('nothing broke the content security policy or threw', () => {
    expect(gallery.complaints).toEqual([]);
  });
});
