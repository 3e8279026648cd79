import { describe, expect, test } from 'vitest';
import { completeWord, splitWords, suggestions } from '../../../../ui/components/proof/word-list.ts';

describe('a word', () => {
  test('when four letters are there, it is known', () => expect(completeWord(' Lega')).toBe('legal'));
  test('when a short word is whole, it is known', () => expect(completeWord('zoo')).toBe('zoo'));
  test('when three letters could be several words, it stays open', () => expect(completeWord('tha')).toBe(null));
  test('when no word begins so, it stays open', () => expect(completeWord('qqqq')).toBe(null));
  test('suggests nothing before the first letter', () => expect(suggestions(' ')).toEqual([]));
  test('suggests at most eight', () => expect(suggestions('a')).toHaveLength(8));
});

test('leaves numbering and punctuation out of a paste', () => {
  expect(splitWords('1. legal\n2) Winner, thank')).toEqual(['legal', 'winner', 'thank']);
});
