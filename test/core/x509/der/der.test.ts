import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, DerReader, onlyElement, readWhole, TAG } from '../../../../src/core/x509/der/der.ts';
import { encode } from '../../../../src/core/x509/der/der-write.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const fault = (input: Uint8Array, tag: number): string => {
  const result = attempt(() => onlyElement(input, tag));
  return result.ok ? 'ok' : result.fault;
};

describe('when the encoding is not DER', () => {
  it.each<[string, Uint8Array, string, number?]>([
    ['nothing at all', bytes(), 'truncated'],
    ['a tag without a length', bytes(0x30), 'truncated'],
    ['less content than announced', bytes(0x30, 2, 0), 'truncated'],
    ['bytes after the end', bytes(0x30, 0, 0), 'trailing-bytes'],
    ['an indefinite length', bytes(0x30, 0x80, 0, 0), 'indefinite-length'],
    ['a long form where the short one would do', bytes(0x30, 0x81, 0), 'non-minimal-length'],
    [
      'a long form with a leading zero',
      bytes(0x30, 0x82, 0, 0x80, ...new Array<number>(128).fill(0)),
      'non-minimal-length',
    ],
    ['a length of five bytes', bytes(0x30, 0x85, 1, 0, 0, 0, 0), 'length-too-long'],
    ['a length cut short', bytes(0x30, 0x82, 1), 'truncated'],
    ['a multi-byte tag', bytes(0x3f, 0x81, 0x01, 0), 'high-tag', 0x3f],
    ['another tag', bytes(0x31, 0), 'unexpected-tag'],
    ['a string in parts', bytes(0x33, 3, 0x13, 1, 0x41), 'unexpected-tag', 0x33],
    ['a SEQUENCE said to be primitive', bytes(0x10, 0), 'unexpected-tag', 0x10],
  ])('refuses %s', (_, input, code, tag: number = TAG.sequence) => {
    expect(fault(input, tag)).toBe(code);
  });
});

describe('when a tolerant reader is asked', () => {
  it('notes what can be read over', () => {
    const notes: string[] = [];
    const { content } = onlyElement(bytes(0x04, 0x81, 1, 7, 9), TAG.octetString, (code) => notes.push(code));
    expect([...content]).toEqual([7]);
    expect(notes).toEqual(['non-minimal-length', 'trailing-bytes']);
  });
});

describe('when a sequence holds more than its reader takes', () => {
  it('refuses the rest', () => {
    const result = attempt(() =>
      readWhole(bytes(0x30, 4, 5, 0, 5, 0), TAG.sequence, (inner) => inner.expect(TAG.null)),
    );
    expect(result).toEqual({ ok: false, fault: 'trailing-bytes' });
  });
});

describe('for any bytes', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70_000, size: 'max' }), (content) => {
        expect(onlyElement(encode(0x04, content), 0x04).content).toEqual(content);
      }),
      { numRuns: 30 },
    );
  });

  it('either reads an element within bounds or answers with a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        const result = attempt(() => {
          const reader = new DerReader(input);
          while (!reader.atEnd) expect(reader.element().der.length).toBeGreaterThanOrEqual(2);
        });
        expect(result.ok || result.fault.length > 0).toBe(true);
      }),
    );
  });
});
