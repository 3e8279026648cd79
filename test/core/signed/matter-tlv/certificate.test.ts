import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { verifySignature } from '../../../../src/core/x509/keys/signature.ts';
import {
  looksLikeMatterCertificate,
  matterToX509,
  x509ToMatter,
} from '../../../../src/core/signed/matter-tlv/certificate.ts';
import { readTlv, type TlvElement } from '../../../../src/core/signed/matter-tlv/tlv.ts';
import { writeTlv } from '../../../../src/core/signed/matter-tlv/tlv-write.ts';
import { NODE02_04, ROOT01 } from '../../../support/matter-certificates.ts';
import { mint, mintRoot } from '../../../support/mint.ts';

const MANY = Number(process.env.LATCHKEY_MUTANTS ?? 2000);

const decoded = (der: Uint8Array) => {
  const certificate = decodeCertificate(der);
  if (!certificate.ok) throw new Error(certificate.fault);
  return certificate.value;
};

function elementsOf(bytes: Uint8Array): TlvElement[] {
  const read = readTlv(bytes);
  if (!read.ok || read.value.type !== 'structure') throw new Error('no structure');
  return [...read.value.elements];
}

const withField = (bytes: Uint8Array, at: number, change: (field: TlvElement) => TlvElement): Uint8Array => {
  const elements = elementsOf(bytes);
  elements[at] = change(elements[at] as TlvElement);
  return writeTlv({ tag: null, type: 'structure', elements });
};

describe('a certificate in the encoding of Matter', () => {
  it.each([
    ['a root', ROOT01],
    ['a node with a common name and tags', NODE02_04],
  ])('becomes the X.509 certificate that was signed: %s', (_what, { tlv, der }) => {
    expect(matterToX509(tlv)).toEqual({ ok: true, value: der });
    expect(x509ToMatter(decoded(der))).toEqual({ ok: true, value: tlv });
    expect(looksLikeMatterCertificate(tlv)).toBe(true);
    expect(looksLikeMatterCertificate(der)).toBe(false);
  });

  it('keeps the signature of a root good', async () => {
    const built = matterToX509(ROOT01.tlv);
    const root = decoded(built.ok ? built.value : new Uint8Array());
    expect(await verifySignature(root, root.spki)).toBe('valid');
  });

  it('carries every certificate that it can say there and back to the byte, its extensions among it', async () => {
    const root = await mintRoot({ subject: 'CN=Fabric,O=Home', notBefore: Date.UTC(2026, 0, 1) });
    const leaf = await mint({ issuer: root, subject: 'CN=Lamp', dns: ['lamp.local'], notAfter: Date.UTC(2060, 0, 1) });
    for (const { der } of [root, leaf]) {
      const tlv = x509ToMatter(decoded(der));
      expect(tlv.ok && matterToX509(tlv.value)).toEqual({ ok: true, value: der });
    }
  });

  it.each(['P-384', 'Ed25519', 'RSA-2048'] as const)('says that it cannot hold a key of type %s', async (key) => {
    const { der } = await mintRoot({ key });
    expect(x509ToMatter(decoded(der))).toMatchObject({ ok: false });
  });

  it('writes an end that is not known as RFC 5280 does', () => {
    const tlv = withField(ROOT01.tlv, 4, (field) => ({ ...field, type: 'unsigned', value: 0n }));
    const built = matterToX509(tlv);
    expect(built.ok && decoded(built.value).notAfter).toEqual({
      time: Date.UTC(9999, 11, 31, 23, 59, 59),
      form: 'generalized',
    });
  });

  it.each<[string, () => Uint8Array]>([
    [
      'another signature algorithm',
      () => withField(ROOT01.tlv, 1, (field) => ({ ...field, type: 'unsigned', value: 2n })),
    ],
    ['another curve', () => withField(ROOT01.tlv, 7, (field) => ({ ...field, type: 'unsigned', value: 2n }))],
    [
      'a signature of another length',
      () => withField(ROOT01.tlv, 10, (field) => ({ ...field, type: 'bytes', value: new Uint8Array(63) })),
    ],
    [
      'a serial number that DER would not write',
      () => withField(ROOT01.tlv, 0, (field) => ({ ...field, type: 'bytes', value: Uint8Array.of(0, 0, 1) })),
    ],
    [
      'a missing field',
      () => writeTlv({ tag: null, type: 'structure', elements: elementsOf(ROOT01.tlv).slice(0, 10) }),
    ],
    [
      'fields in another order',
      () => writeTlv({ tag: null, type: 'structure', elements: elementsOf(ROOT01.tlv).reverse() }),
    ],
    [
      'an identifier of more digits than it has',
      () =>
        withField(NODE02_04.tlv, 5, (field) => ({
          ...field,
          type: 'list',
          elements: [{ tag: 22, type: 'unsigned', value: 1n << 33n }],
        })),
    ],
    [
      'an extension in the future that is none',
      () =>
        withField(ROOT01.tlv, 9, (field) => ({
          ...field,
          type: 'list',
          elements: [{ tag: 6, type: 'bytes', value: Uint8Array.of(1, 2) }],
        })),
    ],
    ['more bytes than the specification allows', () => new Uint8Array(1_000_000).fill(0x15)],
  ])('refuses %s', (_what, make) => {
    expect(matterToX509(make())).toMatchObject({ ok: false });
  });

  it('accepts no mutant whose signed content changed', async () => {
    const root = decoded(ROOT01.der);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(ROOT01.tlv.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('flip', 'cut', 'insert'),
        async (at, change, how) => {
          const bytes = [...ROOT01.tlv];
          if (how === 'flip') bytes[at] = (bytes[at] ?? 0) ^ change;
          else bytes.splice(at, how === 'cut' ? 1 : 0, ...(how === 'cut' ? [] : [change]));
          const built = matterToX509(Uint8Array.from(bytes));
          if (!built.ok) return;
          const certificate = decoded(built.value);
          if ((await verifySignature(certificate, root.spki)) === 'valid') expect(certificate.der).toEqual(ROOT01.der);
        },
      ),
      { numRuns: MANY },
    );
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof matterToX509(bytes).ok).toBe('boolean');
      }),
      { numRuns: MANY },
    );
  });
});
