import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodePoint, maskOfProver, maskOfVerifier, ORDER } from '../../../../src/core/pairing/spake2plus/group.ts';
import { scheduleKeys } from '../../../../src/core/pairing/spake2plus/key-schedule.ts';
import { mac, macFits } from '../../../../src/core/pairing/spake2plus/mac.ts';
import { proverPoints, proverShare } from '../../../../src/core/pairing/spake2plus/prover.ts';
import { transcript } from '../../../../src/core/pairing/spake2plus/transcript.ts';
import type { Identities, Keys, Scalars } from '../../../../src/core/pairing/spake2plus/types.ts';
import { registerVerifier, verifierPoints, verifierShare } from '../../../../src/core/pairing/spake2plus/verifier.ts';
import { text } from './support.ts';

const scalar = fc.bigInt({ min: 1n, max: ORDER - 1n });
const person = { w0: 11n, w1: 22n };
const here: Identities = { context: text('context'), idProver: text('prover'), idVerifier: text('verifier') };

interface Side {
  readonly scalars: Scalars;
  readonly identities: Identities;
}

/** A whole exchange between two sides that may differ. */
async function exchange(
  prover: Side,
  verifier: Side,
  x: bigint,
  y: bigint,
): Promise<{
  readonly prover: Keys;
  readonly verifier: Keys;
  readonly shareP: Uint8Array;
  readonly shareV: Uint8Array;
}> {
  const record = registerVerifier(verifier.scalars);
  const shares = { shareP: proverShare(prover.scalars, x), shareV: verifierShare(record, y) };
  const [ofProver, ofVerifier] = [
    proverPoints(prover.scalars, x, shares.shareV),
    verifierPoints(record, y, shares.shareP),
  ];
  if (!ofProver || !ofVerifier) throw new Error('both shares are valid');
  return {
    prover: await scheduleKeys(transcript(prover.identities, shares, ofProver, prover.scalars.w0)),
    verifier: await scheduleKeys(transcript(verifier.identities, shares, ofVerifier, verifier.scalars.w0)),
    ...shares,
  };
}

describe('when both sides know the password', () => {
  it('they have the same keys, whatever the numbers', async () => {
    await fc.assert(
      fc.asyncProperty(scalar, scalar, scalar, scalar, async (w0, w1, x, y) => {
        const side = { scalars: { w0, w1 }, identities: here };
        const { prover, verifier } = await exchange(side, side, x, y);
        expect(prover).toEqual(verifier);
      }),
      { numRuns: 20 },
    );
  });
});

describe('when one side differs', () => {
  const side = { scalars: person, identities: here };
  it.each([
    ['in w0', { ...side, scalars: { ...person, w0: 12n } }],
    ['in w1', { ...side, scalars: { ...person, w1: 23n } }],
    ['in the context', { ...side, identities: { ...here, context: text('other') } }],
    ["in the prover's identity", { ...side, identities: { ...here, idProver: text('other') } }],
    ["in the verifier's identity", { ...side, identities: { ...here, idVerifier: text('other') } }],
    [
      'in where one identity ends',
      { ...side, identities: { ...here, idProver: text('prove'), idVerifier: text('rverifier') } },
    ],
  ])('%s, neither confirmation fits', async (_what, other) => {
    const { prover, verifier, shareP, shareV } = await exchange(other, side, 3n, 4n);
    expect(await macFits(prover.confirmV, shareP, await mac(verifier.confirmV, shareP))).toBe(false);
    expect(await macFits(verifier.confirmP, shareV, await mac(prover.confirmP, shareV))).toBe(false);
    expect(prover.shared).not.toEqual(verifier.shared);
  });
});

describe('when the peer sends our own words back', () => {
  it('a reflected share gives other points than an honest one, and a reflected confirmation does not fit', async () => {
    const shareP = proverShare(person, 3n);
    const points = proverPoints(person, 3n, shareP);
    if (!points) throw new Error('a reflected share is a valid point');
    const keys = await scheduleKeys(transcript(here, { shareP, shareV: shareP }, points, person.w0));
    expect(await macFits(keys.confirmV, shareP, await mac(keys.confirmP, shareP))).toBe(false);
  });
});

describe('when the peer sends a share that makes the secret known', () => {
  it.each([
    ['a bare mask, to the prover', () => proverPoints(person, 3n, encodePoint(maskOfVerifier().multiply(person.w0)))],
    [
      'a bare mask, to the verifier',
      () => verifierPoints(registerVerifier(person), 4n, encodePoint(maskOfProver().multiply(person.w0))),
    ],
    ['the point at infinity, to the prover', () => proverPoints(person, 3n, Uint8Array.of(0))],
    ['the point at infinity, to the verifier', () => verifierPoints(registerVerifier(person), 4n, new Uint8Array(65))],
  ])('%s, there is nothing to go on with', (_what, points) => {
    expect(points()).toBeNull();
  });
});

describe('when a record does not hold a point', () => {
  it('throws, since that is a fault of our own', () => {
    expect(() => verifierPoints({ w0: 1n, l: new Uint8Array(65) }, 4n, proverShare(person, 3n))).toThrow(RangeError);
  });
});
