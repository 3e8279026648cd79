import { beforeAll, describe, expect, it } from 'vitest';
import { privateKeyPem } from '../../../../home/keys.ts';
import { toHex } from '../../../../src/core/encoding/bytes.ts';
import { readSignedData } from '../../../../src/core/signed/cms/read.ts';
import type { CmsResult, SignedData } from '../../../../src/core/signed/cms/types.ts';
import { signerCertificate, verifySigner } from '../../../../src/core/signed/cms/verify.ts';
import { decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { type MutantFate, MUTANTS, tryMutants } from '../../../support/byte-mutants.ts';
import { type KeyKind, type Minted, mintLeaf, mintRoot } from '../../../support/mint.ts';
import { openssl } from '../../../support/openssl.ts';

const CONTENT = new TextEncoder().encode('{"ietf-voucher:voucher":{"serial-number":"JADA123456789"}}');
const OTHER = new TextEncoder().encode('{"ietf-voucher:voucher":{"serial-number":"JADA123456780"}}');

/** Ways in which openssl signs, each with the kind of key that it takes. */
const WAYS: readonly (readonly [name: string, key: KeyKind, args: readonly string[]])[] = [
  ['content inside, attributes', 'P-256', ['-nodetach']],
  ['content inside, no attributes', 'P-256', ['-nodetach', '-noattr']],
  ['content inside, another type', 'P-256', ['-nodetach', '-econtent_type', '1.2.840.113549.1.9.16.1.40']],
  ['detached, attributes', 'P-384', ['-md', 'sha384']],
  ['detached, no attributes', 'RSA-2048', ['-noattr']],
  ['RSA with PKCS #1 v1.5', 'RSA-2048', ['-nodetach', '-md', 'sha512']],
  ['RSA-PSS', 'RSA-2048', ['-nodetach', '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:digest']],
  ['a signer named by key identifier', 'P-256', ['-nodetach', '-keyid']],
  ['no certificate inside', 'P-256', ['-nodetach', '-nocerts']],
  ['BER, in pieces', 'P-256', ['-nodetach', '-stream', '-indef']],
  ['P-521', 'P-521', ['-nodetach', '-md', 'sha512']],
];

const signers = new Map<KeyKind, Minted>();
beforeAll(async () => {
  const root = await mintRoot();
  for (const [, key] of WAYS) if (!signers.has(key)) signers.set(key, await mintLeaf(root, { key, usages: null }));
});

const signerOf = (key: KeyKind): Minted => signers.get(key) as Minted;

function sign(signer: Minted, args: readonly string[], content = CONTENT): Uint8Array {
  const files = { content, 'signer.pem': signer.pem, 'signer.key': privateKeyPem(signer.keys) };
  const all = ['cms', '-sign', '-binary', '-in', 'content', '-signer', 'signer.pem', '-inkey', 'signer.key'];
  return openssl([...all, '-outform', 'DER', '-out', 'out', ...args], files);
}

function read(bytes: Uint8Array): SignedData {
  const result = readSignedData(bytes);
  if (!result.ok) throw new Error(result.fault);
  return result.value;
}

function certificateOf({ der }: Minted) {
  const decoded = decodeCertificate(der);
  if (!decoded.ok) throw new Error(decoded.fault);
  return decoded.value;
}

async function check(bytes: Uint8Array, signer: Minted, content: Uint8Array | null = null): Promise<CmsResult> {
  const data = read(bytes);
  const [first] = data.signers;
  if (!first) throw new Error('no signer');
  return verifySigner(data, first, certificateOf(signer).spki, content);
}

describe('a signed message in CMS', () => {
  it.each(WAYS)('is valid as openssl signs it: %s', async (_, key, args) => {
    const bytes = sign(signerOf(key), args);
    const data = read(bytes);
    expect(data.content === null).toBe(!args.includes('-nodetach'));
    expect(await check(bytes, signerOf(key), CONTENT)).toBe('valid');
    const [signer] = data.signers;
    const chosen = signer && signerCertificate(signer.id, [certificateOf(signerOf(key))]);
    expect(chosen?.der).toEqual(signerOf(key).der);
    expect(data.certificates).toHaveLength(args.includes('-nocerts') ? 0 : 1);
  });

  it.each(WAYS)('proves nothing once anything that is signed has changed: %s', async (way, key, args) => {
    const signer = signerOf(key);
    const bytes = sign(signer, args);
    const { spki } = certificateOf(signer);
    const said = ({ contentType, content }: SignedData): unknown => [contentType, toHex(content ?? CONTENT)];
    const honest = said(read(bytes));
    const fateOf = async (mutant: Uint8Array): Promise<MutantFate> => {
      const result = readSignedData(mutant);
      if (!result.ok) return 'unreadable';
      let fate: MutantFate = 'doubted';
      for (const each of result.value.signers) {
        if ((await verifySigner(result.value, each, spki, CONTENT)) !== 'valid') continue;
        expect(said(result.value)).toEqual(honest);
        fate = 'believed';
      }
      return fate;
    };
    const { doubted } = await tryMutants(`CMS, ${way}`, bytes, fateOf, { count: Math.ceil(MUTANTS / WAYS.length) });
    expect(doubted).toBeGreaterThan(0);
  });

  it('says what differs when content, type or key is another one', async () => {
    const signer = signerOf('P-256');
    const detached = sign(signer, []);
    expect(await check(detached, signer)).toBe('content-missing');
    expect(await check(detached, signer, OTHER)).toBe('content-changed');
    expect(await check(sign(signer, ['-nodetach']), signerOf('P-384'))).toBe('invalid');
    const data = read(sign(signer, ['-nodetach', '-econtent_type', '1.2.840.113549.1.9.16.1.40']));
    const [first] = data.signers;
    const { spki } = certificateOf(signer);
    if (!first) throw new Error('no signer');
    expect(await verifySigner({ ...data, contentType: '1.2.840.113549.1.7.1' }, first, spki)).toBe(
      'content-type-differs',
    );
    expect(await verifySigner(data, { ...first, attributes: null }, spki)).toBe('attributes-missing');
  });

  it('refuses signed attributes that are passed off as the content', async () => {
    const signer = signerOf('P-256');
    const [first] = read(sign(signer, ['-nodetach'])).signers;
    if (!first?.attributes) throw new Error('no attributes');
    const forged = { contentType: '1.2.840.113549.1.7.1', content: first.attributes.der };
    const { spki } = certificateOf(signer);
    expect(await verifySigner(forged, { ...first, attributes: null }, spki)).toBe('content-is-attributes');
  });

  it('refuses SHA-1', async () => {
    const signer = signerOf('RSA-2048');
    expect(await check(sign(signer, ['-nodetach', '-md', 'sha1']), signer)).toBe('weak-algorithm');
  });

  it('reads the signatures of several signers, each with its own key', async () => {
    const [one, two] = [signerOf('P-256'), signerOf('P-384')];
    const second = {
      'signer2.pem': two.pem,
      'signer2.key': privateKeyPem(two.keys),
      first: sign(one, ['-nodetach']),
    };
    const args = ['-resign', '-in', 'first', '-inform', 'DER', '-signer', 'signer2.pem', '-inkey', 'signer2.key'];
    const data = read(openssl(['cms', ...args, '-outform', 'DER', '-out', 'out'], second));
    expect(data.signers).toHaveLength(2);
    const certificates = [one, two].map(certificateOf);
    for (const signer of data.signers) {
      const certificate = signerCertificate(signer.id, certificates);
      expect(certificate && (await verifySigner(data, signer, certificate.spki))).toBe('valid');
    }
  });

  it('is refused with a code when it is cut off, of another type, or no CMS at all', () => {
    const bytes = sign(signerOf('P-256'), ['-nodetach']);
    for (let length = 0; length < bytes.length; length++)
      expect(readSignedData(bytes.subarray(0, length)).ok).toBe(false);
    expect(readSignedData(new Uint8Array(2 << 20))).toEqual({ ok: false, fault: 'length-too-long' });
    expect(readSignedData(signerOf('P-256').der).ok).toBe(false);
  });
});
