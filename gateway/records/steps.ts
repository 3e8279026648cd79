import type { ClassicLevel } from 'classic-level';
import { recordsError } from './fault.ts';
import { entries, isDerived, serialOf } from './lookups.ts';
import type { CertificateRecord, Change, Table } from './types.ts';

export type Database = ClassicLevel<string, unknown>;

export const keyOf = (table: Table, key: string): string => `${table}/${key}`;

/** Beside `clock`: the last moment at which what is derived was written along. An older gateway may write without. */
export const LOOKUPS = 'lookups';

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
 * Makes anew what is derived, where a gateway wrote that did not know of it.
 * @throws RecordsError about this folder.
 */
export async function completeLookups(store: Database, folder: string): Promise<void> {
  const [clock, lookups] = await store.getMany([keyOf('counters', 'clock'), keyOf('counters', LOOKUPS)]);
  if (clock === lookups) return;
  try {
    const all = await store.iterator().all();
    const old = all.flatMap(([key]) => (isDerived(key) ? [removal(key)] : []));
    const made = all.flatMap(([key, value]) =>
      key.startsWith('certificates/') ? entries(serialOf(key), value as CertificateRecord).map(entry) : [],
    );
    const mark: Step = { type: 'put', key: keyOf('counters', LOOKUPS), value: clock };
    await store.batch([...old, ...made, mark], { sync: true });
  } catch (error) {
    throw recordsError(error, folder);
  }
}
