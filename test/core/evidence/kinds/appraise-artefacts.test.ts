import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import type { UnreadArtefact } from '../../../../src/core/evidence/types.ts';
import { OID_CMW } from '../../../../src/core/signed/cmw/extension.ts';
import { encodeCbor } from '../../../support/encode-cbor.ts';
import { rawExtension } from '../../../support/mint-extensions.ts';
import { b64 } from '../../../support/sign-jws.ts';
import { mint, type Minted, mintRoot, NOW } from '../../../support/mint.ts';
import { NONCE, tokenBy, type TokenHome, tokenHome } from '../../../support/token.ts';

type Met = Parameters<typeof appraiseArtefacts>[0][number];

let home: TokenHome;
let identity: Minted;
let nameless: Minted;
let grounds: EvidenceGrounds;
beforeAll(async () => {
  home = await tokenHome();
  identity = await mint({ issuer: await mintRoot(), subject: 'CN=Lamp,2.5.4.5=L-1' });
  nameless = await mint({ subject: 'CN=Lamp' });
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
const NOT_APPRAISED: UnreadArtefact = {
  place: 'file',
  mediaType: null,
  step: { code: 'artefact-not-appraised', answer: 'cannot tell' },
};

const unread = (mediaType: string | null, code: string, fault?: string): UnreadArtefact => ({
  place: 'well-known',
  mediaType,
  step: { code, answer: 'cannot tell', ...(fault !== undefined && { params: { fault } }) },
});

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
      const { evidence, unread } = await appraiseArtefacts(met, grounds);
      expect(evidence.filter(({ place }) => place !== 'file')).toEqual(alone.evidence);
      expect(unread.filter(({ place }) => place !== 'file')).toEqual([]);
    }
  });

  it('is told by a stable code, once', async () => {
    expect(await appraiseArtefacts([torn('application/pkix-cert', identity.der)], grounds)).toEqual({
      evidence: [],
      unread: [NOT_APPRAISED],
    });
  });
});

describe('an artefact of which nothing can be told', () => {
  const at = (mediaType: string, bytes: Uint8Array): Met => ({ place: 'well-known', mediaType, bytes });
  const text = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
  const damaged = (der: Uint8Array): Uint8Array => der.map((byte, i) => (i === 6 ? byte ^ 0x55 : byte));

  it.each<[string, () => Met, UnreadArtefact]>([
    [
      'a collection that was cut off',
      () => at('application/cmw+json', text({ a: ['application/eat+jwt', 'YQ'] }).subarray(0, 20)),
      unread('application/cmw+json', 'artefact-wrapper-unreadable', 'json-syntax'),
    ],
    [
      'a page in the place of a collection',
      () => at('application/cmw+json', new TextEncoder().encode('<!doctype html>')),
      unread('application/cmw+json', 'artefact-wrapper-unreadable', 'json-syntax'),
    ],
    [
      'of a kind that no one here reads',
      () => at('application/cmw+json', text({ a: ['Application/X-Quote', 'YQ'] })),
      unread('application/x-quote', 'artefact-of-no-known-kind'),
    ],
    [
      'a number that stands for no known type',
      () => at('application/cmw+cbor', encodeCbor([65_000, new Uint8Array([1])])),
      unread('coap 65000', 'artefact-of-no-known-kind'),
    ],
    ['rubbish', () => at('application/octet-stream', new Uint8Array(100)), unread(null, 'artefact-of-no-known-kind')],
    [
      'a certificate that names no device',
      () => at('application/pkix-cert', nameless.der),
      unread('application/pkix-cert', 'artefact-names-no-device'),
    ],
    [
      'a certificate that is damaged',
      () => at('application/pkix-cert', damaged(identity.der)),
      unread('application/pkix-cert', 'artefact-damaged', 'truncated'),
    ],
    [
      'a Matter device certificate without the authority above it',
      () => at('application/cmw+json', text({ dac: ['application/pkix-cert', b64(nameless.der)] })),
      unread('application/cmw', 'artefact-incomplete'),
    ],
  ])('is told with what it is called and what could not be done: %s', async (_, make, expected) => {
    expect(await appraiseArtefacts([make()], grounds)).toEqual({ evidence: [], unread: [expected] });
  });

  it('is told of the certificate presented where its wrapper is damaged, not where it names no device', async () => {
    const broken = await mint({
      subject: 'CN=Lamp',
      extensions: [rawExtension(OID_CMW, new Uint8Array([0x0c, 5, 1]))],
    });
    const own = (der: Uint8Array): Met => ({ place: 'certificate', mediaType: 'application/pkix-cert', bytes: der });
    const shown = async (der: Uint8Array) =>
      appraiseArtefacts([own(der)], { ...grounds, presented: { leaf: der, others: [] } });
    expect(await shown(nameless.der)).toEqual({ evidence: [], unread: [] });
    const { unread: found } = await shown(broken.der);
    expect(found).toMatchObject([
      { place: 'certificate', mediaType: 'application/cmw', step: { code: 'artefact-wrapper-unreadable' } },
    ]);
  });

  it('is told of what is left out, some of it, where a device shows too much', async () => {
    const { evidence, unread: found } = await appraiseArtefacts(Array.from({ length: 60 }, token), grounds);
    expect(evidence).toHaveLength(32);
    expect(found).toEqual(Array.from({ length: 8 }, () => unread('application/eat+jwt', 'artefact-beyond-limit')));
  });

  it('is not told of a kind that the person switched off', async () => {
    const off = { ...grounds, off: ['device-identity'] as const };
    expect(await appraiseArtefacts([certificate(), at('application/pkix-cert', nameless.der)], off)).toEqual({
      evidence: [],
      unread: [],
    });
  });

  it('does not stand in the way of what can be read', async () => {
    const rubbish = at('application/octet-stream', new Uint8Array(100));
    const { evidence, unread: found } = await appraiseArtefacts([rubbish, token()], grounds);
    expect(evidence.map(({ kind }) => kind)).toEqual(['token']);
    expect(found).toHaveLength(1);
  });
});

it('tells of nothing unread where every artefact was read', async () => {
  expect((await appraiseArtefacts([token(), certificate()], grounds)).unread).toEqual([]);
});
