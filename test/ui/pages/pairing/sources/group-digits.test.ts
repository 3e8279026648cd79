import { describe, expect, test } from 'vitest';
import { digitsIn, groupDigits } from '../../../../../ui/pages/pairing/sources/group-digits.ts';

const atEnd = (value: string): string => groupDigits({ value, selectionStart: value.length });

describe('a field for a code', () => {
  test.each([
    ['', ''],
    ['1', '1'],
    ['1234', '1234'],
    ['12345', '1234 5'],
    ['1234 ', '1234'],
    ['12345678', '1234 5678'],
    ['1234-5678', '1234 5678'],
    [' 12 34 56 78\n', '1234 5678'],
    ['１２３４５６７８', '1234 5678'],
    ['Code: 1234 5678', '1234 5678'],
    ['123456789', '1234 5678 9'],
    ['12O4', '124'],
  ])('when %j stands in it, shows %j', (value, shown) => {
    expect(atEnd(value)).toBe(shown);
  });

  test('when a digit in the middle is mended, leaves the caret where it is', () => {
    expect(groupDigits({ value: '12934 5678', selectionStart: 3 })).toBe('12934 5678');
  });

  test('when digits are of another script, they are none: the code would not be the one on the gateway', () => {
    expect(digitsIn('١٢٣٤')).toBe('');
  });
});
