import { describe, expect, test } from 'vitest';
import { CODE_PROBLEMS, withAddress } from '../../../ui/words/pairing-code.ts';
import { plain } from '../../../ui/words/phrase.ts';

describe('a sentence about a code', () => {
  test.each(Object.entries(CODE_PROBLEMS))('when it is about %s, is whole once the address is in it', (_, sentence) => {
    expect(plain(withAddress(sentence, 'router.home.arpa'))).toMatch(/^[A-Z][^{}]*[.]$/);
  });

  test('when the address is in it, it is a part of its own', () => {
    expect(withAddress('At {at} no one.', 'x\u202Ey')).toEqual(['At ', { foreign: 'x\uFFFDy' }, ' no one.']);
  });

  test('when the code was wrong, blames neither the person nor the gateway, and claims no number of tries', () => {
    expect(CODE_PROBLEMS['wrong-code']).toMatch(/^What answered at \{at\} doesn’t know this code\./);
    expect(CODE_PROBLEMS['wrong-code']).not.toMatch(/\d|five/);
  });
});
