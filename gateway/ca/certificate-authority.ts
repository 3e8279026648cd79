import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHex } from '../../src/core/encoding/bytes.ts';
import { toPem } from '../../src/core/encoding/pem.ts';
import type { Host } from '../../src/core/net/types.ts';
import { inScope } from '../../src/core/scope/scope.ts';
import { OID_COMMON_NAME } from '../../src/core/x509/certificate/name-text.ts';
import type { Spki } from '../../src/core/x509/keys/spki.ts';
import { KnownIssuers } from '../../src/core/x509/path/known-issuers.ts';
import { subjectKeyIdentifier } from '../../src/core/x509/write/extensions.ts';
import { encodeName } from '../../src/core/x509/write/name.ts';
import { randomSerial } from '../../src/core/x509/write/signer.ts';
import type { Records } from '../records/records.ts';
import type { AuthorityRecord, CertificateRecord, Change } from '../records/types.ts';
import { type Authority, BACKDATE, createIssuer, createRoot, loadAuthority } from './authority.ts';
import { checkIssued } from './check.ts';
import { deviceExtensions, homeScope, type Places } from './profile.ts';

const DAY = 24 * 60 * 60_000;
/** docs/local-device-eku.md section 4.7. */
export const MAX_LIFETIME = 90 * DAY;
/** An intermediate that ends sooner is replaced by a new one. */
const ROTATE_BEFORE = 200 * DAY;
const MAX_HOSTS = 20;

/** What a device gets. */
export interface DeviceRequest {
  readonly spki: Spki;
  /** At least one; all inside the home. */
  readonly hosts: readonly Host[];
  readonly holder: string;
  /** Milliseconds; `MAX_LIFETIME` at most. */
  readonly lifetime: number;
}

export interface Issued {
  /** Hexadecimal. */
  readonly serial: string;
  readonly der: Uint8Array;
}

/** A request for something that this gateway never certifies. */
export class OutsideHomeError extends Error {
  readonly host: string;

  constructor(host: string) {
    super(`${host} is not a name or address of this home`);
    this.host = host;
  }
}

/**
 * The certificate authority of one home. A certificate leaves it only after it was checked and its record is on the
 * disk, and a serial number is used once.
 */
export interface CertificateAuthority {
  readonly root: Authority;
  /** Newest first; the first one issues. */
  readonly issuers: readonly Authority[];
  /** Whether a certificate for this host may exist at all. */
  covers(host: Host): boolean;
  /**
   * @param also what must be recorded along with the certificate, or not at all, given its serial number; asked while nothing
   *     else is written.
   * @throws OutsideHomeError, CheckError, RecordsError. No certificate exists then.
   */
  issue(request: DeviceRequest, also?: (serial: string) => Promise<readonly Change[]>): Promise<Issued>;
  /** The certificate with its intermediate, PEM, the leaf first; null where there is none of this number. */
  chain(serial: string): Promise<string | null>;
  /**
   * @param reason CRLReason (RFC 5280 section 5.3.1).
   * @returns false where it is revoked already, or there is none: what was revoked stays as it is.
   */
  revoke(serial: string, reason: number): Promise<boolean>;
}

/**
 * Opens the CA whose records these are, and makes one where there is none yet. Root and intermediate appear together.
 * @param folder for what openssl reads; nothing in it is secret.
 * @param places where relying parties find what they need.
 * @param now milliseconds since the epoch.
 */
export async function openAuthority(
  records: Records,
  folder: string,
  places: Places,
  now: () => number = Date.now,
): Promise<CertificateAuthority> {
  const { root, issuers } = await records.exclusively(() => loadOrCreate(records, now()));
  const known = new KnownIssuers();
  const scope = homeScope();
  const [issuer] = issuers;
  if (!issuer) throw new Error('The gateway has no intermediate');
  const files = { root: join(folder, 'root.pem'), issuer: join(folder, 'issuer.pem') };
  await writeFile(files.root, toPem([root.certificate.der]));
  await writeFile(files.issuer, toPem([issuer.certificate.der]));
  const chain = { root: root.certificate.der, issuer: issuer.certificate.der, files };
  const authority = await subjectKeyIdentifier(issuer.signer.spki);

  const sign = async ({ spki, hosts }: DeviceRequest, serial: Uint8Array, now: number, until: number) =>
    issuer.signer.certify({
      issuer: issuer.certificate.subject.der,
      subject: encodeName([OID_COMMON_NAME, commonName(hosts)]),
      spki: spki.der,
      serial,
      notBefore: now - BACKDATE,
      notAfter: until,
      extensions: deviceExtensions(
        hosts,
        { subject: await subjectKeyIdentifier(spki.der), authority },
        places,
        spki.publicKey.type === 'RSA',
      ),
    });
  const covers = (host: Host): boolean => inScope(scope, host) && isPlainName(host);

  return {
    root,
    issuers,
    covers,
    async issue(request, also = () => Promise.resolve([])) {
      const { hosts, holder } = request;
      const outside = hosts.find((host) => !covers(host));
      if (outside) throw new OutsideHomeError(outside.value);
      if (hosts.length === 0 || hosts.length > MAX_HOSTS) throw new RangeError('Between one and twenty names');
      const number = randomSerial();
      const serial = toHex(number);
      const time = now();
      // Counted from the backdated start, so that the whole is no longer than it may be.
      const end = time - BACKDATE + Math.min(request.lifetime, MAX_LIFETIME);
      const until = Math.min(end, issuer.certificate.notAfter.time);
      const der = await sign(request, number, time, until);
      await checkIssued(der, hosts, chain, known, time);
      const record: CertificateRecord = {
        certificate: Buffer.from(der).toString('base64'),
        hosts: hosts.map(({ value }) => value),
        holder,
        issued: time,
        until,
        revoked: null,
      };
      await records.exclusively(async () => {
        if (await records.get('certificates', serial)) throw new Error(`Serial number ${serial} exists already`);
        await records.commit({ table: 'certificates', key: serial, value: record }, ...(await also(serial)));
      });
      return { serial, der };
    },
    async chain(serial) {
      const record = await records.get('certificates', serial);
      if (!record) return null;
      const leaf = new Uint8Array(Buffer.from(record.certificate, 'base64'));
      const decoded = known.decode(leaf);
      const above = issuers.find(
        ({ certificate }) => decoded.ok && Buffer.compare(certificate.subject.der, decoded.value.issuer.der) === 0,
      );
      return toPem(above ? [leaf, above.certificate.der] : [leaf]);
    },
    revoke: (serial, reason) =>
      records.exclusively(async () => {
        const record = await records.get('certificates', serial);
        if (!record || record.revoked) return false;
        await records.commit({
          table: 'certificates',
          key: serial,
          value: { ...record, revoked: { at: now(), reason } },
        });
        return true;
      }),
  };
}

/** The first name where a common name can hold it (RFC 5280 appendix A.1). */
const commonName = ([first]: readonly Host[]): string =>
  first && first.value.length <= 64 ? first.value : 'Device of this home';

/** Letters, digits and hyphens: no wildcard, as one certificate is for one device. */
const isPlainName = ({ kind, value }: Host): boolean =>
  kind === 'ip' || /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]+$/.test(value);

async function loadOrCreate(records: Records, now: number): Promise<{ root: Authority; issuers: Authority[] }> {
  const stored = new Map<string, AuthorityRecord>(await records.all('authorities'));
  const rootRecord = stored.get('root');
  const numbers = [...stored.keys()].flatMap((key) => (key === 'root' ? [] : [Number(key)])).sort((a, b) => b - a);
  const newRoot = rootRecord ? null : await createRoot(now);
  const root = newRoot ?? (await loadAuthority(rootRecord as AuthorityRecord));
  const issuers = await Promise.all(
    numbers.map((number) => loadAuthority(stored.get(String(number)) as AuthorityRecord)),
  );
  const newest = issuers[0];
  if (newest && newest.certificate.notAfter.time - now > ROTATE_BEFORE) return { root, issuers };
  const number = (numbers[0] ?? 0) + 1;
  const issuer = await createIssuer(root, number, now);
  await records.commit(...(newRoot ? [{ table: 'authorities' as const, key: 'root', value: newRoot.record }] : []), {
    table: 'authorities',
    key: String(number),
    value: issuer.record,
  });
  return { root, issuers: [issuer, ...issuers] };
}
