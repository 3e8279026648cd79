import { beforeAll, describe, expect, it } from 'vitest';
import { type Check, judge, type Judgement } from '../../../src/core/index.ts';
import { paired, sighting } from '../../support/evidence.ts';
import { mintCrl, X509CrlReason } from '../../support/mint-crl.ts';
import { rawExtension } from '../../support/mint-extensions.ts';
import { DAY, type Gateway, mint, mintGateway, type Minted, mintLeaf, NOW } from '../../support/mint.ts';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await mintGateway({ leaf: { serial: '4711' } });
});

const judged = (crls: readonly Uint8Array[], leaf: Minted = gateway.leaf): Promise<Judgement> =>
  judge(
    sighting({ leaf }),
    { gateways: [paired(gateway.root, [gateway.intermediate])], revocation: { crls, ocsp: [] } },
    NOW,
  );
const revocation = ({ checks }: Judgement): Check | undefined => checks.find(({ code }) => code === 'revocation');

describe('when there is no list', () => {
  it('cannot tell, and confirms all the same', async () => {
    const judgement = await judged([]);
    expect(revocation(judgement)).toMatchObject({ answer: 'cannot tell', reason: 'revocation-no-list' });
    expect(judgement.verdict.kind).toBe('confirmed');
  });
});

describe('when a current list of the issuer is at hand', () => {
  it('proves that the device is not on it', async () => {
    expect(revocation(await judged([await mintCrl(gateway.intermediate, { revoked: ['4712'] })]))).toMatchObject({
      answer: 'proved',
      reason: 'not-revoked',
    });
  });

  it('is danger where the device is on it', async () => {
    const judgement = await judged([await mintCrl(gateway.intermediate, { revoked: ['4711'] })]);
    expect(revocation(judgement)).toMatchObject({ answer: 'refuted', reason: 'path-revoked' });
    expect(judgement.verdict).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
  });

  it('is danger for good: also when the list is outdated', async () => {
    const lists = await Promise.all([
      mintCrl(gateway.intermediate, { revoked: ['4711'], nextUpdate: NOW - DAY / 2 }),
      mintCrl(gateway.root, { nextUpdate: NOW - DAY / 2 }),
    ]);
    expect((await judged(lists)).verdict).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
  });

  it('is danger where the intermediate is on the list of the root', async () => {
    const other = await mintGateway({ intermediate: { serial: '99' } });
    const judgement = await judge(
      sighting({ leaf: other.leaf }),
      {
        gateways: [paired(other.root, [other.intermediate])],
        revocation: { crls: [await mintCrl(other.root, { revoked: ['99'] })], ocsp: [] },
      },
      NOW,
    );
    expect(judgement.verdict).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
  });
});

describe('when a list cannot be relied on', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['outdated', () => mintCrl(gateway.intermediate, { nextUpdate: NOW - DAY / 2 })],
    [
      'outdated, and the device was on hold',
      () =>
        mintCrl(gateway.intermediate, {
          revoked: ['4711'],
          reason: X509CrlReason.certificateHold,
          nextUpdate: NOW - DAY / 2,
        }),
    ],
    ['signed by another key', async () => mintCrl(gateway.intermediate, { revoked: ['4711'], signer: await mint({}) })],
  ])('%s: says so, and neither accuses nor fails', async (_, list) => {
    const judgement = await judged([await list()]);
    expect(revocation(judgement)).toMatchObject({ answer: 'cannot tell', reason: 'revocation-unreliable' });
    expect(judgement.verdict.kind).toBe('confirmed');
  });
});

describe('when no list is needed', () => {
  it.each<[string, Parameters<typeof mintLeaf>[1]]>([
    ['it lives for a week', { notBefore: NOW - DAY, notAfter: NOW + 6 * DAY }],
    ['it says that there is none (RFC 9608)', { extensions: [rawExtension('2.5.29.56', Uint8Array.of(5, 0))] }],
  ])('%s: does not ask for one', async (_, options) => {
    expect(revocation(await judged([], await mintLeaf(gateway.intermediate, options)))).toMatchObject({
      answer: 'cannot tell',
      reason: 'revocation-not-needed',
    });
  });
});

describe('when no paired gateway signed it', () => {
  it('does not ask', async () => {
    expect(revocation(await judged([], await mint({ subject: 'CN=Camera' })))).toBeUndefined();
  });
});
