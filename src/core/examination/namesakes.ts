import type { GatewayRoot } from '../gateways/types.ts';
import { type Certificate, decodeCertificate } from '../x509/certificate/certificate.ts';
import { sameName } from '../x509/certificate/name.ts';
import { verifySignature } from '../x509/keys/signature.ts';

/**
 * Somebody signed under the name of a gateway's root (`impostor`) or of one of its intermediates (`rotated`), with
 * another key.
 */
export interface Namesake {
  readonly kind: 'impostor' | 'rotated';
  readonly gateway: GatewayRoot;
}

/** Whose name the issuer of a certificate bears without being it; null where that is nobody's. */
export async function whoseNameItBears(
  leafDer: Uint8Array,
  gateways: readonly GatewayRoot[],
): Promise<Namesake | null> {
  const leaf = decodeCertificate(leafDer);
  if (!leaf.ok) return null;
  const roots = await namesakes(
    leaf.value,
    gateways.map((gateway) => ({ gateway, candidates: [gateway.root] })),
  );
  if (roots.some(({ signature }) => signature === 'valid')) return null;
  const forged = roots.find(({ signature }) => signature === 'invalid');
  if (forged) return { kind: 'impostor', gateway: forged.gateway };
  const intermediates = await namesakes(
    leaf.value,
    gateways.map((gateway) => ({ gateway, candidates: gateway.intermediates })),
  );
  if (intermediates.some(({ signature }) => signature === 'valid')) return null;
  const rotated = intermediates.find(({ signature }) => signature === 'invalid');
  return rotated ? { kind: 'rotated', gateway: rotated.gateway } : null;
}

async function namesakes(
  leaf: Certificate,
  groups: readonly { gateway: GatewayRoot; candidates: readonly Uint8Array[] }[],
) {
  const issuers = groups.flatMap(({ gateway, candidates }) =>
    candidates.flatMap((der) => {
      const decoded = decodeCertificate(der);
      return decoded.ok && sameName(decoded.value.subject, leaf.issuer) ? [{ gateway, issuer: decoded.value }] : [];
    }),
  );
  return Promise.all(
    issuers.map(async ({ gateway, issuer }) => ({ gateway, signature: await verifySignature(leaf, issuer.spki) })),
  );
}
