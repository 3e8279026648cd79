import { beforeAll, describe, expect, it } from 'vitest';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import type { SeenEvidence } from '../../../../src/core/index.ts';
import { toBase64url } from '../../../../src/core/encoding/base64url.ts';
import { matterSubject, PAA_NO_VID, SAMPLE } from '../../../support/matter-certificates.ts';
import { type Attestation, mintAttestation } from '../../../support/matter-chain.ts';
import { mint, type Minted, NOW } from '../../../support/mint.ts';
import { spkiOf } from '../../../support/observations.ts';

let good: Attestation;
beforeAll(async () => {
  good = await mintAttestation();
});

/** What a Matter device shows, appraised with makers that the person added, and authorities that they loaded. */
async function appraise(
  { dac, pai }: { readonly dac: Uint8Array; readonly pai: Uint8Array },
  { makers = [], authorities = [] }: { makers?: readonly Minted[]; authorities?: readonly Uint8Array[] },
): Promise<SeenEvidence | undefined> {
  const part = (der: Uint8Array) => ['application/pkix-cert', toBase64url(der)];
  const bytes = new TextEncoder().encode(JSON.stringify({ dac: part(dac), pai: part(pai) }));
  const grounds: EvidenceGrounds = {
    presented: { leaf: dac, others: [] },
    host: { kind: 'dns', value: 'lamp.local' },
    nonce: null,
    makers: await Promise.all(makers.map(async (each) => ({ id: await spkiOf(each), name: 'Maker', root: each.der }))),
    gateways: [],
    matter: { authorities, declarationSigners: [], revocationLists: [], names: null },
    off: [],
    now: NOW,
  };
  const { evidence } = await appraiseArtefacts(
    [{ place: 'well-known', mediaType: 'application/cmw+json', bytes }],
    grounds,
  );
  return evidence.find(({ kind, axis }) => kind === 'matter' && axis === 'attestation');
}

const shown = ({ dac, pai }: Attestation) => ({ dac: dac.der, pai: pai.der });
const authority = (vendor?: string): Promise<Minted> =>
  mint({ subject: matterSubject(vendor === undefined ? {} : { '2.1': vendor }, 'PAA'), ca: 1 });

describe('a maker’s root that the person added', () => {
  it('attests Matter devices of the vendor that it names', async () => {
    expect(await appraise(shown(good), { makers: [good.paa] })).toMatchObject({
      genuine: 'proved',
      binding: 'attests-key',
      anchor: await spkiOf(good.paa),
    });
  });

  it('attests none where it names no vendor, which only an authority for all of Matter does', async () => {
    const paa = await authority();
    const chain = await mintAttestation({}, { paa });
    expect(await appraise(shown(chain), { makers: [paa] })).toMatchObject({ genuine: 'cannot tell', anchor: null });
    // What the person loaded as an authority for Matter may.
    expect(await appraise(shown(chain), { authorities: [paa.der] })).toMatchObject({ genuine: 'proved' });
  });

  it('attests no device of another vendor', async () => {
    const paa = await authority('FFF2');
    const chain = await mintAttestation({}, { paa });
    for (const trusted of [{ makers: [paa] }, { authorities: [paa.der] }])
      expect(await appraise(shown(chain), trusted)).toMatchObject({ genuine: 'refuted' });
  });
});

it('lets an authority for tests, whose private key everyone has, anchor nothing that it signed', async () => {
  const appraised = await appraise({ dac: SAMPLE.dac, pai: SAMPLE.pai }, { authorities: [PAA_NO_VID] });
  expect(appraised).toMatchObject({ genuine: 'proved', binding: 'attests-key', anchor: null });
  expect(appraised?.claims.more).toMatchObject({ sample: 'yes' });
});
