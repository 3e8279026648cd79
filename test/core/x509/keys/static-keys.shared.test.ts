import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { StaticKeys } from '../../../../src/core/x509/keys/static-keys.ts';

const keys = new StaticKeys();

/** The two sources write vendors differently (`ZyXEL`, `zyxel`). */
const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

it('every key of the shared list is found, with each of its vendors', async () => {
  const [header = '', ...lines] = readFileSync(
    new URL('../../../../../shared/static-spki.tsv', import.meta.url),
    'utf8',
  )
    .trimEnd()
    .split('\n');
  const column = (name: string): number => header.split('\t').indexOf(name);
  expect(lines).toHaveLength(3700);
  for (const cells of lines.map((line) => line.split('\t'))) {
    const vendors = (cells[column('vendors')] ?? '')
      .split('|')
      .filter((name) => name.trim() !== '')
      .map(plain);
    const found = await keys.find(cells[column('spki_sha256')] ?? '');
    expect(new Set(found?.vendors.map(plain))).toEqual(new Set(vendors));
  }
});
