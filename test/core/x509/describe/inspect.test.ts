import { KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encode } from '../../../../src/core/x509/der/der-write.ts';
import { inspectCertificate } from '../../../../src/core/x509/describe/inspect.ts';
import type { CertificateFacts } from '../../../../src/core/x509/types.ts';
import { OID_LOCAL_DEVICE, OID_SERVER_AUTH } from '../../../../src/core/x509/certificate/usage.ts';
import { DAY, mint, type Minted, mintGateway, NOW } from '../../../support/mint.ts';
import { read } from '../../../support/read.ts';

async function facts({ der }: Pick<Minted, 'der'>): Promise<CertificateFacts> {
  const result = await inspectCertificate(der);
  if (!result.ok) throw new Error(result.reason);
  return result.certificate;
}

describe('when a gateway issued the certificate', () => {
  it('says all that it says of itself', async () => {
    const usages = [OID_SERVER_AUTH, OID_LOCAL_DEVICE];
    const { leaf } = await mintGateway({
      leaf: { serial: '4d5a', usages, dns: ['printer.local'], ip: ['192.168.1.20', 'fd00::1'], uri: ['urn:x:y'] },
    });
    expect(await facts(leaf)).toMatchObject({
      version: 3,
      subject: 'CN=Printer',
      issuer: 'CN=Home Gateway Intermediate',
      serial: '4d5a',
      notBefore: NOW - 30 * DAY,
      notAfter: NOW + 30 * DAY,
      sans: [
        { kind: 'dns', value: 'printer.local' },
        { kind: 'ip', value: '192.168.1.20' },
        { kind: 'ip', value: 'fd00::1' },
        { kind: 'uri', value: 'urn:x:y' },
      ],
      keyType: 'EC',
      keyBits: 256,
      selfIssued: false,
      selfSigned: false,
      staticKey: null,
      weakKey: null,
      isCa: false,
      extendedKeyUsage: usages,
      remarks: [],
    });
  });

  it('hashes the certificate and the key', async () => {
    const { leaf } = await mintGateway();
    const hex = async (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>) =>
      Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    const spki = await crypto.subtle.exportKey('spki', leaf.keys.publicKey);
    expect(await facts(leaf)).toMatchObject({
      sha256: await hex(leaf.der as Uint8Array<ArrayBuffer>),
      spkiSha256: await hex(spki),
    });
  });
});

describe('when a device signed its own', () => {
  it.each(['P-256', 'RSA-2048', 'Ed25519'] as const)('verifies the signature by %s', async (key) => {
    expect(await facts(await mint({ key }))).toMatchObject({ selfIssued: true, selfSigned: true });
  });

  it('verifies SHA-1 as well, with a remark, and remarks on a short key', async () => {
    expect(await facts(await mint({ key: 'RSA-1024', hash: 'SHA-1' }))).toMatchObject({
      selfSigned: true,
      weakKey: 'rsa-short',
      remarks: expect.arrayContaining(['signature-weak-algorithm']),
    });
  });

  it('is not taken in by another algorithm inside than outside', async () => {
    const minted = await mint({ key: 'P-256' });
    const { tbs, outerAlgorithm } = read(minted);
    const changed = Buffer.from(
      Buffer.from(tbs).toString('hex').replace('2a8648ce3d040302', '2a8648ce3d040303'),
      'hex',
    );
    const signature = sign('sha256', changed, KeyObject.from(minted.keys.privateKey));
    const forged = encode(0x30, changed, outerAlgorithm.der, encode(0x03, Uint8Array.of(0), signature));
    expect(await facts({ der: forged })).toMatchObject({ selfIssued: true, selfSigned: false });
  });

  it('is not taken in by a name that was signed by another key', async () => {
    const other = await mint({ subject: 'CN=Camera' });
    expect(await facts(await mint({ subject: 'CN=Camera', issuer: other }))).toMatchObject({
      selfIssued: true,
      selfSigned: false,
      remarks: expect.arrayContaining(['bad-self-signature']),
    });
  });
});

describe('when the subject is hostile', () => {
  it('shows it as harmless text of limited length', async () => {
    const certificate = await facts(await mint({ subject: `CN=<script>\u202e${'x'.repeat(5000)}` }));
    expect(certificate.subject).toMatch(/^CN=\\<script\\>\ufffdx+…$/);
    expect(certificate.subject.length).toBeLessThanOrEqual(1024);
  });
});

describe('when strict decoding refuses', () => {
  let camera: Minted;
  beforeAll(async () => {
    camera = await mint({ subject: 'CN=Camera' });
  });

  it('still describes, with the code of what was read over', async () => {
    const trailing = Uint8Array.from([...camera.der, 0]);
    expect(await facts({ der: trailing })).toMatchObject({
      subject: 'CN=Camera',
      remarks: expect.arrayContaining(['trailing-bytes']),
    });
  });

  it('answers with a reason where nothing can be read', async () => {
    expect(await inspectCertificate(Uint8Array.of(0x30, 3, 1))).toEqual({ ok: false, reason: 'truncated' });
  });

  it('never throws, whatever byte changes and wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(camera.der.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(20),
        async (at, change, cut) => {
          const mutant = camera.der.slice(0, camera.der.length - (cut === 0 ? at : 0));
          mutant[at] = (mutant[at] ?? 0) ^ change;
          expect(await inspectCertificate(mutant)).toHaveProperty('ok');
        },
      ),
      { numRuns: 300 },
    );
  });
});
