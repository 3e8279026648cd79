import { expect, test } from 'vitest';
import { companySentence } from '../../../ui/words/pairing.ts';
import { plain } from '../../../ui/words/phrase.ts';

const said = (...numbers: [number, number]): string | null => {
  const phrase = companySentence(...numbers);
  return phrase && plain(phrase);
};

test('counts what came along with a root, and what did not belong to it', () => {
  expect(said(0, 0)).toBeNull();
  expect(said(1, 0)).toBe('It includes 1 intermediate certificate.');
  expect(said(0, 1)).toBe('1 unrelated certificate is left out.');
  expect(said(2, 3)).toBe('It includes 2 intermediate certificates. 3 unrelated certificates are left out.');
});
