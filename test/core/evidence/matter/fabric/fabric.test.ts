import { beforeAll, describe, expect, it } from 'vitest';
import {
  appraiseMatterFabric,
  type FabricTerms,
  readMatterFabric,
} from '../../../../../src/core/evidence/matter/fabric/fabric.ts';
import { x509ToMatter } from '../../../../../src/core/signed/matter-tlv/certificate.ts';
import { issuerKeyOf } from '../../../../../src/core/x509/revocation/revoked-for-good.ts';
import { decode } from '../../../../support/matter-chain.ts';
import { matterSubject, NODE02_04 } from '../../../../support/matter-certificates.ts';
import { extendedKeyUsage } from '../../../../support/mint-extensions.ts';
import { mint, type Minted, type MintOptions, NOW } from '../../../../support/mint.ts';

const BOTH = extendedKeyUsage(['1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.1'], true);
const FABRIC = 'FAB000000000001D';
const NODE = 'DEDEDEDE00000001';

const mintFabricRoot = (): Promise<Minted> =>
  mint({ subject: matterSubject({ '1.4': 'CACACACA00000001', '1.5': FABRIC }), ca: true });
const mintNode = (issuer: Minted, change: MintOptions = {}): Promise<Minted> =>
  mint({ issuer, subject: matterSubject({ '1.1': NODE, '1.5': FABRIC }), extensions: [BOTH], ...change });

let root: Minted;
let intermediate: Minted;
let node: Minted;
beforeAll(async () => {
  root = await mintFabricRoot();
  intermediate = await mint({
    issuer: root,
    subject: matterSubject({ '1.3': 'CACACACA00000003', '1.5': FABRIC }),
    ca: 0,
  });
  node = await mintNode(intermediate);
});

const tlv = (minted: Minted): Uint8Array => {
  const converted = x509ToMatter(decode(minted));
  if (!converted.ok) throw new Error(converted.fault);
  return converted.value;
};

async function appraise(noc: Minted, icac: Minted | null, terms: Partial<FabricTerms> = {}) {
  const read = readMatterFabric({ noc: tlv(noc), ...(icac && { icac: tlv(icac) }) });
  if (!read.ok) throw new Error(read.fault);
  return appraiseMatterFabric(read.value, {
    gateways: [{ name: 'Our home', root: decode(root) }],
    heldKeys: [],
    now: NOW,
    ...terms,
  });
}

describe('a node of a fabric', () => {
  it('belongs to the paired root that its certificates lead to', async () => {
    expect(await appraise(node, intermediate)).toMatchObject({
      kind: 'matter',
      axis: 'ownership',
      genuine: 'proved',
      binding: 'claimed',
      claims: { owner: 'Our home', more: { nodeId: NODE, fabricId: FABRIC } },
      anchor: await issuerKeyOf(decode(root)),
    });
    expect(await appraise(await mintNode(root), null)).toMatchObject({ genuine: 'proved' });
  });

  it('is bound to this connection by its key alone', async () => {
    const heldKeys = [await issuerKeyOf(decode(node))];
    expect(await appraise(node, intermediate, { heldKeys })).toMatchObject({ binding: 'attests-key' });
    expect(await appraise(node, intermediate, { heldKeys: [await issuerKeyOf(decode(root))] })).toMatchObject({
      binding: 'claimed',
    });
  });

  it('belongs to no one that we know where its root was not paired, whatever root it shows', async () => {
    const own = await mintFabricRoot();
    const stranger = await mintNode(own);
    for (const icac of [null, own])
      expect(await appraise(stranger, icac)).toMatchObject({
        genuine: expect.not.stringMatching('proved'),
        anchor: null,
      });
    expect(await appraise(node, intermediate, { gateways: [] })).toMatchObject({
      genuine: 'cannot tell',
      anchor: null,
    });
  });

  it.each<[string, MintOptions]>([
    ['it names another fabric than its root', { subject: matterSubject({ '1.1': NODE, '1.5': 'FAB0000000000002' }) }],
    ['it names no node', { subject: matterSubject({ '1.5': FABRIC }) }],
    ['it is for one end of a session only', { extensions: [extendedKeyUsage(['1.3.6.1.5.5.7.3.1'], true)] }],
    ['it is an authority', { ca: true }],
  ])('is refused where %s', async (_what, change) => {
    expect(await appraise(await mintNode(root, change), null)).toMatchObject({ genuine: 'refuted', anchor: null });
  });

  it.each<[string, MintOptions, string]>([
    ['it expired', { notAfter: NOW - 1000 }, 'expired'],
    ['its time is still to come', { notBefore: NOW + 1000 }, 'not-yet-valid'],
  ])('was let into the fabric, which says nothing against it where %s', async (_what, change, rule) => {
    const appraised = await appraise(await mintNode(root, change), null);
    expect(appraised).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(appraised.steps).toMatchObject([
      { code: 'matter-fabric-known', answer: 'proved' },
      { code: 'matter-fabric-chain', answer: 'cannot tell', params: { rule } },
      { code: 'matter-node-key-held' },
    ]);
    expect(appraised.claims.owner).toBeUndefined();
  });

  it('says nothing against the device where another fabric bears the same numbers', async () => {
    const twin = await mintFabricRoot();
    const below = await mint({ issuer: twin, subject: intermediate.subject, ca: 0 });
    const late: MintOptions = { notAfter: NOW - 1000 };
    for (const [noc, icac] of [
      [await mintNode(twin), null],
      [await mintNode(twin, late), null],
      [await mintNode(below), below],
      [await mintNode(twin, { ca: true }), null],
    ] as const) {
      const { steps, ...rest } = await appraise(noc, icac);
      expect(rest).toMatchObject({ genuine: 'cannot tell', anchor: null });
      expect(steps[0]).toEqual({ code: 'matter-fabric-known', answer: 'cannot tell' });
      expect(steps.filter(({ answer }) => answer === 'refuted')).toEqual([]);
    }
  });

  it('is refused with the intermediate of a fabric that did not sign it', async () => {
    const twin = await mint({ issuer: await mintFabricRoot(), subject: intermediate.subject, ca: 0 });
    expect(await appraise(await mintNode(twin), intermediate)).toMatchObject({ genuine: 'refuted', anchor: null });
  });

  it('is not believed where the paired root itself expired', async () => {
    const now = NOW + 40 * 86_400_000;
    const { steps, ...rest } = await appraise(await mintNode(root, { notAfter: now + 1000 }), null, { now });
    expect(rest).toMatchObject({ genuine: 'cannot tell', anchor: null });
    expect(steps.filter(({ answer }) => answer === 'refuted')).toEqual([]);
  });

  it('is refused below two intermediates', async () => {
    const second = await mint({ issuer: intermediate, subject: matterSubject({ '1.3': 'CACACACA00000004' }), ca: 0 });
    expect(await appraise(await mintNode(second), second)).toMatchObject({
      genuine: expect.not.stringMatching('proved'),
    });
  });
});

describe('what a device shows of its fabric', () => {
  it('is read in both encodings', () => {
    expect(readMatterFabric({ noc: NODE02_04.tlv })).toEqual(readMatterFabric({ noc: NODE02_04.der }));
  });

  it('is named by the part that cannot be read', () => {
    expect(readMatterFabric({ noc: new Uint8Array() })).toMatchObject({ ok: false, part: 'noc' });
    expect(readMatterFabric({ noc: NODE02_04.tlv, icac: NODE02_04.tlv.subarray(0, 50) })).toMatchObject({
      ok: false,
      part: 'icac',
    });
  });
});
