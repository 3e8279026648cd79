import { describe, expect, it } from 'vitest';
import { validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import { type Minted, mintIntermediate, mintLeaf, type MintOptions, mintRoot, NOW } from '../../../support/mint.ts';
import { type Constraint, type Constraints, rawSubjectAltName } from '../../../support/mint-extensions.ts';

async function outcome(constraints: Constraints, leaf: MintOptions, intermediate?: MintOptions): Promise<string> {
  const root = await mintRoot({ constraints });
  const between: Minted[] = intermediate ? [await mintIntermediate(root, intermediate)] : [];
  const minted = await mintLeaf(between[0] ?? root, leaf);
  const result = await validatePath({
    leaf: minted.der,
    intermediates: between.map(({ der }) => der),
    anchors: [root.der],
    time: NOW,
  });
  return result.ok ? 'ok' : `${result.reason} at ${result.at ?? '-'}`;
}

const permit = (...permitted: Constraint[]): Constraints => ({ permitted });
const exclude = (...excluded: Constraint[]): Constraints => ({ excluded });
const OUTSIDE = 'name-constraints at 0';

describe('when DNS names are constrained', () => {
  it.each<[string, Constraints, string, string]>([
    ['the name itself', permit('dns:home.arpa'), 'home.arpa', 'ok'],
    ['labels on its left', permit('dns:home.arpa'), 'a.nas.home.arpa', 'ok'],
    ['another case', permit('dns:Home.Arpa'), 'NAS.home.arpa', 'ok'],
    ['the same letters without a dot between', permit('dns:home.arpa'), 'myhome.arpa', OUTSIDE],
    ['another domain', permit('dns:home.arpa'), 'www.example.com', OUTSIDE],
    ['one of two', permit('dns:home.arpa', 'dns:local'), 'printer.local', 'ok'],
    ['the excluded', exclude('dns:example.com'), 'www.example.com', OUTSIDE],
    ['what is not excluded', exclude('dns:example.com'), 'printer.local', 'ok'],
    ['everything, excluded', exclude('dns:'), 'printer.local', OUTSIDE],
    ['a wildcard within', permit('dns:home.arpa'), '*.home.arpa', 'ok'],
    ['a wildcard that reaches out', permit('dns:nas.home.arpa'), '*.home.arpa', OUTSIDE],
    ['a wildcard that could be the excluded', exclude('dns:nas.home.arpa'), '*.home.arpa', OUTSIDE],
    ['a wildcard that could not', exclude('dns:a.nas.home.arpa'), '*.home.arpa', 'ok'],
    ['a wildcard below the excluded', exclude('dns:home.arpa'), '*.nas.home.arpa', OUTSIDE],
    ['a name that is none', permit('dns:home.arpa'), 'nas..home.arpa', OUTSIDE],
    ['a name that is none, something excluded', exclude('dns:example.com'), 'www.example.com.', OUTSIDE],
  ])('%s', async (_, constraints, name, expected) => {
    expect(await outcome(constraints, { extensions: [rawSubjectAltName({ tag: 0x82, value: name })], dns: [] })).toBe(
      expected,
    );
  });

  it('asks for every name, not for any', async () => {
    expect(await outcome(permit('dns:local'), { dns: ['printer.local', 'www.example.com'] })).toBe(OUTSIDE);
  });

  it('lets exclusion win over permission', async () => {
    expect(
      await outcome({ permitted: ['dns:local'], excluded: ['dns:printer.local'] }, { dns: ['printer.local'] }),
    ).toBe(OUTSIDE);
  });

  it('leaves other kinds open', async () => {
    expect(await outcome(permit('dns:local'), { ip: ['8.8.8.8'] })).toBe('ok');
  });
});

describe('when addresses are constrained', () => {
  it.each<[Constraints, string, string]>([
    [permit('ip:192.168.0.0/255.255.0.0'), '192.168.7.7', 'ok'],
    [permit('ip:192.168.0.0/255.255.0.0'), '192.169.0.1', OUTSIDE],
    [permit('ip:192.168.0.0/255.255.0.0'), 'fd00::1', OUTSIDE],
    [permit('ip:fd00::/ff00::'), 'fd12::1', 'ok'],
    [exclude('ip:0.0.0.0/0.0.0.0'), '10.0.0.1', OUTSIDE],
    [exclude('ip:0.0.0.0/0.0.0.0'), 'fd00::1', 'ok'],
    [permit('ip:192.168.0.0/255.0.255.0'), '192.168.0.1', 'name-constraints at 1'],
  ])('%j, %s: %s', async (constraints, address, expected) => {
    expect(await outcome(constraints, { ip: [address] })).toBe(expected);
  });
});

describe('when mailboxes are constrained', () => {
  it.each<[Constraint, string, string]>([
    ['email:me@home.arpa', 'me@HOME.arpa', 'ok'],
    ['email:me@home.arpa', 'Me@home.arpa', OUTSIDE],
    ['email:home.arpa', 'anyone@home.arpa', 'ok'],
    ['email:home.arpa', 'anyone@nas.home.arpa', OUTSIDE],
    ['email:.home.arpa', 'anyone@nas.home.arpa', 'ok'],
    ['email:.home.arpa', 'anyone@home.arpa', OUTSIDE],
    ['email:home.arpa', 'two@signs@home.arpa', OUTSIDE],
    ['email:two@signs@home.arpa', 'anyone@home.arpa', 'name-constraints at 1'],
  ])('%s, %s: %s', async (constraint, address, expected) => {
    expect(
      await outcome(permit(constraint), { extensions: [rawSubjectAltName({ tag: 0x81, value: address })], dns: [] }),
    ).toBe(expected);
  });

  it('looks at the subject’s emailAddress where no other mailbox is named', async () => {
    expect(await outcome(permit('email:home.arpa'), { subject: 'E=me@example.com, CN=Printer' })).toBe(OUTSIDE);
  });
});

describe('when URIs are constrained', () => {
  it.each<[Constraint, string, string]>([
    ['uri:nas.home.arpa', 'https://user@nas.home.arpa:8443/x', 'ok'],
    ['uri:nas.home.arpa', 'https://a.nas.home.arpa/', OUTSIDE],
    ['uri:.home.arpa', 'coap://nas.home.arpa', 'ok'],
    ['uri:.home.arpa', 'urn:nas.home.arpa', OUTSIDE],
    ['uri:.home.arpa', 'https://192.168.1.1/', OUTSIDE],
    ['uri:.home.arpa', 'https://evil.com#.home.arpa', OUTSIDE],
  ])('%s, %s: %s', async (constraint, uri, expected) => {
    expect(
      await outcome(permit(constraint), { extensions: [rawSubjectAltName({ tag: 0x86, value: uri })], dns: [] }),
    ).toBe(expected);
  });
});

describe('when constraints themselves are wrong', () => {
  it.each<[string, Constraints]>([
    ['a wildcard', permit('dns:*.home.arpa')],
    ['a minimum', { permitted: ['dns:local'], minimum: true }],
    ['an excluded name that is none', exclude('dns:a..b')],
  ])('refuses every name of that kind for %s', async (_, constraints) => {
    expect(await outcome(constraints, { dns: ['printer.local'] })).toBe('name-constraints at 1');
  });

  it.each<[string, Constraints]>([
    ['an empty mailbox', exclude('email:')],
    ['a mask with a hole', exclude('ip:192.168.0.0/255.0.255.0')],
    ['a URI without a host', permit('uri:')],
  ])('leaves names of other kinds alone for %s', async (_, constraints) => {
    expect(await outcome(constraints, { dns: ['printer.local'] })).toBe('ok');
  });

  it('refuses mailboxes for an empty one, in the subject, too', async () => {
    expect(await outcome(exclude('email:'), { subject: 'E=me@home.arpa, CN=Printer' })).toBe('name-constraints at 1');
  });
});

describe('when a constraint begins with a dot', () => {
  it.each([
    ['printer.lan', 'ok'],
    ['a.b.lan', 'ok'],
    ['*.lan', 'ok'],
    ['lan', OUTSIDE],
    ['xlan', OUTSIDE],
    ['printer.local', OUTSIDE],
  ])('and permits .lan: %s is %s, as for openssl', async (name, expected) => {
    expect(await outcome(permit('dns:.lan'), { dns: [name] })).toBe(expected);
  });

  it.each([
    ['printer.lan', OUTSIDE],
    ['lan', 'ok'],
    ['printer.local', 'ok'],
  ])('and excludes .lan: %s is %s', async (name, expected) => {
    expect(await outcome(exclude('dns:.lan'), { dns: [name] })).toBe(expected);
  });
});

describe('when several authorities constrain', () => {
  it('takes what all of them permit', async () => {
    const narrow = { constraints: permit('dns:nas.home.arpa') };
    expect(await outcome(permit('dns:home.arpa'), { dns: ['nas.home.arpa'] }, narrow)).toBe('ok');
    expect(await outcome(permit('dns:home.arpa'), { dns: ['tv.home.arpa'] }, narrow)).toBe(OUTSIDE);
    expect(await outcome(permit('dns:local'), { dns: ['nas.home.arpa'] }, narrow)).toBe(OUTSIDE);
  });

  it('binds an intermediate’s own names, unless it is self-issued', async () => {
    const leaf = { dns: ['printer.local'] };
    expect(await outcome(permit('dns:local'), leaf, { dns: ['example.com'] })).toBe('name-constraints at 1');
    expect(await outcome(permit('dns:local'), leaf, { dns: ['example.com'], subject: 'CN=Home Gateway Root' })).toBe(
      'ok',
    );
  });
});

describe('when there are too many names and constraints', () => {
  it('stops at a limit instead of comparing them all', async () => {
    const many = Array.from({ length: 400 }, (_, i) => `dns:n${i}.example.com` as const);
    const names = Array.from({ length: 400 }, (_, i) => `n${i}.local`);
    expect(await outcome({ excluded: many }, { dns: names })).toBe('work-limit at 1');
  });
});
