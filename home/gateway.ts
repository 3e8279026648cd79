import { createRoot, type Authority } from './authority.ts';
import { createGuestList, type Admission } from './enrolment.ts';
import { estRoutes } from './est-server.ts';
import { fingerprint, type Fingerprint } from './fingerprint.ts';
import { gatewayPage } from './gateway-page.ts';
import type { Routes } from './http.ts';
import { certificatePem } from './keys.ts';
import type { JsonName, X509Certificate } from './x509.ts';

export const GATEWAY_NAME: JsonName = [{ O: ['Example Home'] }, { CN: ['Example Home Gateway Root'] }];

/** The router of this home: it issues to the devices that were admitted and publishes its certificates. */
export interface Gateway {
  readonly root: X509Certificate;
  readonly codes: Fingerprint;
  readonly issuers: { readonly root: Authority; readonly intermediate: Authority };
  /** What it serves on plain http and, with a certificate of its own making, on https. */
  readonly routes: Routes;
  /** @returns a one-time code. */
  admit(device: string, admission: Admission): string;
}

export async function createGateway(): Promise<Gateway> {
  const root = await createRoot(GATEWAY_NAME);
  const intermediate = await root.subordinate([{ O: ['Example Home'] }, { CN: ['Example Home Gateway Issuer 1'] }]);
  const guests = createGuestList();
  const codes = fingerprint(root.certificate);
  return {
    root: root.certificate,
    codes,
    issuers: { root, intermediate },
    admit: guests.admit,
    routes: {
      'GET /': () => gatewayPage(codes),
      'GET /root.pem': () =>
        ({ status: 200, headers: { 'content-type': 'application/x-pem-file' }, body: certificatePem(root.certificate) }),
      ...estRoutes([root.certificate, intermediate.certificate], guests),
    },
  };
}
