import { beforeAll, describe, expect, it } from 'vitest';
import { type Finding, type Appraisal } from '../../../src/core/index.ts';
import { appraiseItems, paired, sighting } from '../../support/observations.ts';
import { listScope, mintCrl, X509CrlReason } from '../../support/mint-crl.ts';
import { rawExtension } from '../../support/mint-extensions.ts';
import { DAY, type Gateway, mint, mintGateway, type Minted, mintLeaf, NOW } from '../../support/mint.ts';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await mintGateway({ leaf: { serial: '4711' } });
});

const judged = (crls: readonly Uint8Array[], leaf: Minted = gateway.leaf): Promise<Appraisal> =>
  appraiseItems(
    sighting({ leaf }),
    { gateways: [paired(gateway.root, [gateway.intermediate])], revocation: { crls, ocsp: [] } },
    NOW,
  );
const revocation = ({ findings }: Appraisal): Finding | undefined =>
  findings.find(({ question }) => question === 'revocation');

describe('when there is no list', () => {
  it('cannot tell, and confirms all the same', async () => {
    const appraisal = await judged([]);
    expect(revocation(appraisal)).toMatchObject({ answer: 'cannot tell', code: 'revocation-no-list' });
    expect(appraisal.headline.kind).toBe('confirmed');
  });
});

describe('when a current list of the issuer is at hand', () => {
  it('proves that the device is not on it', async () => {
    expect(revocation(await judged([await mintCrl(gateway.intermediate, { revoked: ['4712'] })]))).toMatchObject({
      answer: 'proved',
      code: 'not-revoked',
    });
  });

  it('is danger where the device is on it', async () => {
    const appraisal = await judged([await mintCrl(gateway.intermediate, { revoked: ['4711'] })]);
    expect(revocation(appraisal)).toMatchObject({ answer: 'refuted', code: 'path-revoked' });
    expect(appraisal.headline).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
  });

  it('is danger for good: also when the list is outdated', async () => {
    const lists = await Promise.all([
      mintCrl(gateway.intermediate, { revoked: ['4711'], nextUpdate: NOW - DAY / 2 }),
      mintCrl(gateway.root, { nextUpdate: NOW - DAY / 2 }),
    ]);
    expect((await judged(lists)).headline).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
  });

  it('is danger where the intermediate is on the list of the root', async () => {
    const other = await mintGateway({ intermediate: { serial: '99' } });
    const appraisal = await appraiseItems(
      sighting({ leaf: other.leaf }),
      {
        gateways: [paired(other.root, [other.intermediate])],
        revocation: { crls: [await mintCrl(other.root, { revoked: ['99'] })], ocsp: [] },
      },
      NOW,
    );
    expect(appraisal.headline).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
  });
});

describe('when a device was on hold, and the list that said so is out of date', () => {
  const held = () =>
    mintCrl(gateway.intermediate, {
      revoked: ['4711'],
      reason: X509CrlReason.certificateHold,
      thisUpdate: NOW - 3 * DAY,
      nextUpdate: NOW - 2 * DAY,
    });

  it('it still is, for whoever keeps newer lists away must not end a hold', async () => {
    expect((await judged([await held()])).headline).toMatchObject({ kind: 'danger', reasons: ['path-revoked'] });
    const older = await mintCrl(gateway.intermediate, { thisUpdate: NOW - 4 * DAY, nextUpdate: NOW - 3 * DAY });
    expect((await judged([older, await held()])).headline.kind).toBe('danger');
  });

  it('it is not after a later list without it, were that out of date as well', async () => {
    const later = await mintCrl(gateway.intermediate, { thisUpdate: NOW - 2 * DAY, nextUpdate: NOW - DAY });
    const appraisal = await judged([await held(), later]);
    expect(revocation(appraisal)).toMatchObject({ answer: 'cannot tell', code: 'revocation-unreliable' });
    expect(appraisal.headline.kind).toBe('confirmed');
  });
});

describe('when a list cannot be relied on', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['outdated', () => mintCrl(gateway.intermediate, { nextUpdate: NOW - DAY / 2 })],
    ['signed by another key', async () => mintCrl(gateway.intermediate, { revoked: ['4711'], signer: await mint({}) })],
  ])('%s: says so, and neither accuses nor fails', async (_, list) => {
    const appraisal = await judged([await list()]);
    expect(revocation(appraisal)).toMatchObject({ answer: 'cannot tell', code: 'revocation-unreliable' });
    expect(appraisal.headline.kind).toBe('confirmed');
  });
});

describe('when lists do not cover all reasons', () => {
  const some = (...reasons: number[]): Promise<Uint8Array> =>
    mintCrl(gateway.intermediate, { extensions: [listScope({ reasons })] });

  it('does not call it proved, until another list covers the others', async () => {
    const [compromise, others] = await Promise.all([some(1, 2), some(3, 4, 5, 6, 7, 8)]);
    expect(revocation(await judged([compromise]))).toMatchObject({ answer: 'cannot tell', code: 'revocation-partial' });
    expect(revocation(await judged([compromise, others]))).toMatchObject({ answer: 'proved', code: 'not-revoked' });
  });
});

describe('when a list speaks of other certificates', () => {
  it.each<[string, () => Promise<Uint8Array>]>([
    ['it is the root’s own', () => mintCrl(gateway.root)],
    [
      'it is for authorities',
      () => mintCrl(gateway.intermediate, { extensions: [listScope({ only: 'authorities' })] }),
    ],
    ['it is for another shard', () => mintCrl(gateway.intermediate, { extensions: [listScope({ uri: 'http://a/' })] })],
  ])('%s: does not call it proved', async (_, list) => {
    expect(revocation(await judged([await list()]))).toMatchObject({
      answer: 'cannot tell',
      code: 'revocation-no-list',
    });
  });
});

describe('when no list is needed', () => {
  it.each<[string, Parameters<typeof mintLeaf>[1]]>([
    ['it lives for a week', { notBefore: NOW - DAY, notAfter: NOW + 6 * DAY }],
    ['it says that there is none (RFC 9608)', { extensions: [rawExtension('2.5.29.56', Uint8Array.of(5, 0))] }],
  ])('%s: does not ask for one', async (_, options) => {
    expect(revocation(await judged([], await mintLeaf(gateway.intermediate, options)))).toMatchObject({
      answer: 'cannot tell',
      code: 'revocation-not-needed',
    });
  });
});

describe('when no paired gateway signed it', () => {
  it('does not ask', async () => {
    expect(revocation(await judged([], await mint({ subject: 'CN=Camera' })))).toBeUndefined();
  });
});
