import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { AnchorPair, AnswerDates, DeviceMemory, GatewayRoot, ReasonCode, HeadlineKind } from '../core/index.ts';
import { guarded, StoreError } from './faults.ts';

/** Removed records stay until the next start, so that removing can be undone. Milliseconds since the epoch. */
interface Removable {
  readonly removedAt: number | null;
}

/** A scoped pair that was made, whether or not it was ever installed. */
export interface AnchorRecord extends AnchorPair {
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
}

interface Anchored {
  /** The newest first; what comes after it is to be taken out of the browser. Absent in records of before. */
  readonly anchors?: readonly AnchorRecord[];
}

export interface Fetched {
  /** The http address where its root was found; absent where it came as a file or a paste. */
  readonly from?: string;
}

export type GatewayRecord = GatewayRoot & Removable & Anchored & Fetched;

/** What was concluded when the device was judged last. */
export interface LastVerdict {
  readonly kind: HeadlineKind;
  readonly reasons: readonly ReasonCode[];
}

export interface DeviceRecord extends DeviceMemory, Removable, Anchored {
  readonly host: string;
  readonly port: number;
  /** Last connected address, null when the browser never said. */
  readonly address: string | null;
  /** The gateway whose word pinned the key, where `pinned` is `gateway`. */
  readonly pinnedBy: string | null;
  /** When the person said that this key is theirs, where a gateway has pinned it since; absent in records of before. */
  readonly mineAt?: number | null;
  readonly last?: LastVerdict | null;
}

/** What an issuer said about its certificates, once it proved reliable. */
export interface RevocationRecord extends AnswerDates {
  /** The question it answers. */
  readonly id: string;
  readonly kind: 'crl' | 'ocsp';
  readonly der: Uint8Array;
}

export interface LatchkeySchema extends DBSchema {
  gateways: { key: string; value: GatewayRecord };
  devices: { key: string; value: DeviceRecord; indexes: { spki: string } };
  revocation: { key: string; value: RevocationRecord };
}

export type Database = IDBPDatabase<LatchkeySchema>;

const NAME = 'latchkey';
const VERSION = 3;

let opened: Promise<Database> | null = null;

/**
 * The database, opened once per life of the worker. Migrations run in order in `upgrade`; a database written by a
 * newer Latchkey is left alone.
 * @throws StoreError
 */
export function database(): Promise<Database> {
  opened ??= guarded(open).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Closes the connection; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = null;
  (await closing?.catch(() => null))?.close();
}

async function open(): Promise<Database> {
  return new Promise((resolve, reject) => {
    openDB<LatchkeySchema>(NAME, VERSION, {
      async upgrade(db, from, _to, transaction) {
        if (from < 1) {
          db.createObjectStore('gateways', { keyPath: 'id' });
          db.createObjectStore('devices', { keyPath: 'id' }).createIndex('spki', 'spkiSha256');
        }
        if (from < 3) db.createObjectStore('revocation', { keyPath: 'id' });
        if (from === 2) await moveLists(transaction);
      },
      blocked: () => reject(new StoreError('store-blocked')),
      // A newer Latchkey wants to migrate: let go, so that it is never kept waiting by an idle worker. This closes the
      // very connection that is asked, which is another one than `opened` where it was blocked and came too late.
      blocking: (_from, _to, { target }) => {
        opened = null;
        (target as IDBDatabase).close();
      },
      terminated: () => (opened = null),
    }).then(resolve, reject);
  });
}

/** As version 2 kept a revocation list. */
interface ListRecord {
  readonly url: string;
  readonly der: Uint8Array;
  readonly nextUpdate: number;
}

/** From version 2, which kept lists alone, to version 3. */
async function moveLists(
  migration: IDBPTransaction<LatchkeySchema, StoreNames<LatchkeySchema>[], 'versionchange'>,
): Promise<void> {
  const untyped = migration as unknown as IDBPTransaction<unknown, string[], 'versionchange'>;
  const lists = (await untyped.objectStore('crls').getAll()) as ListRecord[];
  for (const { url, der, nextUpdate } of lists) {
    await migration
      .objectStore('revocation')
      .put({ id: `crl ${url}`, kind: 'crl', der, thisUpdate: 0, nextUpdate, keepUntil: nextUpdate });
  }
  untyped.db.deleteObjectStore('crls');
}
