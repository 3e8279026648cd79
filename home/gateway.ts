import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIssuer, createRoot } from '../gateway/ca/authority.ts';
import { certifyDevice, spkiOf } from '../gateway/ca/device-certificate.ts';
import type { Kind } from '../gateway/ca/profile.ts';
import { toHost } from '../gateway/common/addresses.ts';
import { PortError } from '../gateway/front-door.ts';
import { type Gateway, startGateway } from '../gateway/gateway.ts';
import { openRecords } from '../gateway/records/records.ts';
import { OID_LOCAL_DEVICE } from '../src/core/x509/certificate/usage.ts';
import type { Oid } from '../src/core/x509/types.ts';
import { type Validity, validityPeriod } from './certificate-profile.ts';
import { labelCodesOf, type LabelCodes } from './gateway-label.ts';
import { certificatePem, type TlsCredentials } from './keys.ts';
import { close, listen, LOOPBACK } from './listen.ts';
import { X509Certificate } from './x509.ts';

const ORGANIZATION = 'Example Home';
/** What it is called, and the router of this home by that name. */
export const ROUTER = 'router.home.arpa';

/** What stands in a certificate of this home. Unlike what the gateway issues itself, it may be wrong. */
export interface Certified {
  /** DNS names and IP addresses. */
  readonly names: readonly string[];
  readonly usages: readonly Oid[];
  readonly validity: Validity;
}

/** The router of this home: the program of `npm run gateway` itself, in a folder that is gone when it stops. */
export interface HomeGateway {
  readonly root: X509Certificate;
  /** Root and intermediates. */
  readonly pairingPem: string;
  readonly label: LabelCodes;
  /** Where it is: `router.home.arpa:9442`. */
  readonly place: string;
  readonly program: Gateway;
  /** Sets its page up; good once, as nothing else makes one. */
  readonly setUpCode: string;
  /** Has one of its intermediates sign for a device of this home. The records of the gateway do not know of it. */
  certify(keys: CryptoKeyPair, what: Certified): Promise<TlsCredentials>;
  stop(): Promise<void>;
}

/**
 * Starts the gateway on loopback, with a new root and intermediates that are called after this home.
 * @param port the one to ask for; another where it is taken, or 0.
 */
export async function startHomeGateway(port: number): Promise<HomeGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-home-'));
  try {
    await keepAuthorities(folder);
    const program = await startOn(folder, port);
    return await describeGateway(program, async () => {
      await program.close();
      await rm(folder, { recursive: true });
    });
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

/** Writes root and intermediates where the gateway finds them, as it finds its own at its next start. */
async function keepAuthorities(folder: string): Promise<void> {
  const now = Date.now();
  const called = (commonName: string) => ({
    organization: ORGANIZATION,
    commonName: `${ORGANIZATION} Gateway ${commonName}`,
  });
  const root = await createRoot(now, called('Root'));
  const issuer = (kind: Kind, name: string) => createIssuer(root, kind, now, called(name));
  const [device, server] = [await issuer('local-device', 'Issuer 1'), await issuer('server', 'Issuer 2')];
  const records = await openRecords(folder);
  await records.commit(
    { table: 'authorities', key: 'root', value: root.record },
    { table: 'authorities', key: 'local-device-1', value: device.record },
    { table: 'authorities', key: 'server-1', value: server.record },
  );
  await records.close();
}

/** Its certificates name the port at which their lists are, so that it must be known before the gateway starts. */
async function startOn(folder: string, port: number): Promise<Gateway> {
  const options = { folder, name: ROUTER, address: LOOPBACK };
  try {
    return await startGateway({ ...options, port: port === 0 ? await freePort() : port });
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return startGateway({ ...options, port: await freePort() });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await close(server);
  return port;
}

async function describeGateway(program: Gateway, stop: () => Promise<void>): Promise<HomeGateway> {
  const { authority, access } = program;
  const decoded = (der: Uint8Array): X509Certificate => new X509Certificate(der as Uint8Array<ArrayBuffer>);
  const root = decoded(authority.root.certificate.der);
  return {
    root,
    pairingPem: certificatePem(root, ...authority.issuers.map(({ certificate }) => decoded(certificate.der))),
    label: labelCodesOf(root),
    place: `${ROUTER}:${program.port}`,
    program,
    setUpCode: access.newSetUpCode(),
    async certify(keys, { names, usages, validity }) {
      const kind: Kind = usages.includes(OID_LOCAL_DEVICE) ? 'local-device' : 'server';
      const issuer = authority.issuers.find((each) => each.kind === kind);
      if (!issuer) throw new Error(`There is no issuer for ${kind}`);
      const { notBefore, notAfter } = validityPeriod(validity);
      const dated = { notBefore: notBefore.getTime(), notAfter: notAfter.getTime() };
      const spki = await spkiOf(keys.publicKey);
      const leaf = await certifyDevice(issuer, { spki, hosts: names.map(toHost), usages, ...dated }, null);
      return { keys, chain: [decoded(leaf), decoded(issuer.certificate.der)] };
    },
    stop,
  };
}
