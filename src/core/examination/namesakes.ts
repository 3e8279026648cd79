import type { GatewayRoot } from '../gateways/types.ts';
import type { Certificate } from '../x509/certificate/certificate.ts';
import { sameName } from '../x509/certificate/name.ts';
import { type SignatureResult, verifySignature } from '../x509/keys/signature.ts';
import type { KnownIssuers } from '../x509/path/known-issuers.ts';

/**
 * The certificate was signed under the name of a gateway's root (`impostor`) or of one of its intermediates
 * (`rotated`), with another key.
 */
export interface Namesake {
  readonly kind: 'impostor' | 'rotated';
  readonly gateway: GatewayRoot;
}

/** The gateway whose name the issuer of a certificate bears without being it; null where there is none. */
export async function whoseNameItBears(
  leaf: Certificate,
  gateways: readonly GatewayRoot[],
  known: KnownIssuers,
): Promise<Namesake | null> {
  const roots = await namesakes(leaf, gateways, ({ root }) => [root], known);
  if (roots.some(({ signature }) => signature === 'valid')) return null;
  const forged = roots.find(({ signature }) => signature === 'invalid');
  if (forged) return { kind: 'impostor', gateway: forged.gateway };
  const intermediates = await namesakes(leaf, gateways, (gateway) => gateway.intermediates, known);
  if (intermediates.some(({ signature }) => signature === 'valid')) return null;
  const rotated = intermediates.find(({ signature }) => signature === 'invalid');
  return rotated ? { kind: 'rotated', gateway: rotated.gateway } : null;
}

/** Those of the gateways' certificates that bear the issuer's name, and whether they signed the leaf. */
function namesakes(
  leaf: Certificate,
  gateways: readonly GatewayRoot[],
  certificatesOf: (gateway: GatewayRoot) => readonly Uint8Array[],
  known: KnownIssuers,
): Promise<{ gateway: GatewayRoot; signature: SignatureResult }[]> {
  const issuers = gateways.flatMap((gateway) =>
    known
      .decodeAll(certificatesOf(gateway))
      .filter(({ subject }) => sameName(subject, leaf.issuer))
      .map(({ spki }) => ({ gateway, spki })),
  );
  return Promise.all(
    issuers.map(async ({ gateway, spki }) => ({ gateway, signature: await verifySignature(leaf, spki, known.keys) })),
  );
}
