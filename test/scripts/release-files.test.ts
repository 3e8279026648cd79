import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { dependencies, devDependencies } from '../../package.json';
import { billOfMaterials, zipFolder, zipSources } from '../../scripts/release-files.ts';

const place = mkdtempSync(join(tmpdir(), 'latchkey-release-'));
const inRepository = existsSync(new URL('../../.git', import.meta.url));
afterAll(() => rmSync(place, { recursive: true }));

/** A folder with two files, written in this order and dated so. */
function folder(name: string, order: readonly string[], seconds: number): string {
  const at = join(place, name);
  mkdirSync(join(at, 'pages'), { recursive: true });
  for (const file of order) {
    writeFileSync(join(at, file), `the content of ${file}`);
    utimesSync(join(at, file), seconds, seconds);
  }
  return at;
}

describe('the zip for a store', () => {
  it('has the same bytes whenever and in whichever order its files were written, in any time zone', () => {
    const before = process.env['TZ'];
    const one = zipFolder(folder('one', ['manifest.json', 'pages/a.js'], 1_000_000_000));
    process.env['TZ'] = 'Asia/Tokyo';
    const two = zipFolder(folder('two', ['pages/a.js', 'manifest.json'], 1_700_000_000));
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(two).toEqual(one);
  });

  it('holds every file by its path', () => {
    const files = unzipSync(zipFolder(folder('all', ['manifest.json', 'pages/a.js'], 1_700_000_000)));
    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['manifest.json', 'the content of manifest.json'],
      ['pages/a.js', 'the content of pages/a.js'],
    ]);
  });
});

describe('the bill of materials', () => {
  it('names what is imported, with a hash each, none of what only builds, and no date', () => {
    const text = billOfMaterials();
    const bill = JSON.parse(text) as {
      components: { name: string; hashes: unknown[] }[];
      metadata: { component: { name: string } };
    };
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
    for (const name of Object.keys(devDependencies)) expect(names).not.toContain(name);
    for (const { name, hashes } of bill.components) expect([name, hashes.length]).toEqual([name, 1]);
    expect(bill.metadata.component.name).toBe('latchkey');
    expect(text).not.toMatch(/timestamp|serialNumber/);
  });
});

describe('the zip of the sources', () => {
  it('is there where there is a repository, and only there', async () => {
    expect((await zipSources('1.2.3')) !== null).toBe(inRepository);
  });

  if (inRepository)
    it('holds what builds the product, and nothing that was built', async () => {
      const names = Object.keys(unzipSync((await zipSources('1.2.3')) ?? new Uint8Array()));
      for (const file of ['package-lock.json', 'manifest.json', 'scripts/package.ts', 'src/entries/background.ts'])
        expect(names).toContain(`latchkey-1.2.3/${file}`);
      expect(names.filter((name) => /node_modules|dist\//.test(name))).toEqual([]);
    });
});
