import { describe, expect, it } from 'vitest';
import { createRoot } from '../../../gateway/ca/authority.ts';
import { makeGatewayAnchor } from '../../../src/core/anchors/make-anchor.ts';
import { ownRootProblem } from '../../../src/core/anchors/own-root.ts';
import { usualScope } from '../../../src/core/anchors/usual-scope.ts';
import { widestScope } from '../../../src/core/scope/constrained-scope.ts';
import { OID_SERVER_AUTH } from '../../../src/core/x509/certificate/usage.ts';
import { sameBytes } from '../../../src/core/encoding/bytes.ts';
import { decodeCertificate, EXTENSION } from '../../../src/core/x509/basics/index.ts';
import { DAY, mint, type MintOptions, mintRoot, NOW } from '../../support/mint.ts';
import { certificatePolicies } from '../../support/mint-extensions.ts';

const OID_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const bounds = ['dns:local', 'dns:home.arpa', 'ip:192.168.0.0/255.255.0.0', 'ip:fd00::/ff00::'] as const;
const SCOPE = { names: ['local', 'home.arpa', '.'], addresses: ['192.168.0.0/16', 'fd00::/8'], until: NOW + 300 * DAY };

/** Of a root that is right but for `change`, by default with this scope. */
async function problemOf(change: MintOptions, scope = SCOPE): Promise<string | null> {
  const { der } = await mintRoot({ constraints: { permitted: bounds }, ...change });
  return ownRootProblem(der, scope, NOW);
}

describe('a gateway root that a browser may trust as it is', () => {
  it('is the one that our gateway makes, paired for all that it may vouch for', async () => {
    const { certificate } = await createRoot(NOW);
    const { covered } = usualScope(widestScope(certificate.der), []);
    expect(await ownRootProblem(certificate.der, covered, NOW)).toBeNull();
    // Its bounds are those of the cross certificate that there would be otherwise.
    const made = await makeGatewayAnchor(certificate.der, covered, 'Home', NOW);
    const cross = made.ok ? decodeCertificate(made.pair.cross) : null;
    const of = (extensions: ReadonlyMap<string, { readonly value: Uint8Array }>) =>
      extensions.get(EXTENSION.nameConstraints)?.value ?? new Uint8Array();
    expect(cross?.ok && sameBytes(of(cross.value.extensions), of(certificate.extensions))).toBe(true);
  });

  it('is one that has the bounds of the scope, in whatever order, or narrower ones', async () => {
    expect(await problemOf({})).toBeNull();
    expect(await problemOf({ constraints: { permitted: [...bounds].reverse() } })).toBeNull();
    expect(await problemOf({ constraints: { permitted: [bounds[1], bounds[2], bounds[3]] } })).toBeNull();
    expect(
      await problemOf({ constraints: { permitted: bounds, excluded: ['ip:192.168.7.0/255.255.255.0'] } }),
    ).toBeNull();
    expect(await problemOf({ usages: [OID_SERVER_AUTH] })).toBeNull();
  });

  it.each<[string, MintOptions, string]>([
    ['has no bounds', { constraints: undefined as never }, 'unconstrained'],
    [
      'has bounds that browsers may ignore',
      { constraints: { permitted: bounds, critical: false } },
      'constraints-not-critical',
    ],
    ['leaves names open', { constraints: { permitted: bounds.slice(2) } }, 'unconstrained'],
    ['leaves IPv4 addresses open', { constraints: { permitted: [bounds[0], bounds[3]] } }, 'unconstrained'],
    ['leaves IPv6 addresses open', { constraints: { permitted: bounds.slice(0, 3) } }, 'unconstrained'],
    ['permits a website beside the home', { constraints: { permitted: [...bounds, 'dns:example.com'] } }, 'not-local'],
    ['permits a public suffix', { constraints: { permitted: [...bounds, 'dns:com'] } }, 'not-local'],
    ['permits every name', { constraints: { permitted: [...bounds, 'dns:'] } }, 'not-local'],
    ['permits a public address', { constraints: { permitted: [...bounds, 'ip:8.8.8.0/255.255.255.0'] } }, 'not-local'],
    ['permits every IPv6 address', { constraints: { permitted: [...bounds, 'ip:::/::'] } }, 'not-local'],
    ['only excludes', { constraints: { excluded: ['dns:com', 'ip:0.0.0.0/0.0.0.0', 'ip:::/::'] } }, 'unconstrained'],
    ['permits a local name outside the scope', { constraints: { permitted: [...bounds, 'dns:corp'] } }, 'other-bounds'],
    [
      'permits local addresses outside the scope',
      { constraints: { permitted: [...bounds, 'ip:10.0.0.0/255.0.0.0'] } },
      'other-bounds',
    ],
    [
      'excludes addresses in a form that no browser takes for them',
      { constraints: { permitted: bounds, excluded: ['ip:::ffff:c0a8:700/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ff00'] } },
      'other-bounds',
    ],
    ['is called a website itself', { dns: ['www.example.com'] }, 'has-names'],
    [
      'asks for policies, which no browser heeds in a root',
      { extensions: [certificatePolicies('1.2.3.4')] },
      'conditions',
    ],
    ['lasts longer than the scope', { notAfter: NOW + 301 * DAY }, 'outlasts'],
    ['has expired', { notAfter: NOW - 1000 }, 'expired'],
    ['is not yet in force', { notBefore: NOW + 1000 }, 'expired'],
    ['is none of a CA', { ca: false }, 'not-a-ca'],
    ['is not for websites', { usages: [OID_CODE_SIGNING] }, 'usage'],
    ['has a key that others can work out', { key: 'RSA-512' }, 'unsafe-key'],
  ])('is none that %s', async (_what, change, problem) => {
    expect(await problemOf(change)).toBe(problem);
  });

  it('is none where the person narrowed what it is believed for', async () => {
    expect(await problemOf({}, { ...SCOPE, names: ['local'] })).toBe('other-bounds');
    expect(await problemOf({}, { ...SCOPE, addresses: ['192.168.7.0/24', 'fd00::/8'] })).toBe('other-bounds');
  });

  it('is none that another key signed, or that is no certificate', async () => {
    const subject = 'CN=Root';
    const other = await mintRoot({ subject });
    const der = (await mint({ issuer: other, subject, ca: true, constraints: { permitted: bounds } })).der;
    expect(await ownRootProblem(der, SCOPE, NOW)).toBe('not-self-signed');
    expect(await ownRootProblem(Uint8Array.of(1, 2, 3), SCOPE, NOW)).toBe('unreadable');
  });
});
