import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeCertificate, decodeTolerantly } from '../../../../src/core/x509/certificate/certificate.ts';
import { validatePath } from '../../../../src/core/x509/path/validate-path.ts';
import { type Gateway, mint, mintGateway, NOW } from '../../../support/mint.ts';
import { rawSubjectAltName, unknownExtension } from '../../../support/mint-extensions.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** The certificate with one run of bytes replaced by another of the same length. */
function replace(der: Uint8Array, from: string, to: string): Uint8Array {
  const text = hex(der);
  expect(text).toContain(from);
  return Uint8Array.from(Buffer.from(text.replace(from, to), 'hex'));
}

const VERSION_3 = 'a003020102';

describe('when the structure is not RFC 5280’s', () => {
  it('refuses a version that does not exist, and reads it for a description', async () => {
    const { der } = await mint({});
    const strange = replace(der, VERSION_3, 'a003020103');
    expect(decodeCertificate(strange)).toEqual({ ok: false, fault: 'bad-structure' });
    expect(decodeTolerantly(strange)).toMatchObject({ ok: true, value: { version: 4, oddities: ['bad-structure'] } });
  });

  it('refuses extensions in a certificate of version 2', async () => {
    expect(decodeCertificate(replace((await mint({})).der, VERSION_3, 'a003020101'))).toEqual({
      ok: false,
      fault: 'bad-structure',
    });
  });

  it('refuses a name attribute of no universal type', async () => {
    const { der } = await mint({ subject: 'CN=Ab' });
    expect(decodeCertificate(replace(der, '13024162', '86024162'))).toEqual({ ok: false, fault: 'unexpected-tag' });
  });

  it('refuses an otherName that names no type', async () => {
    const { der } = await mint({ extensions: [rawSubjectAltName({ tag: 0xa0, value: Uint8Array.of(2, 1, 1) })] });
    expect(decodeCertificate(der)).toEqual({ ok: false, fault: 'unexpected-tag' });
  });

  it('refuses an extension that stands twice', async () => {
    const { der } = await mint({ extensions: [unknownExtension(false), unknownExtension(false)] });
    expect(decodeCertificate(der)).toEqual({ ok: false, fault: 'bad-structure' });
  });

  it('refuses a critical flag that is neither true nor false', async () => {
    const { der } = await mint({ extensions: [unknownExtension(true)] });
    expect(decodeCertificate(replace(der, '0101ff', '010101'))).toEqual({ ok: false, fault: 'bad-boolean' });
  });

  it('reads a default that is written out, and notes it', async () => {
    const { der } = await mint({ extensions: [unknownExtension(true)], keyUsage: null });
    expect(decodeCertificate(replace(der, '0101ff', '010100'))).toMatchObject({
      ok: true,
      value: { oddities: ['encoded-default'] },
    });
  });

  it.each([
    ['an empty subjectAltName', rawSubjectAltName()],
    ['a dNSName of more than seven bits', rawSubjectAltName({ tag: 0x82, value: Uint8Array.of(0xff) })],
    ['a name of no known kind', rawSubjectAltName({ tag: 0x89, value: 'x' })],
  ])('refuses %s', async (_, extension) => {
    const { der } = await mint({ extensions: [extension] });
    expect(decodeCertificate(der).ok).toBe(false);
    expect(decodeTolerantly(der).ok).toBe(true);
  });
});

describe('for any mutant', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await mintGateway();
  });

  const accepts = async (leaf: Uint8Array, intermediate: Uint8Array): Promise<boolean> =>
    (
      await validatePath({
        leaf,
        intermediates: [intermediate],
        anchors: [gateway.root.der],
        time: NOW,
        name: { kind: 'dns', value: 'printer.local' },
      })
    ).ok;

  it('a path with any changed byte is never accepted', async () => {
    const mutate = (der: Uint8Array, at: number, change: number): Uint8Array =>
      der.map((byte, i) => (i === at % der.length ? byte ^ change : byte));
    await fc.assert(
      fc.asyncProperty(fc.nat(2000), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, change, inLeaf) => {
        const {
          leaf: { der: leaf },
          intermediate: { der: intermediate },
        } = gateway;
        expect(
          await accepts(
            inLeaf ? mutate(leaf, at, change) : leaf,
            inLeaf ? intermediate : mutate(intermediate, at, change),
          ),
        ).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('random bytes are decoded or refused, never thrown at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(decodeCertificate(bytes).ok).toBe(false);
        expect(decodeTolerantly(bytes)).toHaveProperty('ok');
      }),
    );
  });
});
