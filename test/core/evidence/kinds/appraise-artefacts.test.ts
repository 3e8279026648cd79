import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import { b64 } from '../../../support/sign-jws.ts';
import { mint, type Minted, mintRoot, NOW } from '../../../support/mint.ts';
import { NONCE, tokenBy, type TokenHome, tokenHome } from '../../../support/token.ts';

type Met = Parameters<typeof appraiseArtefacts>[0][number];

let home: TokenHome;
let identity: Minted;
let grounds: EvidenceGrounds;
beforeAll(async () => {
  home = await tokenHome();
  identity = await mint({ issuer: await mintRoot(), subject: 'CN=Lamp,2.5.4.5=L-1' });
  grounds = {
    presented: { leaf: home.leaf.der, others: [] },
    host: { kind: 'dns', value: 'lamp.local' },
    nonce: NONCE,
    makers: [],
    gateways: [],
    off: [],
    now: NOW,
  };
});

const token = (): Met => ({
  place: 'well-known',
  mediaType: 'application/eat+jwt',
  bytes: tokenBy(home.attester, home.claims),
});
const certificate = (): Met => ({ place: 'companion', mediaType: 'application/pkix-cert', bytes: identity.der });

/** Bytes whose reader comes to no end: they stand for any fault of a reader that no one knows of yet. */
class Torn extends Uint8Array {
  override subarray(): never {
    throw new RangeError('torn');
  }
  override slice(): never {
    throw new RangeError('torn');
  }
  override [Symbol.iterator](): never {
    throw new RangeError('torn');
  }
}
const torn = (mediaType: string, bytes: Uint8Array): Met => ({ place: 'file', mediaType, bytes: new Torn(bytes) });

describe('an artefact that its reader cannot finish', () => {
  it.each<[string, () => Met]>([
    ['a certificate', () => torn('application/pkix-cert', identity.der)],
    ['a token', () => torn('application/eat+jwt', tokenBy(home.attester, home.claims))],
    ['a wrapper', () => torn('application/cmw+json', new TextEncoder().encode(`{"a":["a/b","${b64('c')}"]}`))],
    ['a file of no known type', () => torn('application/octet-stream', identity.der)],
    [
      'one that cannot even be looked at',
      () => ({
        place: 'file',
        get mediaType(): string {
          throw new Error('gone');
        },
        bytes: new Uint8Array(1),
      }),
    ],
  ])('costs no other its appraisal when it is %s', async (_, bad) => {
    const alone = await appraiseArtefacts([token(), certificate()], grounds);
    expect(alone.evidence.map(({ kind, place }) => [kind, place])).toEqual([
      ['token', 'well-known'],
      ['device-identity', 'companion'],
    ]);
    for (const met of [
      [bad(), token(), certificate()],
      [token(), bad(), certificate()],
      [token(), certificate(), bad()],
    ]) {
      const { evidence, faults } = await appraiseArtefacts(met, grounds);
      expect(evidence.filter(({ place }) => place !== 'file')).toEqual(alone.evidence);
      for (const fault of faults) expect(fault).toEqual({ code: 'artefact-not-appraised', place: 'file' });
    }
  });

  it('is told by a stable code, once', async () => {
    const { evidence, unknown, faults } = await appraiseArtefacts(
      [torn('application/pkix-cert', identity.der)],
      grounds,
    );
    expect({ evidence, unknown, faults }).toEqual({
      evidence: [],
      unknown: 0,
      faults: [{ code: 'artefact-not-appraised', place: 'file' }],
    });
  });
});

it('tells of no fault where every artefact was read, or is of no known kind', async () => {
  const rubbish: Met = { place: 'file', mediaType: 'application/octet-stream', bytes: new Uint8Array(100) };
  expect(await appraiseArtefacts([token(), rubbish], grounds)).toMatchObject({ unknown: 1, faults: [] });
});
