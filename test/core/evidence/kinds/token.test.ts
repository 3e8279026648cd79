import { describe, expect, it } from 'vitest';
import { appraiseArtefacts } from '../../../../src/core/evidence/kinds/appraise-artefacts.ts';
import type { EvidenceGrounds } from '../../../../src/core/evidence/artefacts/types.ts';
import type { MakerRoot } from '../../../../src/core/index.ts';
import { mint, mintIntermediate, type Minted, mintRoot, NOW } from '../../../support/mint.ts';
import { spkiOf } from '../../../support/observations.ts';
import { NONCE, tokenBy, tokenHome } from '../../../support/token.ts';

describe('a token that was signed below an authority of its maker', () => {
  const makerOf = async (root: Minted, intermediates: readonly Minted[]): Promise<MakerRoot> => ({
    id: await spkiOf(root),
    name: 'Example Ltd',
    root: root.der,
    intermediates: intermediates.map(({ der }) => der),
  });

  it('leads to the maker where the authority came with the maker’s root, whatever the token brings', async () => {
    const { maker, leaf, claims } = await tokenHome();
    const authority = await mintIntermediate(maker, { subject: 'CN=Example Devices,O=Example Ltd' });
    const stranger = await mintIntermediate(await mintRoot(), { subject: 'CN=Example Devices,O=Example Ltd' });
    const attester = await mint({ issuer: authority, subject: 'CN=Attestation Key', usages: null });
    const appraise = async (kept: readonly Minted[], brought: readonly Minted[]) => {
      const grounds: EvidenceGrounds = {
        presented: { leaf: leaf.der, others: [] },
        host: { kind: 'dns', value: 'lamp.local' },
        nonce: NONCE,
        makers: [await makerOf(maker, kept)],
        gateways: [],
        off: [],
        now: NOW,
      };
      const bytes = tokenBy(attester, claims, [attester, ...brought]);
      const met = [{ place: 'well-known', mediaType: 'application/eat+jwt', bytes }] as const;
      return (await appraiseArtefacts(met, grounds)).evidence[0];
    };
    const proved = { genuine: 'proved', binding: 'attests-key', anchor: await spkiOf(maker) };
    expect(await appraise([authority], [])).toMatchObject(proved);
    expect(await appraise([], [authority])).toMatchObject(proved);
    for (const [kept, brought] of [
      [[], []],
      [[stranger], []],
      [[], [stranger]],
    ])
      expect(await appraise(kept ?? [], brought ?? [])).toMatchObject({ genuine: 'cannot tell', anchor: null });
  });
});
