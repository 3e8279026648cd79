import { readdirSync, statSync } from 'node:fs';
import { build } from '../scripts/build.ts';
import { TARGETS } from '../scripts/manifest.ts';
import { table } from './table.ts';
import { announce } from './announce.ts';

/**
 * Minified sizes of what is shipped; the list of known firmware keys and what is needed seldom lie beside the
 * background and are shown with it.
 */
export async function benchSize(): Promise<void> {
  const rows = [];
  for (const target of TARGETS) {
    announce(`${target}: building the extension`);
    const dist = await build(target);
    const pages = readdirSync(`${dist}/assets`)
      .filter((file) => file.endsWith('.js'))
      .map((file) => `assets/${file}`);
    const parts = [['background.js'], ['static-keys.bin'], ['seldom.js'], pages, ['page-work.js']];
    rows.push([target, ...parts.map((files) => size(dist, files))]);
  }
  console.log(
    table(
      [
        'build',
        'background.js (≤ 150 kB)',
        'static-keys.bin beside it',
        'seldom.js beside it',
        'scripts of all pages',
        'page-work.js, on demand',
      ],
      rows,
    ),
  );
}

const size = (dist: string, files: readonly string[]): string =>
  `${(files.reduce((sum, file) => sum + statSync(`${dist}/${file}`).size, 0) / 1000).toFixed(1)} kB`;
