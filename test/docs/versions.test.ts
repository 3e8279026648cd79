import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { manifestFor, TARGETS } from '../../scripts/manifest.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(root + path, 'utf8');

const { version } = JSON.parse(read('package.json')) as { version: string };

describe('the version of Latchkey', () => {
  it.each(TARGETS)('is the one of the manifest for %s', async (target) => {
    expect((await manifestFor(target))['version']).toBe(version);
  });

  it('is the one that the lock file has, for the project and for its root package', () => {
    const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: Record<string, unknown> };
    expect(lock).toMatchObject({ version, packages: { '': { version } } });
  });

  it('is the newest that the changelog has, with the day on which it was released', () => {
    const [newest] = [...read('CHANGELOG.md').matchAll(/^## (?!Unreleased$)(.*)$/gm)].map(([, title]) => title);
    expect(newest).toMatch(new RegExp(`^${version.replaceAll('.', '\\.')} – \\d{4}-\\d{2}-\\d{2}$`));
  });

  it('is the one of every archive that the docs name', () => {
    const named = ['README.md', 'CONTRIBUTING.md', 'docs/companion.md', 'docs/gateway.md', 'store/listing.md']
      .flatMap((path) => [...read(path).matchAll(/latchkey-[a-z]+-(\d+\.\d+\.\d+)\.(?:tgz|zip)/g)])
      .map(([, each]) => each);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named)).toEqual(new Set([version]));
  });
});
