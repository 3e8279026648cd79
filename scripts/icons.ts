import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const SOURCE = fileURLToPath(new URL('../ui/icons/', import.meta.url));
const TILE = fileURLToPath(new URL('../store/tile.svg', import.meta.url));
const SIZES = [16, 32, 48, 128] as const;

/** The drawings that become toolbar and application icons; the marks of single answers stay in the pages. */
export function iconNames(): readonly string[] {
  return readdirSync(SOURCE)
    .filter((file) => file.endsWith('.svg') && !file.startsWith('answer-'))
    .map((file) => file.slice(0, -'.svg'.length));
}

/** Chrome's store shows it among others: 440 × 280 pixels, as `<folder>/tile.png`. */
export const renderTile = (folder: string): void => render(TILE, 440, join(folder, 'tile.png'));

const render = (drawing: string, width: number, to: string): void =>
  writeFileSync(
    to,
    new Resvg(readFileSync(drawing, 'utf8'), { fitTo: { mode: 'width', value: width } }).render().asPng(),
  );

/** Renders every icon to `outDir/icons/<name>-<size>.png` and returns the paths relative to `outDir`. */
export function renderIcons(outDir: string): readonly string[] {
  mkdirSync(join(outDir, 'icons'), { recursive: true });
  return iconNames().flatMap((name) => {
    return SIZES.map((size) => {
      const path = `icons/${name}-${size}.png`;
      render(join(SOURCE, `${name}.svg`), size, join(outDir, path));
      return path;
    });
  });
}
