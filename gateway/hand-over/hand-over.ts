import { type KeyObject, randomInt } from 'node:crypto';
import { toPem } from '../../src/core/encoding/pem.ts';
import type { Host } from '../../src/core/net/types.ts';
import type { Spki } from '../../src/core/x509/basics/index.ts';
import { type CertificateAuthority, MAX_LIFETIME } from '../ca/certificate-authority.ts';
import { type KeyRefusal, RefusedKeyError } from '../ca/key-use.ts';
import type { Kind } from '../ca/profile.ts';
import type { RequestFault } from '../ca/request.ts';
import { type Claim, readClaims } from '../records/claims.ts';
import type { Records } from '../records/records.ts';
import { replaced } from '../records/replaced.ts';
import type { CertificateRecord } from '../records/types.ts';
import { type KeyType, newDeviceKey } from './device-key.ts';
import { type HandedFile, openFile, type OpenFormat, secretFile, type SecretFormat } from './files.ts';
import { readNames } from './names.ts';
import { readUploadedRequest } from './uploaded-request.ts';

/** A key that no one fetched is forgotten after so long, milliseconds. */
const KEPT_FOR = 30 * 60_000;
const MAX_KEPT = 50;
/** Begins the holder of a certificate that a person carries to its device. */
export const UPLOADED = 'upload:';

/** What a person asks for a device that has a page for uploading a certificate. */
export interface HandOverRequest {
  /** What the person calls it, or its name; empty where its own request says it. */
  readonly name: string;
  /** Its addresses, or further names. */
  readonly others: readonly string[];
  /** `server` for devices whose programs cannot read Local Device (decision 0021). */
  readonly kind: Kind;
  readonly key: { readonly made: KeyType } | { readonly request: Uint8Array };
}

/** What was made, without the key. */
export interface HandOver {
  readonly serial: string;
  readonly hosts: readonly string[];
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** Whether there is a key to fetch: not where the device made its own. */
  readonly hasKey: boolean;
}

/**
 * `taken`: another device holds a certificate for that name now. `promised`: only the device's own request says that
 * name, and the person let another have it, or listed it.
 */
export type HandOverFault =
  RequestFault | KeyRefusal | 'outside-home' | 'no-name' | 'reserved' | 'taken' | 'promised' | 'too-many-names';

export type HandedOver =
  | { readonly ok: true; readonly made: HandOver }
  | { readonly ok: false; readonly fault: HandOverFault; readonly host?: string };

/** A file that holds the key, with the password that opens it where there is one. */
export interface SecretFile extends HandedFile {
  readonly password: string | null;
}

/** Certificates that a person carries to a device, with the key where the gateway made it. */
export interface HandOvers {
  /** @throws RecordsError or CheckError; no certificate exists then. */
  make(request: HandOverRequest): Promise<HandedOver>;
  /** @returns null where no certificate of this number was made for a person. */
  open(serial: string, format: OpenFormat): Promise<HandedFile | null>;
  /** Whether the key of this certificate can still be had. */
  hasKey(serial: string): boolean;
  /**
   * Hands the key over and forgets it.
   * @returns null where there is none, or where it was handed over or forgotten before.
   */
  take(serial: string, format: SecretFormat): Promise<SecretFile | null>;
}

/**
 * Keys are held in this program's memory alone, until they were fetched, or for half an hour.
 * @param reserved the gateway's own names and addresses, which no device may have.
 * @param now milliseconds since the epoch.
 */
export function createHandOvers(
  records: Records,
  authority: CertificateAuthority,
  reserved: (host: string) => boolean,
  now: () => number = Date.now,
): HandOvers {
  const kept = new Map<string, { readonly key: KeyObject; readonly until: number }>();
  const tidy = (): void => {
    for (const [serial, { until }] of kept) if (now() >= until || kept.size > MAX_KEPT) kept.delete(serial);
  };

  const recordOf = async (serial: string) => {
    const record = await records.get('certificates', serial);
    return record?.holder.startsWith(UPLOADED) ? record : null;
  };
  const chainOf = async (serial: string) => ({
    chain: (await authority.chain(serial)) ?? '',
    root: toPem([authority.root.certificate.der]),
  });

  return {
    async make({ name, others, kind, key }) {
      const asked = 'request' in key ? await readUploadedRequest(key.request) : null;
      if (asked && !asked.ok) return asked;
      const named = readNames(name, others, asked?.request.hosts ?? [], authority.covers);
      if (!named.ok) return named;
      const { hosts } = named;
      const [first] = hosts;
      if (!first) return { ok: false, fault: 'no-name' };
      const taken = hosts.find(({ value }) => reserved(value));
      if (taken) return { ok: false, fault: 'reserved', host: taken.value };
      if (hosts.length > 20) return { ok: false, fault: 'too-many-names' };

      const holder = `${UPLOADED}${first.value}`;
      const requested = asked?.request.spki.der;
      // A person who names a device may renew it. A request that names itself is the same device by its key alone.
      const isSame = ({ holder: its, certificate }: CertificateRecord): boolean =>
        named.byPerson
          ? its === holder
          : requested !== undefined && Buffer.from(certificate, 'base64').includes(Buffer.from(requested));
      const held = await heldByOthers(records, hosts, isSame, now());
      if (held) return { ok: false, fault: 'taken', host: held.value };
      const claimOn = await readClaims(records, now());
      for (const { value } of named.byPerson ? [] : hosts)
        if (isPromised(await claimOn([value]))) return { ok: false, fault: 'promised', host: value };

      const pair: { spki: Spki; privateKey: KeyObject | null } =
        'made' in key
          ? await newDeviceKey(key.made)
          : { spki: (asked as NonNullable<typeof asked>).request.spki, privateKey: null };
      const wanted = {
        spki: pair.spki,
        kind,
        hosts,
        holder,
        lifetime: MAX_LIFETIME,
        ...(named.called !== null && { called: named.called }),
      };
      const issuing = authority.issue(wanted, (replacedBy) => replaced(records, holder, replacedBy, now()));
      const issued = await issuing.catch((error: unknown) => {
        if (error instanceof RefusedKeyError) return error;
        throw error;
      });
      if (issued instanceof RefusedKeyError) return { ok: false, fault: issued.because };
      const { serial } = issued;
      if (pair.privateKey) kept.set(serial, { key: pair.privateKey, until: now() + KEPT_FOR });
      tidy();
      const until = (await recordOf(serial))?.until ?? now();
      const made = { serial, hosts: hosts.map(({ value }) => value), until, hasKey: pair.privateKey !== null };
      return { ok: true, made };
    },

    async open(serial, format) {
      const record = await recordOf(serial);
      return record && openFile(format, record.hosts[0] ?? 'device', await chainOf(serial));
    },

    hasKey(serial) {
      tidy();
      return kept.has(serial);
    },

    async take(serial, format) {
      tidy();
      const entry = kept.get(serial);
      const record = await recordOf(serial);
      if (!entry || !record) return null;
      // Before anything is waited for: of two who ask at once, one gets it.
      if (!kept.delete(serial)) return null;
      const password = format === 'pkcs12' || format === 'old-pkcs12' ? newPassword() : null;
      try {
        const name = record.hosts[0] ?? 'device';
        const file = await secretFile(format, name, await chainOf(serial), entry.key, password ?? '');
        return { ...file, password };
      } catch (error) {
        // Nothing was handed over.
        kept.set(serial, entry);
        throw error;
      }
    },
  };
}

/** What is held was looked at by whose key it is. */
const isPromised = (claim: Claim | null): boolean => claim === 'allowed' || claim === 'listed';

/** The first name that another device has a certificate for. An address moves from device to device. */
async function heldByOthers(
  records: Records,
  hosts: readonly Host[],
  isSame: (record: CertificateRecord) => boolean,
  time: number,
): Promise<Host | undefined> {
  for (const host of hosts) {
    const held = host.kind === 'dns' ? await records.found('host', host.value) : [];
    if (held.some(([, record]) => record.until > time && record.revoked === null && !isSame(record))) return host;
  }
  return undefined;
}

/** Letters and digits that no one confuses, about 98 bits; short enough for the pages of printers. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const newPassword = (): string => Array.from({ length: 20 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
