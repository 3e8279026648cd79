import { describe, expect, it } from 'vitest';
import { acceptMaker, type MakerOffer, type MakerRoot, readMakerOffer } from '../../../src/core/index.ts';
import { type Certificate, decodeCertificate } from '../../../src/core/x509/certificate/certificate.ts';
import { type PathInput, validateDecodedPath } from '../../../src/core/x509/path/decoded-path.ts';
import { KnownIssuers } from '../../../src/core/x509/path/known-issuers.ts';
import { DEVICE_IDENTITY, LOCAL_DEVICE_IDENTITY, TLS_SERVER } from '../../../src/core/x509/rules/profile.ts';
import type { PathProfile } from '../../../src/core/x509/rules/rule.ts';
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

  it('takes the root alone from an address unless the fingerprint is that of the whole file', async () => {
    const root = await mintRoot({ subject: 'O=Commercial CA, CN=Root' });
    const company = await mintIntermediate(root, { subject: 'O=Other Ltd, CN=Other Devices' });
    const given = await offer(pem(root, company));
    const from = (fingerprint: string) =>
      acceptMaker(given, { kind: 'url', url: 'https://maker.example/', fingerprint });
    for (const ofRoot of [given.codes.certificateSha256, given.codes.spkiSha256, given.codes.spkiSha256.slice(0, 32)])
      expect(from(ofRoot)).toMatchObject({
        ok: true,
        maker: { root: root.der, intermediates: [], organisations: ['Commercial CA'] },
      });
    const whole = { intermediates: [company.der], organisations: ['Commercial CA', 'Other Ltd'] };
    expect(from(given.codes.fileSha256 ?? '')).toMatchObject({ ok: true, maker: whole });
    expect(acceptMaker(given, { kind: 'file' })).toMatchObject({ ok: true, maker: whole });
  });
});

describe('accepting a maker’s root beside another maker’s', () => {
  const accept = async (bytes: Uint8Array, added: readonly MakerRoot[] = []): Promise<MakerRoot> => {
    const accepted = acceptMaker(await offer(bytes), { kind: 'file' }, '', added);
    if (!accepted.ok) throw new Error(accepted.problem);
    return accepted.maker;
  };

  it('leaves out authorities with that maker’s key or organisation, and attests none of its devices', async () => {
    const root = await mintRoot({ subject: 'O=Acme Ltd, CN=Acme Root' });
    const below = await mintIntermediate(root, { subject: 'O=Acme Sub, CN=Acme Cameras' });
    const acme = await accept(pem(root, below));
    const rival = await mintRoot({ subject: 'O=Rival Inc, CN=Rival Root' });
    const own = await mintIntermediate(rival, { subject: 'O=Rival Sub, CN=Rival Cameras' });
    const crossed = await mintIntermediate(rival, { subject: below.subject, keys: below.keys });
    const ofRoot = await mintIntermediate(rival, { subject: 'O=Rival Inc, CN=x', keys: root.keys });
    const called = await mintIntermediate(rival, { subject: 'O=ACME ltd, CN=Rival Cameras' });
    const file = pem(rival, own, crossed, ofRoot, called);
    expect(await accept(file, [acme])).toMatchObject({
      intermediates: [own.der],
      organisations: ['Rival Inc', 'Rival Sub'],
    });
    expect((await accept(file)).intermediates).toHaveLength(4);
  });

  it('keeps what is the maker’s own when it is added again, or has a second root', async () => {
    const root = await mintRoot({ subject: 'O=Acme Ltd, CN=Acme Root' });
    const below = await mintIntermediate(root, { subject: 'O=Acme Ltd, CN=Acme Cameras' });
    const acme = await accept(pem(root, below));
    expect(await accept(pem(root, below), [acme])).toEqual(acme);
    const second = await mintRoot({ subject: 'O=Acme Ltd, CN=Acme Root 2' });
    const under = await mintIntermediate(second, { subject: 'O=Acme Ltd, CN=Acme Lamps' });
    expect((await accept(pem(second, under), [acme])).intermediates).toEqual([under.der]);
  });
});

describe('a maker’s root that was accepted', () => {
  const decoded = (der: Uint8Array): Certificate => {
    const read = decodeCertificate(der);
    if (!read.ok) throw new Error(read.fault);
    return read.value;
  };

  it('confirms no name: neither does it end a server’s path, nor has an identity’s path a name', async () => {
    const root = await mintRoot();
    const leaf = await mintLeaf(root);
    const accepted = acceptMaker(await offer(root.der), { kind: 'file' });
    if (!accepted.ok) throw new Error(accepted.problem);
    const certificate = decoded(accepted.maker.root);
    const input = { leaf: decoded(leaf.der), intermediates: [certificate], time: NOW };
    const name = { kind: 'dns', value: 'printer.local' } as const;
    const maker = [{ certificate, purpose: 'maker' }] as const;
    const gateway = [{ certificate, purpose: 'gateway' }] as const;
    const outcome = async (question: Partial<PathInput>, profile: PathProfile) => {
      const result = await validateDecodedPath({ ...input, anchors: [], ...question }, profile, new KnownIssuers());
      return result.ok ? 'ok' : result.rule;
    };
    expect(await outcome({ anchors: gateway, name }, TLS_SERVER)).toBe('ok');
    expect(await outcome({ anchors: maker, name }, TLS_SERVER)).toBe('issuer-self-signed');
    expect(await outcome({ anchors: maker }, DEVICE_IDENTITY)).toBe('ok');
    expect(await outcome({ anchors: maker, name }, DEVICE_IDENTITY)).toBe('name-mismatch');
    expect(await outcome({ anchors: gateway }, DEVICE_IDENTITY)).toBe('issuer-self-signed');
    expect(await outcome({ anchors: maker }, LOCAL_DEVICE_IDENTITY)).toBe('issuer-self-signed');
  });
});
