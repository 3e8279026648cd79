import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeJson, encodeJson } from '../../../src/features/common/bytes-json.ts';

it('gives back what was written, bytes and all', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { maxDepth: 4 },
      fc.uint8Array(),
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('any'), { maxLength: 5 }),
      fc.dictionary(fc.constantFrom('leaf', 'kind', 'answers', 'bytes'), tie('any'), { noNullPrototype: true }),
    ),
  })).any;
  fc.assert(
    fc.property(value, (written) => {
      expect(decodeJson(encodeJson(written))).toEqual(written);
    }),
  );
});

it('writes bytes as base64, no longer than four thirds of them', () => {
  const text = encodeJson({ leaf: new Uint8Array(3000).fill(255) });
  expect(text).toContain('////');
  expect(text.length).toBeLessThan(4050);
});
