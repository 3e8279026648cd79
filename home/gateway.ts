import { createRoot, type Authority } from './authority.ts';
import { encodeCertsOnly } from './certs-only.ts';
import { createGuestList, type Admission } from './est.ts';
import { estRoutes } from './est-server.ts';
import { fingerprint, type Fingerprint } from './fingerprint.ts';
import { gatewayPage } from './gateway-page.ts';
import type { Routes } from './http.ts';
import { certificatePem } from './keys.ts';
import { LOOPBACK } from './listen.ts';
import { createCodeDesk, type CodeDesk, type DeskOptions } from './pairing-code.ts';
import { pairingRoutes } from './pairing-routes.ts';
import type { JsonName, X509Certificate } from './x509.ts';

export const GATEWAY_NAME: JsonName = [{ O: ['Example Home'] }, { CN: ['Example Home Gateway Root'] }];

/** What the gateway goes by. */
const HOSTS = ['router.home.arpa', LOOPBACK, 'localhost'];

/** The router of this home: it issues to the devices that were admitted and publishes its certificates. */
export interface Gateway {
  readonly root: X509Certificate;
  readonly codes: Fingerprint;
  /** Pairing with a code: the code it shows goes on its label and nowhere on the network. */
  readonly desk: CodeDesk;
  readonly issuers: { readonly root: Authority; readonly intermediate: Authority };
  /** What it serves on plain http and, with a certificate of its own making, on https. */
  readonly routes: Routes;
  /** @returns a one-time code. */
  admit(device: string, admission: Admission): string;
}

export async function createGateway(options?: DeskOptions): Promise<Gateway> {
  const root = await createRoot(GATEWAY_NAME);
  const intermediate = await root.subordinate([{ O: ['Example Home'] }, { CN: ['Example Home Gateway Issuer 1'] }]);
  const guests = createGuestList();
  const codes = fingerprint(root.certificate);
  const authorities = [root.certificate, intermediate.certificate];
  const certificates = Buffer.from(encodeCertsOnly(authorities));
  const desk = createCodeDesk(certificates, options);
  return {
    root: root.certificate,
    codes,
    desk,
    issuers: { root, intermediate },
    admit: guests.admit,
    routes: {
      'GET /': () => gatewayPage(codes),
      'GET /root.pem': () => ({
        status: 200,
        headers: { 'content-type': 'application/x-pem-file' },
        body: certificatePem(root.certificate),
      }),
      ...estRoutes(authorities, guests),
      ...pairingRoutes(desk, certificates, HOSTS),
    },
  };
}
