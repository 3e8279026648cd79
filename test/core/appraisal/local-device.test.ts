import { describe, expect, it } from 'vitest';
import { type Headline } from '../../../src/core/index.ts';
import { OID_ANY_USAGE, OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { appraiseItems, paired, sighting } from '../../support/observations.ts';
import { mintGateway, NOW } from '../../support/mint.ts';

type Usages = readonly string[] | null;

async function verdictOn(leaf: Usages, intermediate: Usages, root: Usages, localDevice?: string): Promise<Headline> {
  const gateway = await mintGateway({
    leaf: { usages: leaf },
    intermediate: { usages: intermediate },
    root: { usages: root },
  });
  return (
    await appraiseItems(
      sighting({ leaf: gateway.leaf }),
      { gateways: [paired(gateway.root, [gateway.intermediate])], localDevice },
      NOW,
    )
  ).headline;
}

const BOTH = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];

describe('a certificate that says Local Device', () => {
  it.each<[string, Usages, Usages]>([
    ['no one above it lists anything', null, null],
    ['everyone above it lists Local Device, too', BOTH, BOTH],
    ['only the root lists anything, and Local Device with it', null, BOTH],
  ])('when %s, is confirmed as one', async (_, intermediate, root) => {
    expect(await verdictOn(BOTH, intermediate, root)).toMatchObject({ kind: 'confirmed', localDevice: true });
  });

  it.each<[string, Usages, Usages]>([
    ['the intermediate lists other purposes only', [OID_SERVER_AUTH], null],
    ['the root lists other purposes only', BOTH, [OID_SERVER_AUTH]],
    ['the intermediate lists any purpose, but not this one by name', [OID_ANY_USAGE], null],
  ])('when %s, had no right to say it', async (_, intermediate, root) => {
    expect(await verdictOn(BOTH, intermediate, root)).toMatchObject({
      kind: 'caution',
      reasons: ['path-extended-key-usage'],
    });
  });
});

describe('a certificate that does not say Local Device', () => {
  it.each<[string, Usages, Usages]>([
    ['its issuers list purposes without it', [OID_SERVER_AUTH], [OID_SERVER_AUTH]],
    ['its issuers list it', [OID_SERVER_AUTH], BOTH],
    ['it lists nothing at all', null, null],
  ])('when %s, is confirmed, and not as one', async (_, leaf, above) => {
    expect(await verdictOn(leaf, above, above)).toMatchObject({ kind: 'confirmed', localDevice: false });
  });
});

describe('where another OID is set for Local Device', () => {
  it('goes by that one', async () => {
    const other = '2.25.1';
    expect(await verdictOn([OID_SERVER_AUTH, other], null, null, other)).toMatchObject({
      kind: 'confirmed',
      localDevice: true,
    });
    expect(await verdictOn([OID_SERVER_AUTH, other], [OID_SERVER_AUTH], null, other)).toMatchObject({
      kind: 'caution',
    });
    expect(await verdictOn(BOTH, null, null, other)).toMatchObject({ kind: 'confirmed', localDevice: false });
  });
});
