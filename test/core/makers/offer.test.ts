import { describe, expect, it } from 'vitest';
import { acceptMaker, type MakerOffer, readMakerOffer, validatePath } from '../../../src/core/index.ts';
import { DAY, mint, mintIntermediate, mintLeaf, mintRoot, NOW } from '../../support/mint.ts';

const LIMIT = 100_000;
const pem = (...minted: readonly { pem: string }[]) =>
  new TextEncoder().encode(minted.map((each) => each.pem).join('\n'));

async function offer(bytes: Uint8Array): Promise<MakerOffer> {
  const read = await readMakerOffer(bytes, NOW, LIMIT);
  if (!read.ok) throw new Error(read.problem);
  return read.offer;
}

describe('reading a maker’s root', () => {
  it('finds the root, those below it, and the organisations that it names', async () => {
    const root = await mintRoot({ subject: 'O=Acme Ltd, CN=Acme Device Root' });
    const below = await mintIntermediate(root, { subject: 'O=Acme Ltd, CN=Acme Cameras' });
    const namesake = await mintRoot({ subject: root.subject });
    const stranger = await mintIntermediate(namesake, { subject: 'O=Other, CN=Other' });
    expect(await offer(pem(stranger, below, root))).toMatchObject({
      root: root.der,
      intermediates: [below.der],
      suggestedName: 'Acme Ltd',
      organisations: ['Acme Ltd'],
    });
  });

  it('tells a root that never expires', async () => {
    const root = await mintRoot({ notAfter: Date.UTC(9999, 11, 31, 23, 59, 59) });
    expect((await offer(root.der)).notAfter).toBeNull();
    expect((await offer((await mintRoot()).der)).notAfter).toBe(NOW + 30 * DAY);
  });

  it.each([
    ['not-self-signed', async () => (await mintIntermediate(await mintRoot())).der],
    ['leaf-only', async () => (await mintLeaf(await mintRoot())).der],
    ['not-a-ca', async () => (await mint({})).der],
    ['expired', async () => (await mintRoot({ notAfter: NOW - DAY })).der],
    ['two-roots', async () => pem(await mintRoot({ subject: 'CN=A' }), await mintRoot({ subject: 'CN=B' }))],
    ['too-large', () => Promise.resolve(new Uint8Array(LIMIT + 1))],
    ['empty', () => Promise.resolve(new Uint8Array())],
  ])('refuses with %s', async (problem, make) => {
    expect(await readMakerOffer(await make(), NOW, LIMIT)).toEqual({ ok: false, problem });
  });
});

describe('accepting a maker’s root', () => {
  it('takes a file that the person chose, and the name that they give it', async () => {
    const root = await offer((await mintRoot({ subject: 'O=Acme Ltd, CN=Root' })).der);
    expect(acceptMaker(root, { kind: 'file' }, ' Cameras ')).toMatchObject({
      ok: true,
      maker: { id: root.codes.spkiSha256, name: 'Cameras', organisations: ['Acme Ltd'] },
    });
  });

  it('takes what an address gave only with a fingerprint of 128 bits or more', async () => {
    const root = await offer((await mintRoot()).der);
    const from = (fingerprint: string) =>
      acceptMaker(root, { kind: 'url', url: 'https://maker.example/', fingerprint });
    expect(from(root.codes.certificateSha256)).toMatchObject({ ok: true });
    expect(from(root.codes.spkiSha256.slice(0, 31))).toEqual({ ok: false, problem: 'fingerprint-too-short' });
    expect(from('')).toEqual({ ok: false, problem: 'fingerprint-too-short' });
    expect(from('0'.repeat(64))).toEqual({ ok: false, problem: 'fingerprint-differs' });
    expect(from(root.codes.certificateSha1 ?? '')).toEqual({ ok: false, problem: 'fingerprint-differs' });
  });
});

describe('a maker’s root that was accepted', () => {
  it('confirms no name: as the anchor of a gateway it has to be paired as one', async () => {
    const root = await mintRoot();
    const leaf = await mintLeaf(root);
    const accepted = acceptMaker(await offer(root.der), { kind: 'file' });
    if (!accepted.ok) throw new Error(accepted.problem);
    const { root: anchor } = accepted.maker;
    // The same bytes as a gateway's anchor would do: so what keeps the two apart is the purpose, nothing else.
    const input = {
      leaf: leaf.der,
      intermediates: [anchor],
      time: NOW,
      name: { kind: 'dns', value: 'printer.local' },
    } as const;
    expect(await validatePath({ ...input, anchors: [anchor] })).toMatchObject({ ok: true });
    expect(await validatePath({ ...input, anchors: [] })).toMatchObject({ ok: false, rule: 'issuer-self-signed' });
  });
});
