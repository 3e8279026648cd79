import { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import { type Minted, NOW } from '../test/support/mint.ts';

pkijs.setEngine('node', new pkijs.CryptoEngine({ crypto: globalThis.crypto as Crypto }));

/** node:crypto's X509Certificate (OpenSSL): issuers, signatures and the name, of a chain known to be in order. */
export function walkByNode(chain: readonly Minted[]): void {
  const certificates = chain.map(({ der }) => new X509Certificate(der));
  certificates.slice(1).forEach((issuer, at) => {
    const child = certificates[at];
    if (!child?.checkIssued(issuer) || !child.verify(issuer.publicKey)) throw new Error('node:crypto refused');
  });
  if (certificates[0]?.checkHost('printer.local') === undefined) throw new Error('node:crypto refused the name');
}

/** PKI.js's engine; it does not look at the name. */
export async function validateByPki(chain: readonly Minted[]): Promise<void> {
  const certificates = chain.map(({ der }) => pkijs.Certificate.fromBER(der as Uint8Array<ArrayBuffer>));
  const engine = new pkijs.CertificateChainValidationEngine({
    trustedCerts: certificates.slice(-1),
    certs: certificates.slice(0, -1).reverse(),
    checkDate: new Date(NOW),
  });
  const { result, resultMessage } = await engine.verify();
  if (!result) throw new Error(`PKI.js refused: ${resultMessage}`);
}
