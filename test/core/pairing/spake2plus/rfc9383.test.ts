import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../src/core/x509/keys/webcrypto.ts';
import { scheduleKeys } from '../../../../src/core/pairing/spake2plus/key-schedule.ts';
import { mac, macFits } from '../../../../src/core/pairing/spake2plus/mac.ts';
import { proverPoints, proverShare } from '../../../../src/core/pairing/spake2plus/prover.ts';
import { transcript } from '../../../../src/core/pairing/spake2plus/transcript.ts';
import { registerVerifier, verifierPoints, verifierShare } from '../../../../src/core/pairing/spake2plus/verifier.ts';
import { bytes, hex, number, text } from './support.ts';
import { DRAFT, RFC_9383, RFC_9383_SHA512 } from './vectors.ts';

const identities = (context: string) => ({
  context: text(context),
  idProver: text('client'),
  idVerifier: text('server'),
});

describe.each([
  ['RFC 9383', RFC_9383],
  ['the draft before it', DRAFT],
])('the vector of %s', (_source, vector) => {
  const [w0, w1, x, y] = [number(vector.w0), number(vector.w1), number(vector.x), number(vector.y)];
  const shares = { shareP: bytes(vector.shareP), shareV: bytes(vector.shareV) };
  const points = { z: bytes(vector.z), v: bytes(vector.v) };

  it('gives the registration', () => {
    expect(hex(registerVerifier({ w0, w1 }).l)).toBe(vector.l);
  });

  it('gives both shares', () => {
    expect([hex(proverShare({ w0 }, x)), hex(verifierShare({ w0 }, y))]).toEqual([vector.shareP, vector.shareV]);
  });

  it('gives Z and V on both sides', () => {
    expect(proverPoints({ w0, w1 }, x, shares.shareV)).toEqual(points);
    expect(verifierPoints({ w0, l: bytes(vector.l) }, y, shares.shareP)).toEqual(points);
  });

  it('gives the transcript and its hash', async () => {
    const tt = transcript(identities(vector.context), shares, points, w0);
    expect(hex(tt)).toBe(vector.tt);
    expect(hex(await sha256(tt))).toBe(vector.main);
  });

  it('gives the keys and both confirmations', async () => {
    const keys = await scheduleKeys(bytes(vector.tt));
    expect([hex(keys.confirmP), hex(keys.confirmV), hex(keys.shared)]).toEqual([
      vector.kConfirmP,
      vector.kConfirmV,
      vector.shared,
    ]);
    expect(hex(await mac(keys.confirmP, shares.shareV))).toBe(vector.confirmP);
    expect(hex(await mac(keys.confirmV, shares.shareP))).toBe(vector.confirmV);
    expect(await macFits(keys.confirmP, shares.shareV, bytes(vector.confirmP))).toBe(true);
    expect(await macFits(keys.confirmP, shares.shareV, bytes(vector.confirmV))).toBe(false);
  });

  it('agrees with the key schedule as Node computes it', async () => {
    const main = createHash('sha256').update(bytes(vector.tt)).digest();
    expect(Buffer.from(hkdfSync('sha256', new Uint8Array(main), '', 'SharedKey', 32)).toString('hex')).toBe(
      vector.shared,
    );
    expect(createHmac('sha256', bytes(vector.kConfirmV)).update(shares.shareP).digest('hex')).toBe(vector.confirmV);
  });
});

describe("RFC 9383's vector for SHA-512, whose group and transcript are the same", () => {
  const vector = RFC_9383_SHA512;
  const [w0, w1, x, y] = [number(vector.w0), number(vector.w1), number(vector.x), number(vector.y)];
  const shares = { shareP: bytes(vector.shareP), shareV: bytes(vector.shareV) };

  it('gives both shares, and through the transcript the shared key', () => {
    expect([hex(proverShare({ w0 }, x)), hex(verifierShare({ w0 }, y))]).toEqual([vector.shareP, vector.shareV]);
    const prover = proverPoints({ w0, w1 }, x, shares.shareV);
    expect(prover).toEqual(verifierPoints(registerVerifier({ w0, w1 }), y, shares.shareP));
    if (!prover) throw new Error('the vector holds a valid share');
    const main = createHash('sha512')
      .update(transcript(identities(vector.context), shares, prover, w0))
      .digest();
    expect(Buffer.from(hkdfSync('sha512', new Uint8Array(main), '', 'SharedKey', 64)).toString('hex')).toBe(
      vector.shared,
    );
  });
});
