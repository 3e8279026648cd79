import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  confirmMessage,
  readCertificatesAnswer,
  readOfferMessage,
  readShareAnswer,
  shareMessage,
} from '../../../../src/core/pairing/by-code/messages.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const octets = (min: number, max = min): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: min, maxLength: max });
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
/** JSON of about the right shape, with one member or another gone wrong. */
const nearly = (shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Uint8Array> =>
  fc
    .record(Object.fromEntries(Object.entries(shape).map(([name, good]) => [name, fc.oneof(good, fc.jsonValue())])), {
      requiredKeys: [],
    })
    .map((message) => utf8(JSON.stringify(message)));
const anything = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(utf8));

const readers = [
  [
    'the offer',
    readOfferMessage,
    nearly({ versions: fc.constant([1]), salt: octets(0, 80).map(base64), iterations: fc.integer() }),
  ],
  [
    'the share',
    readShareAnswer,
    nearly({
      session: octets(15, 17).map(base64),
      share: octets(64, 66).map(base64),
      confirmation: octets(31, 33).map(base64),
    }),
  ],
  [
    'the certificates',
    readCertificatesAnswer,
    nearly({ certificates: octets(0, 50).map(base64), mac: octets(31, 33).map(base64) }),
  ],
] as const;

describe.each(readers)('reading %s', (_what, read, near) => {
  it('never throws, and every refusal has a code', () => {
    fc.assert(
      fc.property(fc.oneof(near, anything), (bytes) => {
        const result = read(bytes);
        expect(result.ok || ['not-offered', 'unsupported-version', 'bad-answer'].includes(result.problem)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is taken', () => {
  it('of an offer stays within its bounds', () => {
    fc.assert(
      fc.property(readers[0][2], (bytes) => {
        const result = readOfferMessage(bytes);
        if (result.ok)
          expect([
            result.value.salt.length >= 16 && result.value.salt.length <= 64,
            result.value.iterations >= 100_000 && result.value.iterations <= 1_000_000,
          ]).toEqual([true, true]);
      }),
      { numRuns: 500 },
    );
  });

  it('of an offer is what it says', () => {
    fc.assert(
      fc.property(octets(16, 64), fc.integer({ min: 100_000, max: 1_000_000 }), (salt, iterations) => {
        expect(readOfferMessage(utf8(JSON.stringify({ versions: [1], salt: base64(salt), iterations })))).toEqual({
          ok: true,
          value: { salt, iterations },
        });
      }),
    );
  });

  it('of a share is what it says', () => {
    fc.assert(
      fc.property(octets(16), octets(65), octets(32), (session, share, confirmation) => {
        const message = { session: base64(session), share: base64(share), confirmation: base64(confirmation) };
        expect(readShareAnswer(utf8(JSON.stringify(message)))).toEqual({
          ok: true,
          value: { session, share, confirmation },
        });
      }),
    );
  });
});

describe('what is sent', () => {
  it('names the version, the code meant and the exchange', () => {
    expect(JSON.parse(shareMessage({ salt: Uint8Array.of(1, 2), iterations: 1 }, Uint8Array.of(4, 255)))).toEqual({
      version: 1,
      salt: 'AQI=',
      share: 'BP8=',
    });
    expect(JSON.parse(confirmMessage(Uint8Array.of(9), Uint8Array.of(0)))).toEqual({
      version: 1,
      session: 'CQ==',
      confirmation: 'AA==',
    });
  });
});
