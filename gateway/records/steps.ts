import type { ClassicLevel } from 'classic-level';
import { recordsError } from './fault.ts';
import { DERIVED, entries, serialOf } from './lookups.ts';
import type { CertificateRecord, Change, Table } from './types.ts';

export type Database = ClassicLevel<string, unknown>;

export const keyOf = (table: Table, key: string): string => `${table}/${key}`;

type Step = { readonly type: 'put'; readonly key: string; readonly value: unknown } | ReturnType<typeof removal>;

export const removal = (key: string) => ({ type: 'del' as const, key });
const entry = (key: string): Step => ({ type: 'put', key, value: 0 });

/** What a change does to the store: certificates are found by what is derived from them, so that both are one write. */
export async function steps(store: Database, { table, key, value }: Change): Promise<Step[]> {
  const at = keyOf(table, key);
  if (value !== null) {
    const derived = table === 'certificates' ? entries(key, value) : [];
    return [{ type: 'put', key: at, value }, ...derived.map(entry)];
  }
  const before = table === 'certificates' ? ((await store.get(at)) as CertificateRecord | undefined) : undefined;
  return [removal(at), ...(before ? entries(key, before).map(removal) : [])];
}

/**
 * Makes what is derived complete, and removes what is derived of nothing: a gateway may have written that did not know
 * of it. No mark of that gateway's could tell, so that it is looked at whenever the store is opened.
 * @throws RecordsError about this folder.
 */
export async function completeLookups(store: Database, folder: string): Promise<void> {
  try {
    const certificates = await store.iterator(within('certificates/')).all();
    const made = new Set(certificates.flatMap(([key, value]) => entries(serialOf(key), value as CertificateRecord)));
    const there = new Set(await store.keys(within(DERIVED)).all());
    const old = [...there].filter((key) => !made.has(key)).map(removal);
    const missing = [...made].filter((key) => !there.has(key)).map(entry);
    if (old.length + missing.length > 0) await store.batch([...old, ...missing], { sync: true });
  } catch (error) {
    throw recordsError(error, folder);
  }
}

const within = (start: string) => ({ gt: start, lt: `${start}~` });
