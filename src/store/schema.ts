import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type {
  AnchorRecord,
  Device,
  GatewayRoot,
  ListedDevice,
  LogEntry,
  MakerRoot,
  RevocationReason,
} from '../core/common.ts';

export const DATABASE_VERSION = 6;

/** A device with what it is found by. The two lists follow from its endpoints (`stored`), as indexes need them. */
export interface StoredDevice extends Device {
  readonly endpointIds: readonly string[];
  readonly heldKeys: readonly string[];
}

export function stored(device: Device): StoredDevice {
  const { endpoints } = device;
  return {
    ...device,
    endpointIds: endpoints.map(({ id }) => id),
    heldKeys: [...new Set(endpoints.map(({ spkiSha256 }) => spkiSha256))],
  };
}

/**
 * What lists show of a device, as one text: browsers copy a value out of the database member by member, which takes
 * several times as long.
 */
export function listedText({ id, label, personPin, gatewayPin, endpoints }: Device): string {
  const listed: ListedDevice = {
    id,
    label,
    personPin,
    gatewayPin,
    endpoints: endpoints.map((endpoint) => {
      const { id: at, host, port, spkiSha256, firstSeen, lastSeen, last, judged, vouched } = endpoint;
      const listed = { id: at, host, port, spkiSha256, firstSeen, lastSeen, last };
      return { ...listed, ...(judged !== undefined && { judged }), ...(vouched !== undefined && { vouched }) };
    }),
  };
  return JSON.stringify(listed);
}

export interface GatewayRecord extends GatewayRoot {
  /**
   * A removed gateway stays until the next start, so that removing can be undone, and until its `anchors` are gone.
   * Milliseconds since the epoch.
   */
  readonly removedAt: number | null;
  /** The newest first; what comes after it is to be taken out of the browser. Absent in records of before. */
  readonly anchors?: readonly AnchorRecord[];
  /** The http address where its root was found; absent where it came as a file or a paste. */
  readonly from?: string;
  /** The https origin at which it is asked which key it expects of a name; absent where the person did not say so. */
  readonly referee?: string | undefined;
  /**
   * The keys that it named there and a device then held: SHA-256 by name, the newest last. Gone once it is not asked.
   */
  readonly namedKeys?: ReadonlyMap<string, string> | undefined;
}

/** A maker's root that the person added, with where it came from. */
export interface MakerRecord extends MakerRoot {
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
  /** The address that it was fetched from; null where it was a file. */
  readonly from: string | null;
}

/** What an issuer said about its certificates, once it proved reliable. Dates in milliseconds since the epoch. */
export interface RevocationRecord {
  /** The question and the scope of the answer: only what is newer and the same in both takes its place. */
  readonly id: string;
  /** The question it answers; empty in records of version 3, which did not say it exactly. */
  readonly question: string;
  readonly kind: 'crl' | 'ocsp';
  readonly der: Uint8Array;
  readonly thisUpdate: number;
  readonly number: bigint;
  readonly nextUpdate: number;
  readonly settles: boolean;
  readonly receivedAt: number;
  /** When the first answer of this id came; not in records that earlier versions wrote. */
  readonly since?: number;
  readonly keepUntil: number;
}

/** Which certificates an issuer revoked for good. An entry counts until its certificate has been expired for a year. */
export interface RevokedRecord {
  /** As in RevokedCertificate. */
  readonly issuerKey: string;
  readonly certificates: readonly {
    readonly serial: string;
    readonly reason: RevocationReason;
    readonly key?: string | undefined;
    /** When the certificate expires; null where only its serial number is known. */
    readonly notAfter: number | null;
  }[];
}

/** A record of an earlier version that had no shape we know: kept as it was, and counting for nothing. */
export interface SetAside {
  /** The object store that it lay in. */
  readonly store: string;
  /** The version that the database had. */
  readonly version: number;
  readonly record: unknown;
}

export interface LatchkeySchema extends DBSchema {
  gateways: { key: string; value: GatewayRecord };
  devices: {
    key: string;
    value: StoredDevice;
    /** `endpoint` leads to one device at most. A device that was not removed is not in `removed`. */
    indexes: { endpoint: string; key: string; removed: number };
  };
  /** `listedText` by the id of each device that was not removed; written together with the device itself. */
  listed: { key: string; value: string };
  log: { key: number; value: LogEntry; indexes: { device: string } };
  revocation: { key: string; value: RevocationRecord; indexes: { question: string } };
  revoked: { key: string; value: RevokedRecord };
  makers: { key: string; value: MakerRecord };
  quarantine: { key: number; value: SetAside };
}

export type Database = IDBPDatabase<LatchkeySchema>;
export type Migration = IDBPTransaction<LatchkeySchema, StoreNames<LatchkeySchema>[], 'versionchange'>;
