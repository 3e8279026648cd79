import { expect, test } from 'vitest';
import { readDigits } from '../../../../ui/components/proof/digits-typed.ts';

test.each([
  '05:F6:3d',
  '05f63d',
  '05-F6-3D',
  '05.f6.3d',
  ' 05 f6\n3d ',
  '\u200e05f63d',
  '０５f63d',
  'SHA256:05F63D',
  'sha-256: 05f63d',
  'sha256 Fingerprint=05:F6:3D',
  'SHA-256 Fingerprint=05:F6:3D',
  'Fingerprint: 05f63d',
])('%j is six digits', (typed) => {
  const { digits, stranger } = readDigits(typed);
  expect([digits.toLowerCase(), stranger]).toEqual(['05f63d', null]);
});

test.each([
  ['zz:05', 'z'],
  ['05:O6', 'O'],
  ['05:f6/3d', '/'],
  ['05 sha256', 's'],
  ['05😀f6', '😀'],
  ['SHA256:q83v', 'q'],
])('%j: the first that is no digit is %j', (typed, stranger) => {
  expect(readDigits(typed).stranger).toBe(stranger);
});

test('where nothing is typed, nothing is wrong', () => {
  expect(readDigits('')).toEqual({ digits: '', stranger: null, weak: null });
});

test.each([
  ['SHA1 Fingerprint=05:F6', 'sha1'],
  ['sha-1: 05f6', 'sha1'],
  ['MD5 Fingerprint=05:F6', 'md5'],
  ['05f6', null],
  ['SHA256:05f6', null],
])('%j: the weak hash that it calls itself is %j', (typed, weak) => {
  expect(readDigits(typed)).toMatchObject({ digits: expect.stringMatching(/^05f6$/i) as string, weak });
});
