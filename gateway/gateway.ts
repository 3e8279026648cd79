import { createHash } from 'node:crypto';
import { toPem } from '../src/core/encoding/pem.ts';
import { addressSpace } from '../src/core/net/address-space.ts';
import { hostPort, parseHost } from '../src/core/net/host.ts';
import type { Host } from '../src/core/net/types.ts';
import { formatPairingLink } from '../src/core/pairing/pairing-link.ts';
import { type Access, createAccess } from './access/access.ts';
import { createAcmeServer } from './acme/server.ts';
import type { ChallengePorts } from './acme/challenges.ts';
import type { Orders } from './acme/orders.ts';
import { announcedHosts, announceGateway } from './announce.ts';
import { createDailyLimits } from './common/daily.ts';
import { joinWaiting, type WaitingList } from './common/waiting.ts';
import { type CertificateAuthority, openAuthority } from './ca/certificate-authority.ts';
import { createAllowedRequests } from './devices/allowed.ts';
import { createDevices, type Devices } from './devices/devices.ts';
import { createPlainDevices } from './devices/plain-devices.ts';
import { type Admissions, createAdmissions } from './est/admissions.ts';
import { base64Lines, encodeCertsOnly } from './est/certs-only.ts';
import { createUnknownDevices } from './est/unknown-devices.ts';
import { estRoutes } from './est/routes.ts';
import { openFrontDoor } from './front-door.ts';
import { createHandOvers, type HandOvers } from './hand-over/hand-over.ts';
import { serveRoutes, underOwnNames } from './common/http.ts';
import { pemAnswer, type Routes } from './common/routes.ts';
import { ownCertificate } from './own-certificate.ts';
import { checkOwnName, numericPlace, ownAddresses, ownHosts, systemLabel } from './own-hosts.ts';
import { backupUpload } from './page/restore.tsx';
import { pageRoutes } from './page/routes.ts';
import { createCodePairing, type ShownCode } from './pairing/pairing-code.ts';
import { pairingRoutes } from './pairing/pairing-routes.ts';
import { keepPruned } from './pruning.ts';
import { platformRoutes } from './platforms/platforms.ts';
import { makeBackup } from './protection/backup.ts';
import { openProtection } from './protection/key-protection.ts';
import { createRestoring } from './protection/restore.ts';
import { issuedKey, refereeRoutes } from './referee.ts';
import { revocationRoutes } from './revocation/routes.ts';
import { keepProved } from './records/approval.ts';
import { keepPassed } from './records/standing-yes.ts';
import { GATEWAY_HOLDER } from './records/own.ts';
import { openRecords, type Records } from './records/records.ts';

const HOUR = 60 * 60_000;
/** Where it was asked by an address that it did not know, it looks at what it has so often at most; milliseconds. */
const LOOK_AFTER = 10_000;

export interface GatewayOptions {
  /** Where everything is kept. */
  readonly folder: string;
  /** 0: one of the system's choice. */
  readonly port: number;
  /** What it is called; null: as this computer is. */
  readonly name?: string | null;
  /** Where it listens; null: everywhere. */
  readonly address?: string | null;
  /** Whether it says by multicast DNS where it is. */
  readonly announce?: boolean;
  /** What the keys are encrypted with, where they are; null: none was given. */
  readonly passphrase?: string | null;
  /** For tests: where devices are asked for their proofs. */
  readonly challengePorts?: ChallengePorts;
  /**
   * Closes this gateway and starts it again, with this passphrase, after a backup took its place. Without this the page
   * offers no restoring.
   */
  readonly onRestored?: (passphrase: string | null) => void;
  /** Is told of what is the gateway's own fault. */
  readonly onError?: (error: unknown) => void;
}

/** A gateway that is running. */
export interface Gateway {
  readonly port: number;
  /** `host:port` under which it is reached, the best name first. */
  readonly places: readonly string[];
  /** The same by an address, for where no one answers for the name; null where there is none but loopback. */
  readonly numericPlace: string | null;
  readonly authority: CertificateAuthority;
  readonly records: Records;
  readonly orders: Orders;
  /** All that wait for a yes, by ACME or EST. */
  readonly waitingRoom: WaitingList;
  readonly admissions: Admissions;
  readonly devices: Devices;
  /** Who may use its page. */
  readonly access: Access;
  /** SHA-256 of the root's key, hexadecimal. */
  readonly keyHash: string;
  readonly handOvers: HandOvers;
  /** A link that pairs a browser with it (docs/pairing.md, "Links"). */
  readonly pairingLink: string;
  /** Makes an eight-digit code that pairs one browser within ten minutes; the previous one is void. */
  newPairingCode(): Promise<string>;
  /** What became of it. */
  shownPairingCode(): ShownCode;
  /** The whole gateway as one encrypted file. @throws PassphraseError where that is too short. */
  backup(passphrase: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/**
 * Starts a gateway: a certificate authority for one home with all that devices and browsers ask of it.
 * @throws GatewayNameError, RecordsError, PortError or PassphraseError, each with a sentence for the person who started
 * it.
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const {
    folder,
    address = null,
    name = null,
    passphrase = null,
    announce = false,
    challengePorts,
    onRestored,
    onError = console.error,
  } = options;
  if (name !== null) checkOwnName(name);
  let hosts: readonly Host[] = [];
  /** Where it listens at one address, no one reaches it at another. */
  const isListening = ({ kind, value }: Host): boolean =>
    address === null || kind === 'dns' || value === parseHost(address)?.value;
  /** Has it look at its names and addresses anew, once it listens. */
  let lookAnew = (): void => undefined;
  const isOwn = (asked: string): boolean => {
    const host = parseHost(asked);
    if (!host) return false;
    if (hosts.some(({ value }) => value === host.value)) return true;
    // It may have got another address since. A page of another name never asks for it by an address.
    const isNew = host.kind === 'ip' && isListening(host) && ownAddresses().some(({ value }) => value === host.value);
    if (isNew) lookAnew();
    return isNew;
  };
  const isOwnOrLocal = (host: string): boolean => isOwn(host) || host === 'localhost';
  const records = await openRecords(folder);
  try {
    await keepProved(records);
    await keepPassed(records, Date.now());
    const places = (issuer: string) => {
      // In certificates that last for months: addresses change, and the order of names with who answers for them.
      const place = hosts.find(({ kind }) => kind === 'dns') ?? hosts[0] ?? { kind: 'dns', value: 'localhost' };
      const base = `http://${hostPort(place, options.port)}`;
      return { issuer: `${base}/issuers/${issuer}.cer`, list: `${base}/lists/${issuer}.crl`, ocsp: `${base}/ocsp` };
    };
    const protection = await openProtection(records, passphrase);
    const authority = await openAuthority(records, folder, places, Date.now, protection);
    const keyHash = sha256(authority.root.certificate.spki.der);
    // Names of its own: that of this computer may be announced by its system already.
    const announced = `latchkey-${keyHash.slice(0, 8)}`;
    const announcedNames = announcedHosts(announced).map((label) => `${label}.local`);
    const current = async (): Promise<Host[]> =>
      (await ownHosts(name, announce ? announcedNames : [])).filter(isListening);
    hosts = await current();
    const own = () => ownCertificate(records, authority, protection, hosts, options.port, Date.now());
    let shown = await own();
    const certificates = () => [authority.root, ...authority.issuers].map(({ certificate }) => certificate.der);
    const pairing = createCodePairing(() => Buffer.from(base64Lines(encodeCertsOnly(certificates()))));
    const devices = createDevices(records, GATEWAY_HOLDER);
    const access = createAccess(records);
    let port = options.port;
    // Others lead here, too, and devices would refuse the certificate there.
    const certified = (): Host[] => hosts.filter(({ value }) => shown.hosts.has(value));
    const reached = (): string[] => certified().map((host) => hostPort(host, port));
    const numeric = (): string | null => {
      const host = numericPlace(certified());
      return host && hostPort(host, port);
    };
    const pairingLink = (): string =>
      formatPairingLink({
        name: 'Home gateway',
        url: `http://${reached()[0] ?? `localhost:${port}`}/.well-known/est/cacerts`,
        spkiSha256: keyHash,
      });
    const backup = (secret: string): Promise<Uint8Array> => makeBackup(records, protection, secret, Date.now());
    // Its addresses can be asked for from this computer alone, where another server may well need them.
    const reserved = (host: string): boolean =>
      announcedNames.includes(host) || hosts.some(({ kind, value }) => kind === 'dns' && value === host);
    /** For certificates that no proof from that very address goes before. */
    const isGateway = (host: string): boolean => reserved(host) || (isOwn(host) && addressSpace(host) !== 'loopback');
    const admissions = createAdmissions(records, authority, isGateway);
    const unknownDevices = createUnknownDevices(records, authority, isGateway);
    const handOvers = createHandOvers(records, authority, isGateway);
    const daily = createDailyLimits(Date.now);
    const acme = createAcmeServer({
      records,
      authority,
      reserved,
      daily,
      onError,
      ...(challengePorts && { ports: challengePorts }),
    });
    const restoring = onRestored
      ? createRestoring(records, { protection, holder: GATEWAY_HOLDER }, Date.now, (other) =>
          onRestored(other ?? passphrase),
        )
      : null;
    const waitingRoom = joinWaiting(acme.orders, unknownDevices);
    const routes: Routes = {
      'GET /root.pem': () => pemAnswer(toPem([authority.root.certificate.der])),
      // For whoever pairs by a file: browsers show no intermediate (docs/platform-facts.md#leaf-only).
      'GET /pairing.pem': () => pemAnswer(toPem(certificates())),
      ...underOwnNames(
        {
          ...estRoutes({
            authorities: certificates,
            admitted: admissions.admitted,
            renewing: admissions.renewing,
            unknown: unknownDevices.ask,
            daily,
          }),
          ...acme.routes,
          ...refereeRoutes((host) => issuedKey(records, host, Date.now())),
        },
        isOwnOrLocal,
      ),
      ...pairingRoutes(pairing, isOwnOrLocal),
      // Signed, and fetched under whatever name a certificate holds.
      ...revocationRoutes(authority, records),
      ...platformRoutes(authority.root.certificate),
      ...(await pageRoutes(
        {
          access,
          devices,
          plainDevices: createPlainDevices(records),
          orders: acme.orders,
          waitingRoom,
          admissions,
          allowed: createAllowedRequests(records),
          handOvers,
          root: authority.root.certificate,
          certificate: (serial) => records.get('certificates', serial),
          backup,
          restoring,
          pairing: {
            link: pairingLink,
            fingerprint: sha256(authority.root.certificate.der),
            keyHash,
            shownCode: pairing.shown,
            newCode: pairing.renew,
          },
          places: reached,
          numericPlace: numeric,
          now: Date.now,
        },
        isOwnOrLocal,
        onError,
      )),
    };
    const door = await openFrontDoor(
      serveRoutes(routes, onError, restoring && backupUpload(restoring, access, isOwnOrLocal)),
      shown,
      address,
      options.port,
      // A client that knows the root asks for nothing where the certificate lacks the address: it goes on at once.
      (reached) => void isOwn(reached),
    );
    port = door.port;
    const pruning = await keepPruned(records, authority, onError);

    const lookAndRenew = async (): Promise<void> => {
      // Also where the order is another: its system may have begun to answer for its name.
      hosts = await current();
      await authority.rotate();
      const next = await own();
      if (next.cert !== shown.cert || next.ca !== shown.ca) door.present(next);
      shown = next;
    };
    // Two at once would each issue one.
    let renewing: Promise<void> | null = null;
    const renew = (): void => {
      renewing ??= lookAndRenew()
        .catch(onError)
        .finally(() => (renewing = null));
    };
    const timer = setInterval(renew, HOUR);
    let looked = 0;
    lookAnew = () => {
      if (Date.now() - looked < LOOK_AFTER) return;
      looked = Date.now();
      renew();
    };
    timer.unref();

    const called = `Home gateway ${name?.split('.')[0] ?? systemLabel()}`;
    const announcement = announce
      ? announceGateway({ name: called, host: announced, port, spki: keyHash }, onError)
      : null;

    return {
      port: door.port,
      places: reached(),
      numericPlace: numeric(),
      authority,
      records,
      orders: acme.orders,
      waitingRoom,
      admissions,
      handOvers,
      devices,
      access,
      keyHash,
      pairingLink: pairingLink(),
      newPairingCode: pairing.renew,
      shownPairingCode: pairing.shown,
      backup,
      close: async () => {
        clearInterval(timer);
        await renewing;
        await pruning.end();
        await announcement?.end();
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

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
