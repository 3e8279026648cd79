import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, write } from '../../../../scripts/fuzz/tlv.ts';
import { readSignedData } from '../../../../src/core/signed/cms/read.ts';
import { signerCertificate, verifySigner } from '../../../../src/core/signed/cms/verify.ts';
import { type Certificate, decodeCertificate } from '../../../../src/core/x509/certificate/certificate.ts';
import { type MutantFate, MUTANTS, tryMutants } from '../../../support/byte-mutants.ts';
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

let folder: string;
let signers: Minted[];
let certificates: Certificate[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'latchkey-oracle-'));
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
  writeFileSync(join(folder, 'signers.pem'), signers.map(({ pem }) => pem).join('\n'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What openssl takes for signed; null where it refuses. Signers are looked for among ours alone. */
function byOpenssl(message: Uint8Array): string | null {
  writeFileSync(join(folder, 'message'), message);
  const args = ['cms', '-verify', '-binary', '-noverify', '-nointern', '-certfile', 'signers.pem'];
  try {
    execFileSync('openssl', [...args, '-inform', 'DER', '-in', 'message', '-out', 'content'], {
      cwd: folder,
      stdio: 'ignore',
    });
    return readFileSync(join(folder, 'content')).toString('hex');
  } catch {
    return null;
  }
}

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

/**
 * The message with each signer's attributes in the order of DER, in which they are signed wherever they stand in the
 * message (RFC 5652 section 5.4); openssl takes them as they stand. Anything in BER stays as it is.
 */
function withAttributesInOrder(message: Uint8Array): Uint8Array {
  const tree = parse(message);
  const signerInfos = tree?.children?.[1]?.children?.[0]?.children?.at(-1)?.children ?? [];
  for (const { children } of signerInfos)
    children?.find(({ tag }) => tag === 0xa0)?.children?.sort((a, b) => Buffer.compare(write(a), write(b)));
  return tree ? write(tree) : message;
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
        expect(byOpenssl(message)).toBe(await byUs(message));
      }
  });

  // Without certificates, which are not signed, and which openssl reads though it does not use them.
  it('is never taken by this library where openssl refuses it, or reads something else', async () => {
    const messages = signers.flatMap((signer) => WAYS.map((way) => signCms(CONTENT, signer, [...way, '-nocerts'])));
    for (const [number, message] of messages.entries()) {
      const fateOf = async (mutant: Uint8Array): Promise<MutantFate> => {
        const ours = await byUs(mutant);
        if (ours === null) return 'doubted';
        expect(byOpenssl(withAttributesInOrder(mutant))).toBe(ours);
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
