import { describe, expect, it } from 'vitest';
import { validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import { mintGateway, type MintOptions, NOW } from '../../../support/mint.ts';
import {
  certificatePolicies,
  inhibitAnyPolicy,
  policyMapping,
  requireExplicitPolicy,
} from '../../../support/mint-extensions.ts';

const ANY = '2.5.29.32.0';
const [HOUSE, GARDEN] = ['1.3.6.1.4.1.55555.2', '1.3.6.1.4.1.55555.3'];
const withAll = (...extensions: NonNullable<MintOptions['extensions']>): MintOptions => ({ extensions });

async function outcome(intermediate: MintOptions, leaf: MintOptions, root: MintOptions = {}): Promise<string> {
  const gateway = await mintGateway({ root, intermediate, leaf });
  const result = await validatePath({
    leaf: gateway.leaf.der,
    intermediates: [gateway.intermediate.der],
    anchors: [gateway.root.der],
    time: NOW,
  });
  return result.ok ? 'ok' : `${result.reason} at ${result.at ?? '-'}`;
}

describe('when no one requires a policy', () => {
  it('takes paths without, and with policies that do not fit', async () => {
    expect(await outcome({}, {})).toBe('ok');
    expect(await outcome(withAll(certificatePolicies(HOUSE)), withAll(certificatePolicies(GARDEN)))).toBe('ok');
  });
});

describe('when an authority requires one', () => {
  const required = requireExplicitPolicy(0);

  it('takes a policy that both name, or that anyPolicy stands for', async () => {
    expect(await outcome(withAll(required, certificatePolicies(HOUSE)), withAll(certificatePolicies(HOUSE)))).toBe(
      'ok',
    );
    expect(await outcome(withAll(required, certificatePolicies(ANY)), withAll(certificatePolicies(HOUSE)))).toBe('ok');
    expect(await outcome(withAll(required, certificatePolicies(HOUSE)), withAll(certificatePolicies(ANY)))).toBe('ok');
  });

  it('refuses a leaf without, or with another', async () => {
    expect(await outcome(withAll(required, certificatePolicies(HOUSE)), {})).toBe('policy at 0');
    expect(await outcome(withAll(required, certificatePolicies(HOUSE)), withAll(certificatePolicies(GARDEN)))).toBe(
      'policy at 0',
    );
    expect(await outcome(withAll(required), withAll(certificatePolicies(HOUSE)))).toBe('policy at 0');
  });

  it('counts from an anchor that requires, too', async () => {
    expect(await outcome({}, {}, withAll(requireExplicitPolicy(0)))).toBe('policy at 1');
  });

  it('does not take anyPolicy where that is inhibited', async () => {
    expect(
      await outcome(
        withAll(required, certificatePolicies(HOUSE), inhibitAnyPolicy(0)),
        withAll(certificatePolicies(ANY)),
      ),
    ).toBe('policy at 0');
  });

  it('follows a mapping, and none of anyPolicy', async () => {
    const mapped = (from: string, to: string) => withAll(required, certificatePolicies(HOUSE), policyMapping(from, to));
    expect(await outcome(mapped(HOUSE, GARDEN), withAll(certificatePolicies(GARDEN)))).toBe('ok');
    expect(await outcome(mapped(HOUSE, GARDEN), withAll(certificatePolicies(HOUSE)))).toBe('policy at 0');
    expect(await outcome(mapped(ANY, GARDEN), withAll(certificatePolicies(GARDEN)))).toBe('policy at 1');
  });

  it('waits as many certificates as it says', async () => {
    expect(await outcome(withAll(requireExplicitPolicy(2)), {})).toBe('ok');
    expect(await outcome(withAll(requireExplicitPolicy(1)), {})).toBe('policy at 0');
  });
});
