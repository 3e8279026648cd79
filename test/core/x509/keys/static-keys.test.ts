import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { StaticKeys } from '../../../../src/core/x509/keys/static-keys.ts';
import { readTable } from '../../../../src/core/x509/keys/static-keys-source.ts';
import { packTable, unpackTable } from '../../../../src/core/x509/keys/static-keys-table.ts';
import { PREFIXES, VENDOR_INDEX, VENDOR_SETS } from '../../../../src/core/x509/keys/static-keys.data.ts';

const keys = new StaticKeys();
const prefixes = Buffer.from(PREFIXES, 'base64');
const at = (i: number): string =>
  prefixes
    .subarray(i * 8, i * 8 + 8)
    .toString('hex')
    .padEnd(64, '0');
const count = prefixes.length / 8;

describe('when a key is on the list', () => {
  it.each([0, 1, 1234, count - 2, count - 1])('is found, with its vendors (number %i)', async (i) => {
    const set = VENDOR_SETS[Buffer.from(VENDOR_INDEX, 'base64')[i] ?? -1];
    expect(await keys.find(at(i))).toEqual({ vendors: set === '' ? [] : set?.split('|') });
  });
});

describe('when a key is not', () => {
  it.each(['0'.repeat(64), 'f'.repeat(64), '8'.repeat(64)])('is not found (%s)', async (hash) => {
    expect(await keys.find(hash)).toBeNull();
  });
});

describe('the table', () => {
  it('holds 3,700 keys in rising order, each once, in less than 60 KB', () => {
    expect(count).toBe(3700);
    for (let i = 1; i < count; i++) expect(at(i - 1) < at(i)).toBe(true);
    expect(statSync(new URL('../../../../src/core/x509/keys/static-keys.data.ts', import.meta.url)).size).toBeLessThan(
      60_000,
    );
  });
});

describe('the table as a file', () => {
  it('is read back as it was', async () => {
    const table = await readTable();
    expect(unpackTable(packTable(table).buffer)).toEqual(table);
  });

  it('is refused where it was cut short', async () => {
    const packed = packTable(await readTable());
    expect(() => unpackTable(packed.slice(0, 20_000).buffer)).toThrow(RangeError);
  });
});
