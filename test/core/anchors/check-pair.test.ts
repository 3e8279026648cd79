import { beforeAll, describe, expect, it } from 'vitest';
import type { AnchorPair } from '../../../src/core/index.ts';
import { makeGatewayAnchor } from '../../../src/core/anchors/make-anchor.ts';
import { pairProblem } from '../../../src/core/anchors/check-pair.ts';
import { OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { DAY, mint, type Minted, type MintOptions, mintRoot, NOW } from '../../support/mint.ts';

const scope = { names: ['local'], addresses: ['192.168.0.0/16'], until: NOW + 300 * DAY };
const bounded = ['dns:local', 'ip:192.168.0.0/255.255.0.0', 'ip:fd00::/ff00::'] as const;
let gateway: Minted;
let genuine: AnchorPair;

beforeAll(async () => {
  gateway = await mintRoot();
  const made = await makeGatewayAnchor(gateway.der, scope, 'Home', NOW);
  if (!made.ok) throw new Error(made.problem);
  genuine = made.pair;
});

/** A pair that someone else made, right except for `change`. */
async function forged(change: MintOptions, both = true): Promise<string | null> {
  const good: MintOptions = { ca: true, usages: [OID_SERVER_AUTH], constraints: { permitted: bounded } };
  const root = await mint({ subject: 'CN=Scope', ...good, ...(both ? change : {}) });
  const cross = await mint({ issuer: root, subject: gateway.subject, keys: gateway.keys, ...good, ...change });
  return pairProblem(root.der, cross.der, NOW);
}

describe('two certificates that are to be installed as a scoped pair', () => {
  it('when made by Latchkey, or by anyone in the same way, are one', async () => {
    expect(await pairProblem(genuine.scopeRoot, genuine.cross, NOW)).toBeNull();
    expect(await forged({})).toBeNull();
  });

  it.each<[string, MintOptions, string]>([
    ['have no constraints', { constraints: undefined as never }, 'unconstrained'],
    [
      'have constraints that browsers may ignore',
      { constraints: { permitted: bounded, critical: false } },
      'constraints-not-critical',
    ],
    ['leave addresses open', { constraints: { permitted: ['dns:local'] } }, 'unconstrained'],
    [
      'leave IPv6 addresses open',
      { constraints: { permitted: ['dns:local', 'ip:192.168.0.0/255.255.0.0'] } },
      'unconstrained',
    ],
    [
      'leave names open',
      { constraints: { permitted: ['ip:192.168.0.0/255.255.0.0', 'ip:fd00::/ff00::'] } },
      'unconstrained',
    ],
    [
      'only exclude',
      { constraints: { excluded: ['dns:example.com', 'ip:0.0.0.0/0.0.0.0', 'ip:::/::'] } },
      'unconstrained',
    ],
    ['permit a website', { constraints: { permitted: [...bounded, 'dns:example.com'] } }, 'not-local'],
    [
      'permit a name that ends for some before it does for others',
      { constraints: { permitted: [...bounded, 'dns:com\0.local'] } },
      'not-local',
    ],
    ['permit a public suffix', { constraints: { permitted: [...bounded, 'dns:com'] } }, 'not-local'],
    ['permit every name', { constraints: { permitted: [...bounded, 'dns:'] } }, 'not-local'],
    ['permit a public address', { constraints: { permitted: [...bounded, 'ip:8.8.8.0/255.255.255.0'] } }, 'not-local'],
    [
      'permit a range that reaches beyond home',
      { constraints: { permitted: [...bounded, 'ip:192.0.0.0/255.0.0.0'] } },
      'not-local',
    ],
    [
      'permit addresses by a mask that is no prefix',
      { constraints: { permitted: [...bounded, 'ip:192.168.0.1/255.255.0.255'] } },
      'not-local',
    ],
    ['have constraints with a minimum', { constraints: { permitted: bounded, minimum: true } }, 'unconstrained'],
    ['are good for more than TLS servers', { usages: [OID_SERVER_AUTH, '1.3.6.1.5.5.7.3.4'] }, 'usage'],
    ['do not say what they are good for', { usages: null }, 'usage'],
    ['are none of a CA', { ca: false }, 'not-a-ca'],
    ['have run out', { notAfter: NOW - 1000 }, 'expired'],
    ['are not yet in force', { notBefore: NOW + 1000 }, 'expired'],
  ])('when they %s, are none', async (_what, change, problem) => {
    expect(await forged(change)).toBe(problem);
  });

  it('when the second allows more than the first, or less, are none', async () => {
    expect(await forged({ constraints: { permitted: [...bounded, 'dns:lan'] } }, false)).toBe('constraints-differ');
  });

  it('when they do not belong together, are none', async () => {
    expect(await pairProblem(genuine.cross, genuine.scopeRoot, NOW)).toBe('not-self-signed');
    expect(await pairProblem(genuine.scopeRoot, gateway.der, NOW)).toBe('not-issued-by-scope-root');
    expect(await pairProblem(genuine.scopeRoot, genuine.cross.subarray(0, 200), NOW)).toBe('unreadable');
  });

  it('when one byte is another, are none', async () => {
    for (const [scopeRoot, cross] of [
      [flipped(genuine.scopeRoot), genuine.cross],
      [genuine.scopeRoot, flipped(genuine.cross)],
    ] as const) {
      expect(await pairProblem(scopeRoot, cross, NOW)).toBe('bad-signature');
    }
  });
});

/** With another last byte: inside the signature. */
function flipped(der: Uint8Array): Uint8Array {
  const other = Uint8Array.from(der);
  other[other.length - 1] = (other.at(-1) ?? 0) ^ 1;
  return other;
}
