import { createECDH, createHash, ECDH } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodePoint,
  encodePoint,
  maskOfProver,
  maskOfVerifier,
  ORDER,
  timesGenerator,
  unmask,
} from '../../../../src/core/pairing/spake2plus/group.ts';
import { encodeScalar } from '../../../../src/core/pairing/spake2plus/scalars.ts';
import { bytes, hex } from './support.ts';

/** Node's P-256 shares no code with ours. */
function node(scalar: bigint): ECDH {
  const ecdh = createECDH('prime256v1');
  ecdh.setPrivateKey(encodeScalar(scalar));
  return ecdh;
}
const scalars = fc.bigInt({ min: 1n, max: ORDER - 1n });
const onCurve = (compressed: Uint8Array): string | null => {
  try {
    return ECDH.convertKey(compressed, 'prime256v1', undefined, 'hex', 'uncompressed') as string;
  } catch {
    return null;
  }
};

describe("the group, against Node's own arithmetic", () => {
  it('multiplies the generator alike', () => {
    fc.assert(
      fc.property(scalars, (scalar) => hex(encodePoint(timesGenerator(scalar))) === node(scalar).getPublicKey('hex')),
      { numRuns: 50 },
    );
  });

  it('multiplies any other point alike', () => {
    fc.assert(
      fc.property(scalars, scalars, (a, b) => {
        const product = encodePoint(timesGenerator(a).multiply(b)).slice(1, 33);
        return hex(product) === node(b).computeSecret(node(a).getPublicKey()).toString('hex');
      }),
      { numRuns: 50 },
    );
  });

  it('subtracts alike', () => {
    fc.assert(
      fc.property(scalars, scalars, scalars, (a, b, w0) => {
        const expected = (((a - b * w0) % ORDER) + ORDER) % ORDER;
        const bare = unmask(timesGenerator(a), timesGenerator(b), w0);
        return bare !== null && hex(encodePoint(bare)) === node(expected).getPublicKey('hex');
      }),
      { numRuns: 50 },
    );
  });
});

describe('the masks', () => {
  it.each([
    ['M', maskOfProver],
    ['N', maskOfVerifier],
  ])('%s is what the algorithm of RFC 9383, appendix B, finds first', (letter, mask) => {
    let block = createHash('sha256').update(`1.2.840.10045.3.1.7 point generation seed (${letter})`).digest();
    for (let found: string | null = null; found === null;) {
      const next = createHash('sha256').update(new Uint8Array(block)).digest();
      found = onCurve(Uint8Array.from([((block[0] ?? 0) & 1) | 2, ...block.subarray(1), next[0] ?? 0]));
      block = next;
      if (found) expect(hex(encodePoint(mask()))).toBe(found);
    }
  });
});

describe('a point from the peer', () => {
  const point = encodePoint(timesGenerator(7n));
  const P = 'ffffffff00000001000000000000000000000000ffffffffffffffffffffffff';
  const changed = (at: number, value: number): Uint8Array => point.with(at, value);

  it('is taken when it is on the curve', () => {
    expect(decodePoint(point)?.equals(timesGenerator(7n))).toBe(true);
  });

  it.each([
    ['empty', new Uint8Array()],
    ['the point at infinity', Uint8Array.of(0)],
    ['the point at infinity, padded', new Uint8Array(65)],
    ['all zero behind the form octet', Uint8Array.of(4, ...new Uint8Array(64))],
    ['one octet short', point.slice(0, 64)],
    ['one octet long', Uint8Array.of(...point, 0)],
    ['compressed', Uint8Array.of(2 + ((point[64] ?? 0) & 1), ...point.slice(1, 33))],
    ['hybrid', changed(0, 6 + ((point[64] ?? 0) & 1))],
    ['of an unknown form', changed(0, 5)],
    ['off the curve', changed(64, (point[64] ?? 0) ^ 1)],
    ['a coordinate that is the field prime', bytes(`04${P}${hex(point.slice(33))}`)],
    // x = 5 is on the curve, and 5 + p still fits into 32 octets.
    [
      'a coordinate above the field prime',
      bytes(
        `04${(BigInt(`0x${P}`) + 5n).toString(16)}${(onCurve(bytes(`02${'5'.padStart(64, '0')}`)) ?? '').slice(66)}`,
      ),
    ],
  ])('is refused when it is %s', (_what, octets) => {
    expect(decodePoint(octets)).toBeNull();
  });

  it('is refused whatever else 65 octets hold', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 65, maxLength: 65 }),
        (octets) => decodePoint(octets) === null || onCurve(octets) !== null,
      ),
    );
  });

  it('is refused when nothing is left without its mask', () => {
    expect(unmask(maskOfProver().multiply(5n), maskOfProver(), 5n)).toBeNull();
  });
});
