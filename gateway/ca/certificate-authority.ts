import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Spki } from '../../src/core/x509/basics/index.ts';
import { toHex } from '../../src/core/encoding/bytes.ts';
import { toPem } from '../../src/core/encoding/pem.ts';
import type { Host } from '../../src/core/net/types.ts';
import { inScope } from '../../src/core/scope/scope.ts';
import { KnownIssuers } from '../../src/core/x509/path/known-issuers.ts';
import { StaticKeys } from '../../src/core/x509/keys/static-keys.ts';
import { randomSerial } from '../../src/core/x509/write/signer.ts';
import { calledBefore } from '../records/called.ts';
import { recordsError } from '../records/fault.ts';
import { certifiedKey } from '../records/lookups.ts';
import type { Records } from '../records/records.ts';
import { passedOn } from '../records/standing-yes.ts';
import { type KeyProtection, UNPROTECTED } from '../protection/key-protection.ts';
import type { CertificateRecord, Change } from '../records/types.ts';
import { type Authority, BACKDATE } from './authority.ts';
import { checkIssued } from './check.ts';
import { certifyDevice } from './device-certificate.ts';
import { type Issuer, createMissing, isComplete, issuing, loadOrCreate } from './intermediates.ts';
import { KEY_COMPROMISE, refuseFirmwareKey, refuseKeyInUse } from './key-use.ts';
import { OutsideHomeError } from './home-names.ts';
import { homeScope, type Kind, type Places, USAGES } from './profile.ts';

const DAY = 24 * 60 * 60_000;
/** docs/local-device-eku.md section 4.7. */
export const MAX_LIFETIME = 90 * DAY;
const MAX_HOSTS = 20;

/** What a device gets. */
export interface DeviceRequest {
  readonly spki: Spki;
  readonly kind: Kind;
  /** At least one; all inside the home. */
  readonly hosts: readonly Host[];
  readonly holder: string;
  /** Milliseconds; `MAX_LIFETIME` at most. */
  readonly lifetime: number;
  /** For its record: a person named the addresses, and the device need not ask from them. */
  readonly statedByPerson?: true;
  /** For its record: what the person calls the device; without it, what they called it before. */
  readonly called?: string;
}

export interface Issued {
  /** Hexadecimal. */
  readonly serial: string;
  readonly der: Uint8Array;
}

/**
 * The certificate authority of one home. A certificate leaves it only after it was checked and its record is on the
 * disk, and a serial number is used once.
 */
export interface CertificateAuthority {
  readonly root: Authority;
  /** Of both kinds, the newest of a kind before the earlier ones. Others come while the gateway runs: see `rotate`. */
  readonly issuers: readonly Issuer[];
  /**
   * Makes new intermediates where those that issue end soon; issuing does so by itself.
   * @returns whether there are others now.
   * @throws RecordsError where they cannot be written; they may be there, and the next call goes on from that.
   */
  rotate(): Promise<boolean>;
  /** Whether a certificate for this host may exist at all. */
  covers(host: Host): boolean;
  /**
   * @param also what must be recorded along with the certificate, or not at all, given its serial number; asked while
   *     nothing else is written.
   * @throws OutsideHomeError, RefusedKeyError, CheckError, RecordsError. No certificate exists then.
   */
  issue(request: DeviceRequest, also?: (serial: string) => Promise<readonly Change[]>): Promise<Issued>;
  /** The certificate with its intermediate, PEM, the leaf first; null where there is none of this number. */
  chain(serial: string): Promise<string | null>;
  /**
   * Revokes a certificate; where others may have its key, all over that key.
   * @param reason CRLReason (RFC 5280 section 5.3.1).
   * @returns false where it is revoked already, or there is none: what was revoked stays as it is.
   */
  revoke(serial: string, reason: number): Promise<boolean>;
}

/**
 * Opens the CA whose records these are, and makes one where there is none yet. Root and intermediate appear together.
 * @param folder for what openssl reads; nothing in it is secret.
 * @param places where relying parties find what they need of an issuer.
 * @param now milliseconds since the epoch.
 * @param protection how its keys are kept.
 */
export async function openAuthority(
  records: Records,
  folder: string,
  places: (issuer: string) => Places,
  now: () => number = Date.now,
  protection: KeyProtection = UNPROTECTED,
): Promise<CertificateAuthority> {
  const opened = await records.exclusively(() => loadOrCreate(records, now(), protection));
  const { root } = opened;
  let { issuers } = opened;
  const known = new KnownIssuers();
  const firmwareKeys = new StaticKeys();
  const scope = homeScope();
  const files = { root: join(folder, 'root.pem'), issuer: join(folder, 'issuers.pem') };
  /** For whoever pairs by a file: browsers show no intermediate (docs/platform-facts.md#leaf-only). */
  const pairingFile = join(folder, 'pairing.pem');
  /** The intermediates that openssl reads, in the file as it is. */
  let written: readonly Issuer[] | null = null;
  const writeIssuers = async (): Promise<void> => {
    await replaceFile(folder, files.issuer, toPem(issuers.map(({ certificate }) => certificate.der)));
    await replaceFile(folder, pairingFile, toPem([root, ...issuers].map(({ certificate }) => certificate.der)));
    written = issuers;
  };
  await replaceFile(folder, files.root, toPem([root.certificate.der]));
  await writeIssuers();

  const rotate = async (): Promise<boolean> => {
    if (written === issuers && isComplete(root, issuers, now())) return false;
    return records.exclusively(async () => {
      // Someone else may have been faster.
      const added = await createMissing(root, issuers, now(), protection);
      if (added.issuers.length > 0) {
        await records.commit(...added.changes);
        issuers = [...added.issuers, ...issuers];
      }
      // Where it failed before, it is due although there are no others since.
      if (written === issuers) return false;
      await writeIssuers();
      return true;
    });
  };

  const covers = (host: Host): boolean => inScope(scope, host) && isPlainName(host);

  return {
    root,
    get issuers() {
      return issuers;
    },
    rotate,
    covers,
    async issue(request, also = () => Promise.resolve([])) {
      const { hosts, holder } = request;
      const outside = hosts.find((host) => !covers(host));
      if (outside) throw new OutsideHomeError(outside.value);
      if (hosts.length === 0 || hosts.length > MAX_HOSTS) throw new RangeError('Between one and twenty names');
      await rotate();
      const time = now();
      const issuer = issuing(root, issuers, request.kind, time);
      if (!issuer) throw new Error(`There is no issuer for ${request.kind}`);
      await refuseFirmwareKey(request.spki, firmwareKeys);
      const number = randomSerial();
      const serial = toHex(number);
      // Counted from the backdated start, so that the whole is no longer than it may be.
      const end = time - BACKDATE + Math.min(request.lifetime, MAX_LIFETIME);
      const until = Math.min(end, issuer.certificate.notAfter.time);
      const usages = USAGES[request.kind];
      const dated = { serial: number, notBefore: time - BACKDATE, notAfter: until };
      const der = await certifyDevice(issuer, { spki: request.spki, hosts, usages, ...dated }, places(issuer.id));
      const chain = { root: root.certificate.der, issuer: issuer.certificate.der, files };
      await checkIssued(der, hosts, usages, chain, known, time);
      const record: CertificateRecord = {
        certificate: Buffer.from(der).toString('base64'),
        hosts: hosts.map(({ value }) => value),
        holder,
        issued: time,
        until,
        revoked: null,
        ...(request.statedByPerson && { statedByPerson: true }),
      };
      await records.exclusively(async () => {
        if ((await records.get('certificates', serial)) ?? (await records.get('ended', serial)))
          throw new Error(`Serial number ${serial} exists already`);
        await refuseKeyInUse(
          records,
          { spki: request.spki, holder, hosts: record.hosts },
          [root, ...issuers].map(({ certificate }) => certificate.spki),
          time,
        );
        const called = request.called ?? (await calledBefore(records, record));
        await records.commit(
          { table: 'certificates', key: serial, value: { ...record, ...(called !== undefined && { called }) } },
          ...(await passedOn(records, record, time)),
          ...(await also(serial)),
        );
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
        const revoked = { at: now(), reason };
        const key = reason === KEY_COMPROMISE ? certifiedKey(record) : null;
        const sameKey = key === null ? [] : await records.found('key', key);
        const others = sameKey.filter(([each, other]) => each !== serial && !other.revoked);
        await records.commit(
          ...[[serial, record] as const, ...others].map(([each, value]): Change => {
            return { table: 'certificates', key: each, value: { ...value, revoked } };
          }),
        );
        return true;
      }),
  };
}

/**
 * Writes a file whole: whoever reads it meanwhile, or after a failure, finds what was there before.
 * @throws RecordsError about this folder.
 */
async function replaceFile(folder: string, path: string, text: string): Promise<void> {
  try {
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  } catch (error) {
    throw recordsError(error, folder);
  }
}

/** Letters, digits and hyphens: no wildcard, as one certificate is for one device. */
const isPlainName = ({ kind, value }: Host): boolean =>
  kind === 'ip' || /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]+$/.test(value);
