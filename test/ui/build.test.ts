import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MARKUP_SINKS } from '../../scripts/vite-no-markup-sink.ts';
import { UI_PAGES, uiConfig } from '../../vite.config.ts';

const folder = mkdtempSync(join(tmpdir(), 'latchkey-ui-'));
beforeAll(() => build(uiConfig(folder)), 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const scripts = () =>
  files()
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));

test('gives every page its stable address', () => {
  for (const page of UI_PAGES) expect(existsSync(join(folder, page, 'index.html'))).toBe(true);
});

test('lets no script turn text into markup or code', () => {
  expect(scripts().length).toBeGreaterThan(5);
  for (const code of scripts()) {
    expect(code).not.toMatch(MARKUP_SINKS);
    expect(code).not.toMatch(/\beval\(|new Function\(/);
  }
});

test('pages hold no inline script, no inline style and no crossorigin', () => {
  for (const page of UI_PAGES) {
    const html = readFileSync(join(folder, page, 'index.html'), 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|crossorigin/);
  }
});

test('loads the work of pages from beside the background, by an address that the linter can read', () => {
  expect(scripts().join('\n')).toMatch(/import\([`'"]\/page-work\.js[`'"]\)/);
});

test('fixtures stay out, and so does the schema library of the background', () => {
  const all = scripts().join('\n');
  expect(all).not.toContain('Example Router');
  // A message of valibot's own.
  expect(all).not.toMatch(/Invalid \$\{.*but r/);
});
