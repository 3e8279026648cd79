import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { say, tame } from '../../../ui/words/phrase.ts';

describe('foreign text', () => {
  test('when it holds bidi controls, they are made visible', () => {
    expect(tame('a\u202Eb')).toBe('a\uFFFDb');
  });

  test('is bounded and free of control characters whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(tame(text).length).toBeLessThanOrEqual(121);
        expect(tame(text)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  test('when it stands in a sentence, it stays a part of its own', () => {
    expect(say`Your ${'<b>Printer</b>'}.`).toEqual(['Your ', { foreign: '<b>Printer</b>' }, '.']);
  });
});
