import { createHash } from 'node:crypto';
import { toPem } from '../src/core/encoding/pem.ts';
import { hostPort, parseHost } from '../src/core/net/host.ts';
import { formatPairingLink } from '../src/core/pairing/pairing-link.ts';
import { createAcmeServer } from './acme/server.ts';
import type { ChallengePorts } from './acme/challenges.ts';
import type { Orders } from './acme/orders.ts';
import { ownHosts } from './addresses.ts';
import { type CertificateAuthority, openAuthority } from './ca/certificate-authority.ts';
import { type Admissions, createAdmissions } from './est/admissions.ts';
import { encodeCertsOnly } from './est/certs-only.ts';
import { estRoutes } from './est/routes.ts';
import { openFrontDoor } from './front-door.ts';
import { type Routes, serveRoutes, textAnswer, underOwnNames } from './http.ts';
import { ownCertificate } from './own-certificate.ts';
import { createCodePairing } from './pairing/pairing-code.ts';
import { pairingRoutes } from './pairing/pairing-routes.ts';
import { revocationRoutes } from './revocation/routes.ts';
import { openRecords, type Records } from './records/records.ts';

const HOUR = 60 * 60_000;
/** The gateway's own certificate lasts 30 days; a new one is made long before, and whenever its addresses changed. */
const RENEW_AFTER = 15 * 24 * HOUR;

export interface GatewayOptions {
  /** Where everything is kept. */
  readonly folder: string;
  /** 0: one of the system's choice. */
  readonly port: number;
  /** What it is called; null: as this computer is. */
  readonly name?: string | null;
  /** Where it listens; null: everywhere. */
  readonly address?: string | null;
  /** For tests: where devices are asked for their proofs. */
  readonly challengePorts?: ChallengePorts;
  /** Is told of what is the gateway's own fault. */
  readonly onError?: (error: unknown) => void;
}

/** A gateway that is running. */
export interface Gateway {
  readonly port: number;
  /** `host:port` under which it is reached, the name first. */
  readonly places: readonly string[];
  readonly authority: CertificateAuthority;
  readonly records: Records;
  readonly orders: Orders;
  readonly admissions: Admissions;
  /** A link that pairs a browser with it (docs/pairing.md, "Links"). */
  readonly pairingLink: string;
  /** Makes an eight-digit code that pairs one browser within ten minutes; the previous one is void. */
  newPairingCode(): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts a gateway: a certificate authority for one home with all that devices and browsers ask of it.
 * @throws RecordsError or PortError, each with a sentence for the person who started it.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { folder, address = null, name = null, challengePorts, onError = console.error } = options;
  let hosts = ownHosts(name);
  const isOwn = (host: string): boolean => hosts.some(({ value }) => value === parseHost(host)?.value);
  const isOwnOrLocal = (host: string): boolean => isOwn(host) || host === 'localhost';
  const records = await openRecords(folder);
  try {
    const [first] = hosts;
    const base = `http://${hostPort(first ?? { kind: 'dns', value: 'localhost' }, options.port)}`;
    const places = (issuer: string) => ({
      issuer: `${base}/issuers/${issuer}.cer`,
      list: `${base}/lists/${issuer}.crl`,
      ocsp: `${base}/ocsp`,
    });
    const authority = await openAuthority(records, folder, places);
    const certificates = () => [authority.root, ...authority.issuers].map(({ certificate }) => certificate.der);
    const certsOnly = Buffer.from(encodeCertsOnly(certificates()));
    const pairing = createCodePairing(certsOnly);
    const admissions = createAdmissions(records, authority);
    const acme = createAcmeServer({
      records,
      authority,
      // Its addresses can be asked for from this computer alone, where another server may well need them.
      reserved: (host) => host === first?.value,
      onError,
      ...(challengePorts && { ports: challengePorts }),
    });
    const routes: Routes = {
      'GET /': () => textAnswer(200, 'This is the gateway of this home. Its page is not there yet.'),
      'GET /root.pem': () => ({
        status: 200,
        headers: { 'content-type': 'application/x-pem-file' },
        body: toPem([authority.root.certificate.der]),
      }),
      ...underOwnNames(
        {
          ...estRoutes({ authorities: certificates, admitted: admissions.admitted, overHttp: false }),
          ...acme.routes,
        },
        isOwnOrLocal,
      ),
      ...pairingRoutes(pairing, certsOnly, isOwnOrLocal),
      // Signed, and fetched under whatever name a certificate holds.
      ...revocationRoutes(authority, records),
    };
    const door = await openFrontDoor(
      serveRoutes(routes, onError),
      await ownCertificate(authority, hosts),
      address,
      options.port,
    );

    let presentedSince = Date.now();
    const renew = async (): Promise<void> => {
      const current = ownHosts(name);
      const same = current.length === hosts.length && current.every(({ value }) => isOwn(value));
      if (same && Date.now() - presentedSince < RENEW_AFTER) return;
      hosts = current;
      door.present(await ownCertificate(authority, hosts));
      presentedSince = Date.now();
    };
    const timer = setInterval(() => void renew().catch(onError), HOUR);
    timer.unref();

    const reached = hosts.map((host) => hostPort(host, door.port));
    return {
      port: door.port,
      places: reached,
      authority,
      records,
      orders: acme.orders,
      admissions,
      pairingLink: formatPairingLink({
        name: 'Home gateway',
        url: `http://${reached[0] ?? `localhost:${door.port}`}/.well-known/est/cacerts`,
        spkiSha256: createHash('sha256').update(authority.root.certificate.spki.der).digest('hex'),
      }),
      newPairingCode: pairing.renew,
      close: async () => {
        clearInterval(timer);
        await door.close();
        await acme.orders.settled();
        await records.close();
      },
    };
  } catch (error) {
    await records.close();
    throw error;
  }
}
