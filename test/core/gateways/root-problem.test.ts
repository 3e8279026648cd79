import { describe, expect, it } from 'vitest';
import { inspectCertificate } from '../../../src/core/x509/describe/inspect.ts';
import { rootProblem } from '../../../src/core/gateways/root-problem.ts';
import type { CertificateFacts } from '../../../src/core/x509/types.ts';
import { closePrimes } from '../../support/close-primes.ts';
import { KeyUsageFlags, mintKeys, type Minted, mintRoot, NOW } from '../../support/mint.ts';
import { read } from '../../support/read.ts';

async function factsOf({ der }: Minted): Promise<CertificateFacts> {
  const inspected = await inspectCertificate(der);
  if (!inspected.ok) throw new Error(inspected.reason);
  return inspected.certificate;
}

const problemOf = async (root: Minted, change: Partial<CertificateFacts> = {}) =>
  rootProblem(read(root), { ...(await factsOf(root)), ...change }, NOW);

describe('a certificate that must not become a gateway root', () => {
  it.each(['P-256', 'P-384', 'P-521', 'RSA-2048', 'RSA-PSS-2048', 'Ed25519'] as const)(
    'is none of those with a sound %s key',
    async (key) => {
      expect(await problemOf(await mintRoot({ key }))).toBeNull();
    },
  );

  it('when its keyUsage does not let it sign certificates, it is no authority', async () => {
    expect(await problemOf(await mintRoot({ keyUsage: KeyUsageFlags.digitalSignature }))).toBe('not-a-ca');
    expect(await problemOf(await mintRoot({ keyUsage: null }))).toBeNull();
  });

  it('when its private key can be worked out, it is unsafe', async () => {
    expect(await problemOf(await mintRoot({ keys: await closePrimes() }))).toBe('unsafe-key');
  });

  it('when its private key was found in firmware, it is unsafe', async () => {
    expect(await problemOf(await mintRoot(), { staticKey: { vendors: ['ACME'] } })).toBe('unsafe-key');
  });

  it('when its exponent is merely small, it is not unsafe', async () => {
    expect(await problemOf(await mintRoot({ key: 'RSA-2048' }), { weakKey: 'rsa-tiny-exponent' })).toBeNull();
  });

  it('when another key signed it, its signature is bad', async () => {
    const stranger = await mintKeys();
    const root = await mintRoot({
      issuer: { der: new Uint8Array(), pem: '', subject: 'CN=Home Gateway Root', keys: stranger },
    });
    expect(await problemOf(root)).toBe('bad-signature');
  });

  it.each([
    ['at the last moment', 0, null],
    ['a moment after the last', -1, 'expired'],
  ] as const)('%s: %s', async (_when, left, problem) => {
    expect(await problemOf(await mintRoot({ notAfter: NOW }), { notAfter: NOW + left })).toBe(problem);
  });
});
