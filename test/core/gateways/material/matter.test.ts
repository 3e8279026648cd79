import { describe, expect, it } from 'vitest';
import { readMaterial } from '../../../../src/core/gateways/material/bundle.ts';
import { kindOfRoot } from '../../../../src/core/gateways/kind.ts';
import { readOffer } from '../../../../src/core/gateways/offer.ts';
import { validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import { x509ToMatter } from '../../../../src/core/signed/matter-tlv/certificate.ts';
import { decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { matterSubject, NODE02_04, ROOT01 } from '../../../support/matter-certificates.ts';
import { mintLeaf, mintRoot, NOW } from '../../../support/mint.ts';

const LIMIT = 1_000_000;
const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('the root of a Matter fabric as pairing material', () => {
  it.each<[string, Uint8Array]>([
    ['as it is', ROOT01.tlv],
    ['in base64', text(base64(ROOT01.tlv))],
    ['in hexadecimal', text(Buffer.from(ROOT01.tlv).toString('hex'))],
    ['in the JSON of a controller', text(JSON.stringify({ 'f/1/r': base64(ROOT01.tlv), 'f/1/m': 'AAEC' }))],
    ['in X.509', ROOT01.der],
  ])('is read %s', (_what, bytes) => {
    expect(readMaterial(bytes, LIMIT)).toEqual({ ok: true, certificates: [ROOT01.der], unreadable: 0 });
  });

  it('is offered as what an application issued, with its good signature', async () => {
    const result = await readOffer(ROOT01.tlv, NOW, LIMIT);
    expect(result).toMatchObject({
      ok: true,
      offer: {
        root: ROOT01.der,
        suggestedName: 'Matter home (root CACA…0001)',
        kind: { kind: 'application-issued', by: 'matter-fabric', rootId: 'CACACACA00000001', fabricId: null },
      },
    });
    expect(kindOfRoot(ROOT01.der)).toMatchObject({ kind: 'application-issued' });
  });

  it('is refused where its signature is damaged', async () => {
    const damaged = Uint8Array.from(ROOT01.tlv);
    damaged[damaged.length - 5] = (damaged.at(-5) ?? 0) ^ 1;
    expect(await readOffer(damaged, NOW, LIMIT)).toMatchObject({ ok: false, problem: 'bad-signature' });
  });

  it('is found among the other certificates of the fabric', async () => {
    const stored = text(JSON.stringify([base64(NODE02_04.tlv), base64(ROOT01.tlv)]));
    expect(await readOffer(stored, NOW, LIMIT)).toMatchObject({ ok: true, offer: { root: ROOT01.der } });
  });

  it('is refused together with the key of the fabric, as the SDK stores it', () => {
    const keyPair = Uint8Array.from({ length: 97 }, (_, i) => (i === 0 ? 4 : i));
    const stored = text(JSON.stringify({ rcac: base64(ROOT01.tlv), key: base64(keyPair) }));
    expect(readMaterial(stored, LIMIT)).toEqual({ ok: false, problem: 'private-key' });
  });

  it('counts what begins like one and is none as unreadable', () => {
    expect(readMaterial(ROOT01.tlv.subarray(0, 100), LIMIT)).toEqual({ ok: false, problem: 'unreadable' });
  });

  it('confirms what the fabric issued to a device, like any gateway', async () => {
    const root = await mintRoot({ subject: matterSubject({ '1.4': 'CACACACA00000001' }) });
    const decoded = decodeCertificate(root.der);
    const tlv = decoded.ok ? x509ToMatter(decoded.value) : decoded;
    const offer = await readOffer(tlv.ok ? tlv.value : new Uint8Array(), NOW, LIMIT);
    const leaf = await mintLeaf(root, { dns: ['bridge.local'] });
    expect(
      await validatePath({
        leaf: leaf.der,
        intermediates: [],
        anchors: offer.ok ? [offer.offer.root] : [],
        time: NOW,
        name: { kind: 'dns', value: 'bridge.local' },
      }),
    ).toMatchObject({ ok: true });
  });
});

describe('the kind of any other gateway', () => {
  it('is the home', async () => {
    expect(kindOfRoot((await mintRoot()).der)).toEqual({ kind: 'home' });
    expect(kindOfRoot(new Uint8Array())).toEqual({ kind: 'home' });
  });
});
