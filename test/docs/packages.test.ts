import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;

/** Packages that the sources in these folders import, whether values or types. */
function importedFrom(folders: readonly string[]): Set<string> {
  const sources = folders
    .flatMap((folder) =>
      readdirSync(root + folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.tsx?$/.test(file))
    .map(read);
  const specifiers = sources.flatMap((text) =>
    [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^'./][^']*)'/g)].map(([, specifier = '']) => specifier),
  );
  return new Set(specifiers.map((specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier));
}

/** Names in the first column of the tables under "Packages", one set for each table. */
function namedInReadme(): Set<string>[] {
  const [, section = ''] = read('README.md').split('### Packages');
  return section
    .split('| package | for |')
    .slice(1)
    .map((table) => {
      const names = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names = '']) => names.split(','));
      return new Set(names.map((name) => name.trim()));
    });
}

describe('the packages that Latchkey uses', () => {
  const shipped = importedFrom(['src', 'ui', 'companion']);

  it('are dependencies exactly when the extension or the companion imports them', () => {
    expect(Object.keys(dependencies).filter((name) => !shipped.has(name))).toEqual([]);
    expect(Object.keys(devDependencies).filter((name) => shipped.has(name))).toEqual([]);
  });

  it('are all named in the README, in the table of their kind', () => {
    expect(namedInReadme()).toEqual([new Set(Object.keys(dependencies)), new Set(Object.keys(devDependencies))]);
  });

  it('have one exact version each, as the lock file has it', () => {
    const locked = (JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> }).packages[''];
    expect(locked).toMatchObject({ dependencies, devDependencies });
    for (const version of Object.values({ ...dependencies, ...devDependencies })) expect(version).toMatch(/^\d/);
  });
});
