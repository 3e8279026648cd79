import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sanitizeText } from '../../../../src/core/x509/der/sanitize.ts';

describe('when text comes from a stranger', () => {
  it.each([
    ['a bidirectional override', 'printer\u202elocal', 'printer\ufffdlocal'],
    ['a bidirectional isolate', 'a\u2066b', 'a\ufffdb'],
    ['a zero-width joiner', 'a\u200db', 'a\ufffdb'],
    ['a byte order mark', '\ufeffa', '\ufffda'],
    ['a C0 control', 'a\u0000b\u001bc\n', 'a\ufffdb\ufffdc\ufffd'],
    ['a C1 control', 'a\u009bb', 'a\ufffdb'],
    ['a line separator', 'a\u2028b', 'a\ufffdb'],
    ['a lone surrogate', 'a\ud800b', 'a\ufffdb'],
    ['a tag character', 'a\u{e0041}b', 'a\ufffdb'],
    ['a blank that is a letter', 'a\u3164b', 'a\ufffdb'],
  ])('replaces %s', (_, text, shown) => {
    expect(sanitizeText(text)).toBe(shown);
  });

  it('leaves markup as the text it is', () => {
    expect(sanitizeText('<b onclick=x>Küche 厨房 😀</b>')).toBe('<b onclick=x>Küche 厨房 😀</b>');
  });

  it('cuts long text by characters, not by halves of them', () => {
    expect(sanitizeText('😀'.repeat(10), 5)).toBe('😀😀😀😀…');
    expect(sanitizeText('abcde', 5)).toBe('abcde');
  });

  it('never shows more than asked, nor anything invisible, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (text, max) => {
        const shown = sanitizeText(text, max);
        expect(Array.from(shown).length).toBeLessThanOrEqual(max);
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
      }),
    );
  });
});
