import { readdirSync, statSync } from 'node:fs';
import { build } from '../scripts/build.ts';
import { TARGETS } from '../scripts/manifest.ts';
import { table } from '../scripts/start/table.ts';

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** Minified sizes of what is shipped. */
export async function benchSize(): Promise<void> {
  const rows = [];
  for (const target of TARGETS) {
    const dist = await build(target);
    const scripts = readdirSync(`${dist}/assets`).filter((file) => file.endsWith('.js')).map((file) => statSync(`${dist}/assets/${file}`).size);
    rows.push([target, kb(statSync(`${dist}/background.js`).size), kb(scripts.reduce((sum, size) => sum + size, 0))]);
  }
  console.log(table(['build', 'background (≤ 150 kB)', 'all pages together'], rows));
}
