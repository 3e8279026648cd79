import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTlv, type TlvElement } from '../../../../src/core/signed/matter-tlv/tlv.ts';
import { writeTlv } from '../../../../src/core/signed/matter-tlv/tlv-write.ts';

const MANY = Number(process.env.LATCHKEY_MUTANTS ?? 2000);
const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replace(/\s/g, ''), 'hex'));

const tag = fc.option(fc.integer({ min: 0, max: 255 }), { nil: null });
const content = fc.letrec<{ element: TlvElement }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', maxDepth: 6 },
    fc.record({
      tag,
      type: fc.constant('signed' as const),
      value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    }),
    fc.record({ tag, type: fc.constant('unsigned' as const), value: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }) }),
    fc.record({ tag, type: fc.constant('boolean' as const), value: fc.boolean() }),
    fc.record({ tag, type: fc.constant('float' as const), value: fc.double(), bytes: fc.constant(8 as const) }),
    fc.record({ tag, type: fc.constant('float' as const), value: fc.float(), bytes: fc.constant(4 as const) }),
    fc.record({ tag, type: fc.constant('text' as const), value: fc.string({ unit: 'grapheme', maxLength: 300 }) }),
    fc.record({ tag, type: fc.constant('bytes' as const), value: fc.uint8Array({ maxLength: 300 }) }),
    fc.record({ tag, type: fc.constant('null' as const) }),
    fc.record({
      tag,
      type: fc.constantFrom('structure' as const, 'array' as const, 'list' as const),
      elements: fc.array(tie('element'), { maxLength: 5 }),
    }),
  ),
})).element;

describe('the encoding of Matter', () => {
  // Examples of the Matter Core Specification, appendix A.12.
  it.each<[string, string, object]>([
    ['42 in one byte', '00 2a', { type: 'signed', value: 42n }],
    ['-17 in one byte', '00 ef', { type: 'signed', value: -17n }],
    ['42 in two bytes', '01 2a 00', { type: 'signed', value: 42n }],
    ['-170000 in four bytes', '02 f0 67 fd ff', { type: 'signed', value: -170000n }],
    ['40000000000 in eight bytes', '03 00 90 2f 50 09 00 00 00', { type: 'signed', value: 40000000000n }],
    ['true', '09', { type: 'boolean', value: true }],
    ['a string', '0c 06 48 65 6c 6c 6f 21', { type: 'text', value: 'Hello!' }],
    ['17.9 in four bytes', '0a 33 33 8f 41', { type: 'float', value: Math.fround(17.9), bytes: 4 }],
    ['an empty list', '17 18', { type: 'list', elements: [] }],
  ])('reads %s', (_what, bytes, value) => {
    expect(readTlv(hex(bytes))).toEqual({ ok: true, value: { tag: null, ...value } });
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(content, (element) => {
        expect(readTlv(writeTlv(element))).toEqual({ ok: true, value: element });
      }),
    );
  });

  it('writes in the shortest form whatever it read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        const read = readTlv(bytes);
        if (!read.ok) return;
        const written = writeTlv(read.value);
        expect(written.length).toBeLessThanOrEqual(bytes.length);
        expect(readTlv(written)).toEqual(read);
      }),
      { numRuns: MANY },
    );
  });

  it.each<[string, string, string]>([
    ['nothing at all', '', 'truncated'],
    ['a container without an end', '15 24 01 01', 'truncated'],
    ['an end without a container', '18', 'misplaced-end'],
    ['an end with a tag', '15 38 01', 'misplaced-end'],
    ['bytes behind the element', '09 09', 'trailing-bytes'],
    ['a length beyond the input', '13 ff ff ff ff ff ff ff 7f', 'truncated'],
    ['a reserved type', '1f', 'unknown-type'],
    ['a tag of a profile', 'd5 00 00 08 00 01 00 18', 'unsupported-tag'],
    ['text that is no UTF-8', '0c 01 ff', 'bad-text'],
  ])('refuses %s', (_what, bytes, fault) => {
    expect(readTlv(hex(bytes))).toEqual({ ok: false, fault });
  });

  it('ends early on what nests deeply or goes on for a megabyte', () => {
    expect(readTlv(new Uint8Array(1_000_000).fill(0x15))).toEqual({ ok: false, fault: 'too-deep' });
    const many = new Uint8Array(1_000_000).fill(0x09);
    many[0] = 0x16;
    expect(readTlv(many)).toEqual({ ok: false, fault: 'too-many-elements' });
  });
});
