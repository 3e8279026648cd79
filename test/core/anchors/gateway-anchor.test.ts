import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnchorPair, Scope } from '../../../src/core/index.ts';
import { makeGatewayAnchor } from '../../../src/core/anchors/make-anchor.ts';
import { pairProblem } from '../../../src/core/anchors/check-pair.ts';
import { validatePath } from '../../../src/core/x509/path/validate-path.ts';
import { localScope } from '../../../src/core/scope/scope.ts';
import { decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import {
  DAY,
  type KeyKind,
  KeyUsageFlags,
  mintIntermediate,
  mintLeaf,
  type Minted,
  type MintOptions,
  mintRoot,
  NOW,
} from '../../support/mint.ts';
import {
  authorityNamedInFull,
  certificatePolicies,
  inhibitAnyPolicy,
  policyMapping,
  requireExplicitPolicy,
  unknownExtension,
} from '../../support/mint-extensions.ts';
import { oddName, renamed } from '../../support/renamed.ts';
import { opensslAccepts, toPem } from '../../support/openssl-verify.ts';

const UNTIL = NOW + 365 * DAY;
const scope: Scope = { names: ['local', 'home.arpa'], addresses: ['192.168.1.0/24', 'fd00::/8'], until: UNTIL };
let root: Minted;
let pair: AnchorPair;

async function made(certificate: Minted, within: Scope = scope): Promise<AnchorPair> {
  const result = await makeGatewayAnchor(certificate.der, within, 'Home', NOW);
  if (!result.ok) throw new Error(result.problem);
  return result.pair;
}

/** What our own path validation says of a leaf under the scope root alone. */
async function believed(
  leaf: Minted,
  { scopeRoot, cross }: AnchorPair,
  between: readonly Minted[] = [],
  name?: Parameters<typeof validatePath>[0]['name'],
): Promise<string> {
  const result = await validatePath({
    leaf: leaf.der,
    intermediates: [cross, ...between.map(({ der }) => der)],
    anchors: [scopeRoot],
    time: NOW,
    ...(name ? { name } : {}),
  });
  return result.ok ? 'accepted' : result.reason;
}

beforeAll(async () => {
  root = await mintRoot({ notAfter: NOW + 3650 * DAY });
  pair = await made(root);
});

describe('a scoped anchor of a gateway root', () => {
  it('is a scope root of its own and a cross certificate with the gateway’s very name, key and key identifier', () => {
    const [scopeRoot, cross, gateway] = [pair.scopeRoot, pair.cross, root.der].map((der) => {
      const decoded = decodeCertificate(der);
      if (!decoded.ok) throw new Error(decoded.fault);
      return decoded.value;
    });
    expect(cross?.subject.der).toEqual(gateway?.subject.der);
    expect(cross?.spki.der).toEqual(gateway?.spki.der);
    expect(cross?.known.subjectKeyIdentifier).toEqual(gateway?.known.subjectKeyIdentifier);
    expect(cross?.known.authorityKeyIdentifier?.keyIdentifier).toEqual(scopeRoot?.known.subjectKeyIdentifier);
    expect(scopeRoot?.spki.der).not.toEqual(gateway?.spki.der);
    for (const certificate of [scopeRoot, cross]) {
      expect(certificate?.serial.length).toBe(16);
      expect((certificate?.serial[0] ?? 0) & 0x80).toBe(0);
      expect(certificate?.notAfter.time).toBe(UNTIL);
    }
  });

  it('reads as such to others', () => {
    const [scopeRoot, cross] = [new X509Certificate(pair.scopeRoot), new X509Certificate(pair.cross)];
    expect(scopeRoot.ca && cross.ca).toBe(true);
    expect(scopeRoot.verify(scopeRoot.publicKey) && cross.verify(scopeRoot.publicKey)).toBe(true);
    expect(cross.checkIssued(scopeRoot)).toBe(true);
    expect(scopeRoot.subject).toBe(`O=Latchkey: only for devices at home\nCN=${pair.label}`);
    expect(pair.label).toMatch(/^Home 2026-11-20 [0-9a-f]{8}$/);
  });

  it('is found sound when looked at afresh', async () => {
    expect(await pairProblem(pair.scopeRoot, pair.cross, NOW)).toBeNull();
  });

  const keys: readonly KeyKind[] = ['P-256', 'P-384', 'RSA-2048'];
  it.each(keys)(
    'when the gateway has a %s key: its certificates pass within the scope, and no other, here and with openssl',
    async (key) => {
      const gateway = await mintRoot({ key, notAfter: NOW + 365 * DAY });
      const between = await mintIntermediate(gateway);
      const anchored = await made(gateway);
      const cases: readonly [MintOptions, boolean][] = [
        [{ dns: ['printer.local'] }, true],
        [{ dns: ['nas.home.arpa', 'x.y.local'] }, true],
        [{ ip: ['192.168.1.9'] }, true],
        [{ ip: ['fd00::9'] }, true],
        [{ dns: ['www.example.com'] }, false],
        [{ dns: ['printer.local', 'www.example.com'] }, false],
        [{ dns: ['printer.lan'] }, false],
        [{ ip: ['192.168.2.9'] }, false],
        [{ ip: ['8.8.8.8'] }, false],
        [{ ip: ['2001:4860::1'] }, false],
      ];
      for (const [options, within] of cases) {
        for (const issuer of [gateway, between]) {
          const leaf = await mintLeaf(issuer, options);
          const path = issuer === between ? [between] : [];
          expect(await believed(leaf, anchored, path), JSON.stringify(options)).toBe(
            within ? 'accepted' : 'name-constraints',
          );
          expect(
            opensslAccepts({
              leaf: leaf.pem,
              anchor: toPem(anchored.scopeRoot),
              others: [toPem(anchored.cross), ...path.map(({ pem }) => pem)],
              time: NOW,
            }),
            JSON.stringify(options),
          ).toBe(within);
        }
      }
    },
  );

  it('when an intermediate of the gateway claims a wider scope, that counts for nothing', async () => {
    const wide = await mintIntermediate(root, { constraints: { permitted: ['dns:example.com'] } });
    expect(await believed(await mintLeaf(wide, { dns: ['www.example.com'] }), pair, [wide])).toBe('name-constraints');
  });

  it('when the server sends the gateway root along, a path is found all the same', async () => {
    expect(await believed(await mintLeaf(root), pair, [root])).toBe('accepted');
  });

  it('is good for TLS servers only', async () => {
    const leaf = await mintLeaf(root, { usages: ['1.3.6.1.5.5.7.3.3'] });
    const result = await validatePath({
      leaf: leaf.der,
      intermediates: [pair.cross],
      anchors: [pair.scopeRoot],
      time: NOW,
      usages: ['1.3.6.1.5.5.7.3.3'],
    });
    expect(result.ok).toBe(false);
  });

  it('when the gateway root has no key identifier, gets the one that others compute', async () => {
    const bare = await mintRoot({ withoutKeyIdentifiers: true });
    const anchored = await made(bare);
    const keyed = await mintLeaf(bare);
    expect(new X509Certificate(keyed.der).checkIssued(new X509Certificate(anchored.cross))).toBe(true);
    expect(await believed(keyed, anchored)).toBe('accepted');
  });

  it(
    'when leaves name their issuer’s serial number, too, as by easy-rsa, is no use to openssl, which holds them ' +
      'to it',
    async () => {
      const leaf = await mintLeaf(root, {
        withoutKeyIdentifiers: true,
        extensions: [await authorityNamedInFull(root)],
      });
      expect(await believed(leaf, pair)).toBe('accepted');
      expect(
        opensslAccepts({ leaf: leaf.pem, anchor: toPem(pair.scopeRoot), others: [toPem(pair.cross)], time: NOW }),
      ).toBe(false);
    },
  );

  it.each(['1000', '255', '70000', '4294967296'])(
    'when the gateway root’s path length is %s, that is no obstacle',
    async (limit) => {
      const roomy = await mintRoot({ ca: Number(limit) });
      const between = await mintIntermediate(roomy);
      expect(await believed(await mintLeaf(between), await made(roomy), [between])).toBe('accepted');
    },
  );

  it('when the gateway’s name is encoded oddly, repeats it byte by byte', async () => {
    const name = oddName();
    const { cross } = await made(renamed(await mintRoot(), name));
    const decoded = decodeCertificate(cross);
    expect(decoded.ok && decoded.value.subject.der).toEqual(name);
  });

  it('when the gateway root may have no intermediates, neither may the cross certificate', async () => {
    const flat = await mintRoot({ ca: 0 });
    const anchored = await made(flat);
    const between = await mintIntermediate(flat);
    expect(await believed(await mintLeaf(flat), anchored)).toBe('accepted');
    expect(await believed(await mintLeaf(between), anchored, [between])).toBe('path-length');
  });

  it('when the gateway root is constrained itself, keeps to that as well', async () => {
    const narrow = await mintRoot({
      constraints: { permitted: ['dns:home.arpa', 'ip:192.168.0.0/255.255.0.0'], excluded: ['dns:guest.home.arpa'] },
    });
    const anchored = await made(narrow);
    expect(anchored.scope).toMatchObject({ names: ['home.arpa'], addresses: ['192.168.1.0/24'] });
    expect(anchored.leftOut).toEqual(['local', 'fd00::/8']);
    expect(await believed(await mintLeaf(narrow, { dns: ['nas.home.arpa'] }), anchored)).toBe('accepted');
    for (const options of [{ dns: ['printer.local'] }, { dns: ['tv.guest.home.arpa'] }, { ip: ['fd00::1'] }]) {
      expect(await believed(await mintLeaf(narrow, options), anchored)).toBe('name-constraints');
    }
  });

  it.each<[string, MintOptions, MintOptions]>([
    [
      'requires a policy: any one will do, none will not',
      { extensions: [requireExplicitPolicy(0)] },
      { extensions: [certificatePolicies('1.2.3.4')] },
    ],
    [
      'requires a policy of its own list',
      { extensions: [certificatePolicies('1.2.3.4'), requireExplicitPolicy(0)] },
      { extensions: [certificatePolicies('1.2.3.4')] },
    ],
  ])('when the gateway root %s, the cross certificate does so, too', async (_what, options, fit) => {
    const strict = await mintRoot({ notAfter: UNTIL, ...options });
    const anchored = await made(strict);
    const says = (leaf: Minted, trusted: Minted | AnchorPair) =>
      'der' in trusted
        ? validatePath({ leaf: leaf.der, intermediates: [], anchors: [trusted.der], time: NOW }).then((result) =>
            result.ok ? 'accepted' : result.reason,
          )
        : believed(leaf, trusted);
    for (const [leaf, said] of [
      [await mintLeaf(strict), 'policy'],
      [await mintLeaf(strict, fit), 'accepted'],
    ] as const) {
      expect(await says(leaf, strict)).toBe(said);
      expect(await says(leaf, anchored)).toBe(said);
    }
  });

  it('when the gateway root lets no one claim any policy, the cross certificate lets no one either', async () => {
    const strict = await mintRoot({ notAfter: UNTIL, extensions: [requireExplicitPolicy(0), inhibitAnyPolicy(0)] });
    const anchored = await made(strict);
    const leaf = (policy: string) => mintLeaf(strict, { extensions: [certificatePolicies(policy)] });
    expect(await believed(await leaf('1.2.3.4'), anchored)).toBe('accepted');
    expect(await believed(await leaf('2.5.29.32.0'), anchored)).toBe('policy');
  });

  it('when an intermediate requires a policy, and the gateway root none, lets through what has one', async () => {
    const demanding = await mintIntermediate(root, {
      extensions: [certificatePolicies('1.2.3.4'), requireExplicitPolicy(0)],
    });
    const leaf = await mintLeaf(demanding, { extensions: [certificatePolicies('1.2.3.4')] });
    expect(await believed(leaf, pair, [demanding])).toBe('accepted');
    expect(await believed(await mintLeaf(demanding), pair, [demanding])).toBe('policy');
  });

  it('when the gateway root excludes IPv4 addresses in their IPv6 form, excludes them in both', async () => {
    const narrow = await mintRoot({
      notAfter: UNTIL,
      constraints: { excluded: ['ip:::ffff:192.168.1.0/ffff:ffff:ffff:ffff:ffff:ffff:ffff:ff80'] },
    });
    const anchored = await made(narrow);
    const verdict = async (address: string) => {
      const leaf = await mintLeaf(narrow, { ip: [address] });
      const others = [toPem(anchored.cross)];
      return [
        await believed(leaf, anchored),
        opensslAccepts({ leaf: leaf.pem, anchor: toPem(anchored.scopeRoot), others, time: NOW }),
      ];
    };
    expect(await verdict('192.168.1.9')).toEqual(['name-constraints', false]);
    expect(await verdict('192.168.1.200')).toEqual(['accepted', true]);
    const all = await mintRoot({
      constraints: { excluded: ['ip:::ffff:0.0.0.0/ffff:ffff:ffff:ffff:ffff:ffff:0:0'] },
    });
    expect((await made(all)).scope.addresses).toEqual(['fd00::/8']);
  });

  it('when the gateway root permits what is below a name alone, so does the pair', async () => {
    const dotted = await mintRoot({ notAfter: UNTIL, constraints: { permitted: ['dns:.box.lan', 'dns:local'] } });
    const anchored = await made(dotted, { ...scope, names: ['lan', 'local'] });
    expect(anchored.scope.names).toEqual(['box.lan', 'local']);
    expect(await pairProblem(anchored.scopeRoot, anchored.cross, NOW)).toBeNull();
    for (const [name, said] of [
      ['nas.box.lan', 'accepted'],
      ['printer.local', 'accepted'],
      ['box.lan', 'name-constraints'],
    ] as const) {
      const leaf = await mintLeaf(dotted, { dns: [name] });
      expect(await believed(leaf, anchored), name).toBe(said);
      expect(
        opensslAccepts({
          leaf: leaf.pem,
          anchor: toPem(anchored.scopeRoot),
          others: [toPem(anchored.cross)],
          time: NOW,
        }),
      ).toBe(said === 'accepted');
    }
  });

  it('begins no earlier than the gateway root', async () => {
    const young = await mintRoot({ notBefore: NOW - 60_000, notAfter: UNTIL });
    const { scopeRoot, cross } = await made(young);
    for (const der of [scopeRoot, cross])
      expect(new Date(new X509Certificate(der).validFrom).getTime()).toBe(NOW - 60_000);
  });

  it('outlasts neither the gateway root nor the scope', async () => {
    const short = await mintRoot({ notAfter: NOW + DAY });
    expect((await made(short)).scope.until).toBe(NOW + DAY);
    expect((await made(root, { ...scope, until: NOW + 2 * DAY })).scope.until).toBe(NOW + 2 * DAY);
  });

  it('when no address is in the scope, no address passes; when no name is, no name does', async () => {
    const names = await made(root, { ...scope, addresses: [] });
    const addresses = await made(root, { ...scope, names: [], addresses: ['192.168.1.0/24'] });
    for (const [anchored, options] of [
      [names, { ip: ['192.168.1.9'] }],
      [names, { ip: ['fd00::9'] }],
      [addresses, { dns: ['printer.local'] }],
      [addresses, { ip: ['fd00::9'] }],
    ] as const) {
      const leaf = await mintLeaf(root, options);
      expect(await believed(leaf, anchored)).toBe('name-constraints');
      expect(
        opensslAccepts({
          leaf: leaf.pem,
          anchor: toPem(anchored.scopeRoot),
          others: [toPem(anchored.cross)],
          time: NOW,
        }),
      ).toBe(false);
    }
  });

  it('cannot speak for single labels, and says so', async () => {
    const anchored = await made(root, localScope(UNTIL));
    expect(anchored.leftOut).toEqual(['.']);
    expect(await believed(await mintLeaf(root, { dns: ['nas'] }), anchored)).toBe('name-constraints');
  });

  it.each([
    ['is public', { ...scope, names: ['local', 'example.com'] }, 'not-local'],
    ['has a public address', { ...scope, addresses: ['8.8.8.0/24'] }, 'not-local'],
    ['reaches beyond a local range', { ...scope, addresses: ['192.0.0.0/8'] }, 'not-local'],
    ['is a single label, as public suffixes are', { ...scope, names: ['com'] }, 'not-local'],
    ['has a wildcard', { ...scope, names: ['*.local'] }, 'not-local'],
    ['has a leading dot', { ...scope, names: ['.local'] }, 'not-local'],
    ['has a name that ends for some before it does for others', { ...scope, names: ['com\0.local'] }, 'not-local'],
    ['has a name that is not in ASCII', { ...scope, names: ['küche.local'] }, 'not-local'],
    ['has what is no range', { ...scope, addresses: ['10.0.0.0/99'] }, 'not-local'],
    ['has nothing but single labels', { ...scope, names: ['.'], addresses: [] }, 'empty-scope'],
    ['has run out', { ...scope, until: NOW - 1 }, 'expired'],
  ])('when the scope %s, is not made', async (_what, within, problem) => {
    expect(await makeGatewayAnchor(root.der, within, 'Home', NOW)).toEqual({ ok: false, problem });
  });

  it.each<[string, MintOptions, string]>([
    ['must not sign certificates', { keyUsage: KeyUsageFlags.cRLSign }, 'not-a-ca'],
    ['is for mail only', { usages: ['1.3.6.1.5.5.7.3.4'] }, 'usage'],
    [
      'has a condition that no one here understands',
      { extensions: [unknownExtension(true)] },
      'unknown-critical-extension',
    ],
    [
      'maps policies, which means nothing in an anchor',
      { extensions: [certificatePolicies('1.2.3.4'), policyMapping('1.2.3.4', '1.2.3.5')] },
      'policy-mappings',
    ],
    ['has a short key', { key: 'RSA-1024' }, 'unsafe-key'],
    ['has run out', { notAfter: NOW - 1 }, 'expired'],
    [
      'may vouch for nothing in the scope',
      { constraints: { permitted: ['dns:example.com', 'ip:8.8.8.0/255.255.255.0'] } },
      'empty-scope',
    ],
  ])('is not made of a gateway root that %s', async (_what, options, problem) => {
    expect(await makeGatewayAnchor((await mintRoot(options)).der, scope, 'Home', NOW)).toEqual({ ok: false, problem });
  });

  it('is not made when something public is asked for that the root’s own constraints would take out', async () => {
    const narrow = await mintRoot({ constraints: { permitted: ['dns:local'] } });
    expect(await makeGatewayAnchor(narrow.der, { ...scope, names: ['local', 'example.com'] }, 'Home', NOW)).toEqual({
      ok: false,
      problem: 'not-local',
    });
  });

  it('is not made of what is no CA, nor of what cannot be read', async () => {
    expect(await makeGatewayAnchor((await mintLeaf(root)).der, scope, 'Home', NOW)).toEqual({
      ok: false,
      problem: 'not-a-ca',
    });
    expect(await makeGatewayAnchor(root.der.subarray(0, 90), scope, 'Home', NOW)).toEqual({
      ok: false,
      problem: 'unreadable',
    });
  });

  it('carries a name of any kind into the list of a browser, short and harmless', async () => {
    const result = await makeGatewayAnchor(root.der, scope, `\u202Eevil\u0000 "Böse" ${'x'.repeat(200)}`, NOW);
    if (!result.ok) throw new Error(result.problem);
    expect(Array.from(result.pair.label).length).toBeLessThanOrEqual(64);
    expect(new X509Certificate(result.pair.scopeRoot).subject).toContain('Böse');
    expect(result.pair.label).not.toMatch(/\p{Cc}|\u202E/u);
  });

  it('whatever the scope, lets through exactly what lies in it', async () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const suffix = fc.oneof(
      fc.constantFrom('local', 'home.arpa', 'lan', 'internal'),
      label.map((each) => `${each}.local`),
    );
    const block = fc
      .tuple(fc.nat(255), fc.nat(255), fc.integer({ min: 8, max: 32 }))
      .map(([a, b, bits]) => `10.${String(a)}.${String(b)}.0/${String(bits)}`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(suffix, { minLength: 1, maxLength: 3 }),
        fc.array(block, { maxLength: 2 }),
        label,
        fc.constantFrom('local', 'home.arpa', 'lan', 'example.com'),
        fc.nat(255),
        async (names, addresses, host, under, last) => {
          const anchored = await made(root, { names, addresses, until: UNTIL });
          const name = `${host}.${under}`;
          const inside = names.some((each) => name === each || name.endsWith(`.${each}`));
          expect(await believed(await mintLeaf(root, { dns: [name] }), anchored)).toBe(
            inside ? 'accepted' : 'name-constraints',
          );
          const address = `10.0.0.${String(last)}`;
          const leaf = await mintLeaf(root, { ip: [address] });
          expect(
            opensslAccepts({
              leaf: leaf.pem,
              anchor: toPem(anchored.scopeRoot),
              others: [toPem(anchored.cross)],
              time: NOW,
            }),
          ).toBe((await believed(leaf, anchored)) === 'accepted');
        },
      ),
      { numRuns: 25 },
    );
  });
});
