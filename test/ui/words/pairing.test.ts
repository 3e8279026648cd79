import { expect, test } from 'vitest';
import { fabric } from '../../../ui/fixtures/gateways.ts';
import type { OfferView } from '../../../src/protocol/index.ts';
import { companySentence, includesSentence } from '../../../ui/words/pairing.ts';
import { plain } from '../../../ui/words/phrase.ts';

const ALONE =
  'It comes without intermediate certificates. If your gateway uses one, choose a file with the root and the ' +
  'intermediate certificate.';

const said = (intermediates: number, ignored: number, origin: OfferView['origin'] = { kind: 'home' }) => {
  const phrase = companySentence({ intermediates, ignored, origin });
  return phrase && plain(phrase);
};

test('counts what came along with a root, and what did not belong to it', () => {
  expect(said(1, 0)).toBe('It includes 1 intermediate certificate.');
  expect(said(0, 1)).toBe(`${ALONE} 1 unrelated certificate is left out.`);
  expect(said(2, 3)).toBe('It includes 2 intermediate certificates. 3 unrelated certificates are left out.');
});

test('says of a root that came alone that a gateway may need more, but not of an app’s', () => {
  expect(said(0, 0)).toBe(ALONE);
  expect(said(0, 0, fabric.origin)).toBeNull();
  expect(said(0, 1, fabric.origin)).toBe('1 unrelated certificate is left out.');
});

test('says of a paired gateway only what it has', () => {
  expect(includesSentence(0)).toBeNull();
  expect(plain(includesSentence(1) ?? [])).toBe('It includes 1 intermediate certificate.');
});
