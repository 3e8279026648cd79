import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import { mintIntermediate, type Minted, mintLeaf, mintRoot, NOW } from '../../../support/mint.ts';
import { makerOf, mintIdentity, mintMakerRoot } from '../../../support/mint-identity.ts';
import { paired } from '../../../support/observations.ts';

let home: Minted;
let device: Minted;
let local: Minted;
beforeAll(async () => {
  home = await mintRoot();
  device = await mintIdentity(await mintMakerRoot());
  local = await mintIdentity(home, { keys: device.keys, subject: 'CN=Camera, 2.5.4.5=A-0001' });
});

async function appraise(artefact: Uint8Array, change: Partial<EvidenceGrounds> = {}) {
  const { evidence } = await appraiseArtefacts(
    [{ place: 'well-known', mediaType: 'application/pkix-cert', bytes: artefact }],
    {
      presented: { leaf: device.der, others: [] },
      host: { kind: 'dns', value: 'camera.local' },
      nonce: null,
      makers: [],
      gateways: [paired(home)],
      off: [],
      now: NOW,
      ...change,
    },
  );
  return evidence;
}

describe('an identity that a paired gateway gave', () => {
  it('says whose the device is where its key is the connection’s, and nothing of its maker', async () => {
    const [evidence, ...more] = await appraise(local.der);
    expect(evidence).toMatchObject({
      axis: 'ownership',
      genuine: 'proved',
      binding: 'attests-key',
      claims: { owner: paired(home).name, serial: 'A-0001' },
      anchor: paired(home).id,
    });
    expect(evidence?.claims).not.toHaveProperty('maker');
    expect(more).toEqual([]);
  });

  it('is found through an authority of the gateway', async () => {
    const below = await mintIntermediate(home);
    const identity = await mintIdentity(below, { keys: device.keys });
    expect(await appraise(identity.der, { gateways: [paired(home, [below])] })).toMatchObject([{ axis: 'ownership' }]);
  });

  it('only claims so where another key is the connection’s', async () => {
    const other = await mintLeaf(home);
    expect(await appraise(local.der, { presented: { leaf: other.der, others: [] } })).toMatchObject([
      { axis: 'ownership', binding: 'claimed' },
    ]);
  });

  it('is no more than said where another root bears the gateway’s name', async () => {
    const impostor = await mintRoot();
    const forged = await mintIdentity(impostor, { keys: device.keys });
    expect(await appraise(forged.der, { presented: { leaf: device.der, others: [impostor.der] } })).toMatchObject([
      { axis: 'attestation', genuine: 'cannot tell', anchor: null },
    ]);
  });

  it('is none where it is a certificate for TLS, or the gateway’s word has ended', async () => {
    const server = await mintLeaf(home, { keys: device.keys, dns: ['00-11-22-33-44-55'] });
    expect((await appraise(server.der)).filter(({ axis }) => axis === 'ownership')).toEqual([]);
    const gateway = paired(home);
    const gateways = [{ ...gateway, scope: { ...gateway.scope, until: NOW - 1 } }];
    expect((await appraise(local.der, { gateways })).filter(({ axis }) => axis === 'ownership')).toEqual([]);
  });

  it('leaves the certificate that was presented to the verdict', async () => {
    expect(await appraise(local.der, { presented: { leaf: local.der, others: [] } })).toMatchObject([
      { axis: 'attestation', genuine: 'cannot tell', anchor: null },
    ]);
  });
});

describe('roots of the other kind', () => {
  it('do not serve: a gateway’s attests no make, a maker’s no owner', async () => {
    const byGateway = await appraise(local.der);
    expect(byGateway.map(({ axis }) => axis)).toEqual(['ownership']);
    const byMaker = await appraise(local.der, { gateways: [], makers: [await makerOf(home.der)] });
    expect(byMaker.map(({ axis }) => axis)).toEqual(['attestation']);
  });
});
