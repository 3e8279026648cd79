import { createIssuer, createRoot } from '../../../gateway/ca/authority.ts';
import type { Routes } from '../../../gateway/common/routes.ts';
import { base64Lines, encodeCertsOnly } from '../../../gateway/est/certs-only.ts';
import { type CodePairing, type CodePairingOptions, createCodePairing } from '../../../gateway/pairing/pairing-code.ts';
import { pairingRoutes } from '../../../gateway/pairing/pairing-routes.ts';

/** What of a gateway pairs with a code, at a clock of the test's. */
export interface CodeGateway {
  readonly codePairing: CodePairing;
  readonly routes: Routes;
  /** The root and its intermediates, DER. */
  readonly certificates: readonly Uint8Array[];
  /** What pairing brings: the same as certs-only CMS in base64. */
  readonly brought: string;
}

/** Its root and intermediates are new. */
export async function createCodeGateway(options?: CodePairingOptions): Promise<CodeGateway> {
  const root = await createRoot(Date.now());
  const issuers = await Promise.all(
    (['local-device', 'server'] as const).map((kind) => createIssuer(root, kind, Date.now())),
  );
  const certificates = [root, ...issuers].map(({ certificate }) => certificate.der);
  const brought = base64Lines(encodeCertsOnly(certificates));
  const codePairing = createCodePairing(() => Buffer.from(brought), options);
  return {
    codePairing,
    routes: pairingRoutes(codePairing, (host) => host === '127.0.0.1'),
    certificates,
    brought,
  };
}
