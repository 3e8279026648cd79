import { describe, expect, it } from 'vitest';
import { localDeviceUsage, OID_ANY_USAGE, OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../src/core/x509/usage.ts';
import { mintGateway } from '../../support/mint.ts';
import { read } from '../../support/read.ts';

type Usages = readonly string[] | null;

async function saysOf(leaf: Usages, intermediate: Usages, root: Usages, oid?: string): Promise<string> {
  const gateway = await mintGateway({ leaf: { usages: leaf }, intermediate: { usages: intermediate }, root: { usages: root } });
  return localDeviceUsage([read(gateway.leaf), read(gateway.intermediate), read(gateway.root)], oid);
}

const BOTH = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];

describe('what a path says about Local Device', () => {
  it.each<[string, Usages, Usages, Usages, string]>([
    ['the leaf lists it, nobody above lists anything', BOTH, null, null, 'present'],
    ['the leaf lists only it', [OID_LOCAL_DEVICE], null, null, 'present'],
    ['everybody lists it', BOTH, BOTH, BOTH, 'present'],
    ['the intermediate lists other purposes', BOTH, [OID_SERVER_AUTH], null, 'not-nested'],
    ['the root lists other purposes', BOTH, BOTH, [OID_SERVER_AUTH], 'not-nested'],
    ['the intermediate lists any purpose', BOTH, [OID_ANY_USAGE], null, 'not-nested'],
    ['the leaf lists another purpose', [OID_SERVER_AUTH], null, null, 'absent'],
    ['the leaf lists any purpose', [OID_ANY_USAGE], null, null, 'absent'],
    ['the leaf lists none', null, BOTH, BOTH, 'absent'],
  ])('%s', async (_, leaf, intermediate, root, expected) => {
    expect(await saysOf(leaf, intermediate, root)).toBe(expected);
  });

  it('goes by another OID where one is set', async () => {
    expect(await saysOf(['1.2.3.4'], null, null, '1.2.3.4')).toBe('present');
    expect(await saysOf(BOTH, null, null, '1.2.3.4')).toBe('absent');
  });
});
