import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const SOURCE = fileURLToPath(new URL('../ui/icons/', import.meta.url));
const SIZES = [16, 32, 48, 128] as const;

/** The drawings that become toolbar and application icons; the marks of single answers stay in the pages. */
export function iconNames(): readonly string[] {
  return readdirSync(SOURCE)
    .filter((file) => file.endsWith('.svg') && !file.startsWith('answer-'))
    .map((file) => file.slice(0, -'.svg'.length));
}

/** Renders every icon to `outDir/icons/<name>-<size>.png` and returns the paths relative to `outDir`. */
export function renderIcons(outDir: string): readonly string[] {
  mkdirSync(join(outDir, 'icons'), { recursive: true });
  return iconNames().flatMap((name) => {
    const svg = readFileSync(join(SOURCE, `${name}.svg`), 'utf8');
    return SIZES.map((size) => {
      const path = `icons/${name}-${size}.png`;
      writeFileSync(join(outDir, path), new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
      return path;
    });
  });
}
