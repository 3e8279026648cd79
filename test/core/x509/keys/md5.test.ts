import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toHex } from '../../../../src/core/encoding/bytes.ts';
import { md5 } from '../../../../src/core/x509/keys/md5.ts';

const byNode = (data: Uint8Array): string => createHash('md5').update(data).digest('hex');

it.each([
  ['', 'd41d8cd98f00b204e9800998ecf8427e'],
  ['a', '0cc175b9c0f1b6a831c399e269772661'],
  ['message digest', 'f96b697d7cb7938d525a2f31aaf161d0'],
])('gives what RFC 1321 appendix A.5 gives for “%s”', (text, hash) => {
  expect(toHex(md5(new TextEncoder().encode(text)))).toBe(hash);
});

it('gives what OpenSSL gives at every length around a block', () => {
  for (let length = 0; length < 200; length++) {
    const data = Uint8Array.from({ length }, (_, i) => (i * 167 + length) & 0xff);
    expect(toHex(md5(data))).toBe(byNode(data));
  }
});

it('gives what OpenSSL gives for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (data) => {
      expect(toHex(md5(data))).toBe(byNode(data));
    }),
  );
});
