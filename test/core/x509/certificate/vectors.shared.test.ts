import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeCrl } from '../../../../src/core/x509/revocation/crl.ts';
import { coverageOf } from '../../../../src/core/x509/revocation/distribution-point.ts';
import { crlFault, isFrom } from '../../../../src/core/x509/revocation/crl-usable.ts';
import { inspectCertificate } from '../../../../src/core/x509/describe/inspect.ts';
import { fromPem, read } from '../../../support/read.ts';

interface Vector<Facts> {
  readonly files: readonly string[];
  readonly kind: string;
  readonly expect: { readonly valid: boolean | null; readonly facts: Facts };
}

const folder = new URL('../../../../../shared/vectors/', import.meta.url);
const load = (file: string): Buffer => readFileSync(new URL(file, folder));
const manifest = JSON.parse(load('manifest.json').toString()) as Vector<never>[];
const ofKind = <Facts>(kind: string): Vector<Facts>[] => manifest.filter((vector) => vector.kind === kind);
const REFERENCE = Date.UTC(2026, 10, 20);

interface DeviceFacts {
  readonly sha256: string;
  readonly spkiSha256: string;
  readonly selfIssued: boolean;
  readonly selfSignatureCheck: string | null;
  readonly serial: string;
  readonly version: number;
  readonly keyBits: number;
  readonly notBefore: string;
  readonly notAfter: string;
  readonly inStaticSpkiTsv: boolean;
  readonly vendors: readonly string[];
}

describe('certificates of real routers, cameras and printers', () => {
  const devices = ofKind<DeviceFacts>('real-device-certificate');

  it('are a hundred', () => expect(devices).toHaveLength(100));

  it.each(devices.map((device) => [device.files[0] ?? '', device.expect.facts] as const))(
    '%s is read as openssl reads it',
    async (file, facts) => {
      const result = await inspectCertificate(fromPem(load(file).toString()));
      if (!result.ok) throw new Error(result.reason);
      const { certificate } = result;
      expect(certificate).toMatchObject({
        sha256: facts.sha256,
        spkiSha256: facts.spkiSha256,
        selfIssued: facts.selfIssued,
        selfSigned: facts.selfSignatureCheck === 'OK',
        version: facts.version,
        keyBits: facts.keyBits,
        notBefore: Date.parse(facts.notBefore),
        notAfter: Date.parse(facts.notAfter),
        staticKey: facts.inStaticSpkiTsv ? { vendors: facts.vendors } : null,
      });
      expect(BigInt(`0x${certificate.serial}`)).toBe(BigInt(`0x${facts.serial}`));
    },
  );
});

interface CrlFacts {
  readonly signer: string;
  readonly serials?: readonly string[];
  readonly indirect?: boolean;
}

describe('revocation lists of other makers', () => {
  it.each(ofKind<CrlFacts>('crl').map((vector) => [vector.files[0] ?? '', vector] as const))(
    '%s',
    async (file, { expect: { valid, facts } }) => {
      const decoded = decodeCrl(load(file));
      if (!decoded.ok) throw new Error(decoded.fault);
      const crl = decoded.value;
      const signer = read(fromPem(load(facts.signer).toString()));
      expect(isFrom(crl, signer)).toBe(true);
      if (facts.serials)
        expect([...crl.revoked.keys()].map((serial) => BigInt(`0x${serial}`))).toEqual(
          facts.serials.map((serial) => BigInt(`0x${serial}`)),
        );
      expect(coverageOf(crl, signer) === 'indirect').toBe(facts.indirect ?? false);
      const fault = await crlFault(crl, signer, REFERENCE, false);
      expect(fault === null || facts.indirect === true).toBe(valid);
    },
  );
});
