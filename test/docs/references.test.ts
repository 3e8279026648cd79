import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const filesUnder = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

const documents = [...readdirSync(root).filter((file) => file.endsWith('.md')), ...filesUnder('docs', /\.md$/)];
const sources = ['src', 'ui', 'companion', 'home', 'scripts', 'bench', 'test'].flatMap((folder) =>
  filesUnder(folder, /\.(ts|tsx|mjs)$/),
);

/** The name that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

/** Whether a file is there and, where a heading is named as well, has it. */
function leadsSomewhere(target: string): boolean {
  const [path = '', heading] = target.split('#');
  if (!existsSync(join(root, path))) return false;
  if (heading === undefined) return true;
  return [...read(path).matchAll(/^#+ (.*)$/gm)].some(([, text = '']) => anchorOf(text) === heading);
}

describe('references', () => {
  it('in documents lead to a file, and to a heading where they name one', () => {
    const links = documents.flatMap((document) =>
      [...read(document).matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => ({
        document,
        link,
        target: link.startsWith('#') ? document + link : normalize(join(dirname(document), link)),
      })),
    );
    expect(links.length).toBeGreaterThan(50);
    expect(links.filter(({ target }) => !leadsSomewhere(target))).toEqual([]);
  });

  it('from sources to documents lead to a file, and to a heading where they name one', () => {
    const named = sources.flatMap((source) =>
      [...read(source).matchAll(/\bdocs\/[\w./-]+\.md(?:#[\w-]+)?/g)].map(([target]) => ({ source, target })),
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ target }) => !leadsSomewhere(target))).toEqual([]);
  });

  it('from documents to sources lead to a file or a folder', () => {
    const named = documents.flatMap((document) =>
      [...read(document).matchAll(/`((?:src|ui|companion|home|scripts|bench|test)\/[\w./-]+)`/g)].map(
        ([, target = '']) => ({ document, target }),
      ),
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter(({ target }) => !existsSync(join(root, target)))).toEqual([]);
  });
});
