import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { AnswerVersion3, DeviceVersion3 } from '../../src/store/version-3.ts';

/** Version 3 of the database, as the code of then left it (see test/store/fixtures/version-3). */

interface StoreSchema {
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string;
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
}

export interface Dump {
  readonly name: string;
  readonly version: number;
  readonly madeAt: number;
  readonly schema: Readonly<Record<string, StoreSchema>>;
  readonly stores: {
    readonly devices: readonly DeviceVersion3[];
    readonly gateways: readonly unknown[];
    readonly revocation: readonly AnswerVersion3[];
  };
}

export const DUMPS = ['empty', 'home', 'from-backup', 'from-version-1', 'from-version-2', 'two-thousand'] as const;

const FIXTURES = new URL('../store/fixtures/version-3/', import.meta.url);

/** The text of a dump: JSON in which bytes stand as `{ $bytes: base64 }`. */
export function dumpText(name: string): string {
  return gunzipSync(readFileSync(new URL(`${name}.json.gz`, FIXTURES))).toString('utf8');
}

export function readDump(name: (typeof DUMPS)[number]): Dump {
  return JSON.parse(dumpText(name), revive) as Dump;
}

/** What the code of then showed of it. */
export function readShown(name: (typeof DUMPS)[number]): {
  readonly devices: readonly unknown[];
  readonly gateways: readonly unknown[];
  readonly anchors: Readonly<
    Record<
      string,
      { readonly root?: string; readonly scope: { names: string[]; addresses: string[]; until: number } } & object
    >
  >;
  readonly backup: { readonly content: unknown };
} {
  return JSON.parse(dumpText(`shown/${name}`)) as ReturnType<typeof readShown>;
}

function revive(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && '$bytes' in value
    ? Uint8Array.from(Buffer.from(String(value.$bytes), 'base64'))
    : value;
}

/** Writes a dump into the IndexedDB of this moment, which must hold no database of that name. */
export async function loadDump({ name, version, schema, stores }: Dump): Promise<void> {
  const db = await opening(indexedDB.open(name, version), ({ result }) => {
    for (const [store, { keyPath, autoIncrement, indexes }] of Object.entries(schema)) {
      const made = result.createObjectStore(store, { keyPath, autoIncrement });
      for (const { name: index, keyPath: path, unique, multiEntry } of indexes)
        made.createIndex(index, path, { unique, multiEntry });
      for (const record of (stores as Readonly<Record<string, readonly unknown[]>>)[store] ?? []) made.put(record);
    }
  });
  db.close();
}

/** The version of the database of this moment, and every record in it, whatever its version. */
export async function wholeDatabase(
  name: string,
): Promise<{ readonly version: number; readonly stores: Readonly<Record<string, unknown[]>> }> {
  const db = await opening(indexedDB.open(name));
  const stores: Record<string, unknown[]> = {};
  const transaction = db.transaction([...db.objectStoreNames]);
  for (const store of db.objectStoreNames) {
    const asked = transaction.objectStore(store).getAll();
    stores[store] = await new Promise((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error ?? new Error('not read'));
    });
  }
  db.close();
  return { version: db.version, stores };
}

function opening(request: IDBOpenDBRequest, upgrade?: (request: IDBOpenDBRequest) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => upgrade?.(request);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('not opened'));
  });
}
