import { describe, expect, it } from 'vitest';
import { readCode } from '../../../../src/core/pairing/by-code/messages.ts';

describe('a typed code', () => {
  it.each(['01234567', ' 0123 4567 ', '0123-4567', '0123–4567', '０１２３４５６７', '\u200e0123\u00a04567\u2069'])(
    '%j is eight digits',
    (typed) => {
      expect(readCode(typed)).toBe('01234567');
    },
  );

  it.each(['', '0123456', '012345678', '0123456a', '0123.4567', '٠١٢٣٤٥٦٧', '+1234567', '1e234567'])(
    '%j is none',
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});
