import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { labelCodesOf } from '../../../home/gateway-label.ts';
import { X509Certificate } from '../../../home/x509.ts';
import { digitsOf, wordsOf } from '../../../ui/lib/word-code.ts';
import { mintRoot } from '../../support/mint.ts';

describe('the twelve words', () => {
  it('stand for the first 32 digits of a hash, whatever it is', () => {
    for (let i = 0; i < 50; i++) {
      const hash = randomBytes(32).toString('hex');
      expect(wordsOf(hash)).toHaveLength(12);
      expect(digitsOf(wordsOf(hash))).toBe(hash.slice(0, 32));
    }
  });

  it('are those that a gateway shows for its key', async () => {
    const certificate = new X509Certificate((await mintRoot()).pem);
    const hash = createHash('sha256').update(new Uint8Array(certificate.publicKey.rawData)).digest('hex');
    expect(wordsOf(hash)).toEqual(labelCodesOf(certificate).words);
  });

  it.each([
    [
      'one is another',
      ['legal', 'winner', 'thank', 'year', 'wave', 'sausage', 'worth', 'useful', 'legal', 'winner', 'thank', 'zoo'],
    ],
    [
      'one is missing',
      ['legal', 'winner', 'thank', 'year', 'wave', 'sausage', 'worth', 'useful', 'legal', 'winner', 'thank'],
    ],
    ['one is no word of the list', Array.from({ length: 12 }, () => 'latchkey')],
  ])('when %s, stand for nothing', (_what, words) => {
    expect(digitsOf(words)).toBeNull();
  });
});
