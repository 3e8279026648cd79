import { pbkdf2Sync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDER } from '../../../../src/core/pairing/spake2plus/group.ts';
import { deriveScalars, encodeScalar, toScalar } from '../../../../src/core/pairing/spake2plus/scalars.ts';
import { registerVerifier } from '../../../../src/core/pairing/spake2plus/verifier.ts';
import { bytes, hex, number, text } from './support.ts';
import { MATTER } from './vectors.ts';

describe('reducing', () => {
  it("gives Matter's scalars and registration from its source octets", () => {
    const [w0, w1] = [toScalar(bytes(MATTER.w0s)), toScalar(bytes(MATTER.w1s))];
    expect([hex(encodeScalar(w0)), hex(encodeScalar(w1)), hex(registerVerifier({ w0, w1 }).l)]).toEqual([
      MATTER.w0,
      MATTER.w1,
      MATTER.l,
    ]);
  });

  it('stays below the order of the group', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 40, maxLength: 40 }),
        (source) => source.every((octet) => octet === 0) || toScalar(source) < ORDER,
      ),
    );
  });

  it.each([
    ['a source of another length', new Uint8Array(32).fill(1)],
    ['zero', new Uint8Array(40)],
  ])('throws on %s', (_what, source) => {
    expect(() => toScalar(source)).toThrow(RangeError);
  });
});

describe('deriving from a password', () => {
  it('is PBKDF2 as Node has it, over the password and two unknown identities', async () => {
    const input = Uint8Array.from([8, 0, 0, 0, 0, 0, 0, 0, ...text('12345678'), ...new Uint8Array(16)]);
    const output = pbkdf2Sync(input, text('a salt of sixteen'), 1000, 80, 'sha256').toString('hex');
    const { w0, w1 } = await deriveScalars(text('12345678'), text('a salt of sixteen'), 1000);
    expect([w0, w1]).toEqual([number(output.slice(0, 80)) % ORDER, number(output.slice(80)) % ORDER]);
  });
});
