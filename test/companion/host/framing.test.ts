import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrame, makeFrameReader } from '../../../companion/host/framing.ts';
import { framed, lengthOf } from '../support/frames.ts';

const MAX = 100;

/** All messages of these bytes, handed over in pieces of such sizes. */
function readIn(bytes: Buffer, sizes: readonly number[]): readonly unknown[] {
  const read = makeFrameReader(MAX);
  const frames: unknown[] = [];
  for (let at = 0, i = 0; at < bytes.length; i++) {
    const size = sizes[i % sizes.length] ?? 1;
    frames.push(...read(bytes.subarray(at, at + size)));
    at += size;
  }
  return frames;
}

describe('splitting the stream into messages', () => {
  it('gives the same messages however the stream is cut, and skips one that is too long', () => {
    const body = fc.uint8Array({ maxLength: 2 * MAX }).map((bytes) => Buffer.from(bytes));
    fc.assert(
      fc.property(
        fc.array(body, { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 10 }),
        (bodies, sizes) => {
          const expected = bodies.map((each) => (each.length > MAX ? 'too-long' : each));
          expect(readIn(Buffer.concat(bodies.map(framed)), sizes)).toEqual(expected);
        },
      ),
    );
  });

  it('keeps nothing when a message claims four gigabytes', () => {
    const read = makeFrameReader(MAX);
    const chunk = Buffer.alloc(1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(read(lengthOf(0xffff_ffff))).toEqual([]);
    for (let i = 0; i < 500; i++) expect(read(chunk)).toEqual([]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 * chunk.length);
  });

  it('allocates nothing before the length has arrived', () => {
    const before = process.memoryUsage().arrayBuffers;
    makeFrameReader(MAX)(lengthOf(0x7fff_ffff));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it('gives no message when one is cut short', () => {
    expect(readIn(framed(Buffer.alloc(50)).subarray(0, 53), [7])).toEqual([]);
  });
});

describe('framing a message', () => {
  it('counts bytes, not characters', () => {
    expect(encodeFrame('"ü€"')).toEqual(framed(Buffer.from('"ü€"')));
  });
});
