import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attempt, decodeOid } from '../../../../src/core/x509/der/der.ts';
import { encodeOid } from '../../../../src/core/x509/der/der-write.ts';
import { OID_LOCAL_DEVICE } from '../../../../src/core/x509/certificate/usage.ts';

describe('when an arc is longer than 64 bits', () => {
  it('reads the Local Device OID, whose arc is a UUID, to the last digit', () => {
    const uuid = 'd88b57643b234c79923feb7891eaa832';
    expect(OID_LOCAL_DEVICE).toBe(`2.25.${BigInt(`0x${uuid}`)}`);
    expect(decodeOid(encodeOid(OID_LOCAL_DEVICE))).toBe(OID_LOCAL_DEVICE);
  });
});

describe('when the encoding is wrong', () => {
  it.each([
    ['no bytes', []],
    ['an arc with a leading 0x80', [0x2a, 0x80, 0x01]],
    ['an unfinished arc', [0x2a, 0x86]],
    ['more bytes than any OID needs', new Array<number>(129).fill(1)],
  ])('refuses %s', (_, content) => {
    expect(attempt(() => decodeOid(Uint8Array.from(content)))).toEqual({ ok: false, fault: 'bad-oid' });
  });

  it.each(['', '1', '3.1', '1.40', '1.2.', '1.02', '1.2.x'])('refuses to write %j', (text) => {
    expect(attempt(() => encodeOid(text))).toEqual({ ok: false, fault: 'bad-oid' });
  });
});

describe('for any OID', () => {
  const arc = fc.bigInt({ min: 0n, max: 2n ** 130n });
  const oid = fc
    .oneof(
      fc.tuple(fc.constantFrom(0n, 1n), fc.bigInt({ min: 0n, max: 39n }), fc.array(arc, { maxLength: 5 })),
      fc.tuple(fc.constant(2n), arc, fc.array(arc, { maxLength: 4 })),
    )
    .map(([first, second, rest]) => [first, second, ...rest].join('.'));

  it('reads back what was written', () => {
    fc.assert(
      fc.property(oid, (text) => {
        const content = encodeOid(text);
        fc.pre(content.length <= 128);
        expect(decodeOid(content)).toBe(text);
      }),
    );
  });

  it('writes back what was read', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), (content) => {
        const read = attempt(() => decodeOid(content));
        fc.pre(read.ok);
        expect(read.ok && encodeOid(read.value)).toEqual(content);
      }),
    );
  });
});
