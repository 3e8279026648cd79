import { describe, expect, it } from 'vitest';
import { canonicalJson, checksumOf } from '../../../../src/core/transfer/backup/format.ts';

describe('the canonical form', () => {
  it.each([
    [
      'sorts members by their UTF-16 code units',
      { '€': 1, '\r': 2, '😀': 3, '1': 4, '\ufb33': 5, ö: 6 },
      '{"\\r":2,"1":4,"ö":6,"€":1,"😀":3,"\ufb33":5}',
    ],
    [
      'keeps the order of arrays',
      { b: [3, 1, { d: null, c: true }], a: 'x' },
      '{"a":"x","b":[3,1,{"c":true,"d":null}]}',
    ],
    [
      'writes numbers and strings as ECMAScript does',
      [1e21, 0.000001, -0, '"\\/\b\u001f'],
      '[1e+21,0.000001,0,"\\"\\\\/\\b\\u001f"]',
    ],
  ])('%s', (_, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('gives one checksum however the text was laid out', async () => {
    expect(await checksumOf(JSON.parse('{ "b": 1,\n "a": [ ] }'))).toBe(await checksumOf({ a: [], b: 1 }));
    // printf '{"a":[],"b":1}' | sha256sum
    expect(await checksumOf({ a: [], b: 1 })).toBe('1c8f8816506a8ccbc55140d8a7bb70214a8942c7030fc0fc2914cec675cd1c15');
  });
});
