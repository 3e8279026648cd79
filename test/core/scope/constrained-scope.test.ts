import { describe, expect, it } from 'vitest';
import { parseHost } from '../../../src/core/index.ts';
import { readOffer } from '../../../src/core/gateways/offer.ts';
import { validatePath } from '../../../src/core/x509/path/validate-path.ts';
import { inScope } from '../../../src/core/scope/scope.ts';
import { mintLeaf, mintRoot, NOW } from '../../support/mint.ts';
import type { Constraints } from '../../support/mint-extensions.ts';

async function offered(constraints: Constraints) {
  const root = await mintRoot({ constraints });
  const result = await readOffer(root.der, NOW, 1e6);
  return { root, scope: result.ok ? result.offer.scope : null, problem: result.ok ? null : result.problem };
}

const host = (text: string) => {
  const parsed = parseHost(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe('when a root is constrained', () => {
  it('to one label of the Internet, no website comes into its scope', async () => {
    expect((await offered({ permitted: ['dns:com', 'dns:local'] })).scope?.names).toEqual(['local']);
    expect((await offered({ permitted: ['dns:com', 'ip:8.8.8.8/255.255.255.255'] })).problem).toBe('no-local-scope');
  });

  it('to more than any home has, nothing is left', async () => {
    expect(
      (await offered({ permitted: Array.from({ length: 501 }, (_, i) => `dns:h${i}.local` as const) })).problem,
    ).toBe('no-local-scope');
  });

  it('to names above one of ours, ours stays', async () => {
    expect((await offered({ permitted: ['dns:arpa'] })).scope?.names).toEqual(['home.arpa']);
  });

  it('to every name, all of ours stay', async () => {
    expect((await offered({ permitted: ['dns:'] })).scope?.names).toContain('.');
  });

  it('to names only, all local addresses stay, as they are open', async () => {
    expect((await offered({ permitted: ['dns:local'] })).scope?.addresses).toContain('10.0.0.0/8');
  });

  it('to a range wider than ours, ours stays; to IPv6 alone, no IPv4 does', async () => {
    expect((await offered({ permitted: ['ip:192.0.0.0/255.0.0.0'] })).scope?.addresses).toEqual(['192.168.0.0/16']);
    expect((await offered({ permitted: ['ip:fd00:1::/ffff:ffff::'] })).scope?.addresses).toEqual(['fd00:1::/32']);
  });

  it('by excluding what is ours, that is not promised', async () => {
    const { scope } = await offered({ excluded: ['dns:local', 'ip:0.0.0.0/0.0.0.0', 'ip:::/::'] });
    expect(scope?.addresses).toEqual([]);
    expect(scope?.names).not.toContain('local');
    expect(scope?.names).toContain('home.arpa');
  });

  it('by excluding everything, there is nothing to pair for', async () => {
    expect((await offered({ excluded: ['dns:', 'ip:0.0.0.0/0.0.0.0', 'ip:::/::'] })).problem).toBe('no-local-scope');
  });

  it('with a leading dot, to all below the name', async () => {
    expect((await offered({ permitted: ['dns:.lan'] })).scope?.names).toEqual(['lan']);
    expect((await offered({ excluded: ['dns:.lan'] })).scope?.names).not.toContain('lan');
  });

  it('in a form that no one can read, to other kinds of names only', async () => {
    const masked = (await offered({ permitted: ['ip:192.168.0.0/255.0.255.0'] })).scope;
    expect(masked).toMatchObject({ addresses: [] });
    expect(masked?.names).toContain('local');
    const minimum = (await offered({ permitted: ['dns:local'], minimum: true })).scope;
    expect(minimum).toMatchObject({ names: [] });
    expect(minimum?.addresses).toContain('192.168.0.0/16');
    expect((await offered({ excluded: ['email:'] })).scope?.names).toContain('local');
  });
});

describe('the scope shown and path validation', () => {
  const names = ['printer.local', 'a.kitchen.home.arpa', 'nas.lan', 'nas', 'www.example.com', 'x.com'];
  const constraints: Constraints[] = [
    { permitted: ['dns:local'] },
    { permitted: ['dns:kitchen.home.arpa', 'dns:com'] },
    { excluded: ['dns:lan'] },
    { permitted: ['dns:'], excluded: ['dns:local'] },
    { permitted: ['dns:nas', 'dns:lan'] },
    { permitted: ['dns:.lan'] },
    { permitted: ['dns:local'], minimum: true },
    { excluded: ['email:', 'dns:.lan'] },
  ];
  it.each(constraints)('under %o: what is in scope can be validated', async (each) => {
    const { root, scope } = await offered(each);
    for (const name of names) {
      const leaf = await mintLeaf(root, { subject: 'CN=x', dns: [name] });
      const valid = await validatePath({
        leaf: leaf.der,
        intermediates: [],
        anchors: [root.der],
        time: NOW,
        name: host(name),
      });
      if (scope && inScope(scope, host(name))) expect({ name, ok: valid.ok }).toEqual({ name, ok: true });
    }
    expect(scope && inScope(scope, host('www.example.com'))).toBe(false);
  });
});
