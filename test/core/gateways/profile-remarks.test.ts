import { beforeAll, describe, expect, it } from 'vitest';
import { profileRemarks } from '../../../src/core/gateways/profile-remarks.ts';
import { validatePath } from '../../../src/core/x509/path/validate-path.ts';
import { DAY, type Minted, type MintOptions, mintLeaf, mintRoot, NOW } from '../../support/mint.ts';

let root: Minted;
beforeAll(async () => {
  root = await mintRoot({ key: 'P-384', notAfter: NOW + 3650 * DAY });
});

describe('advice', () => {
  it.each<[string, MintOptions, string[]]>([
    ['none on a certificate made as recommended', {}, []],
    ['P-256', { key: 'P-256' }, []],
    ['P-521, to which Chromium does not connect', { key: 'P-521' }, ['profile-p521']],
    ['RSA 2048', { key: 'RSA-2048' }, ['profile-device-key']],
    ['RSA 3072', { key: 'RSA-3072' }, []],
    ['Ed25519', { key: 'Ed25519' }, ['profile-device-key']],
    ['*.lan', { dns: ['*.lan'] }, ['profile-wildcard']],
    ['*.home.arpa beside a name', { dns: ['nas.home.arpa', '*.home.arpa'] }, ['profile-wildcard']],
    ['*.rack.lan', { dns: ['*.rack.lan'] }, []],
    ['a year', { notBefore: NOW, notAfter: NOW + 365 * DAY }, ['profile-validity']],
    ['92 days, dated back by one', { notBefore: NOW - DAY, notAfter: NOW + 92 * DAY }, []],
    ['no names', { dns: [] }, ['profile-names']],
    ['an e-mail address alone', { dns: [], email: ['me@home.arpa'] }, ['profile-names']],
    ['an address alone', { ip: ['192.168.1.9'] }, []],
  ])('%s', async (_what, options, remarks) => {
    const leaf = await mintLeaf(root, { key: 'P-384', ...options });
    expect(profileRemarks(leaf.der)).toEqual(remarks);
  });

  it('a signature with SHA-1', async () => {
    expect(profileRemarks((await mintRoot({ key: 'RSA-3072', hash: 'SHA-1' })).der)).toEqual(['profile-hash']);
  });

  it.each([
    ['P-256', ['profile-key']],
    ['P-521', []],
  ] as const)('on a root with %s: %j', async (key, remarks) => {
    expect(profileRemarks((await mintRoot({ key })).der)).toEqual(remarks);
  });

  it('says nothing of how long a root lasts, or of its names', () => {
    expect(profileRemarks(root.der)).toEqual([]);
  });

  it('says nothing of what is no certificate', () => {
    expect(profileRemarks(Uint8Array.of(1, 2, 3))).toEqual([]);
  });
});

it('changes no verdict: the certificate is as good as any', async () => {
  const leaf = await mintLeaf(root, { key: 'RSA-2048', notAfter: NOW + 3000 * DAY });
  expect(profileRemarks(leaf.der)).toEqual(['profile-device-key', 'profile-validity']);
  expect(
    await validatePath({
      leaf: leaf.der,
      intermediates: [],
      anchors: [root.der],
      time: NOW,
      name: { kind: 'dns', value: 'printer.local' },
    }),
  ).toMatchObject({ ok: true });
});
