import { afterEach, describe, expect, it, vi } from 'vitest';
import { ImportedKeys } from '../../../../src/core/x509/keys/key-import.ts';
import { verifySignature } from '../../../../src/core/x509/keys/signature.ts';
import { mintLeaf, mintRoot } from '../../../support/mint.ts';
import { read } from '../../../support/read.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('when signatures by one issuer are checked again', () => {
  it('imports its key once, and finds it by its bytes in another array', async () => {
    const root = await mintRoot();
    const leaf = read(await mintLeaf(root));
    const imports = vi.spyOn(crypto.subtle, 'importKey');
    const keys = new ImportedKeys();
    for (let i = 0; i < 3; i++) expect(await verifySignature(leaf, read(root.der.slice()).spki, keys)).toBe('valid');
    expect(imports).toHaveBeenCalledTimes(1);
    expect(await verifySignature(leaf, read(root).spki)).toBe('valid');
    expect(imports).toHaveBeenCalledTimes(2);
  });

  it('does not take another key of the same kind for it', async () => {
    const [root, stranger] = [await mintRoot(), await mintRoot()];
    const leaf = read(await mintLeaf(root));
    const keys = new ImportedKeys();
    expect(await verifySignature(leaf, read(stranger).spki, keys)).toBe('invalid');
    expect(await verifySignature(leaf, read(root).spki, keys)).toBe('valid');
    expect(await verifySignature(leaf, read(stranger).spki, keys)).toBe('invalid');
  });

  it('lets the oldest go once there are more than it keeps', async () => {
    const roots = await Promise.all(Array.from({ length: 65 }, () => mintRoot()));
    const keys = new ImportedKeys();
    const imports = vi.spyOn(crypto.subtle, 'importKey');
    const check = async (index: number): Promise<void> => {
      const root = read(roots[index]?.der.slice() ?? new Uint8Array());
      expect(await verifySignature(root, root.spki, keys)).toBe('valid');
    };
    for (const index of roots.keys()) await check(index);
    expect(imports).toHaveBeenCalledTimes(65);
    await check(64);
    expect(imports).toHaveBeenCalledTimes(65);
    await check(0);
    expect(imports).toHaveBeenCalledTimes(66);
  });
});
