import { expect, test } from 'vitest';
import { companySentence } from '../../../ui/words/pairing.ts';
import { plain } from '../../../ui/words/phrase.ts';

const said = (...numbers: [number, number]): string | null => {
  const phrase = companySentence(...numbers);
  return phrase && plain(phrase);
};

test('counts what came along with a root, and what did not belong to it', () => {
  expect(said(0, 0)).toBeNull();
  expect(said(1, 0)).toBe('1 intermediate certificate came along, kept with the root.');
  expect(said(0, 1)).toBe('1 other certificate had nothing to do with it, left out.');
  expect(said(2, 3)).toBe(
    '2 intermediate certificates came along, kept with the root. 3 other certificates had nothing to do with it, ' +
      'left out.',
  );
});
