import { beforeAll, describe, expect, it } from 'vitest';
import { type GuardStep, guardStep, type RevocationReason, type RevokedCertificate } from '../../../src/core/index.ts';
import { learnRevocation } from '../../../src/core/x509/revocation/revoked-for-good.ts';
import { mintCrl, X509CrlReason } from '../../support/mint-crl.ts';
import { type Gateway, type Minted, mintGateway, mintLeaf, NOW } from '../../support/mint.ts';
import { appraiseItems, paired, type Sighting, sighting, spkiOf } from '../../support/observations.ts';
import { read } from '../../support/read.ts';

/** A page of a known device is open, and its gateway revokes the certificate that it came with. */
const SERIAL = '4711';

let gateway: Gateway;
let renewed: Minted;
beforeAll(async () => {
  gateway = await mintGateway({ leaf: { serial: SERIAL } });
  renewed = await mintLeaf(gateway.intermediate, { keys: gateway.leaf.keys, serial: '4712' });
});

const learnt = (reason: RevocationReason, leaf = gateway.leaf): Promise<RevokedCertificate> =>
  learnRevocation(read(leaf), read(gateway.intermediate), reason);

async function steps(
  revoked: readonly RevokedCertificate[],
  { crls = [] as readonly Uint8Array[], seen = {} as Sighting, coming = false, byCompanion = false } = {},
): Promise<{ says: string; does: GuardStep }> {
  const { leaf } = gateway;
  const device = { spkiSha256: await spkiOf(leaf), pinned: 'gateway' } as const;
  const revocation = { crls, ocsp: [], revoked };
  const gateways = [paired(gateway.root, [gateway.intermediate])];
  const items = sighting({ leaf, device, ...seen }).map((item) =>
    byCompanion && item.kind === 'certificate'
      ? { ...item, source: 'companion' as const, binding: 'same-address' as const }
      : item,
  );
  const appraisal = await appraiseItems(items, { gateways, revocation }, NOW);
  const does = guardStep({ on: true, held: false, passed: null, coming, allLookedUp: true, appraisal });
  return { says: appraisal.headline.kind, does };
}

describe('a certificate that its gateway revoked', () => {
  it('is danger and blocks no one from asking again where a page is open and it was only superseded', async () => {
    expect(await steps([await learnt('superseded')])).toEqual({ says: 'danger', does: 'leave' });
  });

  it('is held where it is shown anew, or to the companion, though it was only superseded', async () => {
    const revoked = [await learnt('superseded')];
    expect(await steps(revoked, { coming: true })).toEqual({ says: 'danger', does: 'hold' });
    expect(await steps(revoked, { byCompanion: true })).toEqual({ says: 'danger', does: 'hold' });
  });

  it('is held for any other reason', async () => {
    for (const reason of ['key-compromise', 'unspecified', 'cessation-of-operation', 'privilege-withdrawn'] as const)
      expect(await steps([await learnt(reason)])).toEqual({ says: 'danger', does: 'hold' });
  });

  it('is held where its key was compromised, whichever of its certificates is shown', async () => {
    const revoked = [await learnt('superseded'), await learnt('key-compromise', renewed)];
    expect(await steps(revoked)).toEqual({ says: 'danger', does: 'hold' });
    expect(await steps([...revoked].reverse())).toEqual({ says: 'danger', does: 'hold' });
  });

  it('is held where a list gives a graver reason than what was learnt before, or than another list', async () => {
    const list = (reason: number) => mintCrl(gateway.intermediate, { revoked: [SERIAL], reason });
    const [superseded, compromised] = [await list(X509CrlReason.superseded), await list(X509CrlReason.keyCompromise)];
    expect(await steps([], { crls: [superseded] })).toEqual({ says: 'danger', does: 'leave' });
    expect(await steps([await learnt('superseded')], { crls: [compromised] })).toEqual({
      says: 'danger',
      does: 'hold',
    });
    for (const crls of [
      [superseded, compromised],
      [compromised, superseded],
    ])
      expect(await steps([], { crls })).toEqual({ says: 'danger', does: 'hold' });
  });

  it('is held where anything else is dangerous, or someone above it was superseded', async () => {
    const revoked = [await learnt('superseded')];
    const device = { spkiSha256: await spkiOf(await mintLeaf(gateway.intermediate)), pinned: 'person' } as const;
    expect(await steps(revoked, { seen: { device } })).toEqual({ says: 'danger', does: 'hold' });
    const above = await learnRevocation(read(gateway.intermediate), read(gateway.root), 'superseded');
    expect(await steps([above])).toEqual({ says: 'danger', does: 'hold' });
  });
});
