import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '../../../src/core/encoding/base64url.ts';

const ALPHABET = 'ABCabc019-_+/= \n.';

describe('base64url', () => {
  it('writes what Node writes, and reads it back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64url(text)).toEqual(bytes);
      }),
    );
  });

  it('takes a text only if it is the one way to write its bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 12 }), (text) => {
        const isCanonical = Buffer.from(text, 'base64url').toString('base64url') === text;
        expect(fromBase64url(text) !== null).toBe(isCanonical);
      }),
      { numRuns: 2_000 },
    );
  });
});
