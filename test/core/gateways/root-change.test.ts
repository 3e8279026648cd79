import { beforeAll, describe, expect, it } from 'vitest';
import { OID_HASH_OF_ROOT_KEY, rootChange } from '../../../src/core/gateways/root-change.ts';
import { encode, encodeOid } from '../../../src/core/x509/der/der-write.ts';
import { DAY, mint, mintGateway, mintIntermediate, mintLeaf, mintRoot, NOW, type Minted } from '../../support/mint.ts';
import { rawExtension } from '../../support/mint-extensions.ts';
import { mintRollover, pems, type Rollover } from '../../support/mint-rollover.ts';

async function change(paired: Minted, ...fetched: readonly Minted[]): Promise<string> {
  const result = await rootChange(paired.der, pems(...fetched), NOW, 2 * 1024 * 1024);
  return result.ok ? [result.change, ...(result.proof ? [result.proof] : [])].join(' by ') : result.problem;
}

let rollover: Rollover;
beforeAll(async () => {
  rollover = await mintRollover();
});

describe('the same', () => {
  it('when nothing changed, and when only the intermediate did', async () => {
    const { root, intermediate } = await mintGateway();
    expect(await change(root, root)).toBe('same');
    expect(await change(root, root, intermediate)).toBe('same');
  });
  it('when the root was made anew with its key', async () => {
    const root = await mintRoot();
    expect(await change(root, await mintRoot({ keys: root.keys, notAfter: NOW + 300 * DAY }))).toBe('same');
  });
});

describe('a rollover', () => {
  it('when the gateway hands out all four certificates, or the new root and what the old key says of it', async () => {
    const { oldWithOld, oldWithNew, newWithOld, newWithNew } = rollover;
    expect(await change(oldWithOld, oldWithOld, oldWithNew, newWithOld, newWithNew)).toBe('rollover by new-with-old');
    expect(await change(oldWithOld, newWithOld, newWithNew)).toBe('rollover by new-with-old');
    expect(await change(oldWithOld, oldWithOld, newWithOld, newWithNew)).toBe('rollover by new-with-old');
  });

  it('offers the new root', async () => {
    const { oldWithOld, oldWithNew, newWithOld, newWithNew } = rollover;
    const result = await rootChange(oldWithOld.der, pems(oldWithOld, oldWithNew, newWithOld, newWithNew), NOW, 100_000);
    expect(result).toMatchObject({ ok: true, offer: { root: newWithNew.der, intermediates: [oldWithNew.der] } });
  });

  it.each(['SHA-256', 'SHA-384', 'SHA-512'])(
    'when the old root carries the %s of the new key (RFC 8649)',
    async (name) => {
      const next = await mintRoot({ subject: 'CN=Next Root' });
      const root = await mintRoot({ extensions: [await hashOfRootKey(next, name)] });
      expect(await change(root, next)).toBe('rollover by hash-of-root-key');
      expect(await change(root, await mintRoot({ subject: 'CN=Next Root' }))).toBe('unrelated');
    },
  );
});

describe('different, which is dangerous', () => {
  it('when another root has the same name', async () => {
    expect(await change(await mintRoot(), await mintRoot())).toBe('different');
  });
  it('when it comes beside the paired one', async () => {
    const root = await mintRoot();
    expect(await change(root, root, await mintRoot({ subject: root.subject }))).toBe('different');
  });
  it('when only the new key vouches, for the old one', async () => {
    const { oldWithOld, oldWithNew, newWithNew } = rollover;
    expect(await change(oldWithOld, oldWithNew, newWithNew)).toBe('different');
  });
  it('when it is the key that the gateway gave up, which the paired one certified with the new one', async () => {
    const { oldWithOld, oldWithNew, newWithNew } = rollover;
    expect(await change(newWithNew, oldWithNew, oldWithOld)).toBe('different');
    const again = await mintRoot({
      subject: oldWithOld.subject,
      keys: oldWithOld.keys,
      notBefore: NOW - DAY,
      notAfter: NOW + 9000 * DAY,
    });
    expect(await change(newWithNew, oldWithNew, again)).toBe('different');
  });
  it('when a device makes a root of the key that the gateway certified for it', async () => {
    const root = await mintRoot();
    const device = await mintLeaf(root);
    expect(await change(root, device, await mintRoot({ subject: root.subject, keys: device.keys }))).toBe('different');
  });
  it('when an intermediate makes a root of its own key', async () => {
    const root = await mintRoot();
    const intermediate = await mintIntermediate(root);
    expect(await change(root, intermediate, await mintRoot({ subject: root.subject, keys: intermediate.keys }))).toBe(
      'different',
    );
    expect(
      await change(root, intermediate, await mintRoot({ subject: intermediate.subject, keys: intermediate.keys })),
    ).toBe('unrelated');
  });
  it.each([
    ['it has run out', { notBefore: NOW - 9 * DAY, notAfter: NOW - DAY }],
    ['it is for less than the new root takes', { constraints: { permitted: ['dns:home.arpa'] } } as const],
    ['it allows no authority below', { ca: 0 }],
    ['it may not sign certificates', { keyUsage: 1 }],
    ['it is no authority’s', { ca: false, keyUsage: null }],
  ])('when what the old key says of the new one does not hold: %s', async (_what, newWithOld) => {
    const bad = await mintRollover({ newWithOld });
    expect(await change(bad.oldWithOld, bad.newWithOld, bad.newWithNew)).toBe('different');
  });
  it('when another key of the same name says it', async () => {
    const { oldWithOld, newWithNew } = rollover;
    const stranger = await mintRoot({ subject: oldWithOld.subject });
    const forged = await mint({ issuer: stranger, subject: newWithNew.subject, keys: newWithNew.keys, ca: true });
    expect(await change(oldWithOld, forged, newWithNew)).toBe('different');
  });
  it('when the old root has run out, and its key vouches all the same', async () => {
    const late = await mintRollover({ root: { notAfter: NOW - DAY } });
    expect(await change(late.oldWithOld, late.newWithOld, late.newWithNew)).toBe('different');
  });
});

describe('no answer at all', () => {
  it('when there is no root in it', async () => {
    const { root, leaf, intermediate } = await mintGateway();
    expect(await change(root, leaf)).toBe('leaf-only');
    expect(await change(root, intermediate)).toBe('not-self-signed');
    expect(await change(root)).toBe('empty');
  });
  it('when the new root is unfit, however well it is vouched for', async () => {
    const weak = await mintRollover({ newWithNew: { key: 'RSA-1024' } });
    expect(await change(weak.oldWithOld, weak.newWithOld, weak.newWithNew)).toBe('weak-rsa');
  });
});

/** HashedRootKey (RFC 8649 section 3). */
async function hashOfRootKey({ keys }: Minted, name: string): Promise<ReturnType<typeof rawExtension>> {
  const oid =
    { 'SHA-256': '2.16.840.1.101.3.4.2.1', 'SHA-384': '2.16.840.1.101.3.4.2.2', 'SHA-512': '2.16.840.1.101.3.4.2.3' }[
      name
    ] ?? '';
  const hash = await crypto.subtle.digest(name, await crypto.subtle.exportKey('spki', keys.publicKey));
  return rawExtension(
    OID_HASH_OF_ROOT_KEY,
    encode(0x30, encode(0x30, encode(0x06, encodeOid(oid))), encode(0x04, new Uint8Array(hash))),
  );
}
