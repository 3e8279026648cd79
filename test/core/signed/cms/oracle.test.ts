import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSignedData } from '../../../../src/core/signed/cms/read.ts';
import { signerCertificate, verifySigner } from '../../../../src/core/signed/cms/verify.ts';
import { type Certificate, decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { type MutantFate, MUTANTS, tryMutants } from '../../../support/byte-mutants.ts';
import { asOpensslWants, CmsByOpenssl } from '../../../support/cms-by-openssl.ts';
import { type Minted, mintLeaf, mintRoot } from '../../../support/mint.ts';
import { signCms } from '../../../support/sign-cms.ts';

/** The same mutants on every run, so that one that fails can be looked at. */
function randoms(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

let openssl: CmsByOpenssl;
let signers: Minted[];
let certificates: Certificate[];

beforeAll(async () => {
  const root = await mintRoot();
  signers = [
    await mintLeaf(root, { key: 'P-256', usages: null }),
    await mintLeaf(root, { key: 'RSA-2048', usages: null }),
  ];
  certificates = signers.map(({ der }) => {
    const decoded = decodeCertificate(der);
    if (!decoded.ok) throw new Error(decoded.fault);
    return decoded.value;
  });
  openssl = new CmsByOpenssl(signers);
});
afterAll(() => {
  openssl.close();
});

/** The same by this library. */
async function byUs(message: Uint8Array): Promise<string | null> {
  const read = readSignedData(message);
  if (!read.ok || read.value.signers.length === 0 || read.value.content === null) return null;
  for (const signer of read.value.signers) {
    const certificate = signerCertificate(signer.id, certificates);
    if (!certificate || (await verifySigner(read.value, signer, certificate.spki)) !== 'valid') return null;
  }
  return Buffer.from(read.value.content).toString('hex');
}

const CONTENT = '{"serial-number":"JADA-1"}';

const WAYS: readonly (readonly string[])[] = [
  ['-nodetach'],
  ['-nodetach', '-noattr'],
  ['-nodetach', '-econtent_type', '1.2.840.113549.1.9.16.1.40', '-keyid'],
  ['-nodetach', '-stream', '-indef'],
];

describe('a signed message, read by this library and by openssl', () => {
  it('is taken by both as it was signed, whatever it holds', async () => {
    const random = randoms(1);
    for (const signer of signers)
      for (const way of WAYS) {
        const content = Uint8Array.from({ length: 1 + random(3000) }, () => random(256));
        const message = signCms(content, signer, way);
        expect(await byUs(message)).toBe(Buffer.from(content).toString('hex'));
        expect(openssl.content(message)).toBe(await byUs(message));
      }
  });

  // Without certificates, which are not signed, and which openssl reads though it does not use them.
  it('is never taken by this library where openssl refuses it, or reads something else', async () => {
    const messages = signers.flatMap((signer) => WAYS.map((way) => signCms(CONTENT, signer, [...way, '-nocerts'])));
    for (const [number, message] of messages.entries()) {
      const fateOf = async (mutant: Uint8Array): Promise<MutantFate> => {
        const ours = await byUs(mutant);
        if (ours === null) return 'doubted';
        expect(openssl.content(asOpensslWants(mutant))).toBe(ours);
        return 'believed';
      };
      const what = `CMS beside openssl, message ${String(number)}`;
      const { doubted } = await tryMutants(what, message, fateOf, {
        count: Math.ceil(MUTANTS / messages.length),
        seed: number,
      });
      expect(doubted).toBeGreaterThan(0);
    }
  });
});
