import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, toHex } from '../../../../src/core/encoding/bytes.ts';
import { plainValue } from '../../../../src/core/signed/cose/cwt.ts';
import { CBOR_LIMITS, readCbor } from '../../../../src/core/signed/cbor/read.ts';
import { cborHead, encodeCbor, type Writable } from '../../../support/encode-cbor.ts';

const fromHex = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

function valueOf(hex: string): unknown {
  const read = readCbor(fromHex(hex));
  if (!read.ok) return read.fault;
  const { item } = read.value;
  return item.type === 'integer' || item.type === 'float' || item.type === 'simple' ? item.value : plainValue(item);
}

const faultOf = (bytes: Uint8Array, limits = {}): unknown => {
  const read = readCbor(bytes, limits);
  return read.ok ? 'read' : read.fault;
};

describe('readCbor', () => {
  // RFC 8949 appendix A.
  it.each([
    ['00', 0],
    ['1818', 24],
    ['1b000000e8d4a51000', 1_000_000_000_000],
    ['1bffffffffffffffff', 18_446_744_073_709_551_615n],
    ['3bffffffffffffffff', -18_446_744_073_709_551_616n],
    ['3903e7', -1000],
    ['f93e00', 1.5],
    ['f97bff', 65_504],
    ['f90001', 5.960464477539063e-8],
    ['f9c400', -4],
    ['fa47c35000', 100_000],
    ['fb3ff199999999999a', 1.1],
    ['f97c00', Infinity],
    ['f4', false],
    ['f7', undefined],
    ['f8ff', 255],
    ['c074323031332d30332d32315432303a30343a30305a', '2013-03-21T20:04:00Z'],
    ['64f0908591', '\u{10151}'],
    ['5f42010243030405ff', Uint8Array.of(1, 2, 3, 4, 5)],
    ['7f657374726561646d696e67ff', 'streaming'],
    ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
    [
      'bf61610161629f0203ffff',
      new Map<string, unknown>([
        ['a', 1],
        ['b', [2, 3]],
      ]),
    ],
  ])('reads %s', (hex, value) => {
    expect(valueOf(hex)).toEqual(value);
  });

  it.each([
    ['', 'cbor-truncated'],
    ['19ff', 'cbor-truncated'],
    ['43ffff', 'cbor-truncated'],
    ['8201', 'cbor-truncated'],
    ['9bffffffffffffffff', 'cbor-truncated'],
    ['bb8000000000000000', 'cbor-truncated'],
    ['5bffffffffffffffff', 'cbor-truncated'],
    ['9f01', 'cbor-truncated'],
    ['0000', 'cbor-trailing-bytes'],
    ['1c', 'cbor-reserved'],
    ['1f', 'cbor-reserved'],
    ['df00', 'cbor-reserved'],
    ['ff', 'cbor-stray-break'],
    ['81ff', 'cbor-stray-break'],
    ['bf01ff', 'cbor-stray-break'],
    ['5f6161ff', 'cbor-chunk'],
    ['5f5f4101ffff', 'cbor-chunk'],
    ['61ff', 'cbor-text'],
    ['62c080', 'cbor-text'],
    ['7f61c361a9ff', 'cbor-text'],
    ['f818', 'cbor-simple'],
    ['a2010a010b', 'cbor-duplicate-key'],
    ['a2010a18010b', 'cbor-duplicate-key'],
    ['a261610a7f6161ff0b', 'cbor-duplicate-key'],
    ['a281010a8118010b', 'cbor-duplicate-key'],
    ['a2a2010203040aa2030401020b', 'cbor-duplicate-key'],
  ])('refuses %s as %s', (hex, fault) => {
    expect(valueOf(hex)).toBe(fault);
  });

  it('tells keys of different types apart', () => {
    expect(valueOf('a4010a61310b41310cf93c000d')).toEqual(
      new Map<unknown, number>([
        [1, 10],
        ['1', 11],
      ]),
    );
  });

  it('notes what is not written in the shortest way', () => {
    const oddities = (hex: string): unknown => {
      const read = readCbor(fromHex(hex));
      return read.ok && read.value.oddities;
    };
    expect(oddities('820102')).toEqual([]);
    expect(oddities('f90000')).toEqual([]);
    expect(oddities('82180102')).toEqual(['non-minimal-argument']);
    expect(oddities('9f1800ff')).toEqual(['indefinite-length', 'non-minimal-argument']);
  });

  it('refuses indefinite lengths where the caller does not want them', () => {
    for (const hex of ['9fff', 'bfff', '5fff', '7fff', '819fff'])
      expect(faultOf(fromHex(hex), { indefinite: false })).toBe('cbor-indefinite');
  });

  it('keeps the bytes of each item as they were written', () => {
    const read = readCbor(fromHex('8218019f02ff'));
    const items = read.ok && read.value.item.type === 'array' ? read.value.item.items : [];
    expect(items.map(({ encoded }) => toHex(encoded))).toEqual(['1801', '9f02ff']);
  });

  it('bounds depth, number of items and size', () => {
    const nested = (depth: number, head: number): Uint8Array => new Uint8Array(depth + 1).fill(head, 0, depth);
    for (const head of [0x81, 0xc1, 0x9f]) {
      expect(faultOf(nested(CBOR_LIMITS.depth + 1, head))).toBe('cbor-too-deep');
      expect(faultOf(nested(1_000_000, head))).toBe('cbor-too-deep');
    }
    expect(faultOf(nested(CBOR_LIMITS.depth, 0x81))).toBe('read');
    const many = concatBytes(cborHead(4, 1_000_000), new Uint8Array(1_000_000));
    expect(faultOf(many)).toBe('cbor-too-many-items');
    const chunks = new Uint8Array(1_000_000).fill(0x40);
    chunks[0] = 0x5f;
    expect(faultOf(chunks)).toBe('cbor-too-many-items');
    expect(faultOf(new Uint8Array(CBOR_LIMITS.bytes + 1))).toBe('cbor-too-large');
  });

  const { value } = fc.letrec<{ value: Writable }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.oneof(fc.constant(null), fc.boolean(), fc.maxSafeInteger(), fc.string(), fc.uint8Array({ maxLength: 300 })),
      fc.array(tie('value'), { maxLength: 4 }),
      fc
        .uniqueArray(fc.tuple(fc.oneof(fc.integer(), fc.string()), tie('value')), {
          selector: ([key]) => key,
          maxLength: 4,
        })
        .map((entries) => new Map<Writable, Writable>(entries)),
    ),
  }));

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(value, (written) => {
        const bytes = encodeCbor(written);
        const read = readCbor(bytes, { depth: 64 });
        expect(read.ok && plainValue(read.value.item)).toEqual(written);
        expect(read.ok && [...read.value.item.encoded]).toEqual([...bytes]);
      }),
    );
  });

  it('answers for any bytes and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(typeof readCbor(bytes).ok).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });
});
