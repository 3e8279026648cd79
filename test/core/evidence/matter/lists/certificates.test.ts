import { beforeAll, describe, expect, it } from 'vitest';
import {
  readAttestationAuthorities,
  readDeclarationSigners,
} from '../../../../../src/core/evidence/matter/lists/certificates.ts';
import { type Attestation, decode, mintAttestation } from '../../../../support/matter-chain.ts';
import { PAA_NO_VID } from '../../../../support/matter-certificates.ts';
import { mint } from '../../../../support/mint.ts';
import { issuerKeyOf } from '../../../../../src/core/x509/revocation/revoked-for-good.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
let good: Attestation;
beforeAll(async () => {
  good = await mintAttestation();
});

describe('a list of attestation authorities', () => {
  it.each<[string, () => Uint8Array]>([
    ['DER', () => good.paa.der],
    ['PEM', () => text(good.paa.pem)],
    ['a bundle with what stands around the blocks', () => text(`# PAA\n${good.paa.pem}\n${good.paa.pem}\n`)],
    [
      'JSON of the ledger',
      () =>
        text(
          JSON.stringify({
            approvedCertificates: [{ subject: 'x', certs: [{ pemCert: good.paa.pem, isRoot: true, vid: 65521 }] }],
          }),
        ),
    ],
  ])('is read from %s', async (_what, file) => {
    const { loaded, refused } = await readAttestationAuthorities([file()]);
    expect(refused).toEqual([]);
    expect(loaded).toMatchObject([{ id: await issuerKeyOf(decode(good.paa)), vendorId: 'FFF1', isTest: false }]);
  });

  it('takes several files, and each certificate once', async () => {
    const { loaded } = await readAttestationAuthorities([good.paa.der, text(good.paa.pem), PAA_NO_VID]);
    expect(loaded.map(({ vendorId, isTest }) => [vendorId, isTest])).toEqual([
      ['FFF1', false],
      [null, true],
    ]);
  });

  it('leaves out what is no authority, and says why', async () => {
    const imitation = await mint({ issuer: good.paa, subject: good.paa.subject, ca: 1 });
    const files = [
      good.pai.der,
      good.dac.der,
      imitation.der,
      text('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'),
    ];
    const { loaded, refused } = await readAttestationAuthorities(files);
    expect(loaded).toEqual([]);
    expect(refused.map(({ code }) => code)).toEqual([
      'matter-basic-constraints',
      'matter-basic-constraints',
      'matter-not-self-signed',
      'matter-unreadable',
    ]);
  });

  it('is empty for whatever is no list', async () => {
    for (const file of [text(''), text('{'), text('{"pemCert":3}'), new Uint8Array(9_000_000)])
      expect(await readAttestationAuthorities([file])).toEqual({ loaded: [], refused: [] });
  });
});

describe('a list of those who sign declarations', () => {
  it('takes certificates of P-256 that name their key, self-signed or not', async () => {
    const signer = await mint({ issuer: good.paa, subject: 'CN=Signing Key 001', ca: 0 });
    const other = await mint({ subject: 'CN=Other', ca: true, key: 'P-384' });
    const { loaded, refused } = await readDeclarationSigners([text(signer.pem + '\n' + other.pem)]);
    expect(loaded).toMatchObject([{ subject: 'CN=Signing Key 001' }]);
    expect(refused).toEqual([{ subject: 'CN=Other', code: 'matter-curve' }]);
  });
});
