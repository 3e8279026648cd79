import { createIssuer, createRoot } from '../gateway/ca/authority.ts';
import { base64Lines, encodeCertsOnly } from '../gateway/est/certs-only.ts';
import { estRoutes } from '../gateway/est/routes.ts';
import { type Admission, createAdmissions } from './est.ts';
import { labelCodesOf, type LabelCodes, gatewayLabel } from './gateway-label.ts';
import { pemAnswer, type RouteAnswer, type Routes } from '../gateway/common/http.ts';
import { certificatePem } from './keys.ts';
import { LOOPBACK } from './listen.ts';
import { html, htmlPage } from './page.ts';
import type { Kind } from '../gateway/ca/profile.ts';
import { type CodePairing, createCodePairing, type CodePairingOptions } from '../gateway/pairing/pairing-code.ts';
import { pairingRoutes } from '../gateway/pairing/pairing-routes.ts';
import { X509Certificate } from './x509.ts';

const ORGANIZATION = 'Example Home';

/** The hosts that the gateway answers to. */
const HOSTS = ['router.home.arpa', LOOPBACK, 'localhost'];

/** The router of this home: it issues certificates to admitted devices and publishes its own. */
export interface HomeGateway {
  readonly root: X509Certificate;
  /** Root and intermediates. */
  readonly pairingPem: string;
  readonly label: LabelCodes;
  /** Pairing with a code. The code is shown on the little screen and never sent over the network. */
  readonly codePairing: CodePairing;
  /** What it serves over plain http and, with a certificate it issued itself, over https. */
  readonly routes: Routes;
  /** @returns a one-time code. */
  admit(device: string, admission: Admission): string;
}

/**
 * Creates a gateway with a new root and an intermediate for each kind of certificate, as the real one makes them; its
 * keys are in memory alone. It serves nothing yet: see `routes`.
 * @param options for tests.
 */
export async function createGateway(options?: CodePairingOptions): Promise<HomeGateway> {
  const now = Date.now();
  const root = await createRoot(now, { organization: ORGANIZATION, commonName: 'Example Home Gateway Root' });
  const issuer = (kind: Kind, number: number) =>
    createIssuer(root, kind, now, {
      organization: ORGANIZATION,
      commonName: `Example Home Gateway Issuer ${number}`,
    });
  const issuers = { 'local-device': await issuer('local-device', 1), server: await issuer('server', 2) };
  const admissions = createAdmissions(issuers);
  const rootCertificate = new X509Certificate(root.certificate.der as Uint8Array<ArrayBuffer>);
  const label = labelCodesOf(rootCertificate);
  const authorities = [root, ...Object.values(issuers)].map(({ certificate }) => certificate.der);
  const pairingPem = authorities
    .map((der) => certificatePem(new X509Certificate(der as Uint8Array<ArrayBuffer>)))
    .join('');
  const certificates = Buffer.from(base64Lines(encodeCertsOnly(authorities)));
  const codePairing = createCodePairing(() => certificates, options);
  return {
    root: rootCertificate,
    pairingPem,
    label,
    codePairing,
    admit: admissions.admit,
    routes: {
      'GET /': () => gatewayPage(label),
      'GET /root.pem': () => pemAnswer(certificatePem(rootCertificate)),
      'GET /pairing.pem': () => pemAnswer(pairingPem),
      // Over plain http on loopback, as a device that has no root yet cannot check one, and a browser extension cannot
      // fetch from an untrusted https server. The comparison at pairing carries the trust instead.
      ...estRoutes({ authorities: () => authorities, admitted: admissions.admitted, overHttp: true }),
      ...pairingRoutes(codePairing, (host) => HOSTS.includes(host)),
    },
  };
}

/** The gateway's own page, over https and over plain http. */
function gatewayPage(label: LabelCodes): RouteAnswer {
  return htmlPage(
    'Your home gateway',
    html`
<p>This is the router of the example home. It gives certificates to the devices that were let in.</p>
<section><h2>Its label</h2>
${gatewayLabel(label, label.sha256.toUpperCase())}
<p class="soft">A real gateway has this printed underneath, or shows it in its app: compare with that, because a page
that came over the network can be forged along with the certificate.</p></section>
<section><h2>For pairing</h2>
<p><a href="/pairing.pem">pairing.pem</a>, the gateway's root and its intermediates.<br>
<a href="/root.pem">root.pem</a>, the root alone, for programs.<br>
<a href="/.well-known/est/cacerts">/.well-known/est/cacerts</a>, the root and the intermediates (RFC&nbsp;7030).<br>
<a href="/.well-known/latchkey/pair">/.well-known/latchkey/pair</a>, pairing with a code.</p>
<p class="soft">The code itself is never on this page: whoever can read the page could pair in your name, or pose as the
gateway. It stands where only those in the room can see it, here on the home's start page, which plays the gateway's
little screen.</p></section>`,
  );
}
