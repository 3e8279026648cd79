import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hasColonInUriPath, objection, opensslObjection } from '../../scripts/fuzz/oracle.ts';
import { validatePath } from '../../src/core/x509/path/validate-path.ts';
import { mintLeaf, mintRoot, type MintOptions, NOW } from '../support/mint.ts';
import { rawExtension } from '../support/mint-extensions.ts';

/** A Netscape certificate type must be a BIT STRING. */
const unreadable = rawExtension('2.16.840.1.113730.1.1', Uint8Array.of(0x04, 0x01, 0x40));

async function objectionTo(root: MintOptions): Promise<string | null> {
  const issuer = await mintRoot(root);
  const leaf = await mintLeaf(issuer);
  const path = [leaf, issuer].map(({ der }) => new X509Certificate(der));
  return objection(path, { leaf: leaf.der, intermediates: [], anchors: [issuer.der], time: NOW });
}

it('when a URI has a colon in its path, OpenSSL takes another host for its own; we do not', async () => {
  const root = await mintRoot({ constraints: { permitted: ['dns:local', 'uri:.local'] } });
  const complaint = async (uri: string): Promise<[string | null, boolean, boolean]> => {
    const leaf = await mintLeaf(root, { dns: ['printer.local'], uri: [uri] });
    const input = { leaf: leaf.der, intermediates: [], anchors: [root.der], time: NOW };
    const path = [leaf, root].map(({ der }) => new X509Certificate(der));
    return [opensslObjection(path, input), path.some(hasColonInUriPath), (await validatePath(input)).ok];
  };
  expect(await complaint('https://printer.local/a/b')).toEqual([null, false, true]);
  expect(await complaint('https://printer.local/a:b')).toEqual([
    expect.stringContaining('permitted subtree violation'),
    true,
    true,
  ]);
  expect(await complaint('https://printer.example/a/b')).toEqual([
    expect.stringContaining('permitted subtree violation'),
    false,
    false,
  ]);
});

describe('what OpenSSL has against an accepted path', () => {
  it('is nothing, when an authority has an extension that OpenSSL alone reads, and cannot', async () => {
    const { der } = await mintRoot({ extensions: [unreadable] });
    expect(new X509Certificate(der).ca).toBe(false);
    expect(await objectionTo({ extensions: [unreadable] })).toBeNull();
  });

  it('is the issuer, when it is no authority', async () => {
    expect(await objectionTo({ ca: false })).toBe('not a CA');
    expect(await objectionTo({ ca: false, extensions: [unreadable] })).toBe('not a CA');
  });
});
